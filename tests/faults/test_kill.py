"""What was answered is kept: the server is killed, as a power cut would, and started again."""

import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from uuid import uuid4

import pytest

from tests.rig.server import Server, start
from tests.rig.visitor import Visitor

CLIENTS, KEEPS = 8, 60
GONE = (OSError, HTTPException)
GRADEBOOK = Path(__file__).parents[2] / "examples" / "9b-gradebook.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def servers(folder: Path) -> Iterator[list[Server]]:
    """Those started in a test; all are gone after it."""
    started: list[Server] = []
    yield started
    for server in started:
        server.kill()


def amira_at(server: Server) -> Visitor:
    """Amira's browser, with her first line kept, and so with a book of her own."""
    amira = Visitor(server.address)
    amira.get("/")
    assert amira.keep("I opened the page") == 302
    return amira


def lines(folder: Path) -> list[str]:
    """Every line that is stored and stands, whoever's."""
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        asked = "SELECT words FROM evidence_entry WHERE undone_at IS NULL ORDER BY id"
        return [words for (words,) in database.execute(asked)]


def is_whole(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        checked = database.execute("PRAGMA integrity_check").fetchall()
        orphans = database.execute("PRAGMA foreign_key_check").fetchall()
        return checked == [("ok",)] and orphans == []


def test_a_line_that_was_answered_outlives_a_power_cut(folder: Path, servers: list[Server]) -> None:
    kept = ["I opened the page"]
    servers.append(start(folder))
    amira = amira_at(servers[-1])
    for n in range(3):
        kept.append(f"Step {n}")
        assert amira.keep(kept[-1]) == 302
        servers[-1].kill()
        servers.append(start(folder))
        amira = Visitor(servers[-1].address, amira.cookies)
        page = amira.get("/")[1]
        assert [words for words in kept if words not in page] == []
    assert lines(folder) == kept
    assert is_whole(folder)


def test_lines_kept_while_the_power_goes_are_whole_or_absent(
    folder: Path, servers: list[Server]
) -> None:
    servers.append(start(folder))
    amira = amira_at(servers[-1])
    answered = ["I opened the page"]

    def keep_until_it_is_gone(client: int) -> None:
        here = Visitor(servers[-1].address, amira.cookies)
        for n in range(1000):
            words = f"Step {client}.{n}"
            try:
                if here.keep(words) == 302:
                    answered.append(words)
            except GONE:
                return

    with ThreadPoolExecutor(CLIENTS) as clients:
        running = [clients.submit(keep_until_it_is_gone, n) for n in range(CLIENTS)]
        while len(answered) < KEEPS:
            assert not all(one.done() for one in running)
        servers[-1].kill()
    servers.append(start(folder))
    stored = lines(folder)
    assert set(answered) <= set(stored)
    assert len(stored) == len(set(stored)) <= len(answered) + CLIENTS
    assert is_whole(folder)
    assert amira_still_has_her_words(servers[-1], amira)


def amira_still_has_her_words(server: Server, amira: Visitor) -> bool:
    return "I opened the page" in Visitor(server.address, amira.cookies).get("/my-words/")[1]


def test_lines_kept_in_many_tabs_at_once_are_all_kept(folder: Path, servers: list[Server]) -> None:
    servers.append(start(folder))
    amira = amira_at(servers[-1])

    def keep(n: int) -> int:
        return Visitor(servers[-1].address, amira.cookies).keep(f"Step {n}")

    with ThreadPoolExecutor(CLIENTS) as clients:
        answers = list(clients.map(keep, range(1, KEEPS)))
    assert answers == [302] * (KEEPS - 1)
    assert sorted(lines(folder)) == sorted(
        ["I opened the page", *(f"Step {n}" for n in range(1, KEEPS))]
    )


def test_a_line_sent_twice_is_kept_once(folder: Path, servers: list[Server]) -> None:
    servers.append(start(folder))
    amira, line = amira_at(servers[-1]), uuid4()
    assert [amira.keep("I got up", line) for _ in range(2)] == [302, 302]
    assert lines(folder) == ["I opened the page", "I got up"]


def test_a_line_sent_from_eight_tabs_at_once_is_kept_once(
    folder: Path, servers: list[Server]
) -> None:
    servers.append(start(folder))
    amira, line = amira_at(servers[-1]), uuid4()

    def keep(_: int) -> int:
        return Visitor(servers[-1].address, amira.cookies).keep("I got up", line)

    with ThreadPoolExecutor(CLIENTS) as clients:
        assert list(clients.map(keep, range(CLIENTS))) == [302] * CLIENTS
    assert lines(folder) == ["I opened the page", "I got up"]


def test_a_line_sent_again_after_a_power_cut_is_kept_once(
    folder: Path, servers: list[Server]
) -> None:
    servers.append(start(folder))
    amira, line = amira_at(servers[-1]), uuid4()
    assert amira.keep("I got up", line) == 302
    servers[-1].kill()
    servers.append(start(folder))
    assert Visitor(servers[-1].address, amira.cookies).keep("I got up", line) == 302
    assert lines(folder) == ["I opened the page", "I got up"]


def imports(folder: Path) -> list[tuple[int, int]]:
    """How many entries, and wins among them, each import holds."""
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        return database.execute(
            """
            SELECT count(DISTINCT e.id), count(w.id) FROM evidence_import i
            LEFT JOIN evidence_entry e ON e.taken_in_id = i.id
            LEFT JOIN wins_win w ON w.anchor_id = e.id
            GROUP BY i.id ORDER BY i.id
            """
        ).fetchall()


def take_in(teacher: Visitor, preview: str) -> int:
    return teacher.post(f"{preview}take-in/", group="9B")[0]


def test_a_spreadsheet_is_taken_in_whole_or_not_at_all(folder: Path, servers: list[Server]) -> None:
    servers.append(start(folder))
    ben = amira_at(servers[-1])
    began = time.monotonic()
    assert take_in(ben, ben.send("/spreadsheet/", GRADEBOOK)[1]) == 302
    whole, lasted = imports(folder), time.monotonic() - began
    assert whole[0] > (500, 20)
    for n, moment in enumerate((0.2, 0.4, 0.6, 0.8), start=2):
        teacher = amira_at(servers[-1])
        preview = teacher.send("/spreadsheet/", GRADEBOOK)[1]
        with ThreadPoolExecutor(1) as one:
            asked = one.submit(take_in, teacher, preview)
            time.sleep(moment * lasted)
            servers[-1].kill()
            assert asked.exception() is None or isinstance(asked.exception(), GONE)
        servers.append(start(folder))
        assert imports(folder) in (whole * (n - 1), whole * n)
        take_in(Visitor(servers[-1].address, teacher.cookies), preview)
        assert imports(folder) == whole * n
    assert is_whole(folder)


def quizzes(folder: Path) -> list[int]:
    """How many questions each quiz holds."""
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        asked = "SELECT count(*) FROM quizzes_question GROUP BY quiz_id ORDER BY quiz_id"
        return [many for (many,) in database.execute(asked)]


def test_a_file_of_questions_is_taken_in_whole_or_not_at_all(
    folder: Path, servers: list[Server], tmp_path: Path
) -> None:
    file, many = tmp_path / "words.csv", 3000
    rows = (f"What is word {n}?,answer {n}" for n in range(many))
    file.write_text("\n".join(["question,answer", *rows]))
    servers.append(start(folder))
    began = time.monotonic()
    first = amira_at(servers[-1])
    assert first.post(f"{first.send('/quizzes/bring/', file)[1]}take-in/")[0] == 302
    lasted = time.monotonic() - began
    for n, moment in enumerate((0.2, 0.5), start=2):
        amira = amira_at(servers[-1])
        waits = amira.send("/quizzes/bring/", file)[1]
        with ThreadPoolExecutor(1) as one:
            asked = one.submit(amira.post, f"{waits}take-in/")
            time.sleep(moment * lasted)
            servers[-1].kill()
            assert asked.exception() is None or isinstance(asked.exception(), GONE)
        servers.append(start(folder))
        assert quizzes(folder) in ([many] * (n - 1), [many] * n)
        Visitor(servers[-1].address, amira.cookies).post(f"{waits}take-in/")
        assert quizzes(folder) == [many] * n
    assert is_whole(folder)
