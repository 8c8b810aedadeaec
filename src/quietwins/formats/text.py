"""A file's bytes as text. A file that was cut short is said to be so, never patched."""

import re

from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WHOLE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CUT = re.compile(rb"(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
_AGAIN = N_("Please export it again and save it as CSV (UTF-8).")


def decoded(source: str, data: bytes) -> str:
    """`data` as text: by its byte order mark, else UTF-8, else cp1252.

    Raises UnreadableFile for a NUL, and for an encoding that is cut short or damaged.
    """
    text = _decoded(source, data)
    if "\0" in text:
        found = _("there is a NUL byte in it, so part of it is lost.")
        raise UnreadableFile(source, found, _(_AGAIN))
    return text


def _decoded(source: str, data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(source, data[len(mark) :], encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        was_utf8 = _WHOLE.search(data) or _CUT.search(data)
        return _strictly(source, data, "utf-8" if was_utf8 else "cp1252")


def _strictly(source: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as trouble:
        found = _("its text is cut short or damaged near byte %(byte)d.") % {"byte": trouble.start}
        raise UnreadableFile(source, found, _(_AGAIN)) from None
