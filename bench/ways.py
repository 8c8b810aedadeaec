"""Ways of naming the kind of a line, Quietwins' own first."""

from collections.abc import Mapping, Sequence

from bench.beside import OURS
from bench.learned import learn, naming, sure_enough
from bench.self_talk import Labelled, Name
from bench.targets import PRECISION
from bench.word_lists import kind_listed
from quietwins.selftalk import consider
from quietwins.selftalk.kinds import KINDS

Ways = Mapping[str, Name]


def ways(train: Sequence[Labelled]) -> Ways:
    """Each way of naming, by what the tables call it."""
    guess = learn(train, kind_of)
    sure = sure_enough(train, kind_of, PRECISION.limit)
    return {
        OURS: lambda text: consider(text).kind,
        "ten words": kind_listed,
        "learned, when sure": naming(guess, sure),
        "learned, always": naming(guess),
    }


def kind_of(line: Labelled) -> str:
    """Its label, "" for a plain line."""
    return line.label if line.label in KINDS else ""
