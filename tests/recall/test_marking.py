"""Marking: kind to spelling, exact where it must be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.recall.marking import mark
from quietwins.recall.verdicts import Because, Verdict

DATA = Path(__file__).parents[2] / "data" / "recall"
ACCEPT, NEARLY, NOT_YET = Verdict


def rows(file: str) -> list[list[str]]:
    lines = (DATA / "tune" / file).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("  Mitosis ", "mitosis"),
        ("the heart", "Heart"),
        ("café", "cafe"),
        ("ＤＮＡ", "DNA"),
        ("colour", "color"),
        ("oesophagus", "esophagus"),
        ("don’t", "don't"),
        ("salt & water", "salt and water"),
        ("1,000", "1000"),
        ("1 000", "1000"),
        ("3.0", "3"),
        (".5", "0.50"),
        ("−5", "-5"),
        ("12cm", "12 centimetres"),
        ("20 degrees Celsius", "20 °C"),
        ("50 per cent", "50%"),
        ("H₂O", "H2O"),
        ("x² + 1", "x^2+1"),
        ("Fe²⁺", "Fe2+"),
        ("किताब", "किताब"),
    ],
)
def test_what_makes_no_difference_is_accepted(typed: str, answer: str) -> None:
    assert mark(typed, [answer]).because is Because.SAME


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("1941", "1914"),
        ("1000", "10000"),
        ("-5", "5"),
        ("12 m", "12 cm"),
        ("5 km", "5 cm"),
        ("5 mW", "5 MW"),
        ("H2S", "H2O"),
        ("101", "0101"),
        ("x-1", "x+1"),
        ("World War 1", "World War 2"),
        ("vitamin C", "vitamin K"),
        ("کتاب", "قلم"),
        ("光合作业", "光合作用"),
        ("", "heart"),
        ("?!", "heart"),
    ],
)
def test_numbers_units_and_formulas_are_exact(typed: str, answer: str) -> None:
    assert mark(typed, [answer]).verdict is NOT_YET


def test_a_longer_word_may_have_more_slips() -> None:
    assert mark("dog", ["dot"]).verdict is NEARLY
    assert mark("gravty", ["gravity"]).verdict is ACCEPT
    assert mark("gvavty", ["gravity"]).verdict is NEARLY


def test_a_number_without_its_unit_is_nearly_it() -> None:
    assert mark("12", ["12 cm"]).verdict is NEARLY


def test_another_answer_of_the_quiz_is_not_taken_for_a_slip() -> None:
    assert mark("meiosis", ["mitosis"], ["mitosis", "meiosis"]).verdict is NOT_YET
    assert mark("mitosis", ["mitosis"], ["mitosis", "meiosis"]).verdict is ACCEPT


def test_what_is_as_near_to_another_answer_is_asked_about() -> None:
    asked = mark("alkine", ["alkane"], ["alkane", "alkene"])
    assert (asked.verdict, asked.because) == (NEARLY, Because.ANOTHER_ANSWER)


def test_a_slip_of_another_answer_is_that_answer() -> None:
    assert mark("mitosiss", ["meiosis"], ["mitosis"]).verdict is NOT_YET


def test_another_word_of_the_language_is_asked_about() -> None:
    assert mark("affect", ["effect"], real_words={"affect", "effect"}).verdict is NEARLY


def test_what_its_author_rules_out_is_not_accepted_however_near() -> None:
    assert mark("chloroplasts", ["chloroplast"], not_this=["chloroplasts"]).verdict is NOT_YET
    assert mark("chloroplast", ["chloroplast"], not_this=["chloroplast"]).verdict is ACCEPT


def test_capitals_count_in_what_is_said_to_be_a_formula() -> None:
    assert mark("co", ["CO"], formula=True).verdict is NEARLY
    assert mark("CO", ["CO"], formula=True).verdict is ACCEPT


def test_a_formula_beside_a_word_leaves_the_word_its_slips() -> None:
    both = ["carbon dioxide", "CO2"]
    assert mark("carbon dioxid", both).verdict is ACCEPT
    assert mark("co₂", both).answer == "CO2"
    assert mark("CO3", both).verdict is NOT_YET


def test_the_kindest_of_several_accepted_answers_is_told() -> None:
    assert mark("lorry", ["truck", "lorry"]).answer == "lorry"
    assert mark("fotosynthesis", ["light", "photosynthesis"]).answer == "photosynthesis"


def test_misspellings_made_to_learn_from_are_forgiven() -> None:
    marks = [mark(typed, [answer]).verdict for _, typed, answer in rows("misspelled.tsv")]
    assert marks.count(NOT_YET) <= len(marks) // 50


def test_no_confusable_is_accepted_where_the_quiz_knows_it() -> None:
    for typed, answer in rows("confusable.tsv"):
        assert mark(typed, [answer], [typed]).verdict is NOT_YET, (typed, answer)


@given(st.text(min_size=1, max_size=40))
def test_every_answer_is_accepted_as_it_is_written(answer: str) -> None:
    told = mark(answer, [answer])
    assert told.verdict is ACCEPT or told.because is Because.EMPTY


@given(st.text(max_size=300), st.lists(st.text(max_size=40), min_size=1, max_size=3))
def test_whatever_is_typed_is_marked(typed: str, accepted: list[str]) -> None:
    told = mark(typed, accepted, ["heart"], real_words={"heart"})
    assert told.answer == "" or told.answer in accepted


def test_a_very_long_answer_is_marked_too() -> None:
    assert mark("a b" * 500_000, ["heart"]).verdict is NOT_YET
