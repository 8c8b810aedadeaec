"""My data: take a copy of everything, bring one back, erase everything."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import erase as erasing
from quietwins.flow.bring_in import NotEmpty, bring_in, read_copy
from quietwins.flow.export import export, zipped
from quietwins.flow.keep_for_a_child import books_going
from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.device.leaving import left
from quietwins.pages.my_data.leaving import Asked, asked, is_confirmed, leaving_of
from quietwins.pages.my_data.readable import readable
from quietwins.pages.my_data.who_looked import noted_copy
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.schools import led_alone

_MOST = 1_000_000_000
_TOO_BIG = N_("This file is larger than 1000 MB, which is more than we open at once.")
_NONE = N_("Please choose a file first.")
_WHEN = N_("Please choose when.")
_NAME = N_("Please type the name you sign in with.")


@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """What can be done with all of it at once."""
    return _shown(request)


@require_safe
def copy(request: HttpRequest) -> HttpResponse:
    """All of it as one zip."""
    person, at = person_of(request), clock.now()
    book = export(person)
    noted_copy(request)
    data = zipped(book, readable(person), person=person, at=at)
    name = "quietwins-invented" if person and person.invented else "quietwins"
    named = f"{name}-{clock.today(person):%Y-%m-%d}.zip"
    response = HttpResponse(data, content_type="application/zip")
    response.headers["Content-Disposition"] = f'attachment; filename="{named}"'
    return response


@require_POST
@not_while_looking
@in_own_book
def bring_back(request: HttpRequest) -> HttpResponse:
    """A copy becomes this book, where this book is empty."""
    file: UploadedFile[bytes] | None = request.FILES.get("file")
    if file is None or file.file is None:
        return _shown(request, _(_NONE))
    if (file.size or 0) > _MOST:
        return _shown(request, _(_TOO_BIG))
    try:
        read = read_copy(file.name or _("your file"), file.file)
        person = bring_in(read, to=person_of(request), at=clock.now())
    except (UnreadableFile, NotEmpty) as said:
        return _shown(request, str(said))
    remember(request, person)
    return redirect(with_query(reverse("my_data"), {"back": "1"}))


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def erase(request: HttpRequest) -> HttpResponse:
    """Choose when, then read what goes, then confirm it."""
    person = person_of(request)
    if person is None:
        return redirect("my_data")
    wanted = asked(request, person)
    if request.method != "POST":
        return _asking(request, wanted)
    if wanted is None:
        return _asking(request, None, _(_WHEN))
    if not is_confirmed(request, person):
        return _asking(request, wanted, _(_NAME))
    waits = person.can_come_back and erasing.ask_to_erase(person, wanted.days, at=clock.now())
    return redirect("my_data") if waits else left(request, said="gone")


@require_POST
@not_while_looking
@in_own_book
def stop_erasing(request: HttpRequest) -> HttpResponse:
    """One tap, and everything stays."""
    if person := person_of(request):
        erasing.stop_erasing(person)
    return redirect("my_data")


def _shown(request: HttpRequest, problem: str = "") -> HttpResponse:
    return page(
        request,
        "my_data/page.html",
        status=422 if problem else 200,
        here="help",
        problem=problem,
        back="back" in request.GET,
        leaving=leaving_of(person_of(request)),
    )


def _asking(request: HttpRequest, wanted: Asked | None, problem: str = "") -> HttpResponse:
    return page(
        request,
        "my_data/erase.html",
        status=422 if problem else 200,
        here="help",
        problem=problem,
        wanted=wanted,
        days=erasing.DAYS,
        books=books_going(person_of(request)),
        led=list(led_alone(person_of(request))),
    )
