"""What is a quotation, and what is an apostrophe."""

import pytest

from bench.quotation_cases import cases
from quietwins.writing.quotations import quotations

FOUND_OF_ALL = 0.97


def test_nearly_every_written_case_is_found_as_it_is_marked() -> None:
    right = [
        case.spans == {(one.start, one.end) for one in quotations(case.text)} for case in cases()
    ]
    assert len(right) >= 200
    assert sum(right) >= FOUND_OF_ALL * len(right)


@pytest.mark.parametrize(
    "text",
    [
        "The boys' coats were wet.",
        "'Tis true.",
        "It's the '90s.",
        "rock 'n' roll",
        "He is 6'2\" tall.",
    ],
)
def test_an_apostrophe_quotes_nothing(text: str) -> None:
    assert quotations(text) == ()


def test_a_quotation_says_what_stands_between_its_marks() -> None:
    (found,) = quotations("He is ‘as hard as flint’ here.")
    assert (found.start, found.end, found.said) == (6, 24, "as hard as flint")


def test_a_quotation_in_another_is_part_of_it() -> None:
    (found,) = quotations("“The word ‘honour’ is air,” he says.")
    assert found.said == "The word ‘honour’ is air,"


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert quotations('He says "come here\n\nand they go." So?') == ()
