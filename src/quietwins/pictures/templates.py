"""The templates that pictures are drawn with. What people wrote is escaped wherever it stands."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template

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


def speaking_ours(**options: Any) -> Environment:
    """Templates whose sentences are looked up in our catalogue. `options` are Jinja2's own."""
    here = Environment(**options, extensions=["jinja2.ext.i18n"])  # noqa: S701 - the caller escapes
    here.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    here.policies["ext.i18n.trimmed"] = True
    return here
