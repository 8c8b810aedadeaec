"""What goes wrong on a page is told to whoever runs it without a word of what was typed there."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError

View = Callable[..., HttpResponse]


def unlogged(view: View) -> View:
    """`view`; what it raises keeps its place and loses its message, which may quote a row."""

    @wraps(view)
    def without_words(request: HttpRequest) -> HttpResponse:
        try:
            return view(request)
        except (Http404, SuspiciousOperation, BadRequest, MultiPartParserError):
            raise
        except Exception as trouble:
            name = type(trouble).__name__
            raise RuntimeError(name).with_traceback(trouble.__traceback__) from None

    return without_words
