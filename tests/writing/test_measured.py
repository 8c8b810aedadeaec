"""What is measured of slips and corrections is what the page says it is."""

import pytest

from bench.checkers import OURS, by_hunspell, ways, with_long_sentences
from bench.corrected import direction
from bench.quotation_cases import cases
from bench.slips import falls, in_halves, power, with_conventions
from bench.writing_data import Corrected, Essay, joined, to_tune_on

WRONG = "I think becuase it was was cold we should of gone home alot."
RIGHT = "I think because it was cold we should have gone home a lot."
ours = ways()[OURS]
ROWS = [Corrected(WRONG, [RIGHT] * 4)] * 40


def test_a_text_that_is_put_right_falls_every_time_and_never_rises() -> None:
    fall, rise = falls(ROWS, ours)
    assert (fall.value, rise.value) == (1, 0)
    assert power(ROWS, ours).value == 1


def test_a_text_that_stays_as_it_is_neither_falls_nor_rises() -> None:
    same = [Corrected(WRONG, [WRONG] * 4)] * 40
    fall, rise = falls(same, ours)
    assert (fall.value, rise.value, power(same, ours).value) == (0, 0, 0)


def test_halves_are_set_against_each_other_both_ways() -> None:
    told, simply = in_halves([Essay(f"{RIGHT} " * 20 + f"{WRONG} " * 20, 3)], ours)
    assert (told.count, told.of, simply.count) == (1, 2, 1)


def test_more_slips_with_lower_marks_is_a_rho_of_one() -> None:
    essays = [Essay(RIGHT * 3 + " " + WRONG * worse, 5 - worse) for worse in range(4)]
    assert with_conventions(essays, ours) == pytest.approx(1)


def test_what_is_mended_counts_forwards_and_what_is_spoiled_backwards() -> None:
    assert direction([(WRONG, RIGHT)]).value == 1
    assert direction([(RIGHT, WRONG)]).value == 0


def test_words_that_a_dictionary_does_not_have_are_its_slips() -> None:
    assert by_hunspell("I think becuase it was was cold.") == 1


def test_a_sentence_of_more_than_forty_words_counts_beside_slips() -> None:
    assert with_long_sentences("It was " + "very cold and " * 15 + "wet.") == 1


def test_about_half_of_all_texts_are_kept_from_tuning() -> None:
    assert 400 < sum(to_tune_on(str(at)) for at in range(1000)) < 600


def test_a_sentence_that_was_cut_into_words_is_put_together() -> None:
    assert joined('He said , " I do n\'t know ( yet ) . "') == 'He said, "I don\'t know (yet)."'


def test_a_marked_case_is_its_text_and_its_spans() -> None:
    case = next(one for one in cases() if one.kind == "nested")
    assert all(case.text[start] in "\"'“‘" for start, _ in case.spans)
    assert "⟦" not in case.text
