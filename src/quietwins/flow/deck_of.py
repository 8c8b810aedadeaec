"""A quiz as a deck, to be written as a file."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from quietwins.formats.decks import Deck
from quietwins.formats.decks import Question as Asked
from quietwins.formats.decks import Shown as Seen
from quietwins.quizzes.models import Question, Quiz, Shown

_LISTS = ("answers", "choices", "not_this", "hints", "tags")
_WORDS = ("key", "asks", "note", "topic")


def deck_of(quiz: Quiz) -> Deck:
    """What is asked in it now, in its order, with the files that are there."""
    here = quiz.questions.filter(out_at=None).order_by("order", "pk")
    questions = [*here.prefetch_related("shown")]
    shown = [one for question in questions for one in question.shown.all()]
    there = {one.digest: one.path for one in shown if one.path.exists()}
    media = {_name(one): there[one.digest].read_bytes() for one in shown if one.digest in there}
    return Deck(quiz.name, tuple(_asked(one, media) for one in questions), media)


def _asked(one: Question, media: Mapping[str, bytes]) -> Asked:
    told: dict[str, Any] = {name: getattr(one, name) for name in _WORDS}
    told |= {name: tuple(getattr(one, name)) for name in _LISTS}
    seen = sorted(one.shown.all(), key=lambda shown: shown.pk)
    shown = tuple(Seen(_name(each), each.text, each.after) for each in seen if _name(each) in media)
    return Asked(**told, shown=shown)


def _name(shown: Shown) -> str:
    """Of its bytes, so that two pictures of one name stay two."""
    return f"{shown.digest[:32]}{PurePath(shown.name).suffix.lower()}"
