"""One page, or the part of it that changed: htmx gets a block, a plain form a redirect."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import engines
from django.template.backends.utils import csrf_input
from django.urls import reverse

from quietwins.pages.who import person_of


def page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """A whole page."""
    found = engines["jinja2"].get_template(template)
    return HttpResponse(found.render({**_about(request), **context}, request), status=status)


def redraw(request: HttpRequest, part: str, *, to: str, **context: object) -> HttpResponse:
    """After a change: the block `part` ("today/page.html#kept") for htmx, else a redirect `to`."""
    if request.headers.get("HX-Request") != "true":
        return redirect(to)
    name, _, block = part.partition("#")
    template = engines["jinja2"].get_template(name).template
    values = {**_about(request), "csrf_input": csrf_input(request), "request": request, **context}
    return HttpResponse("".join(template.blocks[block](template.new_context(values))))


def came_from(request: HttpRequest) -> str:
    """The page of ours that a form stood on, without its query; My wins where nobody says."""
    sent = urlsplit(request.headers.get("Referer", ""))
    return sent.path if sent.netloc == request.get_host() and sent.path else reverse("wins")


def _about(request: HttpRequest) -> dict[str, object]:
    person = person_of(request)
    return {"person": person, "safe": bool(person and hasattr(person, "login"))}
