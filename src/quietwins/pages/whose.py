"""Whose book this is, and who else can see it, wherever a page says so."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.template import engines
from django.template.backends.jinja2 import Jinja2

from quietwins.language import _
from quietwins.people.models import Person


def safe_says(person: Person | None, opened: Person | None) -> str:
    """How one comes back to what is kept here, in a sentence; empty where one cannot."""
    if person is None:
        return ""
    if opened:
        return _("%(name)s's book is open.") % {"name": opened.care.name}
    if hasattr(person, "login"):
        return _("Kept safe as %(name)s.") % {"name": person.login.name}
    return _("Your card opens this book.") if hasattr(person, "card") else ""


def parts_for(person: Person | None, opened: Person | None) -> Mapping[str, object]:
    """The parts of a page, where they say something else of who sees it: in a book that a carer
    keeps.
    """
    if person is None or not hasattr(person, "care"):
        return {}
    return {"parts": _parts("carer" if opened else "child")}


@cache
def _parts(reader: str) -> Any:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    return engine.env.get_template("parts.html").make_module({"reader": reader})
