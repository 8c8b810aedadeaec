"""Which column is which? A table that no format knows, or one that was read as something else."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.preview import Preview
from quietwins.formats import Table, UnreadableFile
from quietwins.formats.guessing import guess
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.naming import ANSWERS, Subject, named, subjects
from quietwins.language import N_, _
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.waiting import wait, waiting

_LONGEST = 200
_BETTER: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "up": (N_("More is better"), {}),
    "down": (N_("Fewer is better"), {"better": "down"}),
    "up-week": (N_("More is better, added up by week"), {"add_up": "week"}),
    "down-week": (
        N_("Fewer is better, added up by week"),
        {"better": "down", "add_up": "week"},
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def columns(request: HttpRequest, preview: UUID) -> HttpResponse:
    """What each column holds, our guess chosen already; then the preview as always."""
    own = waiting(request, preview)
    table = _table(own)
    guessed = own.choices.mappings[0] if own.choices.mappings else guess(table)
    if request.method != "POST":
        return _asked(request, own, table, guessed)
    asked = subjects(table, guessed)
    answers = _answers(request.POST, asked)
    fixed = _fixed(request.POST, guessed)
    try:
        wait(request, own.named(named(table, answers, fixed)))
    except UnreadableFile as trouble:
        return _asked(request, own, table, guessed, f"{trouble.found} {trouble.mend}")
    except ValueError as trouble:
        return _asked(request, own, table, guessed, str(trouble))
    return redirect("preview", own.id)


def _table(preview: Preview) -> Table:
    """The one to ask about: of several the largest; others of its kind are read alike."""
    return max(preview.tables, key=lambda table: len(table.rows))


def _answers(sent: QueryDict, asked: Sequence[Subject]) -> list[tuple[str, str]]:
    said = [sent.get(f"column.{at}", "") for at in range(len(asked))]
    return [
        (subject.name, answer if answer in ANSWERS else "")
        for subject, answer in zip(asked, said, strict=True)
    ]


def _fixed(sent: QueryDict, guessed: ColumnMap) -> dict[str, str]:
    """What was said of every line; a direction by type stays as it was guessed."""
    about = " ".join(sent.get("about", "").replace("\0", "").split())[:_LONGEST]
    known = {name: guessed.fixed[name] for name in ("kind", "out_of") if name in guessed.fixed}
    chosen = _BETTER.get(sent.get("better", ""), (None, _direction(guessed)))[1]
    return {**known, **chosen, **({"thread": about} if about else {})}


def _direction(mapping: ColumnMap) -> dict[str, str]:
    return {name: mapping.fixed[name] for name in ("better", "add_up") if name in mapping.fixed}


def _ways(mapping: ColumnMap) -> dict[str, str]:
    """What can be chosen; where types differ in direction, that comes first."""
    ways = {name: _(label) for name, (label, __) in _BETTER.items()}
    if any(mapping.better):
        down = ", ".join(name for name, way in mapping.better.items() if way == -1)
        return {"types": _("Fewer is better in: %(types)s") % {"types": down}, **ways}
    return ways


def _way(mapping: ColumnMap) -> str:
    direction = _direction(mapping)
    return next((name for name, (__, own) in _BETTER.items() if own == direction), "types")


def _asked(
    request: HttpRequest, preview: Preview, table: Table, guessed: ColumnMap, problem: str = ""
) -> HttpResponse:
    """What was sent stands as it was sent."""
    asked, sent = subjects(table, guessed), request.POST
    chosen = [sent.get(f"column.{at}", subject.answer) for at, subject in enumerate(asked)]
    return page(
        request,
        "spreadsheet/columns.html",
        status=422 if problem else 200,
        here="people",
        preview=preview,
        asked=list(zip(asked, chosen, strict=True)),
        answers={answer: _(label) for answer, label in ANSWERS.items()},
        about=sent.get("about", guessed.fixed.get("thread", "")),
        ways=_ways(guessed),
        way=sent.get("better", _way(guessed)),
        problem=problem,
    )
