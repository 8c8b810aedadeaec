import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.errors import CannotRead
from quietwins.formats.numbers import number, whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8.5", 8.5),
        ("8,5", 8.5),
        ("\u00a08,5\u202f", 8.5),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1\u00a0234,50", 1234.5),
        ("1 234", 1234),
        ("0,125", 0.125),
        ("8.125", 8.125),
        ("1234,567", 1234.567),
        (".5", 0.5),
        ("+5", 5),
        ("−5", -5),
        ("1E+03", 1000),
        ("٨٫٥", 8.5),
        ("８", 8),
    ],
)
def test_a_number_is_read_as_its_writer_meant_it(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["1,234", "12,345", "999,999", "-1,234"])
def test_a_comma_before_three_digits_is_asked_about(text: str) -> None:
    with pytest.raises(CannotRead) as trouble:
        number(text)
    assert trouble.value.in_doubt
    assert "whichever you mean" in trouble.value.wanted


def test_the_question_names_both_readings() -> None:
    with pytest.raises(CannotRead, match=r"1234 or 1\.234"):
        number("1,234")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "inf",
        "-inf",
        "nan",
        "Infinity",
        "1e400",
        "9" * 400,
        "1_000",
        "0x10",
        "10²",
        "½",
        "5 kg",
        "1,23,4",
        "1.23.4",
        "1,234,56",
        "12 34",
        "1 234,5 6",
        "1,2.3,4",
        "1.234.5,6",
        "5.",
        "--5",
        "e5",
        ".",
        ",",
    ],
)
def test_what_is_no_finite_number_is_never_one(text: str) -> None:
    with pytest.raises(CannotRead):
        number(text)


def test_minus_zero_is_zero() -> None:
    assert math.copysign(1, number("-0")) == 1


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_that_a_program_writes_is_read_back(value: float) -> None:
    assert number(repr(value)) == value


@given(st.integers(-(10**6), 10**6), st.integers(0, 99))
def test_a_decimal_comma_and_a_decimal_point_say_the_same(left: int, right: int) -> None:
    assert number(f"{left},{right:02}") == number(f"{left}.{right:02}")


@given(st.text())
def test_no_text_does_worse_than_being_refused(text: str) -> None:
    try:
        assert math.isfinite(number(text))
    except CannotRead as trouble:
        assert trouble.wanted


def test_prompts_are_counted_in_whole_numbers() -> None:
    assert whole("2.0") == 2
    for text in ("2.5", "-1", "two"):
        with pytest.raises(CannotRead):
            whole(text)
