"""What the bar says while somebody looks around."""

from collections.abc import Mapping

from django.http import HttpRequest

from quietwins.flow.look_around import Whom
from quietwins.language import N_, _
from quietwins.pages.who import looking_as

_SAYS: Mapping[str, str] = {
    Whom.LIAM: N_("You are looking around as Liam. Everything here is invented."),
    Whom.TEACHER: N_("You are looking around as Liam's teacher. Everything here is invented."),
    Whom.ADULT: N_("You are looking around as an adult at home. Everything here is invented."),
}


def looking_says(request: HttpRequest) -> str:
    """As whom, in a sentence; empty where nobody looks around."""
    return _(_SAYS.get(looking_as(request), ""))
