"""Protocol buffers, as far as a package of Anki needs them: fields of a message by number."""

from collections.abc import Iterator

Value = int | bytes
_WIDTH = {1: 8, 5: 4}


def fields(message: bytes) -> Iterator[tuple[int, Value]]:
    """(number, value) of each field, in order. Raises ValueError for what is no message."""
    at = 0
    while at < len(message):
        tag, at = _number(message, at)
        kind = tag & 7
        if kind == 0:
            value, at = _number(message, at)
            yield tag >> 3, value
            continue
        length, at = _number(message, at) if kind == 2 else (_WIDTH.get(kind, -1), at)
        if length < 0 or at + length > len(message):
            raise ValueError(kind)
        yield tag >> 3, message[at : at + length]
        at += length


def text(message: bytes, number: int) -> str:
    """The text of the first such field; "" where there is none."""
    values = (value for at, value in fields(message) if at == number)
    found = next(values, b"")
    return found.decode("utf-8") if isinstance(found, bytes) else ""


def number(message: bytes, number: int) -> int:
    """The number in the first such field; 0 where there is none."""
    values = (value for at, value in fields(message) if at == number)
    found = next(values, 0)
    return found if isinstance(found, int) else 0


def _number(message: bytes, at: int) -> tuple[int, int]:
    """A varint that begins at `at`, and where it ends."""
    value = 0
    for shift in range(0, 64, 7):
        if at >= len(message):
            break
        byte, at = message[at], at + 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
    raise ValueError(at)
