"""Progress in one thing: what was kept of it, and its named steps."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from markupsafe import Markup

from quietwins.formats.drafts.steps import LADDER, THREAD
from quietwins.language import _
from quietwins.pages.progress.path import Kept
from quietwins.people.models import Person
from quietwins.people.names import key_of
from quietwins.pictures.strip import Step, strip
from quietwins.sharing.eyes import entries_for
from quietwins.spotting import State
from quietwins.wording import CHIPS, about_words, step_words

_MOST = 2000


def things_in(kept: Sequence[Kept]) -> list[tuple[str, str]]:
    """What they are about, by id, in the order of their names."""
    names = {str(one.about): about_words(one.thread) for one in kept}
    return sorted(names.items(), key=lambda thing: thing[1].casefold())


def some_about(kept: Sequence[Kept], about: str) -> list[Kept]:
    """Those about one thing, or all of them. Http404 where none is."""
    some = [one for one in kept if about in ("", str(one.about))]
    if about and not some:
        raise Http404
    return some


def strip_of(kept: Sequence[Kept], person: Person | None) -> Markup:
    """The thing that `kept`, of which there are some, is about."""
    about, name = kept[0].about, kept[0].thread
    return strip(about_words(name), _steps(_asked(about, name, person), person))


def _asked(about: UUID, name: str, person: Person | None) -> Q:
    """Its entries; of one's writing all, wherever each draft was handed in."""
    asked = Q(thread__public_id=about)
    return asked | Q(owner=person, state=State.SHOWN) if name == THREAD else asked


def _steps(asked: Q, person: Person | None) -> list[Step]:
    """The first time of each kind, in the order in which they happened; no name is no step."""
    a_step = Q(state=State.DONE) | Q(state=State.SHOWN, kind__in=LADDER)
    done = entries_for(person).filter(asked, a_step, undone_at=None)
    rows = done.exclude(kind="").order_by("happened_on", "order", "pk")
    first: dict[str, Step] = {}
    for kind, state, day in rows.values_list("kind", "state", "happened_on")[:_MOST]:
        first.setdefault(key_of(kind), Step(_named(kind, state), day))
    return [*first.values()]


def _named(kind: str, state: int) -> str:
    if state == State.SHOWN:
        return step_words(kind)
    return _(CHIPS[kind].label) if kind in CHIPS else kind
