"""Asking `quietwins spot` more: since a day, of a low start, and what is behind what it says."""

import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_spot import GRADEBOOK, Run

LEVEL = (5, 4, 6, 5, 4, 6, 5, 4)
RISING = (2, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8)
LOW_START = (1, 1, 1, 5, 6, 5, 6, 5, 6, 7)
DAY = "2025-10-27"
"""Eight weeks in."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Amira's reading rises since a day, her maths all along; Ben's reading stays."""
    reading = (*LEVEL, *[9] * 12)
    (tmp_path / "book.csv").write_text(
        lines(("Amira", "reading", reading), ("Amira", "maths", RISING), ("Ben", "reading", LEVEL))
    )
    return tmp_path / "book.csv"


def lines(*threads: tuple[str, str, Sequence[float]]) -> str:
    rows = [
        f"{learner},{thread},{date(2025, 9, 1) + timedelta(7 * week)},{value}"
        for learner, thread, values in threads
        for week, value in enumerate(values)
    ]
    return "\n".join(["learner,thread,day,amount", *rows])


def explained(run: Run, *arguments: str | Path) -> dict[tuple[str, str], dict[str, Any]]:
    """By learner and skill."""
    code, out, _ = run(*arguments, "--explain", "--format", "jsonl")
    assert code == 0
    found = [json.loads(line) for line in out.splitlines()]
    return {(one["learner"], one["thread"]): one for one in found}


# --- since a day ---


def test_a_day_asked_about_is_told_beside_the_chosen_few(run: Run, book: Path) -> None:
    kinds = {(win["kind"], win["thread"]) for win in run.wins(book, "--since", DAY)}
    assert ("since", "reading") in kinds
    assert len(kinds) > 1
    assert "since" not in {win["kind"] for win in run.wins(book)}


def test_it_says_since_when(run: Run, book: Path) -> None:
    (win,) = run.wins(book, "--since", DAY, "--rule", "since", "--thread", "reading")
    assert win["says"] == "Amira has clearly improved in reading since 27 October 2025."
    assert win["since"] == DAY


def test_the_latest_claim_of_each_skill_is_told_and_with_all_of_them_every_one(
    run: Run, book: Path
) -> None:
    asked = ("--since", DAY, "--rule", "since", "--thread", "reading")
    assert [win["strength"] for win in run.wins(book, *asked, "--all")] == ["likely", "clear"]


def test_one_rule_alone_can_be_looked_for(run: Run, book: Path) -> None:
    assert {win["kind"] for win in run.wins(book, "--rule", "climb")} == {"climb"}
    found = run.wins(book, "--rule", "climb", "--rule", "best", "--all")
    assert {win["kind"] for win in found} == {"climb", "best"}


def test_a_rule_that_is_not_there_is_asked_about(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        Run(capsys)(book, "--rule", "luck")
    assert left.value.code == 2
    assert "luck" in capsys.readouterr().err


# --- a low start ---


def test_a_low_start_is_left_out_where_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "low.csv").write_text(lines(("Amira", "reading", LOW_START)))
    climbs = [win["kind"] for win in run.wins(tmp_path / "low.csv", "--rule", "climb")]
    assert climbs == ["climb"]
    low = ("--rule", "climb", "--low-start", "Reading")
    assert run.wins(tmp_path / "low.csv", *low) == []


def test_a_low_start_of_what_is_not_there_is_said(run: Run, book: Path) -> None:
    code, out, err = run(book, "--low-start", "spelling")
    assert (code, out) == (2, "")
    assert 'There is nothing called "spelling" in these files.' in err


# --- carry-over ---


def test_how_far_a_value_leans_on_the_last_can_be_set(run: Run, book: Path) -> None:
    for said in ("0", "0.1", "0.3"):
        climbs = explained(run, book, "--carry-over", said)["Amira", "reading"]["climb"]
        assert climbs["carry_over"] == float(said)
    with pytest.raises(SystemExit):
        run(book, "--carry-over", "0.7")


# --- explained ---


def test_each_skill_that_was_looked_at_is_explained(run: Run, book: Path) -> None:
    pairs = sum((later > one) - (later < one) for one, later in combinations(RISING, 2))
    found = explained(run, book)
    assert {*found} == {("Amira", "reading"), ("Amira", "maths"), ("Ben", "reading")}
    climb = found["Amira", "maths"]["climb"]
    assert (climb["looks"], climb["s"], climb["carry_over"]) == (12, pairs, 0.1)
    assert climb["boundaries"]["early"] < climb["boundaries"]["likely"] < climb["z"]
    assert climb["level"] == "clear"
    assert [one["strength"] for one in climb["told"]] == ["likely", "clear"]
    assert climb["says"] == "Amira has clearly improved in maths since 1 September 2025."
    quiet = found["Ben", "reading"]["climb"]
    assert quiet["level"] == "" and quiet["told"] == []
    assert quiet["says"] == "We can't tell yet. That says nothing about Ben."


