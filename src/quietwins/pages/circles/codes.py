"""The codes of a group: for whoever looks after them, to hand over or to print."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.make_circle import end_code, new_code, roles_in
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.circles.kinds import AS
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Invite
from quietwins.pictures.qr import qr
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import groups_kept_by


@dataclass(frozen=True)
class Code:
    """For somebody in one role: as it is read out, where it leads, and its last day; or none."""

    role: Role
    for_whom: str
    code: str = ""
    address: str = ""
    qr: str = ""
    until: date | None = None


@require_safe
def codes(request: HttpRequest, group: UUID) -> HttpResponse:
    """One a role, each with a picture that a telephone reads."""
    circle = find(groups_kept_by(person_of(request)), public_id=group)
    return page(
        request,
        "circles/codes.html",
        here="people",
        group=circle,
        codes=list(_codes(request, circle)),
        made="made" in request.GET,
    )


@require_POST
def change_code(request: HttpRequest, group: UUID) -> HttpResponse:
    """A new code in place of the old one, or none any more."""
    person = person_of(request)
    circle = find(groups_kept_by(person), public_id=group)
    for role in roles_in(circle):
        if request.POST.get("role") == role and "end" in request.POST:
            end_code(circle, role)
        elif request.POST.get("role") == role and person:
            new_code(circle, role, by=person, at=clock.now())
    return redirect("codes", group)


def _codes(request: HttpRequest, circle: Circle) -> Iterator[Code]:
    open_now = {one.role: one for one in Invite.objects.open(clock.now()).filter(circle=circle)}
    roles = roles_in(circle)
    for role in roles:
        for_whom = _(AS[role]) if len(roles) > 1 else _("For whoever you ask in")
        invite = open_now.get(role)
        yield _shown(request, role, for_whom, invite) if invite else Code(role, for_whom)


def _shown(request: HttpRequest, role: Role, for_whom: str, invite: Invite) -> Code:
    code = invite.code
    path = with_query(reverse("join"), {"code": code})
    address = request.build_absolute_uri(path)
    last = invite.until.astimezone(clock.zone_of(person_of(request))).date()
    apart = " ".join(code[at : at + 3] for at in range(0, len(code), 3))
    return Code(role, for_whom, apart, address, qr(address), last)
