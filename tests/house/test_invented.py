"""What is invented is what its script writes, and plausible: most people do not change."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

from bench.examples import EXAMPLES, INVENTED, write_gradebook, write_years
from bench.invented import NAMES, invented_class
from bench.invented_year import WEEKS, Line, year_of_9b
from tests.words.never import NEVER, said

DRAFTS = sorted((EXAMPLES / "liam").glob("*.txt"))
YEAR = year_of_9b(9)


def test_the_year_is_what_its_script_writes(tmp_path: Path) -> None:
    write_years(tmp_path)
    written = {file.name: file.read_bytes() for file in tmp_path.glob("*.csv")}
    assert {file.name: file.read_bytes() for file in INVENTED.glob("*.csv")} == written


def test_the_gradebook_is_what_its_script_writes(tmp_path: Path) -> None:
    write_gradebook(tmp_path / "9b.csv", invented_class(9))
    assert (tmp_path / "9b.csv").read_bytes() == (EXAMPLES / "9b-gradebook.csv").read_bytes()


def test_another_seed_is_another_year() -> None:
    assert year_of_9b(10) != YEAR


def test_all_of_9b_are_in_it_from_the_first_week_to_the_last() -> None:
    seen: dict[str, set[int]] = defaultdict(set)
    for line in YEAR:
        seen[line.learner].add((line.day - YEAR[0].day).days // 7)
    assert set(seen) == set(NAMES)
    assert all({0, WEEKS - 1} <= weeks for weeks in seen.values())
    assert len(YEAR) < 3000


def test_most_pupils_marks_do_not_change_over_the_year() -> None:
    """First half against second, in quizzes: nobody's level moves, so ups and downs are alike."""
    moved = [late - early for early, late in halves("quizzes").values()]
    assert abs(mean(moved)) < 0.5
    assert min(moved) < 0 < max(moved)


def halves(skill: str) -> dict[str, tuple[float, float]]:
    """By pupil, the mean of the amounts in the first half of the year and in the second."""
    middle = YEAR[0].day + (YEAR[-1].day - YEAR[0].day) / 2
    of = [line for line in YEAR if line.skill == skill]
    return {
        name: (
            mean(amounts(line for line in of if line.learner == name and line.day <= middle)),
            mean(amounts(line for line in of if line.learner == name and line.day > middle)),
        )
        for name in NAMES
    }


def amounts(lines: Iterable[Line]) -> list[float]:
    return [float(line.amount) for line in lines]


def test_isla_makes_fewer_slips_in_the_second_half() -> None:
    early, late = halves("spelling")["Isla Murray"]
    assert late < early


def test_everybody_is_away_or_busy_some_week() -> None:
    nothing = Counter(line.learner for line in YEAR if line.planned and line.amount in ("", "ex"))
    assert set(nothing) == set(NAMES)


def test_no_word_in_it_blames_or_cheers() -> None:
    for file in [*INVENTED.glob("*.csv"), *DRAFTS]:
        assert said(NEVER, file.read_text("utf-8").casefold()) == [], file.name


def test_liams_drafts_grow_as_his_story_tells() -> None:
    texts = [draft.read_text("utf-8") for draft in DRAFTS]
    sentences = [text.count(".") for text in texts]
    assert [file.stem[:7] for file in DRAFTS] == [
        *("2025-09", "2025-09", "2025-09", "2026-03", "2026-06")
    ]
    assert sentences[:2] == [1, 2] and sentences == sorted(sentences)
    assert ["“" in text or '"' in text for text in texts] == [False, False, True, True, True]
    assert [text.strip().count("\n\n") + 1 for text in texts] == [1, 1, 1, 1, 2]


def test_liam_corrects_what_he_had_slipped_in() -> None:
    texts = [draft.read_text("utf-8") for draft in DRAFTS]
    for slip, correct in (("dosent", "doesn't"), ("hisself", "itself"), ("wether", "whether")):
        here = next(at for at, text in enumerate(texts) if slip in text)
        assert slip not in texts[here + 1] and correct in texts[here + 1]
