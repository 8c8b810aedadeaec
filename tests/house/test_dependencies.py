"""What Quietwins asks others to install."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.documents import section, table

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
COPYLEFT = re.compile(r"\b(A|L)?GPL|General Public License", flags=re.I)


def pinned(lock: str) -> dict[str, list[Requirement]]:
    """A lock's requirements by name; one name may be pinned apart for older Pythons."""
    text = (ROOT / lock).read_text("utf-8")
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"^([a-z].*?)\s*\\$", text, flags=re.M):
        requirement = Requirement(line)
        found.setdefault(requirement.name, []).append(requirement)
    return found


def unmet(asked: list[str], lock: str) -> list[str]:
    """What is asked for and the lock does not pin, or pins outside the range."""
    pins = versions(lock)
    wanted = [Requirement(line) for line in asked]
    return [
        str(one)
        for one in wanted
        if not pins.get(canonicalize_name(one.name))
        or not all(one.specifier.contains(version) for version in pins[canonicalize_name(one.name)])
    ]


def versions(lock: str) -> dict[str, list[str]]:
    """A lock's versions by name, whatever system they are for."""
    return {name: [str(one.specifier)[2:] for one in ones] for name, ones in pinned(lock).items()}


def test_the_lock_pins_everything_that_running_needs() -> None:
    assert unmet(PROJECT["project"]["dependencies"], "requirements.lock") == []


def test_the_working_lock_pins_everything_that_working_needs() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert unmet(asked, "requirements-dev.lock") == []


def test_working_and_running_use_the_same_versions() -> None:
    running, working = versions("requirements.lock"), versions("requirements-dev.lock")
    assert {name: working.get(name) for name in running} == running


def test_every_pin_has_a_hash() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        for pin in re.split(r"^(?=[a-z])", lock.read_text("utf-8"), flags=re.M):
            assert not pin or "--hash=sha256:" in pin, (lock.name, pin)


def test_what_running_needs_may_go_with_apache_2() -> None:
    assert [name for name in pinned("requirements.lock") if COPYLEFT.search(licence(name))] == []


def licence(name: str) -> str:
    """What an installed package says of its licence; nothing where it is for another system."""
    try:
        about = metadata(name).json
    except PackageNotFoundError:
        return ""
    named = about.get("license_expression") or str(about.get("license", ""))[:80]
    return f"{named} {about.get('classifier', '')}"


def test_every_package_is_told_with_its_licence_and_what_it_is_for() -> None:
    told = table(section("docs/security.md", "## What is installed with it"))
    more = PROJECT["project"]["optional-dependencies"].values()
    asked = [*PROJECT["project"]["dependencies"], *chain(*more)]
    assert [row[0] for row in told] == [f"`{Requirement(line).name}`" for line in asked]
    assert all(licence and what for _, licence, what in told)
    assert not [row for row in told if re.search(r"\bA?GPL", row[1])]


def test_every_threat_names_a_test_that_is_there() -> None:
    threats = table(section("docs/security.md", "## Threats"))
    assert [row[3] for row in threats if not (ROOT / row[3].strip("`")).is_file()] == []
