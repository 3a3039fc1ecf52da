"""Why a file is not made."""


class CannotBeMade(Exception):
    """Says the cause: there is nothing (any more) to make it of."""


class PosterProblem(Exception):
    """The command cannot make a poster. Says the cause and the cure."""
