"""Sessions in the database, as Django keeps them; each is read by one statement, made once."""

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from quietwins.statements.again import asked_again


class SessionStore(db.SessionStore):
    """Django's own store, for SESSION_ENGINE."""

    def _get_session_from_db(self) -> Session | None:
        for session in _standing(self.session_key or "", timezone.now()):
            return session
        self._session_key = None
        return None


@asked_again
def _standing(key: str, now: datetime) -> "QuerySet[Session]":
    return Session.objects.filter(session_key=key, expire_date__gt=now)
