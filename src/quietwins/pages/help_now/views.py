"""Help now: whom to call, by country. The country is asked for, never guessed."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.redraw import page

_FOLDER = Path(__file__).parent / "countries"


@require_safe
def help_now(request: HttpRequest) -> HttpResponse:
    """The numbers of the country chosen; before that, the choice."""
    chosen = request.GET.get("country", "")
    return page(
        request,
        "help_now/page.html",
        here="help",
        countries=countries(),
        chosen=countries().get(chosen),
        elsewhere=chosen == "elsewhere",
    )


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Every country there is a file for, by its code (ISO 3166 alpha-2, small letters)."""
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(_FOLDER.glob("*"))}
