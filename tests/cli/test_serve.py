"""`quietwins serve`, started for real."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.rig.server import Server, free_port, serving, surroundings
from tests.rig.visitor import Visitor


def refused(folder: Path, *, port: int | None = None, **environment: str) -> str:
    """Its words, where it cannot start; nothing is printed for a program to read."""
    done = subprocess.run(
        [sys.executable, "-m", "quietwins", "serve"],
        env=surroundings(folder, free_port() if port is None else port) | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_it_says_that_it_is_ready_when_it_answers(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        status, text = Visitor(server.address).get("/")
        assert status == 200
        assert "Keep it" in text
        assert server.log.read_text() == f"Quietwins is ready at {server.address}\n"


def test_starting_again_keeps_what_was_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as server:
        amira = Visitor(server.address)
        amira.get("/")
        assert amira.keep("I got up") == 302
        server.stop()
    with serving(folder) as server:
        assert "I got up" in Visitor(server.address, amira.cookies).get("/")[1]
        assert "I got up" not in Visitor(server.address).get("/")[1]


@pytest.mark.parametrize("goodbye", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_it_stops_without_a_word(tmp_path: Path, goodbye: signal.Signals) -> None:
    with serving(tmp_path / "data") as server:
        Visitor(server.address).get("/")
        assert server.stop(goodbye) == 0
        assert server.log.read_text() == f"Quietwins is ready at {server.address}\n"


def test_its_workers_do_not_outlive_it(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        server.process.kill()
        server.process.wait()
        assert is_quiet(server)


def is_quiet(server: Server) -> bool:
    """Whether, within a few seconds, nothing listens there any more."""
    port = int(server.address.rsplit(":", 1)[1])
    for _ in range(100):
        with socket.socket() as door:
            door.settimeout(0.1)
            if door.connect_ex(("127.0.0.1", port)) != 0:
                return True
        time.sleep(0.05)
    return False


def test_a_port_in_use_is_said_with_another_to_try(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = refused(tmp_path / "data", port=port)
    assert said.startswith(f"Port {port} at 127.0.0.1 is in use")
    assert "make run" in said and said.count("\n") == 1


def test_a_second_server_does_not_share_the_first_ones_port(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        port = int(server.address.rsplit(":", 1)[1])
        assert "in use" in refused(tmp_path / "data", port=port)


@pytest.mark.parametrize("port", [0, 65536])
def test_a_port_that_is_none_is_said(tmp_path: Path, port: int) -> None:
    assert "from 1 to 65535" in refused(tmp_path / "data", port=port)


def test_an_address_that_is_not_this_machines_is_said(tmp_path: Path) -> None:
    assert "leave HOST out" in refused(tmp_path / "data", HOST="192.0.2.1")


def test_a_folder_that_cannot_be_written_in_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    assert f'cannot write in the folder "{file}"' in refused(file)


def test_a_database_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "quietwins.sqlite3").write_text("Dear diary, this is no database. " * 99)
    assert "could not be opened" in refused(tmp_path)


def test_production_without_a_secret_is_said(tmp_path: Path) -> None:
    assert "SECRET_KEY" in refused(tmp_path, PRODUCTION="1")


def test_two_servers_may_share_one_folder(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as one, serving(tmp_path / "data") as other:
        assert [Visitor(server.address).get("/")[0] for server in (one, other)] == [200, 200]
