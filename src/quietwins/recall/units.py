"""Units after a number, each in one way of writing: 12 centimetres, 12cm and 12 cm are one."""

import re

_NAMES = {
    "mm": "millimetre millimeter",
    "cm": "centimetre centimeter",
    "m": "metre meter",
    "km": "kilometre kilometer",
    "mg": "milligram",
    "g": "gram gramme gm",
    "kg": "kilogram kilo",
    "ml": "millilitre milliliter",
    "l": "litre liter",
    "s": "second sec",
    "min": "minute",
    "h": "hour hr",
    "hz": "hertz",
    "n": "newton",
    "j": "joule",
    "kj": "kilojoule",
    "w": "watt",
    "kw": "kilowatt",
    "v": "volt",
    "ma": "milliamp milliampere",
    "amp": "A ampere amp",
    "ohm": "\u03a9 ohm",
    "mol": "mole",
    "pa": "pascal",
    "°c": "celsius centigrade",
    "°f": "fahrenheit",
    "k": "kelvin",
    "%": "percent",
    "°": "degree",
    "megaw": "MW megawatt",
    "megaj": "MJ megajoule",
    "megahz": "MHz megahertz",
}
"""What a unit is turned into, and its other names; those with capitals are read before capitals
go, so that mW and MW stay two things."""

UNITS = frozenset(_NAMES)

_OF = {name: unit for unit, names in _NAMES.items() for name in (unit, *names.split())}
_OF |= {f"{name}s": unit for name, unit in _OF.items() if name.islower() and len(name) > 1}
_OF |= {f"°{name}": unit for name, unit in _OF.items() if unit in ("°c", "°f")}
_PER_CENT = re.compile(r"\bper cent\b", re.I)
_DEGREES = re.compile(r"\bdegrees? (?=c(?:elsius|entigrade)?\b|f(?:ahrenheit)?\b)", re.I)
_AFTER_NUMBER = re.compile(r"(?<![\w.])([+-]?\d[\d.,/]*)\s*(°?[^\W\d_]+|[°%])(?!\w)")


def in_symbols(text: str) -> str:
    """`text` with a space after each number and its unit as a symbol."""
    return _AFTER_NUMBER.sub(_with_symbol, _DEGREES.sub("°", _PER_CENT.sub("%", text)))


def _with_symbol(found: re.Match[str]) -> str:
    number, unit = found.groups()
    symbol = _OF.get(unit) or _OF.get(unit.casefold())
    return f"{number} {symbol}" if symbol else found[0]
