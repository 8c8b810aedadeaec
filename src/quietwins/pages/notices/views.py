"""A notice for an age: what is kept, who sees it, what can be done."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.language import _
from quietwins.pages.notices.notices import NOTICES
from quietwins.pages.redraw import page


@require_safe
def what_is_kept(request: HttpRequest, whom: str) -> HttpResponse:
    """The same for everybody of that age."""
    if whom not in NOTICES:
        raise Http404
    notice = NOTICES[whom]
    said = [(_(part.asks), [_(line) for line in part.lines]) for part in notice.parts]
    title = _(notice.title)
    return page(request, "notices/page.html", here="help", title=title, parts_of_it=said)
