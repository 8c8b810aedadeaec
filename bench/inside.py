"""What is done with Django itself, over the database of a server that is running."""

import multiprocessing
import os
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeVar
from uuid import uuid4

T = TypeVar("T")


def inside(database: dict[str, str], work: Callable[[], T]) -> T:
    """What `work` returns in a process that has been told of `database`, as the server was."""
    with multiprocessing.get_context("spawn").Pool(1, _set_up, (database,)) as pool:
        return pool.apply(work)


def _set_up(database: dict[str, str]) -> None:
    import django

    os.environ.pop("DATABASE_URL", None)
    os.environ.update(database, DJANGO_SETTINGS_MODULE="quietwins.settings")
    django.setup()


def fill(session: str, lines: int) -> None:
    """Give whoever `session` is more lines, one a day, as far back as they reach."""
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    from quietwins.flow.keep_line import Line, keep_line
    from quietwins.people.models import Person

    person = Person.objects.get(pk=Session.objects.get(pk=session).get_decoded()["person"])
    for back in range(lines, 0, -1):
        at = timezone.now() - timedelta(days=back)
        keep_line(Line(f"Step {back}", [], "", at.date(), uuid4()), by=person, at=at)


def teach(session: str, pupils: int, entries: int) -> str:
    """Give whoever `session` is a class, each pupil with so many marks; its path."""
    from django.test import Client

    from tests.cast import Someone

    teacher = Someone()
    teacher.client = Client(headers={"host": "127.0.0.1"})
    teacher.client.cookies["sessionid"] = session
    first = date(2025, 9, 1)
    rows = [
        f"Pupil {n},reading,{first + timedelta(days=at)},{at // 3 + (n + at) % 7},20"
        for n in range(pupils)
        for at in range(entries)
    ]
    teacher.drop("class.csv", "\n".join(["learner,skill,day,amount,out of", *rows]).encode())
    teacher.press(f"{teacher.path}take-in/", group="9B")
    return teacher.path


def write(session: str, drafts: int) -> str:
    """Give whoever `session` is a piece with so many drafts of 300 words, each a few words further
    than the one before; its path.
    """
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    from quietwins.flow.keep_draft import keep_draft
    from quietwins.flow.make_piece import make_piece
    from quietwins.people.models import Person

    person = Person.objects.get(pk=Session.objects.get(pk=session).get_decoded()["person"])
    now = timezone.now()
    piece = make_piece("Macbeth and fear", by=person, client_id=uuid4(), at=now)
    words = "He hides his fear, and the castle hears him walk at night. ".split() * 30
    for at in range(drafts):
        day = now.date() - timedelta(days=drafts - at)
        text = " ".join(words[at : at + 300])
        keep_draft(piece, text, client_id=uuid4(), day=day, at=now)
    return f"/pieces/{piece.public_id}/"


def queries(session: str, paths: Iterable[str]) -> dict[str, int]:
    """How many questions each page asks of the database, for whoever `session` is."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, asked = Client(headers={"host": "127.0.0.1"}), {}
    client.cookies["sessionid"] = session
    for path in paths:
        client.get(path)
        with CaptureQueriesContext(connection) as context:
            if client.get(path).status_code != 200:
                raise RuntimeError(f"{path} could not be shown.")
        asked[path] = len(context)
    return asked


def kept_among(words: set[str]) -> int:
    """How many of these lines stand in the database, each with its win and its owner's word."""
    from quietwins.wins.models import Keep

    kept = Keep.objects.filter(verdict=Keep.Verdict.KEPT, undone_at=None)
    return len(words & set(kept.values_list("win__anchor__words", flat=True)))
