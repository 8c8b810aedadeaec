"""What is written for people, as the tests read it."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]


def written() -> list[Path]:
    """Every document, committed or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = [ROOT / name for name in names.split("\0") if name]
    return [file for file in found if file.is_file() and "tests" not in file.parts]


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def section(name: str, heading: str) -> str:
    """What stands under `heading` in a document, up to the next heading of its kind."""
    marks = heading.split(" ")[0]
    after = text_of(name).split(f"\n{heading}\n", 1)[1]
    return re.split(rf"^{marks} ", after, maxsplit=1, flags=re.M)[0]


def fences(text: str) -> list[str]:
    """What stands between lines of ```, in order."""
    return [block.strip("\n") for block in re.findall(r"^```\w*\n(.*?)^```$", text, re.M | re.S)]


def commands(text: str) -> Iterator[str]:
    """The lines of all fences that begin a command of ours."""
    for line in "\n".join(fences(text)).splitlines():
        if re.match(r"(make|quietwins) ", line) or "/quietwins " in line:
            yield line


def table(text: str) -> list[list[str]]:
    """The cells of the first table in `text`, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
