"""What Quietwins never says, and what a word of the code is called on the screen instead."""

import re
from collections.abc import Iterable

BLAMES = (
    *("only", "at least", "should", "must", "don't forget", "catch up", "finally", "missed"),
    *("missing", "overdue", "late", "failed", "fail", "behind", "gap", "invalid", "forbidden"),
    *("wrong with you", "oops", "sorry", "not good enough", "lazy", "excuse"),
)
RANKS = (
    *("streak", "rank", "score", "target", "grade", "leaderboard", "badge", "countdown"),
    *("at risk", "perfect", "full marks", "top of", "best in", "average", "percentile"),
)
CHEERS = (
    *("well done", "amazing", "congratulations", "proud of you", "awesome", "keep it up"),
    *("brilliant", "genius", "superstar"),
)
CLAIMS = (
    *("clever", "gifted", "talented", "smart", "weak", "struggling", "slow", "hard-working"),
    *("ability", "motivated", "unmotivated", "good at", "bad at", "normal", "disorder"),
    *("diagnosis", "symptom", "brain", "dopamine", "mood", "cheat", "predicted", "forecast"),
)
OURS = (
    *("thread", "entry", "entries", "circle", "spotted", "suggested", "evidence", "prompt"),
    *("prompted", "unprompted", "setback", "swap", "belief", "low-stimulus", "set aside"),
    *("take back", "taken back", "import", "imported", "verdict", "client", "not yet"),
)
"""Words of the code; the table in docs/words.md has what people read."""

NEVER = (*BLAMES, *RANKS, *CHEERS, *CLAIMS)
CAPITALS = re.compile(r"\b[A-Z][A-Z_]+\b")


def said(words: Iterable[str], text: str) -> list[str]:
    """Which of `words` stand in `text`, whatever their case, also with an s."""
    text = text.casefold().replace("’", "'")
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}s?(?![\w-])", text)]


def shouted(text: str) -> list[str]:
    """Exclamation marks, and words all in capitals."""
    return [*re.findall("!", text), *CAPITALS.findall(text)]


def shown(html: str) -> str:
    """What people read or hear of a page."""
    spoken = " ".join(re.findall(r'(?:aria-label|placeholder|title|alt)="([^"]*)"', html))
    bare = re.sub(r"<[^>]*>", " ", html)
    return f"{bare} {spoken}".casefold()
