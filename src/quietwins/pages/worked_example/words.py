"""A paragraph of our own about Macbeth, and what each sentence of it does. CC0, as all our words;
what is quoted has been free since Shakespeare's day.
"""

from itertools import accumulate

from quietwins.language import N_, _
from quietwins.pages.beside.marked import Marked, Note, marked

SENTENCES = (
    (
        N_("At first, Lady Macbeth seems stronger than her husband."),
        N_("The point comes first: one thing to show."),
    ),
    (
        N_("She asks dark spirits to “unsex me here”."),
        N_("A short quotation stands inside the sentence."),
    ),
    (
        N_("The word “unsex” suggests that she wants to feel no pity."),
        N_("It picks one word, and says what it may mean."),
    ),
    (
        N_("However, nobody asks for help with what they find easy."),
        N_("A joining word turns to a second thought."),
    ),
    (
        N_("So her strength may hide a fear."),
        N_("It comes back to the point. “May” leaves room."),
    ),
)
"""Each sentence, and what it does."""


def worked_example() -> Marked:
    """The paragraph with its notes."""
    said = [(_(sentence), _(note)) for sentence, note in SENTENCES]
    starts = accumulate((len(sentence) + 1 for sentence, _note in said), initial=0)
    notes = [
        Note(start, start + len(sentence), note)
        for start, (sentence, note) in zip(starts, said, strict=False)
    ]
    return marked(" ".join(sentence for sentence, _note in said), notes, title=_("One paragraph"))
