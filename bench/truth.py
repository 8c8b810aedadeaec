"""`make evaluate`: how true and how useful. Every seed is fixed.

Invented learners who do not change are looked at forty times by usual rules and by ours; facts
are looked for again in plain loops; and whom a teacher's gradebook lets us speak of is counted.
"""

from collections.abc import Callable, Mapping

import numpy as np

from bench import kinder_words, notes, readme, risk, usefulness
from bench.results import record
from bench.series import invented_series
from bench.unchanging import UNCHANGING, VALUES, Values
from bench.usual_rules import USUAL
from quietwins.spotting import NO_DAY, NO_KIND, RULES, Evidence, Rule, State, Win, spot
from quietwins.spotting.choosing import choose
from quietwins.spotting.wins import FACT
from tests.spotting.oracles import ORACLES, expected

LEARNERS, SERIES, SEED = 4_000, 2_000, 2026
FIRST_LOOK = 6
LOOKS = VALUES - FIRST_LOOK + 1

Cells = dict[str, object]


def main() -> None:
    """Measure, and write the pages."""
    record(
        "usefulness",
        title="Pupils put forward with a true fact that is not their highest mark",
        says=f"{usefulness.CLASSES} invented classes of 28 whose marks do not change; quizzes out "
        "of 10, homework handed in or not. Quietwins puts nobody forward for a highest mark alone.",
        rows=usefulness.usefulness(),
    )
    record(
        "praised",
        title="Praised without having changed",
        says=f"{LEARNERS:,} invented learners a column who do not change, looked at {LOOKS} times, "
        f"from {FIRST_LOOK} values on to {VALUES}; % of them praised at one of the looks. "
        "A usual rule's praise is that they are getting better, which is true of nobody here. "
        "Quietwins has no rule that says so yet; its facts each name the rows that show them.",
        rows=praised(LEARNERS),
    )
    record(
        "borne-out",
        title="Facts looked for again",
        says=f"{SERIES:,} invented series of 40 entries. Every win of every rule beside those that "
        "plain loops find, which the tests keep and which were written from the words alone.",
        rows=[borne_out(rule, invented_series(SERIES)) for rule in RULES],
    )
    kinder_words.evaluate()
    risk.evaluate()
    record(
        "notes",
        title="A gentle look at notes to others",
        says="Written notes that no rule was written from, though one hand wrote notes and rules.",
        rows=notes.figures([note for note in notes.notes() if note.held_out]),
    )
    readme.fill()


def praised(learners: int) -> list[Cells]:
    """A row for each usual rule, then for what Quietwins says; a column for each way to vary."""
    columns = {name: _shares(name, learners) for name in UNCHANGING}
    return [
        {"way of looking": way, **{name: f"{share[way]:.0f}" for name, share in columns.items()}}
        for way in next(iter(columns.values()))
    ]


def _shares(name: str, learners: int) -> Mapping[str, float]:
    """What each way of looking makes of the learners called `name`: % of them."""
    values = UNCHANGING[name](np.random.default_rng(SEED), learners)
    usual = {way: 100 * _ever(rule, values) for way, rule in USUAL.items()}
    wins = [win for wins in spot(evidence_of(values)) for win in wins]
    return usual | {way: 100 * found(wins) / learners for way, found in OURS.items()}


def _ever(rule: Callable[[Values], np.ndarray], values: Values) -> float:
    looks = [rule(values[:, :n]) for n in range(FIRST_LOOK, VALUES + 1)]
    return float(np.any(looks, axis=0).mean())


def evidence_of(values: Values) -> Evidence:
    """Each learner's values as the marks of one column after another, all of them handed in.

    One look at the end finds what forty find: no win is taken back by what comes later.
    """
    learners, n = values.shape
    return Evidence.of_columns(
        row=np.arange(values.size),
        person=np.repeat(np.arange(learners), n),
        order=np.tile(np.arange(n), learners),
        amount=values.ravel(),
        **{
            name: np.full(values.size, what)
            for name, what in {
                "thread": 0,
                "kind": NO_KIND,
                "day": NO_DAY,
                "out_of": 10.0 if values.max() == 10 else np.nan,
                "prompts": np.nan,
                "planned": True,
                "state": State.DONE,
                "better": 1,
            }.items()
        },
    )


def _told_of_growth(wins: list[Win]) -> int:
    return len({win.person for win in wins if win.strength != FACT})


def _put_forward_for_best_alone(wins: list[Win]) -> int:
    few = choose(wins)
    return len({win.person for win in few} - {win.person for win in few if win.rule != "best"})


def _put_forward_with_a_fact(wins: list[Win]) -> int:
    return len({win.person for win in choose(wins) if win.strength == FACT})


OURS: Mapping[str, Callable[[list[Win]], int]] = {
    "Quietwins: says that they are getting better": _told_of_growth,
    "Quietwins: puts them forward for a highest mark alone": _put_forward_for_best_alone,
    "Quietwins: says a fact, such as another go after a low mark": _put_forward_with_a_fact,
}


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
