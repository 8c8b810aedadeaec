"""Cards to sign in with, on paper: a code, four pictures in order, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

import segno

from quietwins.language import _
from quietwins.pictures.drawings import DRAWINGS, Drawing
from quietwins.pictures.paper import pdf, seen


@dataclass(frozen=True)
class PaperCard:
    """One person's card.

    code     as it is read out, "CDF 347"
    pictures names of drawings, in their order
    address  where it is typed; `link` is that with the code filled in, and never the pictures
    """

    name: str
    code: str
    pictures: Sequence[str]
    address: str
    link: str

    @property
    def drawn(self) -> list[Drawing]:
        """The pictures, to be drawn."""
        return [DRAWINGS[name] for name in self.pictures]


def cards_pdf(cards: Sequence[PaperCard]) -> bytes:
    """Six a page, with lines to cut along; the same bytes for the same cards."""
    said = {
        "title": _("Cards to sign in with"),
        "code": _("Code"),
        "order": _("Pictures, in this order"),
        "square": _("A square code that opens this address"),
    }
    return pdf("card", {**said, "cards": [_as_data(card) for card in cards]})


def _as_data(card: PaperCard) -> dict[str, object]:
    return {
        "name": seen(card.name),
        "code": card.code,
        "address": card.address,
        "qr": segno.make(card.link, error="m", micro=False).svg_inline(border=1),
        "pictures": [{"word": _(one.word), "svg": one.alone} for one in card.drawn],
    }
