"""A school's folder of drafts through the command, and one more draft of whoever has thirty."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from quietwins.formats.drafts import rows
from quietwins.formats.drafts.folder import Draft
from quietwins.scale.workers import cores
from quietwins.writing import Profile, analyse

DRAFTS, WRITERS = 10_000, 500
_PIECE = 4  # drafts
_SENTENCES = 18
_TIMES = 5
_HOW = "old cold kind poor rich brave tired quiet angry gentle proud lonely".split()
_WHO = "man ghost boy king night queen soldier teacher ship house".split()
_DID = "loved hated feared followed watched remembered".split()
_WAS = "afraid careful certain becuase seperate definately".split()
_MENDED = {"becuase": "because", "seperate": "separate", "definately": "definitely"}


def whole() -> list[dict[str, object]]:
    """Seconds by the clock for the folder, and of one processor for the rest."""
    texts = [draft.text for draft in of_one(Random(0), 200)]
    letters = sum(map(len, texts))
    cold, warm = _one_more()
    clock, processors = _spot()
    return [
        {"what": f"`quietwins spot`, {DRAFTS:,} drafts of {WRITERS:,} writers", **_told(clock)},
        {
            "what": f"the same, a core's part of the processors' time, of {cores()}",
            **_told(processors / cores()),
        },
        {
            "what": "reading drafts, characters a second of one core",
            "middle": f"{letters / _middle(lambda: [*map(analyse, texts)]):,.0f}",
            "wanted": "500,000",
        },
        {"what": "one more draft of thirty, the others not in memory", **_told(cold, "< 1")},
        {"what": "the same, the others in memory", **_told(warm, "< 1")},
    ]


def _told(seconds: float, wanted: str = "60") -> dict[str, object]:
    return {"middle": f"{seconds:.3g} s", "wanted": f"{wanted} s"}


def _middle(do: Callable[[], object]) -> float:
    return median(_timed(do) for _ in range(_TIMES))


def _timed(do: Callable[[], object]) -> float:
    begun = process_time()
    do()
    return process_time() - begun


def _spot() -> tuple[float, float]:
    """By the clock, in which what else a machine does is seen, and of all processors together."""
    with TemporaryDirectory() as folder:
        write(Path(folder), DRAFTS, WRITERS)
        command = (sys.executable, "-m", "quietwins", "spot", folder, "--format", "jsonl")
        begun, used = perf_counter(), _used()
        run(command, check=True, capture_output=True)
        return perf_counter() - begun, _used() - used


def _used() -> float:
    """Seconds of processors that commands run from here have taken."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _one_more() -> tuple[float, float]:
    drafts = of_one(Random(1), 30)
    profiles = [Profile()] * len(drafts)

    def look() -> None:
        assert [*rows.seen_in(drafts, profiles, len(drafts) - 1)]

    def look_anew() -> None:
        for held in (rows._analysed, rows._compared):
            held.cache_clear()
        look()

    return _middle(look_anew), _middle(look)


def write(folder: Path, drafts: int, writers: int) -> None:
    """So many drafts, a week apart, each in the folder of its writer."""
    chance = Random(drafts)
    for writer in range(writers):
        own = folder / f"Pupil {writer}"
        own.mkdir()
        for draft in of_one(chance, drafts // writers):
            (own / f"{draft.day}.txt").write_text(draft.text, "utf-8")


def of_one(chance: Random, many: int) -> list[Draft]:
    """Drafts of one writer, four a piece, of about 250 words."""
    texts = [text for _ in range(0, many, _PIECE) for text in _piece(chance)][:many]
    first = date(2025, 9, 1)
    return [
        Draft("", first + timedelta(weeks=week), str(week // _PIECE), text, "")
        for week, text in enumerate(texts)
    ]


def _piece(chance: Random) -> Iterator[str]:
    sentences = [_sentence(chance) for _ in range(_SENTENCES)]
    for _ in range(_PIECE):
        yield "\n\n".join(" ".join(sentences[at::3]) for at in range(3))
        sentences = [_mended(chance, one) for one in sentences]
        sentences.insert(chance.randrange(len(sentences)), _sentence(chance))


def _mended(chance: Random, sentence: str) -> str:
    if chance.random() < 0.8:
        return sentence
    return " ".join(_MENDED.get(word, word) for word in sentence.split(" "))


def _sentence(chance: Random) -> str:
    how, who, whom, did = (chance.choice(words) for words in (_HOW, _WHO, _WHO, _DID))
    if chance.random() < 0.15:
        return f'The writer says "the {how} {who}", which shows that he {did} the {whom}.'
    was = chance.choice(_WAS)
    return f"However, the {how} {who} {did} the {whom} and was {was} in the house of the night."
