"""Steps of Kinder words, as a browser without scripts sends them."""

import re
from uuid import uuid4

from tests.cast import Someone

PAGE = "/kinder-words/"
HARSH = "I might as well not have bothered."
SAD = "My nan died and I miss her"
CLEAR = "I want to die"
INDIRECT = "They'd all be better off without me"
KINDER = "I began it, and that counts"

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def write(someone: Someone, words: str, **fields: object) -> str:
    """Look for other words; the page that is answered."""
    return someone.press("/kinder-words/other-words/", on=PAGE, words=words, **fields)


def keep(someone: Someone, words: str, which: str, **fields: object) -> str:
    """Press one of the four; the page that follows."""
    sent = {"words": words, "keep": which, "client_id": uuid4(), **fields}
    return someone.press("/kinder-words/keep/", on=PAGE, **sent)


def carried(page: str) -> dict[str, str]:
    """What a page sends on without its being seen."""
    return dict(HIDDEN.findall(page))


def boxes(page: str) -> dict[str, str]:
    """What stands in each box of a page."""
    return dict(re.findall(r'(?s)<textarea id="[^"]+" name="([^"]+)"[^>]*>(.*?)</textarea>', page))
