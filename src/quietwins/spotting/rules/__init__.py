"""One file per kind of win. The folder is the list."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.wins import Wins


class Rule(Protocol):
    """What a rule offers. Its parameters are fields; `spot` is pure.

    name     the file's name, which is the win's kind
    version  raised whenever the same evidence could give other wins
    """

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> int: ...

    def spot(self, evidence: Evidence) -> Wins: ...


def _rule(name: str) -> Rule:
    rule: Rule = import_module(f"{__name__}.{name}").RULE
    return rule


RULES: tuple[Rule, ...] = tuple(_rule(module.name) for module in iter_modules(__path__))
