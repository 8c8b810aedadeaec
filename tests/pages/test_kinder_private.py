"""What is written here is nowhere else: in no address, log, session, cookie or table."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from quietwins.pages.kinder import asking, keeping
from tests.cast import Someone
from tests.flow.books import every_row
from tests.pages.kinder import CLEAR, HARSH, INDIRECT, KINDER, SAD, keep, write
from tests.pages.test_every_page import WRITES

EVERY = (HARSH, SAD, CLEAR, INDIRECT)
SIGNS = ("all_or_nothing", "clear", "indirect", "help", "quiet")
"""Of a kind of talk and of danger, as the code names them."""


@pytest.fixture
def log() -> Iterator[StringIO]:
    """All that is written for whoever runs it, more than is written by default."""
    out = StringIO()
    handler = logging.StreamHandler(out)
    loggers = [logging.getLogger(name) for name in ("", "django", "quietwins")]
    levels = [one.level for one in loggers]
    for one in loggers:
        one.addHandler(handler)
        one.setLevel(logging.INFO)
    yield out
    for one, level in zip(loggers, levels, strict=True):
        one.removeHandler(handler)
        one.setLevel(level)


@pytest.mark.parametrize("words", EVERY)
def test_looking_for_other_words_writes_nothing_at_all(
    amira: Someone, log: StringIO, words: str
) -> None:
    amira.keep("I got up")
    before, session = every_row(), amira.client.cookies["sessionid"].value
    with CaptureQueriesContext(connection) as asked:
        for fields in ({}, {"kind": "else"}, {"kind": "skipped", "chosen": "own"}):
            write(amira, words, **fields, **{"said-own": KINDER})
    assert [one["sql"] for one in asked if WRITES.match(one["sql"])] == []
    assert words not in " ".join(one["sql"] for one in asked)
    assert every_row() == before
    assert amira.client.cookies["sessionid"].value == session
    assert {*amira.client.cookies} == {"sessionid", "csrftoken"}
    assert words not in log.getvalue()


@pytest.mark.parametrize("words", EVERY)
def test_a_first_visitor_gets_no_session_for_what_they_wrote(amira: Someone, words: str) -> None:
    answer = amira.client.post("/kinder-words/other-words/", {"words": words})
    assert answer.status_code == 200
    assert {*answer.cookies} <= {"csrftoken"}
    assert not Session.objects.exists()


@pytest.mark.parametrize("which", ["old", "neither"])
@pytest.mark.parametrize("words", [CLEAR, INDIRECT])
def test_put_down_the_words_are_in_one_row_and_nothing_says_what_they_sounded_like(
    amira: Someone, log: StringIO, which: str, words: str
) -> None:
    keep(amira, words, which)
    assert words not in log.getvalue() and words not in amira.path
    holding = {name for name, rows in every_row().items() if words in str([*map(values, rows)])}
    assert holding == ({"evidence.Entry"} if which == "old" else set())
    sessions = str([one.get_decoded() for one in Session.objects.all()])
    for rows in (sessions, *(str(rows) for rows in every_row().values())):
        assert not any(f"'{sign}'" in rows for sign in SIGNS)


def values(row: dict[str, object]) -> list[str]:
    return [str(value) for value in row.values()]


def test_no_answer_leads_to_an_address_with_words_in_it(amira: Someone) -> None:
    for which in ("new", "old", "both", "neither"):
        sent = {"words": HARSH, "new": KINDER, "keep": which}
        answer = amira.client.post("/kinder-words/keep/", sent)
        said = answer.headers["Location"].partition("?")[2]
        assert answer.status_code == 302
        assert all(word not in said for word in (*HARSH.split(), *KINDER.split()))


@pytest.mark.parametrize(
    ("module", "verb", "path"),
    [(asking, "consider", "other-words"), (keeping, "keep_swap", "keep")],
)
def test_what_breaks_is_logged_and_shown_without_a_word_of_it(
    amira: Someone,
    log: StringIO,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    verb: str,
    path: str,
) -> None:
    """As PostgreSQL does, which quotes the row that it will not take."""

    def breaks(*given: object, **_: object) -> None:
        raise IntegrityError(f"Failing row contains ({HARSH}).")

    monkeypatch.setattr(module, verb, breaks)
    amira.client.raise_request_exception = False
    answer = amira.client.post(f"/kinder-words/{path}/", {"words": HARSH, "new": KINDER})
    assert answer.status_code == 500
    assert HARSH not in answer.content.decode()
    assert "IntegrityError" in log.getvalue() and f"in {breaks.__name__}" in log.getvalue()
    assert HARSH not in log.getvalue() and KINDER not in log.getvalue()
