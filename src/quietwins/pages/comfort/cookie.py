"""The device's own choice, in a cookie that no script reads: "theme:dark.size:larger"."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from quietwins.pages.comfort.choices import Comfort, comfort

NAME = "comfort"
_YEAR = 60 * 60 * 24 * 365


def read(request: HttpRequest) -> Comfort:
    """What was chosen on this device; a cookie that somebody changed says what of it is known."""
    pairs = (part.partition(":") for part in request.COOKIES.get(NAME, "").split("."))
    return comfort({name: value for name, _, value in pairs})


def write(response: HttpResponse, chosen: Comfort) -> None:
    """Keep it for a year. Where all is as it was, nothing is kept."""
    if not chosen.chosen:
        response.delete_cookie(NAME, samesite="Lax")
        return
    response.set_cookie(
        NAME,
        ".".join(f"{name}:{value}" for name, value in chosen.chosen.items()),
        max_age=_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
