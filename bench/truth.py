"""`make evaluate`: how true and how useful. Every seed is fixed.

Invented learners who do not change are looked at by usual rules and by ours; others do change, and
somebody who knows how looks too; facts are looked for again in plain loops; and whom a teacher's
gradebook lets us speak of is counted. DATA=folder adds the published series that lie there.
"""

import os
from pathlib import Path

from bench import comparing, kinder_words, notes, readme, recall, risk, usefulness, writing
from bench.a_term import CLASSES, PUPILS, a_term
from bench.power import LEARNERS, power
from bench.praised import MEASURES, PARTS, praised, several_measures, whole_life
from bench.published import FILE, published
from bench.results import TRUTH, record, together
from bench.series import invented_series
from bench.since_a_date import BEFORE, SINCE, since_a_date
from bench.told import AT_ONCE, on_every_core
from bench.traps import traps
from quietwins.spotting import RULES, Evidence, Rule
from quietwins.spotting.boundary import FIRST_LOOK
from tests.made import RULE
from tests.spotting.oracles import ORACLES, expected

SERIES, LIFE_PARTS = 1_000, 25
SURE = "In brackets, what the share may be of all such learners (Wilson, 95 %)."

Cells = dict[str, object]


def main() -> None:
    """Measure, and write the pages."""
    growth()
    facts()
    kinder_words.evaluate()
    risk.evaluate()
    record(
        "notes",
        title="A gentle look at notes to others",
        says="Written notes that no rule was written from, though one hand wrote notes and rules.",
        rows=notes.figures([note for note in notes.notes() if note.held_out]),
    )
    recall.evaluate(Path(os.environ["DATA"]) if "DATA" in os.environ else None)
    readme.fill()
    together(TRUTH)


def growth() -> None:
    """What is said of getting better: of those who do not, and how soon of those who do."""
    unchanging()
    changing()
    if folder := os.environ.get("DATA"):
        of_published(Path(folder))
        comparing.evaluate(Path(folder))
        writing.evaluate(Path(folder))


def unchanging() -> None:
    """Nobody in these tables changes."""
    learners = f"{PARTS * AT_ONCE:,} invented learners a cell who do not change"
    by_forty, by_looks = praised()
    record(
        "praised",
        title="Praised without having changed",
        says=f"{learners}, looked at 40 times, from {FIRST_LOOK} values on; % of them praised at "
        "one of the looks. A usual rule's praise, and our first line, is that they are getting "
        f"better, which is true of nobody here. {SURE} Values without days, which we read with a "
        "carry-over of 0.3. The facts each name the rows that show them.",
        rows=by_forty,
    )
    record(
        "praised-by-looks",
        title="The same by the number of looks",
        says=f"{learners}, told that they are getting better by so many looks, %. After 10, 20, 40 "
        "and 400 looks there are 15, 25, 45 and 405 values. ρ is the carry-over between neighbours "
        "that the rule allows for. “Carried over” has 0.3 of it and “low start” is no fair sample, "
        f"so that a lower ρ promises nothing there. {SURE}",
        rows=by_looks,
    )
    record(
        "whole-life",
        title="A thing's whole life",
        says=f"{LIFE_PARTS * AT_ONCE:,} chains of values a row that do not change, whose "
        "neighbours lean on each other just as much as they are read with; told of growth. What "
        "spends all it may is measured above that as often as below, so a promise is taken as "
        f"kept where the lower end of the bracket keeps it. {SURE}",
        rows=whole_life(LIFE_PARTS),
    )
    record(
        "measures",
        title="Six things noted of one learner",
        says=f"Learners of whom {MEASURES} things are noted, none of which changes, looked at 40 "
        f"times; % told of growth in any of them. {SURE}",
        rows=several_measures(),
    )
    record(
        "traps",
        title="What looks like growth and is none",
        says=f"{learners}, though what they were given or what was written down does; % told of "
        "growth within 40 looks. “Unguarded” leaves out what the row says after its semicolon. "
        f"{SURE}",
        rows=traps(),
    )


def changing() -> None:
    """Everybody in these tables does, but for the two rows that say so."""
    record(
        "power",
        title="How soon a change is told",
        says=f"{LEARNERS:,} invented learners a change; values of even scatter, one standard "
        "deviation (SD), that do not lean on each other. Beside ours stands the likelihood-ratio "
        "test that knows the shape and size of the change and the scatter, but not the mean, with "
        "a constant boundary that 5 % of the unchanging cross within 40 looks. Values are counted "
        f"from the first; the first look is at {FIRST_LOOK}. Waits are medians, and in brackets "
        "what their ratio may be (95 %, learners drawn anew).",
        rows=power(),
    )
    record(
        "since",
        title="Since a date that somebody asks about",
        says=f"{LEARNERS:,} invented learners a row: {BEFORE} values before, {SINCE} since, three "
        f"days apart, a look after each of those; told from E = 20. {SURE} "
        "Beside it the likelihood-ratio test that knows the shift.",
        rows=since_a_date(),
    )


def of_published(folder: Path) -> None:
    """Where somebody has them."""
    record(
        "published",
        title="Published series",
        says=f"`{FILE}`: 282 series printed in single-case studies, as the R packages scdhlm, "
        "SingleCaseES and scan collected them; the numbers themselves are not ours to hand on. "
        f"Left: phases of {FIRST_LOOK} values or more in which nothing had been begun, some of "
        "which may truly rise. Right: whole series, and what was told after something had been "
        "begun; nobody knows how many truly changed. Sessions without days are read as close "
        f"ones, and of `since` as daily ones. Shares in %. {SURE}",
        rows=published(folder),
    )


def facts() -> None:
    """What is exact, and whom it lets us speak of."""
    record(
        "borne-out",
        title="Wins looked for again",
        says=f"{SERIES:,} invented series of 40 entries. Every win of every rule beside those that "
        "plain loops find, which the tests keep and which were written from the words alone. "
        "Nobody asked about a day, so `since` is silent.",
        rows=[*on_every_core(_borne_out, [rule.name for rule in RULES])],
    )
    record(
        "usefulness",
        title="Pupils put forward with a true fact that is not their highest mark",
        says=f"{usefulness.CLASSES} invented classes of 28 whose marks do not change; quizzes out "
        "of 10, homework handed in or not. Quietwins puts nobody forward for a highest mark alone.",
        rows=usefulness.usefulness(),
    )
    record(
        "a-term",
        title="A term, week by week",
        says=f"{CLASSES} invented classes of {PUPILS} over twelve weeks: eight quizzes out of 20 "
        "(+.05 SD each), twelve pieces of homework, a weekly note of how often each was helped (a "
        "third less by the end). Pupils told so by the end of a week, in the middle class, and in "
        "nine classes of ten.",
        rows=a_term(),
    )


def _borne_out(name: str) -> Cells:
    return borne_out(RULE[name], invented_series(SERIES))


def borne_out(rule: Rule, evidence: Evidence) -> Cells:
    """How many wins there are, and how many the loops know nothing of. One a moment here."""
    ours = {(win.person, win.thread, win.anchor) for win in rule.spot(evidence)}
    loops = {
        (*whose, anchor)
        for whose, anchors in expected(ORACLES[rule.name], evidence)
        for anchor in anchors
    }
    return {
        "rule": rule.name,
        "wins": f"{len(ours):,}",
        "not found by the loops": len(ours - loops),
        "found by the loops alone": len(loops - ours),
    }


if __name__ == "__main__":
    main()
