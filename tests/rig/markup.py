"""What a page offers to be opened and sent, and what in it no page of ours holds."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

MARK = "qw"
"""In the name of every element and attribute that hostile words would make."""


class Field(NamedTuple):
    """One box or choice of a form, and a value that its page would send."""

    name: str
    kind: str
    value: str


@dataclass(frozen=True)
class Form:
    """Where it is sent, how, and its fields in order."""

    action: str
    method: str
    fields: list[Field] = field(default_factory=list)

    @property
    def shape(self) -> tuple[object, ...]:
        """The same for two forms of one kind, whatever they are about."""
        names = tuple(sorted({re.sub(r"\d+", "…", one.name) for one in self.fields}))
        return self.method, re.sub(r"[0-9a-f-]{36}", "…", self.action), names


class Markup(HTMLParser):
    """`links`, `forms`, and `odd`: what would run, or come from elsewhere."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__()
        self.path = path.partition("?")[0]
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.odd: list[str] = []
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._weigh(tag, said)
        if tag == "a":
            self.links.append(said.get("href", ""))
        elif tag == "form":
            self.forms.append(Form(said.get("action") or self.path, said.get("method", "get")))
        elif self.forms and tag == "select":
            self._select = said.get("name", "")
        elif self.forms and tag == "option" and self._select:
            self._offers(self._select, "select", said.get("value", ""))
        elif self.forms and tag in ("input", "textarea", "button") and said.get("name"):
            self._offers(said["name"], said.get("type", tag), said.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""

    def _offers(self, name: str, kind: str, value: str) -> None:
        self.forms[-1].fields.append(Field(name, kind, value))

    def _weigh(self, tag: str, said: dict[str, str]) -> None:
        of_ours = tag != "script" or said.get("src", "").startswith("/static/")
        runs = [name for name in said if name.startswith("on") or name == "style" or MARK in name]
        leads = [said[name] for name in ("href", "src", "action", "formaction") if name in said]
        away = [to for to in leads if re.match(r"\s*(javascript|data|vbscript|//|/\\)", to, re.I)]
        if not of_ours or MARK in tag or runs or (away and tag != "img"):
            self.odd.append(f"<{tag} {said}>"[:200])
