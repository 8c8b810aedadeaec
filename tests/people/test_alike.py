"""Two names that may be one person's are asked about; no other is."""

import pytest

from quietwins.people.alike import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Okafor", "Thomas Okafor"),
        ("Okafor Tom", "Tom Okafor"),
        ("Zoë Brontë", "Zoe Bronte"),
        ("Amira Hassan", "Amira Hasan"),
        ("Amira Hassan", "Amria Hassan"),
        ("Amira", "Amira Hassan"),
        ("Ada Mae Brook", "Ada Brook"),
        ("Sean O'Hara", "Sean OHara"),
        ("Kim Smith-Jones", "Kim Smith Jones"),
        ("BEN MARSH", "Benjamin Marsh"),
        ("Łukasz Nowak", "Łukasz Nowak "),
    ],
)
def test_these_may_be_one_person(one: str, other: str) -> None:
    assert alike(one, other) and alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Okafor", "Tim Okafor"),
        ("Tom Okafor", "Tom Marsh"),
        ("Ami Li", "Ada Li"),
        ("Ada", "Ida"),
        ("", "Tom"),
        ("…", "Tom"),
    ],
)
def test_these_are_two(one: str, other: str) -> None:
    assert not alike(one, other) and not alike(other, one)
