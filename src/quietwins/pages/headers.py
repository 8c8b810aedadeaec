"""What every answer says to the browser: run nothing inline, load nothing from elsewhere."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self' blob:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_MAY_ASK = "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
_SAID = {
    "Content-Security-Policy": _POLICY,
    "Permissions-Policy": _MAY_ASK,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def headers(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, before all others: the policy, also of files and of what went wrong, and nothing
    personal left in a shared machine's cache.
    """

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        for name, value in _SAID.items():
            response.headers.setdefault(name, value)
        return response

    return with_headers
