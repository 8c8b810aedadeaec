"""Check that everything in requirements.lock has a wheel wherever Quietwins should run.

Downloads each platform's wheels with pip, so it needs a network: make install first, then
.tools/bin/python scripts/check_wheels.py. Prints megabytes a platform; exits 1 where one fails.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement

LOCK = Path(__file__).parents[1] / "requirements.lock"
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
MACOS = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"}
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
PLATFORMS = {
    "Linux x86_64": (["manylinux_2_28_x86_64", "manylinux2014_x86_64"], LINUX),
    "Linux aarch64": (["manylinux_2_28_aarch64", "manylinux2014_aarch64"], LINUX),
    "macOS arm64": (["macosx_14_0_arm64"], MACOS),
    "macOS x86_64": (["macosx_14_0_x86_64"], MACOS),
    "Windows amd64": (["win_amd64"], WINDOWS),
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def pinned(lock: str) -> list[Requirement]:
    """The lock's requirements, without their hashes."""
    return [Requirement(line) for line in re.findall(r"^([a-z].*?)\s*\\$", lock, flags=re.M)]


def wanted(lock: str, python: str, system: dict[str, str]) -> list[str]:
    """What pip should fetch there: markers are weighed here, as pip weighs them for itself."""
    there = {**system, "python_version": python, "python_full_version": f"{python}.0"}
    return [
        f"{one.name}{one.specifier}"
        for one in pinned(lock)
        if one.marker is None or one.marker.evaluate(there)
    ]


def fetch(python: str, tags: list[str], requirements: list[str], folder: str) -> str:
    """Download wheels alone into `folder`; what pip said where it could not."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
    only = ["--only-binary=:all:", f"--python-version={python}", *(f"--platform={t}" for t in tags)]
    done = subprocess.run([*pip, *only, *requirements], capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


def main() -> int:
    lock, missing = LOCK.read_text(), False
    for platform, (tags, system) in PLATFORMS.items():
        for python in PYTHONS:
            with tempfile.TemporaryDirectory() as folder:
                trouble = fetch(python, tags, wanted(lock, python, system), folder)
                size = sum(wheel.stat().st_size for wheel in Path(folder).iterdir()) / 1e6
            missing = missing or bool(trouble)
            print(f"{platform:14} Python {python}: {trouble or f'all there, {size:.0f} MB'}")
    return int(missing)


if __name__ == "__main__":
    sys.exit(main())
