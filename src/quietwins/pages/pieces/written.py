"""A draft as a form sends it: typed, said aloud, from one file or several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Self
from uuid import UUID, uuid4, uuid5

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict

from quietwins.flow.keep_drafts import Written
from quietwins.formats.drafts.names import placed
from quietwins.formats.drafts.reading import MOST_BYTES, draft_text, too_long
from quietwins.formats.errors import UnreadableFile, shown
from quietwins.language import _
from quietwins.pages.lists.form import client_id, day_of
from quietwins.pages.today.sound import sound_of

MOST_LETTERS = 100_000
_NAME = 200


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    words: str = ""
    starter: str = ""
    day: str = ""
    aloud: bool = False
    sound: bytes = b""
    files: Sequence[Written] = ()
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""

    def asking(self, problem: str) -> Self:
        """The same, with what is asked about it first; an earlier question stays."""
        return replace(self, problem=self.problem or problem)

    @property
    def text(self) -> str:
        return " ".join(filter(None, (self.starter, self.words)))

    @property
    def written(self) -> Sequence[Written]:
        """What was typed or said, then the files."""
        if not (self.words or self.sound):
            return self.files
        on = date.fromisoformat(self.day)
        typed = Written(self.text, on, self.client_id, aloud=self.aloud, sound=self.sound)
        return [typed, *self.files]


def typed_draft(request: HttpRequest, today: date) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    sent = request.POST
    day, odd_day = _day(sent, today)
    sound, unheard = sound_of(request)
    typed = Typed(
        words=text_of(sent.get("words", "")),
        starter=text_of(sent.get("starters", "")),
        day=day.isoformat(),
        aloud=bool(sent.get("aloud")),
        sound=sound,
        client_id=client_id(sent),
    )
    typed = typed.asking(odd_day).asking(unheard).asking(_too_long(typed.text))
    try:
        typed = replace(typed, files=[*_read(request, typed.client_id, day, today)])
    except UnreadableFile as trouble:
        typed = typed.asking(str(trouble))
    if not (typed.words or typed.sound or typed.files):
        typed = typed.asking(_("One sentence is enough, or a file, or your voice."))
    return typed


def text_of(text: str) -> str:
    """As it was written, its lines ended in one way; what no database takes is left out."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()


def _day(sent: QueryDict, today: date) -> tuple[date, str]:
    day = day_of(sent.get("day", "")) if sent.get("day") else today
    if day is None or day > today:
        asked = _("We could not read that day. Please choose today or a day before it.")
        return today, asked
    return day, ""


def _too_long(text: str) -> str:
    if len(text) <= MOST_LETTERS:
        return ""
    said = _("That is longer than %(most)s letters. Please keep it in a few parts.")
    return said % {"most": f"{MOST_LETTERS:,}"}


def _read(request: HttpRequest, page: UUID, day: date, today: date) -> Iterator[Written]:
    """In the order of their names, each of the day in its name, up to `today`, else of `day`.
    Raises UnreadableFile.
    """
    for file in sorted(request.FILES.getlist("files"), key=lambda one: str(one.name)):
        name = shown(str(file.name), _NAME)
        if text := _text_in(file, name):
            own = uuid5(page, f"{name} {sha256(text.encode()).hexdigest()}")
            named = _day_of(name)
            yield Written(text, named if named and named <= today else day, own, name)


def _text_in(file: "UploadedFile[bytes]", name: str) -> str:
    text = text_of(draft_text(name, file.read(MOST_BYTES + 1)))
    if len(text) > MOST_LETTERS:
        raise too_long(name)
    return text


def _day_of(name: str) -> date | None:
    """Of a file called 2025-09-12.txt, or anything and that."""
    try:
        return placed(f"one/{name}").day
    except UnreadableFile:
        return None
