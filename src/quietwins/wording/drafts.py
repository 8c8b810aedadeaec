"""What was done to a draft, in words that are literally true. No word of how good it is."""

from collections.abc import Mapping

from quietwins.language import N_, _, ngettext
from quietwins.wording.wins import Voice

KIND_WORDS: Mapping[str, str] = {
    "added_detail": N_("Added"),
    "added_quotation": N_("Added with a quotation"),
    "corrected": N_("Corrected"),
    "reworded": N_("Reworded"),
    "moved": N_("Moved"),
    "removed": N_("Taken out"),
}
"""The kinds of edit, in the order in which they are shown."""


def kind_words(kind: str) -> str:
    """What people see of a kind of edit."""
    return _(KIND_WORDS[kind])


def stronger_words(kind: str, count: int, voice: Voice = "you") -> str:
    """What is more in the newer draft, said to its writer, or to their teacher; `count` is in how
    many places.
    """
    said = _to_writer(count) if voice == "you" else _to_reader(count)
    return said[kind] % {"num": count}


def _to_writer(count: int) -> Mapping[str, str]:
    return {
        "added_quotation": ngettext(
            "You added a quotation.", "You added %(num)d quotations.", count
        ),
        "sentences": ngettext("You added a sentence.", "You added %(num)d sentences.", count),
        "added_detail": ngettext(
            "You added detail in one place.", "You added detail in %(num)d places.", count
        ),
        "corrected": ngettext("You corrected one thing.", "You corrected %(num)d things.", count),
        "paragraphs": ngettext(
            "Your draft now has one paragraph.", "Your draft now has %(num)d paragraphs.", count
        ),
    }


def _to_reader(count: int) -> Mapping[str, str]:
    return {
        "added_quotation": ngettext(
            "There is a new quotation.", "There are %(num)d new quotations.", count
        ),
        "sentences": ngettext(
            "There is a new sentence.", "There are %(num)d new sentences.", count
        ),
        "added_detail": ngettext(
            "There is more detail in one place.", "There is more detail in %(num)d places.", count
        ),
        "corrected": ngettext("One thing was corrected.", "%(num)d things were corrected.", count),
        "paragraphs": ngettext(
            "The draft now has one paragraph.", "The draft now has %(num)d paragraphs.", count
        ),
    }


def edit_words(kind: str, old: str | None, new: str | None) -> str:
    """One edit with the words themselves; None where there are none in that draft."""
    given = {"what": kind_words(kind), "old": old, "new": new}
    if kind != "moved" and old is not None and new is not None:
        return _("%(what)s: “%(old)s” is now “%(new)s”") % given
    if kind == "reworded":
        return (_("Reworded, with “%(new)s”") if new else _("Reworded, without “%(old)s”")) % given
    return _("%(what)s: “%(words)s”") % (given | {"words": old if new is None else new})
