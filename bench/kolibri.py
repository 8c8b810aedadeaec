"""A Kolibri of our own for a while: from PyPI, in a folder that goes, for this machine alone."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.rig.server import PATIENCE, Server, free_port

WANTED = "kolibri==0.19.*"
SIGN_IN = "/en/auth/"
_QUIET = {
    "KOLIBRI_DISABLE_PING": "1",
    "KOLIBRI_ZEROCONF_ENABLED": "0",
    "KOLIBRI_LISTEN_ADDRESS": "127.0.0.1",
}
_SCHOOL = "--facility School --preset formal --superusername teacher --superuserpassword stone"


def install(folder: Path) -> str:
    """Into `folder`, with a school in it; the version that came."""
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    pip = folder / "venv" / "bin" / "pip"
    subprocess.run([pip, "install", "--quiet", WANTED], check=True)
    _kolibri(folder, *f"manage provisiondevice {_SCHOOL} --language_id en --noinput".split())
    return _kolibri(folder, "--version").split()[-1]


def start(folder: Path) -> Server:
    """From the command to its sign-in page."""
    port, log = free_port(), folder / "log.txt"
    ports = ("--port", str(port), "--zip-port", str(free_port()))
    with log.open("wb") as out:
        process = subprocess.Popen(
            [folder / "venv" / "bin" / "kolibri", "start", "--foreground", *ports],
            env=_surroundings(folder),
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    server = Server(process, f"http://127.0.0.1:{port}", log)
    until = time.monotonic() + 2 * PATIENCE
    while not _answers(server.address + SIGN_IN):
        if process.poll() is not None or time.monotonic() > until:
            server.kill()
            raise AssertionError(f"Kolibri did not start: {log.read_text()}")
        time.sleep(0.01)
    return server


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError):
        return False


def _kolibri(folder: Path, *command: str) -> str:
    line = [folder / "venv" / "bin" / "kolibri", *command]
    said = subprocess.run(
        line, env=_surroundings(folder), check=True, capture_output=True, text=True
    )
    return said.stdout


def _surroundings(folder: Path) -> dict[str, str]:
    return {**os.environ, **_QUIET, "KOLIBRI_HOME": str(folder / "home")}
