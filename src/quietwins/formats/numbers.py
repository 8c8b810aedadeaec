"""Numbers as people and programs write them. What is in doubt is asked about, never guessed."""

import math
import re
import unicodedata

from quietwins.formats.errors import CannotRead
from quietwins.language import N_, _

NUMBER = N_("a number such as 7.5")
_ODD = str.maketrans({"−": "-", "٫": ".", "\u200b": "", "\u200e": "", "\ufeff": ""})
_SHAPE = re.compile(r"([+-]?)([\d.,\s]*\d)(e[+-]?\d{1,3})?", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_SPACED = re.compile(r"\d{1,3}(?:\s\d{3})+(?=[.,]|$)")
_IN_DOUBT = re.compile(r"[1-9]\d{0,2},\d{3}")
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)


def latin(text: str) -> str:
    """`text` trimmed (no-break spaces too), with the digits of any script written 0-9."""
    text = text.strip()
    if not text.isascii():
        text = text.translate(_ODD).strip()
        text = "".join(str(unicodedata.decimal(c, c)) for c in text)
    return text


def number(text: str) -> float:
    """The number in `text`: 8.5, "8,5", "1 234,50", "1.234,50". Finite; never minus zero.

    Raises CannotRead for anything else, and for "1,234", which could be two numbers.
    """
    text = latin(text)
    if _PLAIN.fullmatch(text):
        return _finite(text)
    shape = _SHAPE.fullmatch(text)
    if not shape:
        raise CannotRead(_(NUMBER))
    sign, body, power = shape.groups(default="")
    return _finite(sign + _pointed(body) + power)


def whole(text: str) -> int:
    """A whole number, 0 or more. Raises CannotRead."""
    value = number(text)
    if value < 0 or value != int(value):
        raise CannotRead(_("a whole number such as 2"))
    return int(value)


def _pointed(body: str) -> str:
    """Digits with a decimal point and without thousands separators."""
    if spaced := _SPACED.match(body):
        body = re.sub(r"\s", "", spaced[0]) + body[spaced.end() :]
    if _IN_DOUBT.fullmatch(body):
        plain, point = body.replace(",", ""), body.replace(",", ".")
        meant = _("%(plain)s or %(point)s, whichever you mean") % {"plain": plain, "point": point}
        raise CannotRead(meant, in_doubt=True)
    left, mark, right = body.rpartition("," if body.rfind(",") > body.rfind(".") else ".")
    if not mark or mark in left:
        left, mark, right = body, "", ""
    if re.search(r"[.,]", left):
        left = _ungrouped(left, mark)
    if not re.fullmatch(r"\d*", left) or not re.fullmatch(r"\d*", right):
        raise CannotRead(_(NUMBER))
    return f"{left or '0'}.{right or '0'}"


def _ungrouped(left: str, decimal: str) -> str:
    marks = set(left) & {".", ","}
    if len(marks) > 1 or decimal in marks or not _GROUPED.fullmatch(left):
        raise CannotRead(_(NUMBER))
    return re.sub(r"[.,]", "", left)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise CannotRead(_("a number that is not as large as this one"))
    return value + 0.0
