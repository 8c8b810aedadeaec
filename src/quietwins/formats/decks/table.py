"""A table with a question and its answer on each line: tab or comma separated, or a workbook.

Its first line may name the columns (`NAMES`). Where it does not there are two: the first asks and
the second answers. A cell with several values has " | " between them. Text exported from Anki
begins with lines such as "#separator:tab", which are read.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from io import StringIO

from quietwins.formats.cells import safe
from quietwins.formats.decks.cleaned import cleaned, tidy
from quietwins.formats.decks.deck import Deck, Question, key_of
from quietwins.formats.decks.left_out import without_both
from quietwins.formats.decks.reading import Watch
from quietwins.formats.delimited import lines
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.sources import stem
from quietwins.formats.text import decoded
from quietwins.language import N_, _

NAME, LABEL, ASKED = "table", N_("A table of questions and answers"), 90
ENDINGS: tuple[str, ...] = (".csv",)
NAMES: Mapping[str, tuple[str, ...]] = {
    "question": ("front", "term", "prompt", "asks"),
    "answer": ("back", "definition", "answers"),
    "also right": (),
    "not this": (),
    "hints": ("hint",),
    "choices": ("options", "wrong answers"),
    "note": ("feedback", "explanation"),
    "topic": ("deck", "subject", "category"),
    "tags": ("tag",),
    "id": ("key", "guid"),
}
_OF = {name: column for column, names in NAMES.items() for name in (column, *names)}
_SETTING = re.compile(r"#(\w[\w ]*):(.*)")
_BETWEEN = re.compile(r"(?<!\\)\|")
_BOOK = (".xlsx", ".xlsm")
_BOTH = 2

Cells = Mapping[str, str]


def recognises(source: str, data: bytes) -> bool:
    """Any text, or a workbook: it is asked last."""
    return source.lower().endswith(_BOOK) or b"\0" not in data[:4096]


def read(source: str, data: bytes, watch: Watch) -> Deck:
    """Every line with a question and an answer. Raises UnreadableFile."""
    settings, rows = _rows(source, data)
    columns, rest = _columns(source, settings, rows)
    html = settings.get("html") == "true"
    made = [_question(_told(columns, cells, html)) for cells in watch(iter(rest))]
    questions = {question.key: question for question in made if question}
    return Deck(stem(source), (*questions.values(),), left_out=without_both(made.count(None)))


def write(deck: Deck, at: int) -> bytes:
    """One line a question, under a line of names. `at` is not needed: nothing here is dated."""
    made = StringIO()
    csv.writer(made, lineterminator="\n").writerows(
        map(safe, cells) for cells in ([*NAMES], *map(_cells, deck.questions))
    )
    return made.getvalue().encode("utf-8-sig")


def leaves_out(question: Question) -> bool:
    """Whether something of it does not go into a table: pictures and sounds."""
    return bool(question.shown)


def _rows(source: str, data: bytes) -> tuple[Cells, list[list[str]]]:
    """What Anki says of its text, and the cells of every line."""
    if source.lower().endswith(_BOOK):
        from quietwins.formats.sheets import sheets  # text never pays for what this needs

        return {}, [cells for _name, rows in sheets(source, data)[:1] for _at, cells in rows]
    settings, text = dict[str, str](), decoded(source, data)
    while found := _SETTING.match(text):
        settings[found[1]] = found[2].strip()
        text = text[found.end() :].lstrip("\r\n")
    return settings, [cells for _at, cells in lines(source, text)]


def _columns(
    source: str, settings: Cells, rows: list[list[str]]
) -> tuple[list[str], list[list[str]]]:
    """What each column is, "" for what is not read, and the lines below their names."""
    named = [_OF.get(" ".join(cell.casefold().split()), "") for cell in next(iter(rows), [])]
    if {"question", "answer"} <= {*named}:
        return named, rows[1:]
    width = max(map(len, rows), default=0)
    if width > _BOTH and not settings:
        raise UnreadableFile(
            source,
            _("we do not know which column asks and which one answers."),
            _('Please call them "question" and "answer" in the first line.'),
        )
    columns = [""] * width
    for setting, place in settings.items():
        name, _space, _column = setting.rpartition(" column")
        if place.isdecimal() and 0 < int(place) <= width:
            columns[int(place) - 1] = _OF.get(name, "-")
    free = [at for at, name in enumerate(columns) if not name]
    for at, name in zip(free, ("question", "answer"), strict=False):
        columns[at] = name
    return columns, rows


def _told(columns: Sequence[str], cells: Sequence[str], html: bool) -> Cells:
    made: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=False):
        made.setdefault(name, _typed(cleaned(cell).text if html else tidy(cell)))
    return made


def _typed(cell: str) -> str:
    """Without the apostrophe that `safe` led it with."""
    return cell[1:] if cell[:1] == "'" and safe(cell[1:]) == cell else cell


def _question(told: Cells) -> Question | None:
    asks, (first, *others) = told.get("question", ""), _values(told.get("answer", "")) or ("",)
    if not (asks and first):
        return None
    topic = told.get("topic", "")
    return Question(
        told.get("id") or key_of(topic, asks, first),
        asks,
        (first, *others, *_values(told.get("also right", ""))),
        choices=_values(told.get("choices", "")),
        not_this=_values(told.get("not this", "")),
        hints=_values(told.get("hints", "")),
        note=told.get("note", ""),
        topic=topic,
        tags=tuple(told.get("tags", "").split()),
    )


def _values(cell: str) -> tuple[str, ...]:
    values = (part.replace("\\|", "|").strip() for part in _BETWEEN.split(cell))
    return tuple(filter(None, values))


def _cells(question: Question) -> list[str]:
    told = {
        "question": question.asks,
        "answer": _together(question.answers[:1]),
        "also right": _together(question.answers[1:]),
        "not this": _together(question.not_this),
        "hints": _together(question.hints),
        "choices": _together(question.choices),
        "note": question.note,
        "topic": question.topic,
        "tags": " ".join("_".join(tag.split()) for tag in question.tags),
        "id": question.key,
    }
    return [told[name] for name in NAMES]


def _together(values: Sequence[str]) -> str:
    return " | ".join(value.replace("|", "\\|") for value in values)
