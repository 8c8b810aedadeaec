"""All that a story holds: what is seen before it is printed is what is printed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quietwins.language import _
from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept
from quietwins.pages.story.form import WHOM, Asked
from quietwins.pages.telling import Shown, Told, tell
from quietwins.pages.ticking import day_of
from quietwins.people.models import Person
from quietwins.pictures.story import Chosen, Month, Story
from quietwins.wins.models import OWN
from quietwins.wording import day_words, month_words


def story_of(asked: Asked, kept: Sequence[Kept], person: Person | None) -> Story:
    """The chosen ones of `kept` by the day they happened, else by the day they were kept."""
    chosen = sorted((one for one in kept if one.id in asked.wins), key=day_of)
    proof = _told(asked, person) if asked.how else {}
    months = groupby(chosen, key=lambda one: day_of(one).replace(day=1))
    return Story(
        title=asked.title or _("My small wins"),
        whom=_(WHOM[asked.whom]),
        months=[
            Month(month_words(first), [_chosen(one, proof.get(one.id)) for one in few])
            for first, few in months
        ],
        end=_("Nothing else is included."),
    )


def _told(asked: Asked, person: Person | None) -> dict[object, Told]:
    chosen = kept_wins(person).filter(public_id__in=asked.wins)
    return {win.id: win for win in tell(chosen, person)}


def _chosen(one: Kept, told: Told | None) -> Chosen:
    lines = [day_words(day_of(one)), *(_proof(told) if told else ())]
    return Chosen(one.says, lines)


def _proof(win: Told) -> Iterator[str]:
    """How we know, as a page says it; a typed line speaks for itself."""
    if win.rule == OWN:
        return
    yield win.how
    if win.numbers:
        pairs = [_("%(what)s: %(number)s") % {"what": w, "number": n} for w, n in win.numbers]
        yield " · ".join(pairs)
    if not win.chart:  # hundreds of values are no story; the numbers tell of them
        yield from map(_row, win.rows)


def _row(row: Shown) -> str:
    return " · ".join(filter(None, (day_words(row.day), row.what, row.given)))
