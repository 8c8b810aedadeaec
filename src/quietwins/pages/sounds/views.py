"""What somebody said aloud, for their own ears."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.ranges import ranged
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, sounds_for


@require_safe
def sound(request: HttpRequest, sound: UUID) -> HttpResponse:
    """The bytes, or the part of them that a player asks for."""
    found = find(sounds_for(person_of(request)), public_id=sound)
    return ranged(request, found.path, found.size, found.kind)
