"""Progress in one thing: what was kept of it, and its named steps."""

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404
from markupsafe import Markup

from quietwins.language import _
from quietwins.pages.progress.path import Kept
from quietwins.people.models import Person
from quietwins.people.names import key_of
from quietwins.pictures.strip import Step, strip
from quietwins.sharing.eyes import entries_for
from quietwins.spotting import State
from quietwins.wording import CHIPS, about_words

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
    return strip(about_words(kept[0].thread), _steps(kept[0].about, person))


def _steps(about: UUID, person: Person | None) -> list[Step]:
    """The first time of each kind, in the order in which they happened; no name is no step."""
    done = entries_for(person).filter(thread__public_id=about, undone_at=None, state=State.DONE)
    rows = done.exclude(kind="").order_by("happened_on", "order", "pk")
    first: dict[str, Step] = {}
    for kind, day in rows.values_list("kind", "happened_on")[:_MOST]:
        name = _(CHIPS[kind].label) if kind in CHIPS else kind
        first.setdefault(key_of(kind), Step(name, day))
    return [*first.values()]
