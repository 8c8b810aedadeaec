"""`quietwins quiz import FILE…` shows what a deck holds; `export` writes it in another format.

No database, no Django; but with `--for NAME` it goes into that person's book, and Django loads.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from quietwins.cli.data_dir import add_data_dir, is_ready
from quietwins.cli.inputs import inputs
from quietwins.cli.parquet import cannot_write
from quietwins.formats.decks import Deck, DeckFormat, read_deck, writer_for
from quietwins.formats.errors import UnreadableFile, shown
from quietwins.language import _, ngettext

_SHOWN = 5
_SLOW = 1.0  # seconds after which somebody at a terminal wants to see that it goes on


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser("quiz", help=_("bring in questions and answers, or take them out"))
    add = parser.add_argument
    add(
        "what",
        choices=("import", "export"),
        metavar="import|export",
        help=_("show what a file holds, or write it as another"),
    )
    add("file", metavar="FILE", help=_("a deck of Anki, GIFT, Moodle XML or a table"))
    add(
        "--out", type=Path, metavar="FILE", help=_("write to this file: .apkg, .gift, .txt or .csv")
    )
    parser.add_argument(
        "--for",
        dest="whom",
        metavar="NAME",
        default="",
        help=_("put it into the book of whoever signs in with this name"),
    )
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0; 2 for a file that cannot be read or written, or nobody to read it for."""
    try:
        if arguments.whom and arguments.what == "import":
            return _bring(arguments) if is_ready(arguments) else 2
        _run(arguments.what, arguments.file, arguments.out)
    except (UnreadableFile, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _run(what: str, file: str, out: Path | None) -> None:
    if what == "export" and out is None:
        raise ValueError(_("Please name the file to write, with --out."))
    format = writer_for(out.name) if out else None
    [(name, data)] = inputs([file])[:1]
    deck = read_deck(PurePath(name).name, data, _watched)
    _print(_told(deck))
    if out and format:
        _write(format.write(deck, int(time.time())), out)
        _print(_written(deck, format, out))


def _bring(arguments: argparse.Namespace) -> int:
    from django.utils.timezone import now

    from quietwins.flow.bring_quiz import bring_quiz
    from quietwins.people.models import Login

    login = Login.objects.filter(name_key=Login.key_of(arguments.whom)).first()
    if login is None:
        raise ValueError(_("Nobody here signs in with that name."))
    [(path, data)] = inputs([arguments.file])[:1]
    name = PurePath(path).name
    deck = read_deck(name, data, _watched)
    _print(_told(deck))
    brought = bring_quiz(deck, name, sha256(data).hexdigest(), by=login.person, at=now())
    print(_("It is in the quiz “%(quiz)s” now.") % {"quiz": shown(brought.quiz.name)})
    return 0


def _write(data: bytes, out: Path) -> None:
    try:
        out.write_bytes(data)
    except OSError as error:
        raise cannot_write(out, error) from None


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _told(deck: Deck) -> Iterator[str]:
    many = len(deck.questions)
    sentence = ngettext("%(num)d question", "%(num)d questions", many)
    yield f"{shown(deck.name)}: {sentence % {'num': many}}"
    topics = Counter(question.topic for question in deck.questions)
    for topic, count in sorted(topics.items()):
        yield f"  {shown(topic) or '–'}: {count}"
    for question in deck.questions[:_SHOWN]:
        yield f"  {shown(question.asks)} → {shown(question.answers[0])}"
    yield from deck.left_out


def _written(deck: Deck, format: DeckFormat, out: Path) -> Iterator[str]:
    without = sum(map(format.leaves_out, deck.questions))
    if without:
        sentence = ngettext(
            "%(num)d question goes without its pictures or sounds.",
            "%(num)d questions go without their pictures or sounds.",
            without,
        )
        yield sentence % {"num": without}
    yield _("Written to %(file)s.") % {"file": out}


def _watched(cards: Iterable[Any]) -> Iterable[Any]:
    """The cards, with a bar on a terminal where reading takes a while."""
    if not sys.stderr.isatty():
        return cards
    from tqdm import tqdm  # 30 ms that a pipe need not wait for

    watched: Iterable[Any] = tqdm(cards, unit=_(" questions"), delay=_SLOW, leave=False)
    return watched
