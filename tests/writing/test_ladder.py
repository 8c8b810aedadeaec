"""The steps from one sentence to two paragraphs."""

import pytest

from quietwins.writing import Profile
from quietwins.writing.ladder import STEPS, highest
from tests.writing.drafts import FIVE, FOUR, LIAM, ONE, THREE, TWO, quoted, read, seen


def test_five_drafts_are_five_steps() -> None:
    steps = {name for name, _ in STEPS}
    told = [steps & seen(*LIAM[: at + 1]).keys() for at in range(len(LIAM))]
    assert told == [{name} for name, _ in STEPS]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("", 0),
        ("Macbeth essay\n\n", 0),
        ("Macbeth dies.", 1),
        (ONE, 1),
        (TWO, 2),
        (THREE, 3),
        (FOUR, 4),
        (FIVE, 5),
        (FOUR.replace("This suggests that", "I think that"), 3),
        (FOUR.replace(". His mind", " and his mind"), 3),
        ("I read 'Macbeth' today.", 1),
    ],
)
def test_a_draft_is_as_far_as_it_shows(text: str, step: int) -> None:
    assert highest(read(text)) == step


def test_what_is_spoken_in_a_story_quotes_no_text() -> None:
    assert highest(read('"Stop!" he shouted. I ran home.', Profile())) == 2


def test_a_step_is_told_once() -> None:
    assert STEPS[2][0] not in seen(THREE, TWO, THREE)


def test_two_steps_at_once_are_told_as_the_higher() -> None:
    assert [kind for kind, _ in STEPS if kind in seen(ONE, FOUR)] == ["quotation_shown"]


def test_of_a_first_draft_no_more_is_known_than_that_it_was_written() -> None:
    assert list(seen(FIVE)) == ["first_draft"]


def test_a_step_shows_what_proves_it_and_what_stood_before() -> None:
    step = seen(TWO, THREE)["quotation"]
    assert quoted(step, TWO, THREE) == ["“Is this a dagger which I see before me”"]
    assert [(one.draft, one.start, one.end) for one in step.before] == [(0, 0, len(TWO))]