def test_an_early_sign_is_explained_and_told_nowhere_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "early.csv").write_text(lines(("Amira", "reading", (1, 2, 4, 3, 5, 7, 6))))
    (one,) = explained(run, tmp_path / "early.csv").values()
    assert one["climb"]["level"] == "early"
    assert one["climb"]["says"] == "For Amira it might be starting to rise in reading."
    assert run.wins(tmp_path / "early.csv", "--all", "--rule", "climb") == []


def test_what_holds_a_climb_back_is_named(run: Run, tmp_path: Path) -> None:
    rows = lines(("Amira", "reading", (*range(1, 21), 2, 2, 2)))
    (tmp_path / "held.csv").write_text(rows)
    (one,) = explained(run, tmp_path / "held.csv").values()
    assert one["climb"]["held_back"] == ["recent"]
    assert one["climb"]["reached"] and not one["climb"]["level"]
    _, out, _ = run(tmp_path / "held.csv", "--explain")
    assert "The latest do not stand above most earlier ones." in out


def test_since_a_day_is_explained_for_everybody_also_where_nothing_is_told(
    run: Run, book: Path
) -> None:
    found = explained(run, book, "--since", DAY)
    reading = found["Amira", "reading"]["since"]
    assert (reading["before"], reading["since"]) == (8, 12)
    assert (reading["nap"], reading["tau"], reading["medians"]) == (1, 1, [5, 9])
    assert reading["level"] == "clear" and not reading["already_rising"]
    ben = found["Ben", "reading"]["since"]
    assert (ben["level"], ben["since"], ben["medians"]) == ("", 0, [5, None])
    assert explained(run, book)["Ben", "reading"]["since"] is None


def test_a_fact_is_explained_by_its_rule_and_its_numbers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_text(GRADEBOOK)
    found = explained(run, tmp_path / "book.csv")
    facts = {fact["kind"]: fact for fact in found["Amira Haddad", "Quiz"]["facts"]}
    assert facts["tried_again"]["says"] == "Amira Haddad had another go at Quiz."
    assert facts["tried_again"]["how"].startswith("The next attempt after something hard")


def test_it_can_be_read_as_text(run: Run, book: Path) -> None:
    code, out, _ = run(book, "--explain", "--since", DAY, "--learner", "Amira", "--thread", "maths")
    assert code == 0
    told = out.splitlines()
    assert told[:2] == ["Amira", "  maths"]
    assert "Amira has clearly improved in maths since 1 September 2025." in told[2]
    assert "values compared: 12 · Kendall's S: " in told[3]
    assert "told from: early 2.386" in told[4]
    assert "Told at book.csv, line 31: likely, 3 November 2025" in told[5]
    assert "Since 27 October 2025:" in told[7]
    assert "values before: 8 · values since: 4" in told[8]
    assert "Ben" not in out


def test_one_learner_alone_is_explained(run: Run, book: Path) -> None:
    assert {name for name, _ in explained(run, book, "--learner", "Ben")} == {"Ben"}


def test_somebodys_own_list_is_explained_to_them(run: Run, tmp_path: Path) -> None:
    own = [line.split(",", 1)[1] for line in lines(("x", "reading", LEVEL)).splitlines()]
    (tmp_path / "own.csv").write_text("\n".join(own))
    _, out, _ = run(tmp_path / "own.csv", "--explain")
    assert out.startswith("You\n")
    assert "We can't tell yet. That says nothing about you." in out


def test_it_says_where_it_has_no_place(run: Run, book: Path) -> None:
    for form in ("csv", "html"):
        code, out, err = run(book, "--explain", "--format", form)
        assert (code, out) == (2, "")
        assert "table or jsonl" in err


def test_nothing_to_explain_says_nothing_about_anyone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.csv").write_text(lines(("Ben", "maths", (3,))))
    code, out, err = run(tmp_path / "two.csv", "--explain")
    assert (code, out) == (0, "")
    assert "We can't tell yet. That says nothing about anyone here." in err


def test_growth_is_shown_by_its_numbers_and_a_fact_by_its_rows(run: Run, book: Path) -> None:
    _, out, _ = run(book, "--learner", "Amira", "--thread", "maths", "--all")
    climb = out.partition("clearly improved in maths")[2].splitlines()[1]
    assert re.search(r"values compared: \d+ · before: \d", climb)
    assert "line" not in climb
    best = out.partition("above all the earlier ones in maths")[2].splitlines()[1]
    assert "book.csv, line" in best
