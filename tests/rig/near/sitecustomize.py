"""Loaded by every Python that the tests start, since it stands on their PYTHONPATH: none of them
leaves this machine, and what tries to is written down, also where its error is caught.
"""

import ipaddress
import os
import platform
import socket
import sys
from pathlib import Path
from typing import Any

LOG = "QUIETWINS_TESTS_REACHED"
"""The variable that names the file in which it is written down."""
NEAR = {"", "::1", "localhost", "0.0.0.0", "::", platform.node()}
_SENDS = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_ASKS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}


def is_near(address: Any) -> bool:
    """Unix sockets and loopback are near; every other address is away."""
    if not isinstance(address, tuple):
        return True
    host = _text(address[0])
    return host in NEAR or host.startswith("127.")


def needs_no_asking(host: Any) -> bool:
    """Whether a name is known here; for others a machine elsewhere would be asked."""
    try:
        ipaddress.ip_address(_text(host or ""))
    except ValueError:
        return is_near((host or "",))
    return True


def hold(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook, so that it sees what a library keeps from its callers, too."""
    if event in _SENDS and not is_near(arguments[1]):
        _refuse(arguments[1])
    if event in _ASKS and not needs_no_asking(arguments[0]):
        if _text(arguments[0]).endswith(".invalid"):  # nobody's name, and so nobody is asked
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        _refuse(arguments[0])


def _refuse(where: Any) -> None:
    with Path(os.environ[LOG]).open("a") as log:
        log.write(f"{where!r} from {sys.argv[:3]}\n")
    raise AssertionError(f"A test reached for {where}. Tests stay on this machine.")


def _text(host: Any) -> str:
    return host.decode(errors="replace") if isinstance(host, bytes) else str(host)


if LOG in os.environ:
    sys.addaudithook(hold)
