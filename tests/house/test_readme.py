"""The first screen is real: what it shows is what happens."""

import subprocess

from quietwins.formats import formats
from quietwins.people.may_see import MAY_SEE, Role, Thing
from scripts.documents import WRITTEN
from tests.house.documents import ROOT, fences, section, table, text_of

README = text_of("README.md")
SAID = {
    Thing.OWN_WORDS: "what you typed, or brought from home",
    Thing.CLASS_EVIDENCE: "what your class's file says of you",
    Thing.CLASS_WINS: "what was found in that file",
    Thing.VERDICTS: "what you kept, and what is not for you",
    Thing.SHARED_WINS: "what you share with a group",
    Thing.NOTICES: "what others noticed of it",
    Thing.TRACES: "who looked",
}


def test_the_command_it_shows_prints_what_it_shows() -> None:
    command, shown, *_ = fences(README)
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = shown.splitlines()
    assert len(lines) == 10
    assert lines[-1] == "…"
    assert done.stdout.splitlines()[:9] == lines[:-1]


def test_what_is_written_by_a_script_is_as_it_would_write_it() -> None:
    stale = [name for name, write in WRITTEN.items() if text_of(name) != write()]
    assert stale == [], "make docs writes them anew"


def test_it_says_who_sees_what_as_the_code_has_it() -> None:
    others = {Role.MEMBER, Role.CARER, Role.LEARNER}
    columns = ({Role.SELF}, {Role.TEACHER}, others, set[Role]())
    wanted = [[SAID[thing], *(_yes(thing, who) for who in columns)] for thing in Thing]
    assert table(section("README.md", "## Who sees what")) == wanted


def _yes(thing: Thing, roles: set[Role]) -> str:
    return "yes" if any(thing in MAY_SEE[role] for role in roles) else "–"


def test_it_names_every_format_that_is_read() -> None:
    named = [name for name, _ in table(section("README.md", "## What it reads"))]
    assert sorted(named) == sorted(format.LABEL for format in formats())


def test_its_pictures_are_light_enough_to_load() -> None:
    pictures = (ROOT / "docs/pictures").iterdir()
    assert [file.name for file in pictures if file.stat().st_size > 300_000] == []
