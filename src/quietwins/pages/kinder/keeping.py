"""The new words, the old ones, both or neither."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.flow.keep_swap import Kept, KinderWords, keep_swap
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.kinder.asking import keep_page, needs_help, stand_in
from quietwins.pages.kinder.form import Sent, sent_words
from quietwins.pages.kinder.showing import DRAFT, write
from quietwins.pages.kinder.unlogged import unlogged
from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of, remember

_NEW = (True, False)
_KEEPS: Mapping[str, tuple[bool, bool]] = {
    "new": _NEW,
    "old": (False, True),
    "both": (True, True),
    "neither": (False, False),
}
"""Whether the new words are kept, and whether the old ones are."""


@require_http_methods(["GET", "HEAD", "POST"])
@unlogged
@not_while_looking
def keep(request: HttpRequest) -> HttpResponse:
    """Old words are put down as they are, whatever they say; new ones are looked at once more."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("kinder_words")
    sent = sent_words(request.POST)
    keeps_new, keeps_old = _KEEPS.get(request.POST.get("keep", ""), _NEW)
    if not sent.hard.words:
        return write(request, sent, problem=sent.problem)
    if keeps_new and (asked_first := _before_new(request, sent)):
        return asked_first
    return _kept(request, sent, keeps_new, keeps_old)


def _before_new(request: HttpRequest, sent: Sent) -> HttpResponse | None:
    """What is asked, or said first, before new words are kept; none where they can be."""
    if problem := sent.problem if sent.new else _("A word or two is enough."):
        return keep_page(request, sent, problem)
    return needs_help(request, sent)


def _kept(request: HttpRequest, sent: Sent, keeps_new: bool, keeps_old: bool) -> HttpResponse:
    person = person_of(request)
    hard = sent.hard.hard(clock.today(person))
    instead = keeps_new and keeps_old and stand_in(sent)
    words = KinderWords(hard, sent.new, keeps_new, keeps_old, instead)
    kept = keep_swap(words, by=person, at=clock.now())
    if kept.owner:
        remember(request, kept.owner)
    return redirect(with_query(reverse("kinder_words"), _said_of(kept) | {"drafted": DRAFT}))


def _said_of(kept: Kept) -> dict[str, str]:
    """What the next page tells of, by name alone."""
    return {
        "new": str(kept.new.win.public_id) if kept.new else "",
        "old": str(kept.old.public_id) if kept.old else "",
        "neither": "" if any(kept) else "1",
    }
