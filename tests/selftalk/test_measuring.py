"""What measures kinder words finds what is there to be found, wrong and right."""

from pathlib import Path

import pytest

from bench.beside import OURS, Figure
from bench.kinder_words import brought, unlike
from bench.learned import learn, naming, sure_enough
from bench.naming import weighed
from bench.risk import seen
from bench.self_talk import Labelled, figures
from bench.shares import Share, share
from bench.targets import Target
from bench.untrue import bears_out
from bench.ways import kind_of
from bench.word_lists import DANGER, KIND_OF, danger_listed, kind_listed
from quietwins.selftalk import Fact, Line, Way
from quietwins.selftalk.kinds import KINDS
from quietwins.selftalk.risk import CLEAR, INDIRECT


def labelled(**label_of: str) -> list[Labelled]:
    """Lines of one word each."""
    return [Labelled(label, "adult", text) for text, label in label_of.items()]


TALK = labelled(a="should", b="should", c="labelling", d="win", e="plan")
NAMED = {"a": "should", "b": "labelling", "d": "should"}


def test_a_plain_line_that_is_named_is_a_false_alarm_and_named_wrongly() -> None:
    found = figures(TALK, NAMED.get)
    assert (found.precision, found.coverage) == (Share(1, 3), Share(2, 3))
    assert found.false_alarm == Share(1, 2)


def test_a_kind_is_weighed_by_what_is_named_and_by_what_is_there() -> None:
    assert weighed("should", NAMED.get, TALK) == (0.5, 0.5, 0.5)
    assert weighed("labelling", NAMED.get, TALK) == (0, 0, 0)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_how_sure_a_share_is_agrees_with_published_examples(
    count: int, of: int, low: float, high: float
) -> None:
    """Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3."""
    assert Share(count, of).likely == pytest.approx((low, high), abs=0.00005)


def test_a_share_of_nothing_is_none() -> None:
    assert float(share([])) == 0


def test_a_figure_of_ours_is_held_to_what_is_wanted_and_others_are_not() -> None:
    row = Figure("warmth", {OURS: 0.8, "others": 0.9}, Target(0.85, more=True)).row(
        [OURS, "others", "nobody"]
    )
    assert row == {
        "": "warmth",
        OURS: "0.80",
        "others": "0.90",
        "nobody": "",
        "wanted": "≥ 0.85",
        "reached?": "no",
    }


def test_a_fact_bears_out_the_number_of_its_own_rows_alone() -> None:
    fact = Fact("", "started", 3, (1, 2, 3))
    said = "You started %d things so far."
    assert bears_out(Line(said % 3, Way.EVIDENCE, (1, 2, 3)), [fact])
    assert not bears_out(Line(said % 4, Way.EVIDENCE, (1, 2, 3)), [fact])
    assert not bears_out(Line(said % 3, Way.EVIDENCE, (1, 2)), [fact])
    assert not bears_out(Line("You started things.", Way.EVIDENCE, (1, 2, 3)), [fact])
    assert not bears_out(Line(said % 3, Way.EVIDENCE, (7, 8, 9)), [])


def test_a_fact_that_counts_what_is_not_there_bears_nothing_out() -> None:
    boast = Fact("", "started", 4, (1, 2, 3))
    assert not bears_out(Line("You started 4 things.", Way.EVIDENCE, (1, 2, 3)), [boast])


def test_a_line_that_is_no_fact_counts_nothing() -> None:
    assert bears_out(Line("It is still done.", Way.BOTH_TRUE), [])
    assert not bears_out(Line("You did 2 things.", Way.BOTH_TRUE), [])


def test_each_list_has_ten_words() -> None:
    assert len(KIND_OF) == len(DANGER) == 10
    assert {*KIND_OF.values()} <= {*KINDS}


def test_a_list_knows_its_words_and_nothing_else() -> None:
    assert kind_listed("I never get it") == "all_or_nothing"
    assert kind_listed("I get it") is None
    assert danger_listed("it was in a film about suicide") == CLEAR
    assert danger_listed("a long day") is None


COLOURS = [
    Labelled(kind, "teen", f"{colour} {thing}")
    for kind, colour in (("should", "red"), ("labelling", "blue"), ("win", "green"))
    for thing in "apple boat coat door egg fan goat hat ink jar kite lamp".split()
]


def test_what_is_learned_names_new_lines_by_their_words() -> None:
    name = naming(learn(COLOURS, kind_of))
    assert [name(f"{colour} moon") for colour in ("red", "blue", "green")] == [
        *("should", "labelling", None)
    ]


def test_what_is_not_sure_enough_is_not_named() -> None:
    guess = learn(COLOURS, kind_of)
    assert naming(guess, sure=0.99)("red blue") is None


def test_how_sure_is_sure_enough_comes_from_lines_it_did_not_learn() -> None:
    muddle = [
        Labelled(kind, "teen", f"{line.text} again")
        for line, kind in zip(COLOURS, ["should", "labelling", "win"] * 12, strict=True)
    ]
    lines = [*COLOURS, *muddle]
    guess = learn([line for line in lines if not line.checked], kind_of)
    sure = sure_enough(lines, kind_of, 0.9)
    checked = [line for line in lines if line.checked]
    assert float(figures(checked, naming(guess, sure)).precision) >= 0.9
    assert float(figures(checked, naming(guess)).precision) < 0.9


RISK = labelled(a=CLEAR, b=CLEAR, c=INDIRECT, d="everyday", e="everyday")


def test_clear_lines_that_are_given_a_quiet_line_are_seen_and_not_taken_as_clear() -> None:
    tiers = {"a": CLEAR, "b": INDIRECT, "c": INDIRECT, "d": CLEAR}
    shares = [figure.of[OURS] for figure in seen({OURS: tiers.get}, RISK, TALK)]
    assert shares == [
        *(Share(1, 2), Share(2, 2), Share(1, 1), Share(1, 2), Share(1, 2)),
        *(Share(2, 5), Share(4, 5)),
    ]


def test_a_held_out_line_near_to_one_that_was_read_is_told_apart() -> None:
    near, far = labelled(**{"one two three four": "win", "five six seven eight": "win"})
    assert unlike([near, far], labelled(**{"one two three four five": "win"})) == [far]


def test_a_file_of_anybodys_lines_can_be_measured(tmp_path: Path) -> None:
    file = tmp_path / "lines.tsv"
    file.write_text("All or nothing\tteen\tone\n\nplain\ttwo\nmagnification\tthree\n")
    assert [(line.label, line.text) for line in brought(file)] == [
        *(("all_or_nothing", "one"), ("everyday", "two"), ("magnification", "three"))
    ]
