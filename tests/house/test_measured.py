"""What is measured of published series, and of a term, is what the page says it is."""

from pathlib import Path

import numpy as np
import pytest

from bench.a_term import SHOWN, homework, notes, quizzes
from bench.a_term import a_term as term
from bench.published import FILE, OURS, SINCE, Series, published, read

HEAD = "source,study,case,measure,session,phase,phase_id,outcome,direction\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two invented cases: one whose count falls, which is better, and one that stays level."""
    falls = [*[9, 8, 9, 7, 9, 8, 9, 8, 9, 8], *[3, 2, 3, 1, 2, 1, 2, 1, 3, 2, 1, 2]]
    level = [5, 6] * 11
    lines = [
        f"s,{who},{who}-1,times,{at + 1}.0,{int(at >= 10)},{'AB'[at >= 10]},{value},{better}"
        for who, values, better in (("Falls", falls, -1), ("Level", level, 1))
        for at, value in enumerate(values)
    ]
    lines.append("s,Level,Level-1,times,23.0,1,B,,1")  # a session without a value
    (tmp_path / FILE).write_text(HEAD + "\n".join(lines[::-1]))
    return tmp_path


def test_a_series_is_read_in_order_of_session_and_without_its_blanks(folder: Path) -> None:
    level, falls = read(folder / FILE)
    assert (len(level.outcome), level.changed, level.better) == (22, 10, 1)
    assert falls.outcome[:3].tolist() == [9, 8, 9]
    assert falls.better == -1


def test_every_phase_without_anything_begun_is_a_baseline_of_its_own() -> None:
    since = np.array([0, 0, 1, 1, 0], bool)
    series = Series(np.arange(5.0), np.array([4.0, 5, 9, 9, 6]), since, 1)
    assert [one.outcome.tolist() for one in series.baselines] == [[4, 5], [6]]
    assert series.changed == 2


def test_what_falls_where_fewer_is_better_is_told_after_the_change_and_nothing_before(
    folder: Path,
) -> None:
    rows = {row["way of looking"]: row for row in published(folder)}
    assert str(rows[OURS]["before anything changed, told"]).startswith("0 of 2")
    assert str(rows[OURS]["after the change, told"]).startswith("1 of 2")
    assert str(rows[SINCE]["after the change, told"]).startswith("1 of 2")


def test_a_term_counts_a_pupil_from_the_week_of_their_first_win_on() -> None:
    for row in term(3):
        counts = [int(str(row[f"week {week}"]).split()[0]) for week in SHOWN]
        assert counts == sorted(counts)
        assert counts[-1] <= 28


def test_in_an_invented_term_marks_rise_a_little_and_help_is_needed_less() -> None:
    chance = np.random.default_rng(3)
    marks = quizzes(chance, 4_000).amount.reshape(4_000, -1)
    assert 0 < marks[:, -1].mean() - marks[:, 0].mean() < 1
    helped = notes(chance, 4_000).prompts.reshape(4_000, -1)
    assert 0.5 < helped[:, -1].mean() / helped[:, 0].mean() < 0.8
    assert 0.6 < np.isfinite(homework(chance, 4_000).amount).mean() < 0.9
