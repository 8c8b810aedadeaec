"""One page, or the part of it that changed: htmx gets a block, a plain form a redirect."""

from collections.abc import Mapping
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input
from django.urls import is_valid_path, reverse
from jinja2 import Template

from quietwins.flow.keep_for_a_child import can_take_over
from quietwins.pages.comfort.here import comfort_of
from quietwins.pages.looking import looking_says
from quietwins.pages.who import opened_person_of, person_of
from quietwins.pages.whose import safe_says

_SAID_ONCE = ("kept", "undone", "file")


def page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """A whole page."""
    return HttpResponse(_template(template).render(_values(request, context)), status=status)


def redraw(request: HttpRequest, part: str, *, to: str, **context: object) -> HttpResponse:
    """After a change: the block `part` ("today/page.html#kept") for htmx, else a redirect `to`."""
    if request.headers.get("HX-Request") != "true":
        return redirect(to)
    name, _, block = part.partition("#")
    template = _template(name)
    shown = template.blocks[block](template.new_context(_values(request, context)))
    return HttpResponse("".join(shown))


def came_from(request: HttpRequest, **also: str) -> str:
    """Where the form stood that was sent, its page and its choices too; My wins where none says so.

    What was said there once, that something was kept or undone, is not said again; `also` is.
    """
    sent = _told(request)
    if sent.netloc != request.get_host() or not is_valid_path(sent.path):
        return with_query(reverse("wins"), also)
    path = reverse("today") if sent.path == reverse("keep") else sent.path
    return with_query(path, dict(parse_qsl(sent.query)) | dict.fromkeys(_SAID_ONCE, "") | also)


def _told(request: HttpRequest) -> SplitResult:
    """The page that the browser says it comes from; none where it says no address."""
    try:
        return urlsplit(request.headers.get("Referer", ""))
    except ValueError:
        return urlsplit("")


def first_page(request: HttpRequest) -> HttpResponse:
    """Where a later page of a list is not there: the first, of the same choice."""
    return redirect(with_query(request.path, {**request.GET.dict(), "page": ""}))


def with_query(path: str, query: Mapping[str, str]) -> str:
    """The address of `path` with what of `query` says something."""
    said = urlencode({name: value for name, value in query.items() if value})
    return f"{path}?{said}" if said else path


def _template(name: str) -> Template:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    return engine.env.get_template(name)


def _values(request: HttpRequest, context: Mapping[str, object]) -> dict[str, object]:
    person, opened = person_of(request), opened_person_of(request)
    return {
        "person": person,
        "safe": safe_says(person, opened),
        "opened": opened.care.name if opened else "",
        "can_take_over": can_take_over(person),
        "comfort": comfort_of(request),
        "looking": looking_says(request),
        "csrf_input": csrf_input(request),
        **context,
    }
