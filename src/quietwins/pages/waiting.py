"""Files that wait to be taken in: this browser's session alone knows their names."""

from uuid import UUID

from django.http import Http404, HttpRequest

from quietwins.flow import preview as previews
from quietwins.flow.deck_waits import DeckWaits, load_deck, save_deck
from quietwins.flow.preview import Preview
from quietwins.flow.roster_waits import RosterWaits, load_roster, save_roster
from quietwins.flow.waiting import forget
from quietwins.pages import clock

_KEY = "previews"
_MOST = 5


def wait(request: HttpRequest, preview: Preview) -> None:
    """Let it wait for this browser."""
    previews.save(preview, now=clock.now())
    _hold(request, preview.id)


def roster_waits(request: HttpRequest, roster: RosterWaits) -> None:
    """The same of a roster."""
    save_roster(roster, now=clock.now())
    _hold(request, roster.id)


def waiting(request: HttpRequest, preview: UUID) -> Preview:
    """The preview, where it is this browser's own and its time is not over; else Http404."""
    mine = str(preview) in _names(request)
    found = previews.load(preview, now=clock.now()) if mine else None
    if found is None:
        raise Http404
    return found


def waiting_roster(request: HttpRequest, roster: UUID) -> RosterWaits:
    """The same of a roster."""
    found = load_roster(roster, now=clock.now()) if str(roster) in _names(request) else None
    if found is None:
        raise Http404
    return found


def deck_waits(request: HttpRequest, deck: DeckWaits) -> None:
    """The same of a file of questions."""
    save_deck(deck, now=clock.now())
    _hold(request, deck.id)


def waiting_deck(request: HttpRequest, deck: UUID) -> DeckWaits:
    """The same of a file of questions."""
    found = load_deck(deck, now=clock.now()) if str(deck) in _names(request) else None
    if found is None:
        raise Http404
    return found


def drop_all(request: HttpRequest) -> None:
    """Nothing of this browser's waits any longer."""
    for name in _names(request):
        forget(UUID(name))


def _hold(request: HttpRequest, name: UUID) -> None:
    names = [one for one in _names(request) if one != str(name)]
    request.session[_KEY] = [*names, str(name)][-_MOST:]


def _names(request: HttpRequest) -> list[str]:
    names: list[str] = request.session.get(_KEY, [])
    return names
