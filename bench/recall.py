"""`make evaluate`: quizzes. Marking, memory, coming back, and a real Anki beside us."""

import os
from pathlib import Path

from bench.coming_back import AWAY, BACK, CARDS, LEARNERS, coming_back
from bench.known_now import FEWEST, coverage
from bench.machine import machine
from bench.marking import marking
from bench.next_asked import next_asked
from bench.quick import quick
from bench.real_anki import ANKI, is_there, there_and_back
from bench.recall_log import FILE, beside_anki, beside_fsrs, held_out
from bench.results import record

NOTES = 500


def evaluate(folder: Path | None) -> None:
    """Measure, and write the tables; those of a real log where `folder` has one."""
    record(
        "marking",
        title="Quizzes: marking what was typed",
        says="Misspellings and confusables written for this project (`data/recall`), by the hand "
        "that wrote the marking: real ones are further off. Shares, and what they may be of all "
        "such answers (95 %). Beside it: the same letters, capitals aside; and two edits anywhere.",
        rows=marking(),
    )
    record(
        "coming-back",
        title="Quizzes: coming back after a time away",
        says=f"{LEARNERS} invented learners with {CARDS} questions, away for {AWAY} days, then "
        f"three sessions of ten a day for {BACK} days. They forget as FSRS-6 says they do, so "
        "this tells ways of asking apart, and does not say that the model is right.",
        rows=coming_back(),
    )
    record(
        "next-asked",
        title="Quizzes: the next question, from the database",
        says=f"Processor's time, SQLite, every question known and some due. {machine()}",
        rows=next_asked(),
    )
    if is_there():
        _of_anki()
    else:
        print("Anki could not be installed, so nothing is measured beside it.")
    if folder and (folder / FILE).exists():
        _of_a_log(folder)


def _of_anki() -> None:
    record(
        "anki",
        title="Quizzes: a real Anki opens our package, and we open what it exports",
        says=f"{NOTES} questions with pictures, sounds, tags, hints and choices, in {ANKI}.",
        rows=there_and_back(NOTES),
    )


def _of_a_log(folder: Path) -> None:
    record(
        "foretold",
        title="Quizzes: what is recalled, foretold",
        says="The last 30 % of 12,580 real reviews of one learner (py-fsrs, MIT), each foretold "
        "from all before it. Lower is better. A usual interval is read as 9 in 10 recalled at its "
        "end. Parameters fitted to one learner are no part of Quietwins yet.",
        rows=held_out(folder),
    )
    if is_there():
        _of_both(folder)
    record(
        "known-now",
        title="Quizzes: the range of what is known now",
        says=f"Days of the log with {FEWEST} reviews or more: how often the count recalled lies "
        "in the range that was foretold. 95 % is what it says of itself. A day may be a good or a "
        "bad one for all of it, which no range of this kind knows.",
        rows=coverage(folder),
    )
    record(
        "quick",
        title="Quizzes: quickly",
        says=f"One core. {machine()}",
        rows=quick(folder),
    )


def _of_both(folder: Path) -> None:
    record(
        "beside-anki",
        title="Quizzes: memory beside a real collection of Anki",
        says="The whole log, the same parameters, and the weights that Anki gives its reviews. "
        f"Over the same log no stability is further than {beside_fsrs(folder):.1g} days from "
        "that of py-fsrs.",
        rows=beside_anki(folder),
    )


if __name__ == "__main__":
    evaluate(Path(os.environ["DATA"]) if "DATA" in os.environ else None)
