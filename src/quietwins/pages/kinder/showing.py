"""A page of Kinder words, with what was typed so far."""

from django.http import HttpRequest, HttpResponse

from quietwins.pages.kinder.form import Sent
from quietwins.pages.redraw import page

DRAFT = "hard"
"""One draft with Something hard: the same words, whichever page they were begun on."""
_NOTHING_YET = {
    "pairs": (),
    "number": 1,
    "more": False,
    "new": None,
    "old": None,
    "pair": None,
    "neither": False,
    "undone": None,
}


def show(request: HttpRequest, name: str, sent: Sent, **shown: object) -> HttpResponse:
    """The template `name`, drawn over what was sent."""
    given: dict[str, object] = {"sent": sent, "draft": DRAFT, "problem": "", "here": "today"}
    status = 422 if shown.get("problem") else 200
    return page(request, f"kinder/{name}.html", status=status, **{**given, **shown})


def write(request: HttpRequest, sent: Sent, **shown: object) -> HttpResponse:
    """The page to write on."""
    return show(request, "page", sent, **{**_NOTHING_YET, **shown})
