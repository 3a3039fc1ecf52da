"""Every path of every flow, and every text that it needs, in every language."""

import pytest

from bot.conversation.catalogue import every_flow
from bot.conversation.explore import paths
from bot.conversation.flow import AskAgain, Finished
from bot.help.ask_for_help import Decided
from bot.texts import every_language
from docs.draw import PAGE, page

FLOWS = every_flow()


@pytest.mark.parametrize("name", FLOWS)
def test_every_path_of_every_flow_ends(name: str) -> None:
    found = list(paths(FLOWS[name]))

    assert found
    assert all(isinstance(path.end, Finished | AskAgain) for path in found)
    assert any(isinstance(path.end, Finished) for path in found)


@pytest.mark.parametrize("language", every_language())
@pytest.mark.parametrize("name", FLOWS)
def test_every_question_on_every_path_has_its_texts(name: str, language: str) -> None:
    say = every_language()[language]
    assert f"{name}-menu" in say
    for path in paths(FLOWS[name]):
        for question, _ in path.questions:
            assert say(f"{name}-{question.key}", **question.told())
            for option in question.offer(None):
                own = f"{name}-{question.key}.{option.value}"
                assert option.label or own in say or f"options.{option.value}" in say


def test_asking_for_help_has_all_its_paths() -> None:
    """2 kinds x 2 ways to tell x 6 times x 3 (somebody helped them before, whom they want first or
    not; or nobody did); each is sent, dropped or changed in one of 8 ways.

    Who changes what was taken for granted comes by that question and then to the same end: for
    whom (me, or another who agreed, or is asked, or who is me after all), with more told or not,
    6 numbers of people, the name that we know or another.
    """
    found = list(paths(FLOWS["ask_for_help"]))
    sent = [path.end.outcome for path in found if isinstance(path.end, Finished)]

    told, ends, granted = 2 * 2 * 6 * 3, 2 + 8, (1 + 3) + 2 + 6 + 2
    assert len(found) == told * ends * (1 + granted)
    assert len([outcome for outcome in sent if outcome is None]) == told * (1 + granted)
    assert all(isinstance(outcome, Decided) for outcome in sent if outcome is not None)


def test_a_ping_for_what_is_taken_already_asks_nothing() -> None:
    ways = list(paths(FLOWS["answer_ping"]))

    assert [path.questions for path in ways if path.end == Finished(None)] == [()]


def test_changing_an_answer_forgets_that_answer_alone() -> None:
    changes = {
        path.end.keys for path in paths(FLOWS["ask_for_help"]) if isinstance(path.end, AskAgain)
    }

    asked, granted = ("kind", "details", "where", "when"), ("photo", "for_whom", "places", "name")
    assert changes == {(key, "send", "change") for key in (*asked, *granted)}


def test_the_drawings_in_the_docs_are_those_of_the_code() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make docs`"
