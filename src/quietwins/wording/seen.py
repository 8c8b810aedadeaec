"""What a teacher saw in class, in words that its pupil reads too."""

from collections.abc import Mapping

from quietwins.language import N_, _, ngettext

OBSERVED: Mapping[str, str] = {
    "alone": N_("Finished it on their own"),
    "answered": N_("Answered one they used to leave"),
    "remembered": N_("Remembered it by themselves"),
    "paragraph": N_("A paragraph with its structure"),
    "two_weeks": N_("Homework, two weeks running"),
    "try": N_("From “I can't” to “I'll try”"),
    "question": N_("Asked what they wanted to know"),
    "corrected": N_("Found a mistake and put it right"),
}
"""The eight chips of school (wording/chips.py), as somebody says them who saw it."""


def seen_words(doing: str, prompts: float | None, words: str) -> str:
    """What was seen, inside a sentence: what the chip says, else how often somebody was reminded
    (`prompts`, a whole number or none known), else the teacher's own words.
    """
    if doing or prompts is None:
        return doing or words
    if prompts == 0:
        return _("done without a reminder")
    said = ngettext("done with one reminder", "done with %(count)d reminders", int(prompts))
    return said % {"count": prompts}
