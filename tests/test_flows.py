"""Every path of every flow, and every text that it needs, in every language."""

import pytest

from bot.conversation.catalogue import every_flow
from bot.conversation.explore import paths
from bot.conversation.flow import AskAgain, Finished
from bot.help.request import NewRequest
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
    """2 kinds x 5 times x (words, photo or not: yes, no, 5 changes; photo at once: 4 changes)."""
    found = list(paths(FLOWS["ask_for_help"]))
    sent = [path.end.outcome for path in found if isinstance(path.end, Finished)]

    assert len(found) == 2 * 5 * (2 * (2 + 5) + (2 + 4))
    assert len([outcome for outcome in sent if outcome is None]) == 2 * 3 * 5
    assert all(isinstance(outcome, NewRequest) for outcome in sent if outcome is not None)


def test_a_ping_for_what_is_taken_already_asks_nothing() -> None:
    ways = list(paths(FLOWS["answer_ping"]))

    assert [path.questions for path in ways if path.end == Finished(None)] == [()]


def test_changing_an_answer_forgets_that_answer_alone() -> None:
    changes = {
        path.end.keys for path in paths(FLOWS["ask_for_help"]) if isinstance(path.end, AskAgain)
    }

    assert changes == {
        (key, "send", "change") for key in ("kind", "details", "photo", "where", "when")
    }


def test_the_drawings_in_the_docs_are_those_of_the_code() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make docs`"
