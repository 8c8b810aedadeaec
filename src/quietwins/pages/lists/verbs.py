"""What one button does to a list: use it again, put it away, bring it back, undo."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quietwins.flow import change_list as changes
from quietwins.flow.change_list import Change
from quietwins.pages.lists.one import changed, found, path_of
from quietwins.pages.redraw import with_query


@require_POST
def use_again(request: HttpRequest, which: UUID) -> HttpResponse:
    """No step has a mark; what was kept stays kept."""
    return _done(request, which, changes.use_again, afresh="1")


@require_POST
def put_away(request: HttpRequest, which: UUID) -> HttpResponse:
    """Out of the way, with everything in it."""
    return _done(request, which, changes.put_away)


@require_POST
def bring_back(request: HttpRequest, which: UUID) -> HttpResponse:
    """Among the others again."""
    return _done(request, which, changes.bring_back)


@require_POST
def undo(request: HttpRequest, which: UUID) -> HttpResponse:
    """The last change, whatever it was, or its undo."""
    return _done(request, which, changes.undo_change)


def _done(request: HttpRequest, which: UUID, change: Change, **said: str) -> HttpResponse:
    one = found(request, which)
    changed(request, one, change)
    return redirect(with_query(path_of(one), said))
