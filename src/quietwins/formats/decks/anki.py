"""Anki's packages, .apkg and .colpkg, those of today and those from before 2022; out as the old
kind, which every Anki reads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quietwins.formats.decks import messages
from quietwins.formats.decks.anki_kind import KIND, of_ours
from quietwins.formats.decks.anki_writing import packed
from quietwins.formats.decks.cleaned import cleaned
from quietwins.formats.decks.collection import AnkiCard, Cards, collection
from quietwins.formats.decks.deck import Deck, Question
from quietwins.formats.decks.limits import Package
from quietwins.formats.decks.media import media_of
from quietwins.formats.decks.reading import Watch
from quietwins.formats.decks.templates import sides
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.sources import stem
from quietwins.language import N_, _, ngettext

NAME, LABEL, ASKED = "anki", N_("Anki's packages, old and new"), 10
ENDINGS: tuple[str, ...] = (".apkg",)
_DATABASES = ("collection.anki21b", "collection.anki21", "collection.anki2")
_NEWEST = 3


def recognises(source: str, data: bytes) -> bool:
    """A zip with a collection in it, or what its name calls a package."""
    named = source.lower().endswith((".apkg", ".colpkg"))
    return named or (data.startswith(b"PK") and b"collection.anki2" in data)


def read(source: str, data: bytes, watch: Watch) -> Deck:
    """Every card that text can answer. Raises UnreadableFile."""
    package = Package(source, data)
    with collection(package, _database(package)) as database:
        made = [_question(card) for card in watch(Cards(database))]
    questions = _each_once(question for question, _scripts in made if question)
    wanted = frozenset(one.name for question in questions for one in question.shown)
    media, missing = media_of(package, wanted)
    return Deck(
        stem(source),
        tuple(_with_files(question, frozenset(media)) for question in questions),
        media,
        (*_left_out(made), *missing),
    )


def write(deck: Deck, at: int) -> bytes:
    """A package; the same questions have the same ids each time.

    at  seconds since 1970, UTC: what is newer stands over what was there
    """
    return packed(deck, at)


def leaves_out(question: Question) -> bool:
    """Whether something of it does not go into this format: nothing does not."""
    return False


def _database(package: Package) -> bytes:
    """The newest there is: beside it stands an older one that says no more than so."""
    if _version(package) > _NEWEST:
        raise UnreadableFile(
            package.source,
            _("this package is of a newer Anki than we know."),
            _('Please export it with "Support older Anki versions" ticked.'),
        )
    name = next((one for one in _DATABASES if one in package.names), None)
    if name is None:
        raise package.broken()
    data = package.read(name)
    return package.unpacked(data) if name == _DATABASES[0] else data


def _version(package: Package) -> int:
    """Of the package; 0 where it says none, as the first ones."""
    try:
        return messages.number(package.read("meta"), 1) if "meta" in package.names else 0
    except ValueError as odd:
        raise package.broken() from odd


Made = tuple[Question | None, bool]
"""A question, None where text cannot answer it; and whether a script was taken out of it."""


def _question(card: AnkiCard) -> Made:
    if card.kind.name == KIND and (ours := of_ours(card)):
        return ours, False
    told = sides(card)
    front, answered, note = map(cleaned, (told.asks, told.answer, told.note))
    scripts = front.scripts or answered.scripts or note.scripts
    if not (front.text or front.shown) or not answered.text:
        return None, scripts
    hints = tuple(filter(None, (cleaned(hint).text for hint in told.hints)))
    after = tuple(replace(one, after=True) for one in (*answered.shown, *note.shown))
    question = Question(
        card.guid if card.place == 0 else f"{card.guid}-{card.place}",
        front.text,
        (answered.text,),
        hints=hints,
        note=note.text,
        topic=card.deck,
        tags=card.tags,
        shown=(*front.shown, *after),
    )
    return question, scripts


def _each_once(questions: Iterable[Question]) -> list[Question]:
    """One of each key: a whole package has no two."""
    return [*{question.key: question for question in questions}.values()]


def _with_files(question: Question, there: frozenset[str]) -> Question:
    return replace(question, shown=tuple(one for one in question.shown if one.name in there))


def _left_out(made: Sequence[Made]) -> list[str]:
    bare = sum(question is None for question, _scripts in made)
    ran = sum(scripts for question, scripts in made if question)
    told = (
        (
            bare,
            ngettext(
                "%(count)d card was left out: no text answers it.",
                "%(count)d cards were left out: no text answers them.",
                bare,
            ),
        ),
        (
            ran,
            ngettext(
                "A script was taken out of %(count)d card.",
                "Scripts were taken out of %(count)d cards.",
                ran,
            ),
        ),
    )
    return [sentence % {"count": count} for count, sentence in told if count]
