"""What a round asks of whom: the same of all, or of each half of the class its own questions."""

from collections.abc import Sequence
from hashlib import sha256

from quietwins.people.models import Person
from quietwins.quizzes.models import Round


def asked_of(round: Round, person: Person) -> Sequence[str]:
    """Public ids, in order. Who had one half's questions has the other's the next time."""
    swapped = bool(round.others) and _in_second_half(person, _first(round))
    questions: Sequence[str] = round.others if swapped else round.questions
    return questions


def all_asked(round: Round) -> Sequence[str]:
    """What it asks of anybody, each once."""
    return [*dict.fromkeys((*round.questions, *round.others))]


def _first(round: Round) -> Round:
    """The one that drew the halves."""
    while round.after:
        round = round.after
    return round


def _in_second_half(person: Person, drawn_by: Round) -> bool:
    """By chance, but the same however often it is asked, and whoever comes or goes."""
    return bool(sha256(drawn_by.public_id.bytes + person.public_id.bytes).digest()[0] % 2)
