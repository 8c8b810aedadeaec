"""Where somebody tries from."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address that reached us; in production the one that our own proxy says reached it, which
    it puts last.
    """
    reached: str = request.META.get("REMOTE_ADDR", "")
    if not settings.PRODUCTION:
        return reached
    return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or reached
