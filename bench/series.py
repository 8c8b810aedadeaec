"""Invented series of entries (CC0), as columns: every fact can be found in them."""

from dataclasses import fields

import numpy as np

from quietwins.spotting import Evidence, State

VALUES = 40
_STATES = {State.DONE: 0.84, State.NOTHING: 0.1, State.HARD: 0.03, State.RESTED: 0.03}


def invented_series(series: int) -> Evidence:
    """A year or so of weekly entries, two series a learner, as a store has them: in order.

    Amounts that do not change, a twentieth of another kind, help on a fifth, half of it planned.
    """
    chance = np.random.default_rng(1)
    n, shape = series * VALUES, (series, VALUES)
    week = np.broadcast_to(np.arange(VALUES), shape)
    helped = chance.random(n) < 0.2
    return Evidence.of_columns(
        row=np.arange(n),
        person=np.repeat(np.arange(series) // 2, VALUES),
        thread=np.repeat(np.arange(series) % 2, VALUES),
        kind=chance.random(n) < 0.05,
        order=week.ravel(),
        day=(20_000 + 7 * week + chance.integers(0, 5, shape)).ravel(),
        amount=np.clip(np.round(chance.normal(6, 1.5, n), 1), 0, 10),
        out_of=np.full(n, 10.0),
        prompts=np.where(helped, chance.integers(0, 3, n), np.nan),
        planned=chance.random(n) < 0.5,
        state=chance.choice(list(_STATES), n, p=list(_STATES.values())),
        better=np.ones(n),
    )


def plain_series(series: int) -> Evidence:
    """The same weeks and amounts, each of them done, and all of one kind."""
    given = invented_series(series)
    plain = {"kind": 0, "state": State.DONE, "prompts": np.nan, "planned": False}
    every = {name: np.broadcast_to(one, len(given)) for name, one in plain.items()}
    return Evidence.of_columns(
        **{field.name: getattr(given, field.name) for field in fields(given)} | every
    )


def shuffled(evidence: Evidence) -> Evidence:
    """The same in no order at all."""
    return evidence.take(np.random.default_rng(2).permutation(len(evidence)))
