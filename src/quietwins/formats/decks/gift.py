"""GIFT, Moodle's plain text for questions. Source: Moodle's documentation of the GIFT format.

What GIFT has no place for stands in a comment, as Moodle does with ids and tags:
`// [id:…] [tag:…] [hint:…]`.
"""

import re
from collections.abc import Iterator

from quietwins.formats.decks.cleaned import cleaned, tidy
from quietwins.formats.decks.deck import Deck, Question, key_of
from quietwins.formats.decks.gift_answers import Answers, answers_in
from quietwins.formats.decks.gift_text import Found, escaped, parts, said
from quietwins.formats.decks.left_out import made_exact, not_marked
from quietwins.formats.decks.reading import Watch
from quietwins.formats.sources import stem
from quietwins.formats.text import decoded
from quietwins.language import N_

NAME, LABEL, ASKED = "gift", N_("GIFT, as Moodle writes it"), 30
ENDINGS: tuple[str, ...] = (".gift", ".txt")
_QUESTION = re.compile(r"(?<!\\)\{[^}]{0,2000}[=~#TF}]")
_BLOCKS = re.compile(r"\n[ \t]*\n\s*")
_CATEGORY = re.compile(r"\$CATEGORY:\s*(.*)")
_TITLE = re.compile(r"::((?:\\.|[^:\\]|:(?!:))*)::")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_TOP = re.compile(r"^(?:\$\w+\$/)?(?:top/)?")
GAP = "____"


def recognises(source: str, data: bytes) -> bool:
    """Text with answers in braces."""
    head = data[:20_000]
    text = head.decode("utf-8", "ignore")
    other = source.lower().endswith((".csv", ".tsv")) or text.lstrip("\ufeff \n").startswith("<")
    return b"\0" not in head and not other and _is_gift(text)


def read(source: str, data: bytes, watch: Watch) -> Deck:
    """Every question that can be marked. Raises UnreadableFile."""
    text = decoded(source, data).replace("\r\n", "\n").replace("\r", "\n")
    made = [*watch(_questions(text))]
    questions = {question.key: question for some in made for question in some.questions}
    unmarked = sum(not some.questions for some in made)
    exact = sum(some.was_near for some in made)
    left = (*not_marked(unmarked), *made_exact(exact))
    return Deck(stem(source), (*questions.values(),), left_out=left)


def write(deck: Deck, at: int) -> bytes:
    """All questions, topic by topic as they stand. `at` is not needed: nothing here is dated."""
    blocks, topic = list[str](), ""
    for question in deck.questions:
        if question.topic != topic:
            topic = question.topic
            blocks.append(f"$CATEGORY: {_single(topic).replace('::', '/') or 'top'}")
        blocks.append(_block(question))
    return ("\n\n".join(blocks) + "\n").encode()


def leaves_out(question: Question) -> bool:
    """Whether something of it does not go into GIFT: pictures and sounds."""
    return bool(question.shown)


def _is_gift(text: str) -> bool:
    return bool(_QUESTION.search(text)) or "$CATEGORY:" in text


def _questions(text: str) -> Iterator[Found]:
    topic = ""
    for block in _BLOCKS.split(text.strip("\ufeff\n ")):
        comments = [line for line in block.split("\n") if line.lstrip().startswith("//")]
        rest = "\n".join(line for line in block.split("\n") if line not in comments).strip()
        if category := _CATEGORY.match(rest):
            topic = _TOP.sub("", category[1].strip()).replace("/", "::").removeprefix("top")
            rest = rest[category.end() :].strip()
        if "{" in rest:
            yield _found(rest, said(comments), topic)


def _found(block: str, told: dict[str, list[str]], topic: str) -> Found:
    """The questions of one block: one, or those of a list to match."""
    body = _TITLE.sub("", block, count=1) if block.startswith("::") else block
    form = _FORMAT.match(body)
    before, inside, after = parts(body[form.end() :] if form else body)
    if inside is None:
        return Found()
    plain = _text_of if form and form[1] == "html" else tidy
    asks = plain(f"{before.rstrip()} {GAP} {after.strip()}" if after.strip() else before)
    sets = [one for one in answers_in(inside, plain) if one.answers]
    questions = [_question(asks, one, told, topic) for one in sets]
    made = tuple(question for question in questions if question.asks)
    return Found(made, any(one.was_near for one in sets))


def _text_of(html: str) -> str:
    return cleaned(html).text


def _question(asks: str, one: Answers, told: dict[str, list[str]], topic: str) -> Question:
    full = f"{asks}\n{one.of}".strip() if one.of else asks
    key = told["id"][0] if told.get("id") and not one.of else key_of(topic, full, one.answers[0])
    return Question(
        key,
        full,
        (*one.answers, *told.get("also", ())),
        choices=one.choices,
        not_this=(*one.not_this, *told.get("not", ())),
        hints=tuple(told.get("hint", ())),
        note=one.note,
        topic=topic,
        tags=tuple(told.get("tag", ())),
    )


def _block(question: Question) -> str:
    is_choice = bool(question.choices)
    marks = [("id", question.key), *(("tag", tag) for tag in question.tags)]
    marks += [("hint", hint) for hint in question.hints]
    marks += [("also", one) for one in question.answers[1:] if is_choice]
    marks += [("not", one) for one in question.not_this if is_choice]
    first, *others = question.answers
    told = [f"={escaped(first)}"]
    told += [f"~{escaped(one)}" for one in question.choices]
    if not is_choice:
        told += [f"={escaped(one)}" for one in others]
        told += [f"=%0%{escaped(one)}" for one in question.not_this]
    note = f"\n####{escaped(question.note)}" if question.note else ""
    comment = " ".join(f"[{name}:{_single(value)}]" for name, value in marks)
    answers = "\n".join(told)
    return f"// {comment}\n[plain]{escaped(question.asks)} {{\n{answers}{note}\n}}"


def _single(text: str) -> str:
    """On one line, and so that a bracket in it does not end it."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("]", "\\]")
