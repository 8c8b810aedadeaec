"""An address as a picture that a telephone reads. The address stands beside it in letters."""

import segno
from markupsafe import Markup


def qr(address: str) -> Markup:
    """SVG, dark on light in every theme, as cameras want it.

    address  what it holds, 100 letters or so
    errors   ValueError past what such a picture can hold
    """
    drawn = segno.make(address, error="m", micro=False)
    svg = drawn.svg_inline(
        border=4, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True
    )
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S704 - ours alone
