"""`quietwins serve` for real: a process group of its own, a free port, the folder it is given."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60
SERVE = (sys.executable, "-m", "quietwins", "serve")


@dataclass(frozen=True)
class Server:
    """A server that said it is ready, and what it printed since."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to stop; its exit code. A terminal asks the whole group, a system its head."""
        if how is signal.SIGTERM:
            self.process.send_signal(how)
        else:
            os.killpg(self.process.pid, how)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        """As a power cut does: the server and all its workers at once, with no time to say so."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)


@contextmanager
def serving(folder: Path, **environment: str) -> Iterator[Server]:
    """A server over `folder`, from when it is ready; nothing of it is left afterwards."""
    server = start(folder, **environment)
    try:
        yield server
    finally:
        server.kill()


def start(folder: Path, *, command: Sequence[str] = SERVE, **environment: str) -> Server:
    """Start one and wait until it is ready."""
    port, log = free_port(), folder.with_name(f"{folder.name}-{time.monotonic_ns()}.log")
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            env=surroundings(folder, port) | environment,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    server = Server(process, f"http://127.0.0.1:{port}", log)
    until = time.monotonic() + PATIENCE
    while f"ready at {server.address}\n" not in (said := log.read_text()):
        if process.poll() is not None or "cannot show" in said or time.monotonic() > until:
            server.kill()
            raise AssertionError(f"It did not start: {log.read_text()}")
        time.sleep(0.005)
    return server


def surroundings(folder: Path, port: int) -> dict[str, str]:
    """This process's environment, with a folder and a port of the server's own."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {"DATA_DIR": str(folder), "PORT": str(port)}


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        port: int = any_port.getsockname()[1]
        return port
