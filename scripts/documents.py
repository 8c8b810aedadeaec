"""Write what the documents show and nobody types. Run by `make docs`; a test holds it equal."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import run

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.readme import filled  # noqa: E402
from scripts import house  # noqa: E402

SAMPLE = ("spot", "examples/9b-gradebook.csv", "--format", "html")


def sample() -> str:
    """What `quietwins spot` prints of the example class, in English."""
    command = [str(Path(sys.executable).with_name("quietwins")), *SAMPLE]
    done = run(command, cwd=ROOT, env={"LANGUAGE": "en"}, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def readme() -> str:
    return filled((ROOT / "README.md").read_text("utf-8"))


WRITTEN: Mapping[str, Callable[[], str]] = {
    "README.md": readme,
    "docs/sample.html": sample,
    "docs/pictures/house.svg": house.draw,
}

if __name__ == "__main__":
    for name, write in WRITTEN.items():
        (ROOT / name).write_text(write(), encoding="utf-8", newline="\n")
