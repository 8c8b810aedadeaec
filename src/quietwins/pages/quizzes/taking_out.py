"""A quiz as a file to take along."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from quietwins.flow.deck_of import deck_of
from quietwins.formats.decks import writer_for
from quietwins.pages import clock
from quietwins.pages.quizzes.own import found

_ENDINGS = ("apkg", "gift", "csv")


@require_safe
def file(request: HttpRequest, quiz: UUID) -> HttpResponse:
    """As Anki, Moodle or a spreadsheet opens it."""
    ending = request.GET.get("as", "csv")
    if ending not in _ENDINGS:
        raise Http404
    one = found(request, quiz)
    name = f"{one.name}.{ending}"
    data = writer_for(name).write(deck_of(one), int(clock.now().timestamp()))
    answer = HttpResponse(data, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = content_disposition_header(True, name)
    return answer
