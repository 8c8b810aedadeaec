"""Which country's numbers somebody chose on this device, in a cookie that no script reads."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from quietwins.selftalk.countries import countries

NAME = "country"
ELSEWHERE = "elsewhere"
"""Chosen, and one there is no file for."""
_YEAR = 60 * 60 * 24 * 365


def chosen_here(request: HttpRequest) -> str:
    """What was chosen, as the cookie says it: a country's code, ELSEWHERE, "" before any choice."""
    return request.COOKIES.get(NAME, "")


def country_here(request: HttpRequest) -> str | None:
    """The code of the country chosen here; None where none is, or there is no file for it."""
    said = chosen_here(request)
    return said if said in countries() else None


def remember(response: HttpResponse, said: str) -> None:
    """Keep it for a year. Anything that is no choice is not kept."""
    if said not in (*countries(), ELSEWHERE):
        return
    response.set_cookie(
        NAME,
        said,
        max_age=_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """As if none had been chosen here."""
    response.delete_cookie(NAME, samesite="Lax")
