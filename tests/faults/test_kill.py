"""What was answered is kept: the server is killed, as a power cut would, and started again."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from tests.rig.server import Server, start
from tests.rig.visitor import Visitor

CLIENTS, KEEPS = 8, 60


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
            except OSError:
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
    assert amira_still_sees_her_page(servers[-1], amira)


def amira_still_sees_her_page(server: Server, amira: Visitor) -> bool:
    return "I opened the page" in Visitor(server.address, amira.cookies).get("/")[1]


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
