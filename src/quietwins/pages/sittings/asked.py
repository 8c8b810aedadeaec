"""One question as its page shows it: how far its hints are open, and what may be chosen from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID, uuid5

from django.http import QueryDict

from quietwins.flow.answer import Given
from quietwins.pages.today.form import uuid_of
from quietwins.quizzes.models import Answer, Question, Shown, Sitting
from quietwins.recall import choices, ladder

_OTHERS, _MOST_HINTS = 60, 100
LONGEST = 2000
SURE = range(1, 6)


@dataclass(frozen=True)
class Asked:
    """`hints` are open of its ladder, on whose foot the choices stand. `aloud`: its answer is
    shown, and they say whether they had it.
    """

    sitting: Sitting
    question: Question
    hints: int = 0
    typed: str = ""
    how_sure: int | None = None
    aloud: bool = False
    sent: UUID | None = None

    @cached_property
    def client_id(self) -> UUID:
        """The same on every page that asks this question this time: two of them count once."""
        if self.sent:
            return self.sent
        before = Answer.objects.filter(sitting=self.sitting, question=self.question).count()
        return uuid5(self.sitting.public_id, f"{self.question.public_id} {before}")

    @cached_property
    def ladder(self) -> Sequence[str]:
        return ladder(self.question.answers[0], self.question.hints)

    @property
    def opened(self) -> Sequence[str]:
        return self.ladder[: self.hints]

    @cached_property
    def choices(self) -> Sequence[str]:
        """What its author offers, from the beginning; else at the foot of the ladder."""
        return self._offered if self.question.choices or self.hints > len(self.ladder) else ()

    @property
    def more(self) -> bool:
        """Whether there is another hint."""
        steps = len(self.ladder) + bool(self._offered and not self.question.choices)
        return self.hints < steps

    @cached_property
    def pictures(self) -> Sequence[Shown]:
        return [one for one in self.question.shown.order_by("pk") if not one.after]

    @cached_property
    def _offered(self) -> Sequence[str]:
        others = self.question.choices or _others(self.question)
        return choices(self.question.answers[0], others, self.sitting.pk + self.question.pk)

    def given(self, sent: QueryDict) -> Given | None:
        """What the form says; none where it says nothing yet."""
        opened = Given(hints=self.hints, how_sure=self.how_sure)
        if said := sent.get("said"):
            return replace(opened, said=said == "had")
        if "show" in sent:
            return replace(opened, typed="")
        if self.choices:
            chosen = sent.get("chosen", "")
            return replace(opened, chosen=chosen) if chosen in self.choices else None
        return replace(opened, typed=self.typed) if self.typed.strip() else None


def sent_back(sitting: Sitting, question: Question, sent: QueryDict) -> Asked:
    """As its form was sent, with one more hint where that is what was pressed."""
    hints, sure = sent.get("hints", ""), sent.get("how_sure", "")
    opened = int(hints) if hints in map(str, range(_MOST_HINTS)) else 0
    return Asked(
        sitting,
        question,
        opened + ("hint" in sent),
        sent.get("typed", "").replace("\0", "")[:LONGEST],
        int(sure) if sure in map(str, SURE) else None,
        "aloud" in sent,
        sent=uuid_of(sent.get("client_id", "")),
    )


def _others(question: Question) -> Sequence[str]:
    """First answers to other questions: of its topic where there are some, else of its quiz."""
    here = Question.objects.filter(quiz=question.quiz_id, out_at=None).exclude(pk=question.pk)
    of_topic = here.filter(topic=question.topic).order_by("order")
    rows = of_topic.values_list("answers", flat=True)[:_OTHERS]
    return [answers[0] for answers in rows or here.values_list("answers", flat=True)[:_OTHERS]]
