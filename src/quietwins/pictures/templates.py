"""The templates that pictures are drawn with. What people wrote is escaped wherever it stands."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from quietwins.language import _, ngettext
from quietwins.wording import month_words, number_words


def template(name: str) -> Template:
    """One of the templates in this folder, speaking the language that is spoken here."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    here = speaking_ours(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    here.filters.update(month=month_words, number=number_words)
    return here


def _said(text: str, /, **given: object) -> Markup:
    """What Jinja2 says of it, without asking its context."""
    return Markup(_(text)) % given if given else _marked(_(text))  # noqa: S704 - our own sentence


@lru_cache(maxsize=4096)
def _marked(words: str) -> Markup:
    return Markup(words) % {}  # noqa: S704 - our own sentence


def speaking_ours(**options: Any) -> Environment:
    """Templates whose sentences are looked up in our catalogue. `options` are Jinja2's own."""
    here = Environment(**options, extensions=["jinja2.ext.i18n"])  # noqa: S701 - the caller escapes
    here.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    here.globals.update(_=_said, gettext=_said)  # a page says hundreds, most with nothing put in
    here.policies["ext.i18n.trimmed"] = True
    return here
