"""`quietwins compare`: two drafts in a terminal, as data and as a page."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quietwins.cli import main
from tests.formats.drafts.made import docx, paragraph

OLD = "The witches are evil. They speek to macbeth."
NEW = "The witches are evil. 🙂 They speak to Macbeth. She says “unsex me here”."


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    """The paths of two drafts."""
    old, new = tmp_path / "one.docx", tmp_path / "two.txt"
    old.write_bytes(docx(paragraph(OLD)))
    new.write_text(NEW, "utf-8")
    return str(old), str(new)


def test_it_says_what_got_stronger_and_what_changed(
    two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *two]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "What got stronger"
    assert "  You added a quotation." in said
    assert "  Corrected: “speek” is now “speak”" in said


def test_as_data_its_spans_are_of_the_text_as_it_was_read(
    two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *two, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["pairs", "edits", "stronger"]
    assert told["pairs"][0] == {"old": [0], "new": [0], "similarity": 1.0}
    assert [list(edit) for edit in told["edits"]] == [["kind", "old", "new"]] * len(told["edits"])
    corrected = [edit for edit in told["edits"] if edit["kind"] == "corrected"]
    assert [(OLD[slice(*edit["old"])], NEW[slice(*edit["new"])]) for edit in corrected] == [
        ("speek", "speak"),
        ("macbeth", "Macbeth"),
    ]
    assert [edit["old"] for edit in told["edits"] if edit["kind"] == "added_quotation"] == [None]
    assert "You added a quotation." in told["stronger"]


def test_as_a_page_it_needs_nothing_else(
    two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *two, "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!doctype html>")
    assert not re.search(r"<script|<link|src=|url\(", page)


def test_a_draft_that_cannot_be_read_is_named(
    two: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no document")
    assert main(["compare", two[0], str(bad)]) == 2
    assert capsys.readouterr().err.startswith("bad.docx: ")
    assert main(["compare", two[0], str(tmp_path / "nowhere.txt")]) == 2


def test_comparing_loads_no_django(two: tuple[str, str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "quietwins", "compare", *two]
    done = subprocess.run(command, capture_output=True, text=True)
    loaded = re.findall(r"\| +([\w.]+)$", done.stderr, flags=re.M)
    assert "quietwins.writing.comparing" in loaded
    assert [name for name in loaded if name.split(".")[0] in {"django", "granian"}] == []
