"""A kept line of one's own: said differently, said as before, or felt big."""

from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.evidence.models import Place
from quietwins.flow import edit_line as editing
from quietwins.flow.edit_line import Edit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.redraw import came_from, page, redraw, with_query
from quietwins.pages.sharing.beside import beside
from quietwins.pages.telling import tell
from quietwins.pages.today.form import Typed, typed_line, uuid_of
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, keeps_for, own_lines, own_wins
from quietwins.wins.models import Keep


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, win: UUID) -> HttpResponse:
    """The line in a box; once sent, its new words where it stood."""
    keep = find(own_lines(person_of(request)), win__public_id=win)
    entry, today = keep.win.anchor, clock.today(keep.by)
    if request.method != "POST":
        day = entry.happened_on or today
        typed = Typed(words=entry.words, place=entry.place, day=day.isoformat())
        return _form(request, keep, typed, came_from(request))
    typed = typed_line(request.POST, today)
    if not typed.words:
        typed = typed.asking(_("A word or two is enough."))
    if typed.problem:
        return _form(request, keep, typed, _back(request), status=422)
    change = Edit(typed.words, typed.place, typed.on, typed.client_id)
    editing.edit_line(keep, change, at=clock.now())
    drafted = f"edit-{request.POST.get('instead_of', '')}"
    answer = _line(request, keep, "edit", _back(request, drafted=drafted))
    answer.headers["X-Kept"] = str(win)
    return answer


@require_POST
def words_before(request: HttpRequest, win: UUID) -> HttpResponse:
    """An edit undone: the words it stood in for."""
    keep = find(own_lines(person_of(request)), win__public_id=win)
    version = uuid_of(request.POST.get("version", ""))
    editing.bring_back(keep, version, at=clock.now())
    return _line(request, keep, "back", came_from(request))


@require_POST
def felt_big(request: HttpRequest, win: UUID) -> HttpResponse:
    """A tick for oneself, or none any longer."""
    person = person_of(request)
    kept = keeps_for(person).filter(verdict=Keep.Verdict.KEPT, undone_at=None, win__person=person)
    keep = find(kept.select_related("win", "by"), win__public_id=win)
    keep.feels(big=bool(request.POST.get("big")))
    return _line(request, keep, "big", came_from(request))


def _form(
    request: HttpRequest, keep: Keep, typed: Typed, back: str, status: int = 200
) -> HttpResponse:
    (win,) = tell(own_wins(keep.by).filter(pk=keep.win_id), keep.by)
    shown = {"win": win, "typed": typed, "back": back, "places": Place.choices}
    shown["beside"] = beside(person_of(request), [win])
    shown |= {"day": clock.today(keep.by), "here": "wins"}
    if request.headers.get("HX-Request") == "true":
        return redraw(request, "wins/edit.html#form", to=back, **shown)
    return page(request, "wins/edit.html", status=status, **shown)


def _line(request: HttpRequest, keep: Keep, pressed: str, to: str) -> HttpResponse:
    """The line as it is now, for whoever keeps it."""
    person, public_id = keep.by, keep.win.public_id
    (win,) = tell(own_wins(person).kept_by(person).filter(public_id=public_id), person)
    listed = to.startswith(reverse("wins"))
    shown = {"win": win, "pressed": pressed, "look_back": listed}
    if listed:
        shown["beside"] = beside(person_of(request), [win])
    shown["day"] = None if listed else clock.today(person)
    return redraw(request, "line.html#line", to=f"{to}#win-{public_id}", **shown)


def _back(request: HttpRequest, **also: str) -> str:
    """The page that the line stood on, as the form carries it."""
    sent = request.POST.get("back", "")
    safe = sent.startswith("/") and url_has_allowed_host_and_scheme(sent, allowed_hosts=None)
    back = urlsplit(sent if safe else reverse("wins"))
    return with_query(back.path, dict(parse_qsl(back.query)) | also)
