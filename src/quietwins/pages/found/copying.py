"""What a class made, as one zip for its teacher. Each pupil can read that it was taken."""

from itertools import groupby
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.views.decorators.http import require_safe

from quietwins.flow.export.of_a_class import class_book, class_tables
from quietwins.flow.export.zipped import packed
from quietwins.flow.look_at import note_looks
from quietwins.pages import clock
from quietwins.pages.telling import tell
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Trace
from quietwins.sharing.eyes import circles_for, entries_for, find, wins_for
from quietwins.sharing.writing import drafts_handed_in_to


@require_safe
def class_copy(request: HttpRequest, circle: UUID) -> HttpResponse:
    """A page to read, the same for programs, and tables for a spreadsheet."""
    person, at = person_of(request), clock.now()
    group = find(circles_for(person), public_id=circle)
    drafts = drafts_handed_in_to(person)
    book = class_book(group, entries_for(person), wins_for(person), drafts)
    learners = group.memberships.values_list("person", flat=True)
    note_looks(person, learners, Trace.Verb.COPIED, at=at)
    page = _page(group, person)
    data = packed(book, page, class_tables(book), name="quietwins-class.json", at=at)
    named = f"quietwins-class-{clock.today(person):%Y-%m-%d}.zip"
    response = HttpResponse(data, content_type="application/zip")
    response.headers["Content-Disposition"] = f'attachment; filename="{named}"'
    return response


def _page(circle: Circle, person: Person | None) -> str:
    """What was found for each, in words, under their names."""
    wins = wins_for(person).filter(thread__circle=circle)
    told = tell(wins.order_by("person__name", "person", "anchor__happened_on", "pk"), person)
    learners = [
        (name, [*own]) for (name, _), own in groupby(told, key=lambda win: (win.name, win.person))
    ]
    template = engines["jinja2"].get_template("found/copy.html")
    return template.render({"circle": circle, "learners": learners})
