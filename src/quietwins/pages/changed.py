"""What a carer changes in the book of a child that they have open is noted, for the child."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

from quietwins.flow.look_at import note_look
from quietwins.pages import clock
from quietwins.pages.who import opened_person_of, own_person_of
from quietwins.people.models import Person, Trace

_WRITES = ("INSERT", "UPDATE", "DELETE")
_BESIDE = ("django_session", "people_signedin", "people_trace")
"""Written to where nothing of a book changes."""


def changed(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: of what is sent while a child's book is open, whether it wrote anything there.
    Pages that are looked at cost nothing.
    """

    def noting(request: HttpRequest) -> HttpResponse:
        child = opened_person_of(request) if request.method == "POST" else None
        if child is None:
            return answer(request)
        wrote: list[str] = []

        def look(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            if sql.startswith(_WRITES) and not any(name in sql for name in _BESIDE):
                wrote.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(look):
            response = answer(request)
        carer, still = own_person_of(request), Person.objects.filter(pk=child.pk)
        if wrote and carer and opened_person_of(request) == child and still.exists():
            note_look(carer, child, Trace.Verb.CHANGED, at=clock.now())
        return response

    return noting
