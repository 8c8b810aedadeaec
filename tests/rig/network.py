"""No test leaves this machine: the guard over sockets."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

NEAR = {"", "::1", "localhost", "0.0.0.0", "::"}


def is_near(address: Any) -> bool:
    """Unix sockets and loopback are near; every other address is away."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    return host in NEAR or host.startswith("127.")


@pytest.fixture(scope="session", autouse=True)
def stay_near() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        yield


def guarded(connect: Any) -> Any:
    def only_near(self: socket.socket, address: Any) -> Any:
        if not is_near(address):
            raise AssertionError(f"A test reached for {address}. Tests stay on this machine.")
        return connect(self, address)

    return only_near
