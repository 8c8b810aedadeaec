"""The real Anki beside us, in an environment and a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

from quietwins.formats.decks import Deck, Question, Shown, read_deck
from quietwins.formats.decks.anki import write

ROOT = Path(__file__).parents[1]
_HOME = ROOT / ".tools" / "anki"
_PYTHON = _HOME / "bin" / "python"
_UV = ROOT / ".tools" / "bin" / "uv"
ANKI = "anki==26.9.3"
AT = 1_790_000_000
MP3 = b"ID3 a sound"


def is_there() -> bool:
    """Whether Anki can be asked: it is installed here, or could be just now."""
    if not _PYTHON.exists():
        uv = [str(_UV), "--quiet", "--system-certs"]
        install = [*uv, "pip", "install", "--python", str(_PYTHON), ANKI]
        for command in ([*uv, "venv", "--python", sys.executable, str(_HOME)], install):
            if subprocess.run(command).returncode:
                rmtree(_HOME, ignore_errors=True)
                return False
    return True


def in_anki(what: str, *paths: Path) -> Any:
    """What `bench/in_anki.py` says."""
    command = [str(_PYTHON), str(ROOT / "bench" / "in_anki.py"), what, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def deck_of(count: int) -> Deck:
    """A deck with some of everything in it."""
    media = {f"picture-{n}.png": b"\x89PNG\r\n\x1a\n" + bytes([n]) for n in range(20)}
    questions = tuple(_question(n) for n in range(count))
    return Deck("bench", questions, media | {"word.mp3": MP3})


def _question(n: int) -> Question:
    shown = (Shown(f"picture-{n % 20}.png", f"picture {n % 20}"),) if n % 3 == 0 else ()
    return Question(
        f"question-{n}",
        f"What is <{n}> & so on?\nSay it.",
        (f"answer {n}", f"{n}"),
        choices=(f"answer {n + 1}", f"answer {n + 2}") if n % 5 == 0 else (),
        not_this=(f"answer {-n}",),
        hints=(f"a… {n}", f"an… {n}"),
        note=f"It follows {n - 1}.",
        topic=f"Bench::Topic {n % 7}",
        tags=("every", f"tag{n % 4}"),
        shown=(*shown, Shown("word.mp3", after=True)) if n % 2 else shown,
    )


def there_and_back(count: int) -> list[dict[str, object]]:
    """Our package in Anki, twice; and what Anki exports of it, here again."""
    deck = deck_of(count)
    with TemporaryDirectory() as name:
        folder = Path(name)
        package = folder / "ours.apkg"
        package.write_bytes(write(deck, AT))
        told = in_anki("open", package, folder)
        back = {kind: (folder / f"{kind}.apkg").read_bytes() for kind in ("old", "new")}
    tags = {question.key: sorted(question.tags) for question in deck.questions}
    rows: list[dict[str, object]] = [
        _row("notes that are new when Anki opens our package", told["new"][0], count),
        _row("notes that are new when it opens it again", told["new"][1], 0),
        _row("pictures and sounds in Anki", len(told["media"]), len(deck.media)),
        _row("notes whose tags are ours", _same(told["tags"], tags), count),
    ]
    for kind, data in back.items():
        again = read_deck("back.apkg", data)
        same = len({*again.questions} & {*deck.questions})
        rows.append(_row(f"questions the same when Anki exports them ({kind})", same, count))
        media = _same(again.media, deck.media)
        rows.append(_row(f"pictures and sounds the same ({kind})", media, len(deck.media)))
    return rows


def _same(found: Any, wanted: Any) -> int:
    return sum(found.get(key) == value for key, value in wanted.items())


def _row(says: str, found: int, wanted: int) -> dict[str, object]:
    reached = "yes" if found == wanted else "no"
    return {"": says, "found": f"{found:,}", "wanted": f"{wanted:,}", "reached?": reached}


if __name__ == "__main__" and is_there():
    in_anki("samples", Path(sys.argv[1]))
