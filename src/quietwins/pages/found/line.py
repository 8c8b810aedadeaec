"""One win of a pupil on their teacher's pages, drawn again in its place after a tap."""

from django.http import HttpRequest, HttpResponse

from quietwins.pages.found.lines import lines_of
from quietwins.pages.found.pupils import pupils_in
from quietwins.pages.redraw import came_from, page, redraw
from quietwins.pages.sharing.told import starters
from quietwins.pages.who import person_of
from quietwins.wins.models import Win


def line_again(
    request: HttpRequest, win: Win, *, said: str, problem: str = "", decided: bool = False
) -> HttpResponse:
    """The line as it is now; a plain form that asks something gets a page of its own.

    said     what became of it, in words
    decided  whether that was the teacher's own word, for their own book
    """
    person, circle = person_of(request), win.thread.circle
    assert circle and person
    (line,) = lines_of([win.pk], circle, pupils_in(circle, person), person)
    context = {
        "line": line,
        "starters": starters(),
        "problem": problem,
        "circle": circle,
        "said": problem or said,
        "decided": decided,
    }
    if problem and request.headers.get("HX-Request") != "true":
        return page(request, "found/alone.html", status=422, here="people", **context)
    to = f"{came_from(request)}#win-{win.public_id}"
    return redraw(request, "found/one.html#one", to=to, **context)
