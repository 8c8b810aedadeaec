"""What somebody curious, careless or cross might send instead of what a form asks for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

RUNS = "1337"
"""What the sums below come to, should anything work one of them out."""

HTML = (
    "<qw-a>\"'><script>qw(1)</script><img src=x onerror=qw(2)><svg/onload=qw(3)>"
    "</textarea></title><!--]]>\" qwattr=\"1' qwattr='1 javascript:qw(4)"
)
WORDS: Mapping[str, str] = {
    "nothing": "",
    "space": " \t\r\n\u00a0\u200b ",
    "nul": "a\0b",
    "control": "\x1b[31m\x07\x08\x7f\x85\u2028",
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f3f3\ufe0f\u200d"
    * 20,
    "backwards": "\u202e\u2066gnp.exe\u2069\u200f",
    "marks": "Z\u0338\u0327\u034e" * 100,
    "sql": "'); DROP TABLE people_person; --\" OR 1=1 %s %(name)s \\",
    "html": HTML,
    "template": "qw{{7*191}} {% raw %} qw${7*191} qw#{7*191} <%= 7*191 %> %(thread)s {0.__class__}",
    "markup": '#eval("7*191") #read("/etc/passwd") $ x $ *a* @b <c> \\u{1F600} // /* `',
    "formula": '=1+1+cmd|"/C calc"!A0',
    "header": "a\r\nX-Evil: 1\r\n\r\nEND:VEVENT",
    "path": "../../../../etc/passwd",
    "number": "9" * 5000,
    "below": "-1",
    "huge": "1e999",
    "nan": "NaN",
    "digits": "\u00b2\u0663\u2468",
    "large": "99999999999999999999",
    "last": "9999-12-31",
    "first": "0001-01-01",
    "no day": "2025-02-30",
    "no hour": "25:61",
    "uuid": str(UUID(int=0)),
    "json": '{"a": [1, {"b": null}]}',
    "away": "https://evil.example/",
}
LONG = "x" * 1_000_000
BYTES: Mapping[str, tuple[bytes, str]] = {
    "half a letter": (b"{}=%ff%fe%ed%a0%80", "application/x-www-form-urlencoded"),
    "raw letters": (b"{}=\xff\xfe\xed\xa0\x80", "application/x-www-form-urlencoded"),
    "wide": ("{}=\u00e9".encode("utf-16"), "application/x-www-form-urlencoded; charset=utf-16"),
    "no such letters": (b"{}=%e9", "application/x-www-form-urlencoded; charset=no-such"),
    "json": (b'{"{}": [1, null]}', "application/json"),
    "xml": (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "text/xml"),
    "no edge": (b'--a\r\nContent-Disposition: form-data; name="{}"', "multipart/form-data"),
    "half a part": (
        b'--a\r\nContent-Disposition: form-data; name="{}"\r\n\r\nb',
        "multipart/form-data; boundary=a",
    ),
    "odd name": (
        (
            b'--a\r\nContent-Disposition: form-data; name="{}"; filename="../\0\xff.csv"'
            b"\r\n\r\nb\r\n--a--"
        ),
        "multipart/form-data; boundary=a",
    ),
}
PATHS = (
    "/%00/",
    "/%ff%fe/",
    "/wins/%00/keep/",
    "/wins/..%2f..%2fetc/passwd",
    "/static/../settings.py",
    "/static/%2e%2e/%2e%2e/settings.py",
    "/static/%00",
    "//evil.example/wins",
    "/guides/" + "a" * 5000 + "/",
    "/wins/" + "f" * 36 + "/keep/",
)
HEADERS: tuple[Mapping[str, str], ...] = (
    {"Range": "bytes=99999999999999999999-"},
    {"Range": "bytes=-99999999999999999999"},
    {"HX-Request": "true"},
    {"Accept-Language": "x" * 500 + ";q=nan"},
    {"Referer": "http://testserver//evil.example"},
    {"Referer": "http://[::1"},
    {"Referer": "http://testserver/%ff?%ff=\x01"},
    {"If-None-Match": '"\xff'},
    {"If-Modified-Since": "Thu, 99 Feb 99999 99:99:99 GMT"},
    {"Cookie": "sessionid='\"\\;csrftoken=x;comfort=size:\xff.theme;country=../..;messages=x"},
    {"X-HTTP-Method-Override": "DELETE"},
)


def oddly(usual: Mapping[str, Any], some: Iterable[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """One form's fields, sent as no browser would."""
    yield "missing", {}
    yield "long", dict.fromkeys(usual, LONG)
    yield "twice", {name: [value, value] for name, value in usual.items()}
    yield "lists", {f"{name}[]": value for name, value in usual.items()}
    yield "files", {name: a_file("words") for name in usual}
    yield "words", dict.fromkeys(usual, "words")
    for name in some:
        yield f"no {name}", {other: usual[other] for other in usual if other != name}


def a_file(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("<qw-file>\"'.csv", text.encode(errors="replace"))
