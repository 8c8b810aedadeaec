"""What a habit of Loop's is about, in words."""

import pytest

from quietwins.formats.loop_habit import about


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, ""),
        ({"question": "Did you walk?", "description": "Any way"}, "Did you walk?\nAny way"),
        ({"frequencynumerator": "7", "frequencydenominator": "7"}, "How often: every day"),
        ({"numrepetitions": "3", "interval": "7"}, "How often: 3 in 7 days"),
        (
            {"type": "NUMERICAL", "unit": "cups", "target type": "AT_MOST", "target value": "2.0"},
            "How much: 2.0 cups or less",
        ),
        ({"reminder": "7:30", "archived": "false"}, "Reminder: 7:30"),
    ],
)
def test_a_habit_is_told_in_words(said: dict[str, str], words: str) -> None:
    assert about(said) == words
