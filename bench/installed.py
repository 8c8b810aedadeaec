"""What `make install` leaves on the disk."""

import subprocess
import tempfile
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"
_BIGGEST = 5


def installed() -> list[dict[str, object]]:
    """The whole folder, the biggest packages in it, and our own source, which it points to."""
    with tempfile.TemporaryDirectory() as folder:
        venv = Path(folder) / "venv"
        install(venv)
        (site,) = venv.glob("lib/python*/site-packages")
        sizes = {one.name: _size(one) for one in distributions(path=[str(site)])}
        biggest = sorted(sizes, key=lambda name: sizes[name], reverse=True)[:_BIGGEST]
        return [
            _row("all that make install leaves", folder_size(venv)),
            *(_row(f"of it: {name}", sizes[name]) for name in biggest),
            _row("Quietwins' own source, beside it", folder_size(SOURCE)),
        ]


def install(venv: Path) -> None:
    """As somebody does who has just cloned it."""
    command = ["make", "--silent", "install", f"VENV={venv}"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def folder_size(folder: Path) -> float:
    """MB on the disk, as du counts."""
    said = subprocess.run(["du", "-sk", str(folder)], check=True, capture_output=True, text=True)
    return int(said.stdout.split()[0]) * 1024 / 1e6


def _size(one: Distribution) -> float:
    """MB of the files a package brought."""
    files = [Path(str(one.locate_file(file))) for file in one.files or []]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def _row(what: str, size: float) -> dict[str, object]:
    return {"what": what, "MB": f"{size:.1f}"}
