"""What a thing that a draft shows for the first time is called, where its win is told."""

from quietwins.formats.rows import Row
from quietwins.language import N_, _

LADDER: dict[str, str] = {
    "one_sentence": N_("one sentence"),
    "two_sentences": N_("two sentences"),
    "quotation": N_("a quotation"),
    "quotation_shown": N_("a quotation and what it shows"),
    "two_paragraphs": N_("two paragraphs"),
}
"""The steps from one sentence to two full paragraphs."""
_OTHERS: dict[str, str] = {
    "pee": N_("a point, a quotation and what it shows"),
    "peel": N_("a point, a quotation, what it shows and a link"),
    "starter": N_("a sentence on the teacher's starter"),
    "joining_word": N_("the joining word “%(word)s”"),
    "precise_word": N_("the word “%(word)s”"),
    "longest_paragraph": N_("a longer paragraph than before"),
    "self_correction": N_("slips put right between two drafts"),
    "fewer_slips": N_("fewer slips than before"),
}


def what_it_is(kind: str, words: str) -> str:
    """An observation's kind as people say it; `words` are what shows it."""
    return _((LADDER | _OTHERS)[kind]) % {"word": words}


def thread_words() -> str:
    """What every draft is about."""
    return _("writing")


def is_step(row: Row) -> bool:
    """Whether a row is a step of the ladder."""
    return row.thread == thread_words() and row.kind in map(_, LADDER.values())
