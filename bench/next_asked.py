"""How quickly somebody with many questions and a long past is asked the next one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING
from uuid import uuid4

import numpy as np

from bench import targets
from bench.inside import inside

if TYPE_CHECKING:
    from quietwins.people.models import Person

QUESTIONS, ANSWERS, TIMES = 10_000, 100_000, 100
_AT = datetime(2025, 11, 30, 12, tzinfo=UTC)
_DAYS = 100
_A_BATCH = 500


def next_asked() -> list[dict[str, object]]:
    """One row: processor's time between pressing Next and knowing what to ask."""
    with TemporaryDirectory() as folder:
        took = inside({"DATA_DIR": str(Path(folder))}, _asking)
    says = f"the next of {QUESTIONS:,} questions, {ANSWERS:,} answers, ms (p95)"
    return [{"": says, "measured": f"{took:.0f}", **targets.NEXT.row(took)}]


def _asking() -> float:
    from django.core.management import call_command

    from quietwins.flow.sit import begin, next_up

    call_command("migrate", verbosity=0)
    sitting = begin(_somebody(), quiz=None, client_id=uuid4(), at=_AT)
    took = []
    for _ in range(TIMES):
        began = process_time()
        next_up(sitting, day=_AT.date())
        took.append(1_000 * (process_time() - began))
    return quantiles(took, n=20)[-1]


def _somebody() -> "Person":
    """With a quiz that was answered over and over."""
    from quietwins.people.models import Person
    from quietwins.quizzes.models import Answer, Card, Question, Quiz

    rng = np.random.default_rng(1)
    person = Person.objects.create(created_at=_AT)
    quiz = Quiz.objects.create(owner=person, client_id=uuid4(), name="Words", made_at=_AT)
    asked = [
        Question(quiz=quiz, key=str(n), asks=f"Word {n}?", answers=[f"w{n}"], order=n)
        for n in range(QUESTIONS)
    ]
    Question.objects.bulk_create(asked, batch_size=_A_BATCH)
    ago = [timedelta(int(days)) for days in rng.integers(1, _DAYS, ANSWERS)]
    Answer.objects.bulk_create(
        (
            Answer(
                person=person,
                question=asked[n % QUESTIONS],
                client_id=uuid4(),
                at=_AT - ago[n],
                day=(_AT - ago[n]).date(),
                grade=3,
            )
            for n in range(ANSWERS)
        ),
        batch_size=_A_BATCH,
    )
    days = rng.gamma(2, 20, QUESTIONS)
    held = zip(asked, ago, days, strict=False)
    Card.objects.bulk_create(
        [
            Card(
                person=person,
                question=one,
                stability=float(stability),
                difficulty=5,
                seen=_AT - since,
                seen_on=(_AT - since).date(),
            )
            for one, since, stability in held
        ],
        batch_size=_A_BATCH,
    )
    return person
