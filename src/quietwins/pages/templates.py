"""Jinja2 for every page: what templates may call, and nothing that could run a query."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.staticfiles.finders import find
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from quietwins.language import tag
from quietwins.pages.seen_by import private_to
from quietwins.pictures.templates import speaking_ours
from quietwins.wording import day_words, month_words, weekdays_words


def environment(**options: Any) -> Environment:
    """The one environment. An unknown name in a template is an error, not an empty place."""
    strict = options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    here = speaking_ours(**strict)  # Django's options turn autoescape on
    here.globals.update(url=_url, static=_static, uuid=uuid4, language=tag, private_to=private_to)
    here.filters.update(day=day_words, month=month_words, weekdays=weekdays_words)
    here.globals["parts"] = here.get_template("parts.html").module  # also for a block drawn alone
    return here


def _url(name: str, *arguments: object) -> str:
    """An address. A page of ten wins holds fifty, so the name is looked for once a process."""
    if all(isinstance(argument, UUID) for argument in arguments):
        return _pattern(name, len(arguments)).format(*arguments)
    return reverse(name, args=arguments)


@cache
def _pattern(name: str, arguments: int) -> str:
    places = [UUID(int=at) for at in range(arguments)]
    address = reverse(name, args=places)
    for at, place in enumerate(places):
        address = address.replace(str(place), f"{{{at}}}")
    return address


@cache
def _static(path: str) -> str:
    """A static file's address, with its content's hash, so that it may be cached for a year."""
    file = find(path)
    assert isinstance(file, str)
    digest = sha256(Path(file).read_bytes()).hexdigest()[:12]
    return f"{settings.STATIC_URL}{path}?v={digest}"
