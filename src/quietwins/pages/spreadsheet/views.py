"""From a spreadsheet: drop a file, look at it; nothing is saved until it looks right."""

from urllib.parse import urlencode
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import preview as previews
from quietwins.flow.preview import Preview
from quietwins.flow.take_in import take_in
from quietwins.formats import UnreadableFile
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.spreadsheet.looking import changed, file_of, looked_at
from quietwins.pages.waiting import wait, waiting
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import circles_for

_MOST = 20_000_000
_LONGEST = 200
_TOO_BIG = "This file is larger than 20 MB. Please leave out what is not marks, and try again."
_NONE = "Please choose a file first."


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """The way in: choose a file, or drop one."""
    if request.method != "POST":
        return page(request, "spreadsheet/choose.html", here="people", problem="")
    try:
        preview = _looked(request.FILES.get("file"))
    except (UnreadableFile, ValueError) as error:
        return page(
            request, "spreadsheet/choose.html", status=422, here="people", problem=str(error)
        )
    wait(request, preview)
    return redirect("preview", preview.id)


@require_safe
def look(request: HttpRequest, preview: UUID) -> HttpResponse:
    """What was recognised, the first rows, what could not be read, what is left to say."""
    return _shown(request, waiting(request, preview))


@require_POST
def again(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Read once more with what was chosen, mended and left out."""
    wait(request, changed(waiting(request, preview), request.POST))
    typed = urlencode({"group": request.POST.get("group", "")})
    return redirect(f"{reverse('preview', args=[preview])}?{typed}")


@require_POST
def right(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Looks right: take it in, whole."""
    own = changed(waiting(request, preview), request.POST)
    wait(request, own)
    if looked_at(own).bad:
        return redirect(f"{reverse('preview', args=[preview])}#mend")
    group = " ".join(request.POST.get("group", "").replace("\0", "").split()) or own.name
    taken = take_in(file_of(own, group[:_LONGEST]), by=person_of(request), at=clock.now())
    previews.drop(preview)
    remember(request, taken.by)
    return redirect(f"{reverse('found', args=[taken.circle.public_id])}?file={taken.public_id}")


@require_POST
def drop(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Not this one: forget it at once."""
    previews.drop(waiting(request, preview).id)
    return redirect("spreadsheet")


def _looked(file: "UploadedFile[bytes] | None") -> Preview:
    if file is None:
        raise ValueError(_NONE)
    if (file.size or 0) > _MOST:
        raise ValueError(_TOO_BIG)
    return Preview.of(file.name or "your file", file.read())


def _shown(request: HttpRequest, preview: Preview) -> HttpResponse:
    known = circles_for(person_of(request)).order_by("name").values_list("name", flat=True)
    groups = list(known)
    group = request.GET.get("group", "") or (groups[0] if len(groups) == 1 else "")
    return page(
        request,
        "spreadsheet/preview.html",
        here="people",
        preview=preview,
        looked=looked_at(preview),
        groups=groups,
        group=group,
    )
