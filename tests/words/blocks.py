"""What a page says in its main part, a block at a time: a paragraph, a heading, a button."""

import re
from html.parser import HTMLParser

from tests.words.reading import sentences

INLINE = set("a abbr b bdi code em i kbd mark q small span strong sub sup time".split())
UNSAID = {"script", "style", "svg", "textarea", "template", "select"}
OURS = re.compile(r"[A-Za-z.?:;]")
ENDS = re.compile(r"[.?!:…][”\"’')]*$")


def told(html: str) -> list[str]:
    """The sentences of its blocks: a label or a button is none, and has no stop."""
    return [one for block in blocks(html) if ENDS.search(block) for one in sentences(block)]


def blocks(html: str) -> list[str]:
    """Without what is not to be translated, and without what somebody typed where that is Greek."""
    page = _Main()
    page.feed(html)
    said = (" ".join(word for word in block.split() if OURS.search(word)) for block in page.said)
    return [block for block in said if block]


class _Main(HTMLParser):
    """`within` are the open tags of a part that is left out, all of one name."""

    def __init__(self) -> None:
        super().__init__()
        self.said = [""]
        self.within: list[str] = []
        self.main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.main = self.main or tag == "main"
        if self.within:
            self.within += [tag] * (tag == self.within[0])
        elif tag in UNSAID or ("translate", "no") in attrs:
            self.within.append(tag)
        elif tag not in INLINE:
            self.said.append("")

    def handle_endtag(self, tag: str) -> None:
        self.main = self.main and tag != "main"
        if self.within:
            self.within = self.within[tag == self.within[0] :]
        elif tag not in INLINE:
            self.said.append("")

    def handle_data(self, data: str) -> None:
        if self.main and not self.within:
            self.said[-1] += data
