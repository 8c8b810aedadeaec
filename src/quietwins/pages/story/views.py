"""A progress story: chosen, seen as it will be printed, printed. Nothing of it is stored."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept, in_order
from quietwins.pages.redraw import page
from quietwins.pages.story.form import WHOM, Asked, asked_in
from quietwins.pages.story.holds import story_of
from quietwins.pages.ticking import EARLIER, ticks
from quietwins.pages.who import person_of
from quietwins.pictures.story import story_pdf


@require_http_methods(["GET", "HEAD", "POST"])
def story(request: HttpRequest) -> HttpResponse:
    """What to choose from; once chosen, the whole of what will be printed."""
    kept, asked = _asked(request)
    if request.method != "POST" or {"change", EARLIER} & {*request.POST}:
        return _form(request, kept, asked)
    if asked.problem:
        return _form(request, kept, asked, problem=asked.problem)
    held = story_of(asked, kept, person_of(request))
    return page(request, "story/preview.html", here="progress", story=held, asked=asked)


@require_POST
def printed(request: HttpRequest) -> HttpResponse:
    """The same on paper."""
    kept, asked = _asked(request)
    if asked.problem:
        return _form(request, kept, asked, problem=asked.problem)
    pdf = story_pdf(story_of(asked, kept, person_of(request)))
    name = 'attachment; filename="progress-story.pdf"'
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": name})


def _asked(request: HttpRequest) -> tuple[Sequence[Kept], Asked]:
    """Of one's own alone: what a teacher keeps of a pupil is printed for nobody. No mark is on it
    but where its owner ticks how we know.
    """
    person = person_of(request)
    own = kept_wins(person).filter(person=person)
    kept = in_order(own, person, marks=bool(request.POST.get("how")))
    return kept, asked_in(request.POST, kept)


def _form(
    request: HttpRequest, kept: Sequence[Kept], asked: Asked, *, problem: str = ""
) -> HttpResponse:
    return page(
        request,
        "story/choose.html",
        status=422 if problem else 200,
        here="progress",
        ticks=ticks(kept, asked.wins, request.POST),
        asked=asked,
        whom=WHOM,
        problem=problem,
    )
