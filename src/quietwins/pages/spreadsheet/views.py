"""From a spreadsheet: drop a file, look at it; nothing is saved until it looks right."""

from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import preview as previews
from quietwins.flow.know import AsksWho
from quietwins.flow.look_at import learners_in, note_looks
from quietwins.flow.match import WhoseIsIt
from quietwins.flow.preview import Preview
from quietwins.flow.remember_columns import known_columns, remember_columns
from quietwins.flow.take_in import take_in
from quietwins.formats import UnreadableFile
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.doubts import Asked, answers_in, asked_of
from quietwins.pages.redraw import page
from quietwins.pages.spreadsheet.looking import Looked, changed, file_of, looked_at
from quietwins.pages.waiting import wait, waiting
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Trace
from quietwins.sharing.eyes import circles_for, own_files

_MOST = 20_000_000
_LONGEST = 200
_TOO_BIG = N_("This file is larger than 20 MB. Please take out what is not marks.")
_NONE = N_("Please choose a file first.")


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def choose(request: HttpRequest) -> HttpResponse:
    """The way in: choose a file, or drop one."""
    if request.method != "POST":
        return _chosen(request)
    try:
        preview = _looked(request)
    except (UnreadableFile, ValueError) as error:
        return _chosen(request, str(error))
    wait(request, preview)
    return redirect("columns" if preview.stage == "open" else "preview", preview.id)


@require_safe
@not_while_looking
def look(request: HttpRequest, preview: UUID) -> HttpResponse:
    """What was recognised, the first rows, what could not be read, what is left to say."""
    own = waiting(request, preview)
    if own.stage == "open":
        return redirect("columns", own.id)
    return _shown(request, own, request.GET)


@require_POST
@not_while_looking
def again(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Read once more with what was chosen, mended and left out."""
    own = waiting(request, preview)
    if own.stage == "open":
        return redirect("columns", own.id)
    wait(request, changed(own, request.POST))
    typed = urlencode({name: request.POST.get(name, "") for name in ("whose", "group")})
    return redirect(f"{reverse('preview', args=[preview])}?{typed}")


@require_POST
@not_while_looking
def right(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Looks right: take it in, whole."""
    own = waiting(request, preview)
    if own.stage == "open":
        return redirect("columns", own.id)
    own = changed(own, request.POST)
    wait(request, own)
    looked = looked_at(own)
    if looked.bad:
        return redirect(f"{reverse('preview', args=[preview])}#mend")
    group = "" if _is_mine(request.POST, looked) else _group(request.POST) or own.name
    try:
        file = file_of(own, group[:_LONGEST], answers_in(request.POST))
        taken = take_in(file, by=person_of(request), at=clock.now())
    except WhoseIsIt as asks:
        return _shown(request, own, request.POST, str(asks))
    except AsksWho as asks:
        asked = asked_of(asks.doubts, request.POST)
        return _shown(request, own, request.POST, asked=asked)
    remember_columns(own, by=taken.by, at=clock.now())
    previews.drop(preview)
    remember(request, taken.by)
    note_looks(taken.by, learners_in(taken), Trace.Verb.CHANGED, at=clock.now())
    found = reverse("found", args=[taken.circle.public_id]) if taken.circle else reverse("wins")
    return redirect(f"{found}?file={taken.public_id}")


@require_POST
def drop(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Not this one: forget it at once."""
    previews.drop(waiting(request, preview).id)
    return redirect("spreadsheet")


def _looked(request: HttpRequest) -> Preview:
    file: UploadedFile[bytes] | None = request.FILES.get("file")
    if file is None:
        raise ValueError(_(_NONE))
    if (file.size or 0) > _MOST:
        raise ValueError(_(_TOO_BIG))
    known = partial(known_columns, person_of(request))
    ask = bool(request.POST.get("columns"))
    return Preview.of(file.name or _("your file"), file.read(), known, ask=ask)


def _chosen(request: HttpRequest, problem: str = "") -> HttpResponse:
    return page(
        request,
        "spreadsheet/choose.html",
        status=422 if problem else 200,
        here="people",
        problem=problem,
        files=own_files(person_of(request)),
    )


def _is_mine(sent: QueryDict, looked: Looked) -> bool:
    """As was chosen; where nothing was, a group that was named is one, and else the file says."""
    if sent.get("whose") in ("mine", "group"):
        return sent["whose"] == "mine"
    return not _group(sent) and looked.mine


def _group(sent: QueryDict) -> str:
    return " ".join(sent.get("group", "").replace("\0", "").split())


def _shown(
    request: HttpRequest,
    preview: Preview,
    sent: QueryDict,
    problem: str = "",
    asked: Asked | None = None,
) -> HttpResponse:
    looked = looked_at(preview)
    known = circles_for(person_of(request)).order_by("name").values_list("name", flat=True)
    groups = list(known)
    group = _group(sent) or (groups[0] if len(groups) == 1 else "")
    return page(
        request,
        "spreadsheet/preview.html",
        status=422 if problem or asked else 200,
        here="people",
        asked=asked or Asked(),
        preview=preview,
        looked=looked,
        groups=groups,
        group=group,
        mine=_is_mine(sent, looked),
        problem=problem,
    )
