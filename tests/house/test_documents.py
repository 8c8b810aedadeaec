"""The documents say what the code does: settings, rules, formats, layers, examples, links."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quietwins.formats import formats
from quietwins.settings import SETTINGS
from quietwins.spotting import RULES
from scripts import house
from tests.house.documents import ROOT, commands, section, table, text_of, written

QUIETWINS = str(Path(sys.executable).with_name("quietwins"))
LINK = re.compile(r"\]\(([^)\s]+)\)|srcset=\"([^\"]+)\"|src=\"([^\"]+)\"")
TRIED = [
    *commands(text_of("examples/README.md")),
    *commands(section("README.md", "## Two commands")),
]


def test_every_setting_is_described_with_its_default_and_nothing_else_is() -> None:
    described = table(section("docs/running.md", "## Settings"))
    assert described == [
        [f"`{one.name}`", f"`{one.default}`" if one.default else "", one.sentence]
        for one in SETTINGS
    ]


def test_every_rule_has_its_place_in_the_mathematics_and_nothing_else_has() -> None:
    explained = re.findall(r'<a id="(\w+)"></a>\*\*(\w+)\*\*', text_of("docs/spotting.md"))
    assert sorted(explained) == sorted((rule.name, rule.name) for rule in RULES)


def test_every_format_is_described_in_the_order_in_which_they_are_asked() -> None:
    described = [row[:2] for row in table(text_of("docs/formats.md"))]
    assert described == [[f"`{format.NAME}`", format.LABEL] for format in formats()]


def test_the_house_is_described_layer_by_layer_as_the_contract_has_it() -> None:
    assert list(house.phrases()) == [house.bare(layer) for layer in house.layers()]


def test_every_decision_is_listed_by_a_number_of_its_own() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("0*.md"))
    heads = [page.read_text("utf-8").splitlines()[0].removeprefix("# ") for page in pages]
    listed = [f"{n}. {title}" for n, title in table(text_of("docs/decisions/README.md"))]
    assert len({page.name[:4] for page in pages}) == len(pages)
    assert listed == [
        f"{int(page.name[:4])}. [{head.split('. ', 1)[1]}]({page.name})"
        for page, head in zip(pages, heads, strict=True)
    ]


@pytest.mark.parametrize(
    "line", sorted({line for line in TRIED if line.split()[1] in {"spot", "quiz"}})
)
def test_every_command_on_an_example_does_what_it_is_there_for(line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    _, *rest = shlex.split(line)
    done = subprocess.run([QUIETWINS, *rest], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    named = [tmp_path / name for name in re.findall(r"--out (\S+)", line)]
    assert "Traceback" not in done.stderr
    assert all(file.stat().st_size for file in named)


def test_every_example_has_a_command_or_a_reason() -> None:
    told = text_of("examples/README.md")
    names = [file.name for file in (ROOT / "examples").iterdir() if file.name != "README.md"]
    assert [name for name in names if f"`{name}" not in told] == []


def test_every_link_leads_somewhere() -> None:
    assert [f"{file.name}: {link}" for file in written() for link in _lost(file)] == []


def _lost(file: Path) -> list[str]:
    links = ["".join(found) for found in LINK.findall(file.read_text("utf-8"))]
    return [link for link in links if "://" not in link and not _leads(file, link)]


def _leads(file: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    there = (file.parent / name).resolve() if name else file
    return there.exists() and (not anchor or anchor in _anchors(there.read_text("utf-8")))


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text, flags=re.M)
    made = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in headings}
    return made | set(re.findall(r'<a id="([\w-]+)">', text))
