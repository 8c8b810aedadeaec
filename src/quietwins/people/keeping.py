"""How long each kind of thing is kept, and not a day longer. `flow/jobs.py` takes it away."""

from dataclasses import dataclass
from datetime import timedelta

from quietwins.language import N_

TRIES = timedelta(minutes=15)
PREVIEWS = timedelta(hours=1)
VISITS = timedelta(days=1)
INVITES = timedelta(days=14)
TAKEN_OUT = timedelta(days=30)
LEFT = timedelta(days=30)
OFFERS = timedelta(days=60)
SESSIONS = timedelta(days=365)
TRACES = timedelta(days=2 * 365)


@dataclass(frozen=True)
class Kept:
    """What people call it, and for how long it is kept; with no period, `until` says until when."""

    what: str
    period: timedelta | None = None
    until: str = ""


KEEPING = (
    Kept(N_("What you write, keep and choose"), until=N_("Until you erase it")),
    Kept(N_("A book that nobody opens"), until=N_("Until it is erased: it never goes by itself")),
    Kept(N_("A line, a draft or a file that you took out"), TAKEN_OUT),
    Kept(N_("What a class has of a pupil who left it"), LEFT),
    Kept(N_("A file that you look at and do not keep"), PREVIEWS),
    Kept(N_("A look around as somebody invented"), VISITS),
    Kept(N_("An invitation that nobody used"), INVITES),
    Kept(N_("A win that somebody offers you"), OFFERS),
    Kept(N_("Who looked at what is yours"), TRACES),
    Kept(N_("A device that you signed in on and no longer use"), SESSIONS),
    Kept(N_("A try to sign in that did not work"), TRIES),
    Kept(N_("The id of something erased"), until=N_("As long as old backups are kept")),
)
"""What stands on the page, in its order."""
