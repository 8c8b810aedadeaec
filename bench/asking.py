"""Browsers that ask as fast as they are answered, each in a process of its own."""

import http.client
import multiprocessing
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import numpy as np

from bench.processes import processor_seconds

Ask = Callable[[], object]
"""Asks once, and returns when it has been answered."""

_LINES_A_PERSON = 20
_HTMX = {"HX-Request": "true", "HX-Target": "today"}


@dataclass
class Browser:
    """One connection that stays open, and the cookies that came over it."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._door = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=60)

    def get(self, path: str, *, wanted: int = 200) -> http.client.HTTPResponse:
        return self._asked("GET", path, None, {}, wanted)

    def keep(
        self, words: str, *, wanted: int = 302, headers: dict[str, str] | None = None
    ) -> http.client.HTTPResponse:
        """Send Today's form."""
        token = self.cookies.setdefault("csrftoken", secrets.token_hex(16))
        fields = {"csrfmiddlewaretoken": token, "words": words, "client_id": str(uuid4())}
        form = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        return self._asked("POST", "/keep/", urlencode(fields), form, wanted)

    def _asked(
        self, method: str, path: str, body: str | None, headers: dict[str, str], wanted: int
    ) -> http.client.HTTPResponse:
        """The answer, read to its end. Raises RuntimeError for another status than `wanted`."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": cookies, "Accept-Encoding": "gzip", "Referer": f"{self.address}/"}
        self._door.request(method, path, body, sent | headers)
        answer = self._door.getresponse()
        answer.read()
        if answer.status != wanted:
            raise RuntimeError(f"{method} {path} answered {answer.status}.")
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return answer


@dataclass(frozen=True)
class Asked:
    """How long answers took, in seconds, by client; and what the server's processors worked."""

    clients: list[list[float]]
    worked: float

    def row(self, name: str) -> dict[str, object]:
        """One row of the table."""
        each = np.concatenate(self.clients) * 1000
        middle, late = np.percentile(each, [50, 95])
        rate = sum(len(times) / sum(times) for times in self.clients)
        return {
            "page": name,
            "clients": len(self.clients),
            "answers": f"{len(each):,}",
            "answers/s": f"{rate:.0f}",
            "p50, ms": f"{middle:.1f}",
            "p95, ms": f"{late:.1f}",
            "server CPU, ms each": f"{self.worked / len(each) * 1000:.1f}",
        }


def asked(begin: Callable[[], Ask], *, of: int, clients: int, seconds: float) -> Asked:
    """`clients` processes ask, one answer after another, for `seconds`; `of` leads the server."""
    with multiprocessing.Pool(clients) as pool:
        before = processor_seconds(of)
        times = pool.starmap(_ask_for, [(begin, seconds)] * clients, chunksize=1)
        return Asked(times, processor_seconds(of) - before)


def _ask_for(begin: Callable[[], Ask], seconds: float) -> list[float]:
    ask, times = begin(), []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return times


def reading(address: str, path: str, cookies: dict[str, str] | None = None) -> Ask:
    """Reads one page again and again, as one person."""
    return partial(Browser(address, dict(cookies or {})).get, path)


def keeping(address: str, *, htmx: bool) -> Ask:
    """Keeps lines, as a new person after every twenty: with scripts, or as a plain form does."""
    browser, kept = Browser(address), 0

    def ask() -> None:
        nonlocal kept
        if kept % _LINES_A_PERSON == 0:
            browser.cookies.clear()
        kept += 1
        if htmx:
            browser.keep("I got up", wanted=200, headers=_HTMX)
        else:
            browser.get(browser.keep("I got up").headers["Location"])

    return ask
