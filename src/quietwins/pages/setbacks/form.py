"""Something hard, as its form sends it."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.put_down_hard import Hard
from quietwins.pages.lists.form import client_id


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    words: str = ""
    learned: str = ""
    about: str = ""
    client_id: UUID = field(default_factory=uuid4)

    def hard(self, day: date) -> Hard:
        return Hard(self.words, day, self.client_id, self.about, self.learned)


def typed_hard(sent: QueryDict) -> Typed:
    """As it was sent."""
    return Typed(
        words=_text(sent, "words"),
        learned=_text(sent, "learned"),
        about=" ".join(_text(sent, "about").split())[:200],
        client_id=client_id(sent),
    )


def _text(sent: QueryDict, name: str) -> str:
    return sent.get(name, "").replace("\0", "").strip()
