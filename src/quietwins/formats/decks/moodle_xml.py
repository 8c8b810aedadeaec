"""Moodle's XML for questions, in. Source: Moodle's documentation of the XML format."""

from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from quietwins.formats.decks.cleaned import Said, cleaned, tidy
from quietwins.formats.decks.deck import Deck, Question, key_of
from quietwins.formats.decks.gift_answers import FALSE, TRUE, Answers, matched
from quietwins.formats.decks.gift_text import Found
from quietwins.formats.decks.left_out import made_exact, not_marked
from quietwins.formats.decks.media import is_safe, without
from quietwins.formats.decks.reading import Watch
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.sources import stem
from quietwins.language import N_, _

NAME, LABEL, ASKED = "moodle_xml", N_("Moodle's XML"), 20
ENDINGS: tuple[str, ...] = ()
MOST_BYTES = 200_000_000
_ALL = 100.0
_ANYTHING = "*"
_FILES = "@@PLUGINFILE@@/"


def recognises(source: str, data: bytes) -> bool:
    return b"<quiz" in data[:4096] and b"<question" in data[:1_000_000]


def read(source: str, data: bytes, watch: Watch) -> Deck:
    """Every question that can be marked. Raises UnreadableFile."""
    files: dict[str, bytes] = {}
    made = [*watch(_questions(_root(source, data), files))]
    wanted = {one.name for some in made for question in some.questions for one in question.shown}
    media = {name: files[name] for name in wanted & {*files} if is_safe(name, files[name])}
    questions = {question.key: question for some in made for question in some.questions}
    unmarked = sum(not some.questions for some in made)
    exact = sum(some.was_near for some in made)
    left = (*not_marked(unmarked), *made_exact(exact), *without(len(wanted) - len(media)))
    return Deck(stem(source), tuple(_there(one, media) for one in questions.values()), media, left)


def _root(source: str, data: bytes) -> Element:
    try:
        if len(data) <= MOST_BYTES:
            root: Element = fromstring(data, forbid_dtd=True)
            return root
        found = _("this file holds more than we open at once.")
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        found = _("this file is broken, or holds more than questions.")
    raise UnreadableFile(source, found, _("Please export it from Moodle again."))


def _questions(root: Element, files: dict[str, bytes]) -> Iterator[Found]:
    topic = ""
    for element in root.iter("question"):
        kind = element.get("type", "")
        if kind == "category":
            topic = _topic(_text(element.find("category")))
        elif kind != "description":
            files |= _files_of(element)
            yield _found(element, kind, topic)


def _found(element: Element, kind: str, topic: str) -> Found:
    asked, note = _said(element.find("questiontext")), _said(element.find("generalfeedback")).text
    sets = [one for one in _ANSWERS.get(kind, _unknown)(element) if one.answers]
    base = Question(
        _text(element.find("idnumber")),
        asked.text,
        ("",),
        hints=tuple(filter(None, (_said(hint).text for hint in element.findall("hint")))),
        note=note,
        topic=topic,
        tags=tuple("_".join(_text(tag).split()) for tag in element.findall("tags/tag")),
        shown=tuple(replace(one, name=_file_name(one.name)) for one in asked.shown),
    )
    made = tuple(_with(base, one) for one in sets if asked.text or asked.shown or one.of)
    return Found(made, any(one.was_near for one in sets))


def _with(base: Question, one: Answers) -> Question:
    asks = f"{base.asks}\n{one.of}".strip()
    key = base.key if base.key and not one.of else key_of(base.topic, asks, one.answers[0])
    made = replace(base, key=key, asks=asks, answers=one.answers)
    return replace(made, choices=one.choices, not_this=one.not_this)


def _short(element: Element) -> Iterator[Answers]:
    given = [(text, part) for text, part, _near in _given(element) if _ANYTHING not in text]
    right = tuple(text for text, part in given if part == _ALL)
    yield Answers(right, not_this=tuple(text for text, part in given if part <= 0))


def _choice(element: Element) -> Iterator[Answers]:
    given = [*_given(element)]
    right = tuple(text for text, part, _near in given if part == _ALL)
    if len(right) == 1 and not any(0 < part < _ALL for _text, part, _near in given):
        yield Answers(right, tuple(text for text, part, _near in given if part <= 0))


def _truth(element: Element) -> Iterator[Answers]:
    is_true = any(text.casefold() == "true" and part == _ALL for text, part, _n in _given(element))
    right, wrong = (TRUE, FALSE) if is_true else (FALSE, TRUE)
    yield Answers((_(right),), (_(wrong),))


def _numerical(element: Element) -> Iterator[Answers]:
    right = [(text, near) for text, part, near in _given(element) if part == _ALL and text != "*"]
    near = any(near not in ("", "0") for _text, near in right)
    yield Answers(tuple(text for text, _near in right), was_near=near)


def _matching(element: Element) -> Iterator[Answers]:
    parts = element.findall("subquestion")
    yield from matched([(_said(one).text, tidy(_text(one.find("answer")))) for one in parts])


def _unknown(element: Element) -> Iterator[Answers]:
    yield from ()


_ANSWERS = {
    "shortanswer": _short,
    "multichoice": _choice,
    "truefalse": _truth,
    "numerical": _numerical,
    "matching": _matching,
}


def _given(element: Element) -> Iterator[tuple[str, float, str]]:
    """Text, share of what is right in %, and how near a number may be, of each answer."""
    for answer in element.findall("answer"):
        near = (answer.findtext("tolerance") or "").strip()
        yield _said(answer).text, _share(answer.get("fraction", "0")), near


def _share(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _text(element: Element | None) -> str:
    return "" if element is None else (element.findtext("text") or element.text or "").strip()


def _said(element: Element | None) -> Said:
    """What is HTML, unless it says that it is none."""
    if element is None:
        return Said("")
    plain = element.get("format") in ("plain_text", "markdown")
    return Said(tidy(_text(element))) if plain else cleaned(_text(element))


def _topic(path: str) -> str:
    steps = [step for step in path.split("/") if not step.startswith("$") and step != "top"]
    return "::".join(step.strip() for step in steps)


def _file_name(name: str) -> str:
    return unquote(name.removeprefix(_FILES))


def _files_of(element: Element) -> dict[str, bytes]:
    found = {}
    for file in element.iter("file"):
        try:
            found[file.get("name", "")] = b64decode(file.text or "", validate=False)
        except Error:
            continue
    return found


def _there(question: Question, media: dict[str, bytes]) -> Question:
    return replace(question, shown=tuple(one for one in question.shown if one.name in media))
