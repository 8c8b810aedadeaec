"""All that a story holds: what is seen before it is printed is what is printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from quietwins.language import _
from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept
from quietwins.pages.story.form import WHOM, Asked
from quietwins.pages.telling import Shown, Told, tell
from quietwins.pages.ticking import day_of
from quietwins.pages.wrote import in_words
from quietwins.people.models import Person
from quietwins.pictures.story import Chosen, Month, Story
from quietwins.wins.models import OWN
from quietwins.wording import day_words, month_words

NO_PROOF: Mapping[object, Told] = {}


def story_of(asked: Asked, kept: Sequence[Kept], person: Person | None) -> Story:
    """The chosen ones of `kept` by the day they happened, else by the day they were kept."""
    chosen = [one for one in kept if one.id in asked.wins]
    proof = _told(asked, person) if asked.how else {}
    return Story(
        title=asked.title or _("My small wins"),
        whom=_(WHOM[asked.whom]),
        months=by_month(chosen, proof),
        end=_("Nothing else is included."),
    )


def by_month(chosen: Iterable[Kept], proof: Mapping[object, Told] = NO_PROOF) -> list[Month]:
    """By the day they happened, each with its `proof` under it, where there is one."""
    in_turn = sorted(chosen, key=day_of)
    months = groupby(in_turn, key=lambda one: day_of(one).replace(day=1))
    return [
        Month(month_words(first), [_chosen(one, proof.get(one.id)) for one in few])
        for first, few in months
    ]


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
    if win.wrote:
        yield from in_words(win.wrote)
    elif not win.chart:  # hundreds of values are no story; the numbers tell of them
        yield from map(_row, win.rows)


def _row(row: Shown) -> str:
    return " · ".join(filter(None, (day_words(row.day), row.what, row.given)))
