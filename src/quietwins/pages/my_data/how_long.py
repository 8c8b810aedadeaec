"""How long things are kept, for whoever asks."""

from collections.abc import Callable
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.language import _, ngettext
from quietwins.pages.redraw import page
from quietwins.people.keeping import KEEPING, Kept

_UNITS: tuple[tuple[timedelta, Callable[[int], str]], ...] = (
    (timedelta(days=365), lambda n: ngettext("%(num)d year", "%(num)d years", n)),
    (timedelta(days=1), lambda n: ngettext("%(num)d day", "%(num)d days", n)),
    (timedelta(hours=1), lambda n: ngettext("%(num)d hour", "%(num)d hours", n)),
    (timedelta(minutes=1), lambda n: ngettext("%(num)d minute", "%(num)d minutes", n)),
)


@require_safe
def how_long(request: HttpRequest) -> HttpResponse:
    """Each kind, and its time."""
    kinds = [(_(kept.what), long_words(kept)) for kept in KEEPING]
    return page(request, "my_data/how_long.html", here="help", kinds=kinds)


def long_words(kept: Kept) -> str:
    """Its time in words, in the largest unit that fits; or until when."""
    if kept.period is None:
        return _(kept.until)
    unit, words = next(one for one in _UNITS if not kept.period % one[0])
    many = kept.period // unit
    return words(many) % {"num": many}
