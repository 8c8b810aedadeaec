"""Somebody who opens every page they find, and sends back whatever comes to mind.

What they are answered is looked at: nothing of ours breaks, nothing of theirs runs, and nobody is
led away from here.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Mapping
from copy import deepcopy
from random import Random
from traceback import extract_tb
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http.response import HttpResponseBase

from tests.cast import Someone
from tests.rig.hearing import hearing
from tests.rig.hostile import BYTES, HEADERS, PATHS, RUNS, WORDS, a_file, oddly
from tests.rig.markup import Form, Markup

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
_PAGES, _FORMS = 2, 1
"""So many of one shape are enough."""
_ALL, _EACH, _IN_PART = 2, 2, 0.3
"""How many hostile words a form gets in every box, and in one; how often it is htmx that asks."""


class Crawler:
    """One browser, led by `chance`. `found` is what went wrong, one line each."""

    def __init__(self, someone: Someone, chance: Random) -> None:
        self.client, self.chance = someone.client, chance
        self.found: dict[str, None] = {}
        self.paths: dict[str, None] = {}
        self.forms: list[Form] = []
        self.names: set[str] = set()
        self._shapes: Counter[object] = Counter()

    def look(self, start: Iterable[str]) -> None:
        """Open every page that can be reached from `start`, and know its forms."""
        to_open = deque(start)
        with hearing(self.names):
            while to_open:
                path = to_open.popleft().partition("#")[0]
                if (
                    path in self.paths
                    or not path.startswith("/")
                    or not self._is_new(shape(path), _PAGES)
                ):
                    continue
                self.paths[path] = None
                to_open += self._opened(path)

    def look_again(self, start: Iterable[str]) -> None:
        """As they are by now, and what has come since."""
        self.paths, self._shapes = {}, Counter()
        self.look(start)

    def send_words(self) -> None:
        """Each form filled with hostile words, in every box at once and in one; these are kept."""
        for form in list(self.forms):
            for what in self.chance.sample(sorted(WORDS), _ALL):
                self._send(form, self._filled(form, WORDS[what]), what)
            for field in self._some({one.name for one in form.fields}):
                what = self.chance.choice(sorted(WORDS))
                self._send(form, self._filled(form) | {field: WORDS[what]}, f"{field}: {what}")

    def send_oddly(self) -> None:
        """Long, twice, not at all, as lists, as files, as what is no letters: none is kept."""
        for form in list(self.forms):
            usual = self._filled(form)
            for what, sent in oddly(usual, self._some(usual)):
                self._send(form, sent, what, keep=False)
            name = self.chance.choice(sorted(usual) or [""])
            self._send_bytes(form.action, name, self.chance.choice(sorted(BYTES)))

    def send_everywhere(self, paths: Iterable[str]) -> None:
        """Also to addresses that no form was found for, under every name that any page asks for."""
        names = sorted(self.names)
        for path in dict.fromkeys(paths):
            what = self.chance.choice(sorted(WORDS))
            self.ask("post", path, what, dict.fromkeys(names, WORDS[what]), keep=False)
            self._send_bytes(path, self.chance.choice(names), self.chance.choice(sorted(BYTES)))

    def ask_oddly(self) -> None:
        """Every page asked for with hostile words and headers; and what is no page."""
        for path in list(self.paths):
            what = self.chance.choice(sorted(WORDS))
            asked = dict.fromkeys(self.names, WORDS[what])
            self.ask("get", path.partition("?")[0], what, asked)
            self.ask("get", path, "headers", headers=self.chance.choice(HEADERS), keep=False)
        for path in PATHS:
            self.ask("get", path, "path")
            self.ask("post", path, "path")

    def ask(
        self, method: str, path: str, what: str, data: Any = None, *, keep: bool = True, **how: Any
    ) -> Markup | None:
        """The page that it ends on, where it is one. What signs somebody out is taken back."""
        before, cookies = self._whose(), deepcopy(self.client.cookies)
        shown = None
        try:
            with transaction.atomic():
                shown = self._answered(method, path, what, data, **how)
                if not keep or self._whose() != before:
                    transaction.set_rollback(True)
                    self.client.cookies = cookies
        except Exception as trouble:
            where = [at for at in extract_tb(trouble.__traceback__) if "/quietwins/" in at.filename]
            at = (
                f"{where[-1].filename.rpartition('/quietwins/')[2]}:{where[-1].lineno}"
                if where
                else ""
            )
            self._tell(method, path, what, f"{type(trouble).__name__} {trouble}"[:150] + f" {at}")
            self.client.cookies = cookies
        return shown

    def _answered(self, method: str, path: str, what: str, data: Any, **how: Any) -> Markup | None:
        if "content_type" in how:
            answer = self.client.generic(method.upper(), path, data, **how)
        else:
            answer = getattr(self.client, method)(path, data, **how)
        shown = self._weighed(answer, method, path, what)
        to = answer.headers.get("Location", "")
        if to and re.match(r"//|/\\|\w+:", to):
            self._tell(method, path, what, f"leads away to {to}"[:150])
        elif to:
            shown = self._weighed(self.client.get(to), method, path, what)
        return shown

    def _weighed(
        self, answer: HttpResponseBase, method: str, path: str, what: str
    ) -> Markup | None:
        if answer.status_code >= 500:
            self._tell(method, path, what, f"answered {answer.status_code}")
        for name, value in answer.headers.items():
            if re.search(r"[\r\n\0]", value) or "Evil" in name:
                self._tell(method, path, what, f"a header {name}: {value}"[:150])
        body = b"".join(answer) if answer.streaming else getattr(answer, "content", b"")
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            return None
        text = body.decode()
        shown = Markup(text, path)
        for odd in shown.odd:
            self._tell(method, path, what, f"holds {odd}")
        if f"qw{RUNS}" in text:
            self._tell(method, path, what, "worked out a sum")
        return shown

    def _opened(self, path: str) -> list[str]:
        shown = self.ask("get", path, "open")
        if shown is None:
            return []
        self.forms += [form for form in shown.forms if self._is_new(form.shape, _FORMS)]
        return shown.links

    def _is_new(self, kind: object, alike: int) -> bool:
        self._shapes[kind] += 1
        return self._shapes[kind] <= alike

    def _filled(self, form: Form, value: str | None = None) -> dict[str, Any]:
        """As its page would send it; with `value`, in every box that takes words."""
        fields: dict[str, Any] = {}
        for one in form.fields:
            if one.kind == "file":
                fields[one.name] = a_file(value or "name,Quiz 1\nAmira,5\n")
            elif one.name == "client_id":  # another line each time, and none sent again
                fields[one.name] = str(UUID(int=self.chance.getrandbits(128), version=4))
            elif value is not None and one.kind != "hidden":
                fields[one.name] = value
            elif one.name not in fields or self.chance.random() < 0.5:
                fields[one.name] = one.value or self.chance.choice(("I got up", "5", ""))
        fields.pop("csrfmiddlewaretoken", None)
        return fields

    def _send(self, form: Form, sent: Mapping[str, Any], what: str, *, keep: bool = True) -> None:
        headers = {"Referer": f"http://testserver{self.chance.choice([*self.paths])}"}
        if self.chance.random() < _IN_PART:
            headers["HX-Request"] = "true"
        self.ask(form.method, form.action, what, sent, keep=keep, headers=headers)

    def _send_bytes(self, path: str, name: str, what: str) -> None:
        body, kind = BYTES[what]
        sent = body.replace(b"{}", name.encode())
        self.ask("post", path, what, sent, keep=False, content_type=kind)

    def _some(self, names: Iterable[str]) -> list[str]:
        every = sorted(set(names) - {"csrfmiddlewaretoken"})
        return self.chance.sample(every, min(len(every), _EACH))

    def _whose(self) -> object:
        return self.client.session.get("person")

    def _tell(self, method: str, path: str, what: str, trouble: str) -> None:
        self.found[f"{method} {shape(path)} ({what}): {trouble}"] = None


def shape(path: str) -> str:
    """An address without its ids; behind its question mark, names alone."""
    path, _, query = path.partition("?")
    names = sorted({pair.partition("=")[0] for pair in query.split("&")} - {""})
    return "?".join(filter(None, (_ID.sub("…", path)[:80], "&".join(names))))
