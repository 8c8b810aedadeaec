"""Browsers that ask as fast as they are answered, each in a process of its own."""

import http.client
import multiprocessing
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import numpy as np

from tests.rig.visitor import Visitor

Ask = Callable[[], float]
"""Asks once; returns how many seconds the answer took."""

_LINES_A_PERSON = 20


@dataclass(frozen=True)
class Asked:
    """How long answers took, in seconds, by client."""

    clients: list[list[float]]

    def row(self, name: str) -> dict[str, object]:
        """One row of the table."""
        each = np.concatenate(self.clients) * 1000
        middle, late = np.percentile(each, [50, 95])
        rate = sum(len(times) / sum(times) for times in self.clients)
        return {
            "page": name,
            "clients": len(self.clients),
            "answers": len(each),
            "p50, ms": f"{middle:.1f}",
            "p95, ms": f"{late:.1f}",
            "answers/s": f"{rate:.0f}",
        }


def asked(begin: Callable[[], Ask], *, clients: int, seconds: float) -> Asked:
    """`clients` processes ask, one answer after another, for `seconds`."""
    with multiprocessing.Pool(clients) as pool:
        return Asked(pool.starmap(_ask_for, [(begin, seconds)] * clients, chunksize=1))


def _ask_for(begin: Callable[[], Ask], seconds: float) -> list[float]:
    ask = begin()
    ask()
    until, times = time.perf_counter() + seconds, []
    while time.perf_counter() < until:
        times.append(ask())
    return times


def reading(address: str, cookies: str, path: str) -> Ask:
    """Reads one page again and again, as one person."""
    door = _door(address)
    return partial(_timed, door, "GET", path, None, {"Cookie": cookies}, 200)


def keeping(address: str) -> Ask:
    """Keeps lines, as a new person after every twenty."""
    door = _door(address)
    book: list[Visitor] = []
    left = 0

    def ask() -> float:
        nonlocal left
        if not left:
            book[:], left = [newcomer(address)], _LINES_A_PERSON
        left -= 1
        fields = {"words": "I got up", "client_id": str(uuid4())}
        body = urlencode({"csrfmiddlewaretoken": book[0].token, **fields})
        form = {
            "Cookie": cookies_of(book[0]),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        return _timed(door, "POST", "/keep/", body, form, 302)

    return ask


def newcomer(address: str, *, kept: int = 1) -> Visitor:
    """Somebody with a book of their own and a few lines in it."""
    visitor = Visitor(address)
    visitor.get("/")
    for n in range(kept):
        if visitor.keep(f"Step {n}") != 302:
            raise RuntimeError("A line was not kept.")
    return visitor


def cookies_of(visitor: Visitor) -> str:
    """The header a browser would send."""
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in visitor.cookies)


def _door(address: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)


def _timed(
    door: http.client.HTTPConnection,
    method: str,
    path: str,
    body: str | None,
    headers: dict[str, str],
    wanted: int,
) -> float:
    began = time.perf_counter()
    door.request(method, path, body, headers)
    answer = door.getresponse()
    answer.read()
    if answer.status != wanted:
        raise RuntimeError(f"{method} {path} answered {answer.status}.")
    return time.perf_counter() - began
