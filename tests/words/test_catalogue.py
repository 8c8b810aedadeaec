"""The catalogue is whole, and nothing is said before anybody's language is known."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import quietwins
from scripts.catalogue import written
from tests.words.messages import forms, translated

FILES = sorted(Path(quietwins.__file__).parent.rglob("*.py"))
SLOT = re.compile(r"%\(\w+\)[sdr]|%[sdr]|<[^>]*>")
SAYING = ("_", "gettext", "ngettext")


def test_the_catalogue_is_what_make_words_writes() -> None:
    stale = [path.name for path, now in written().items() if path.read_bytes() != now]
    assert stale == [], "Please run `make words`, and commit what it writes."


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_nothing_is_looked_up_where_a_module_is_loaded(file: Path) -> None:
    assert [node.lineno for node in at_once(ast.parse(file.read_text("utf-8")))] == []


def test_a_lookup_where_a_module_is_loaded_is_seen() -> None:
    source = "A = _('a')\nclass B:\n    c = [_(d) for d in ngettext('e', 'f', 1)]\n"
    later = "def f(): return _('a')\ng = lambda: _('b')\n"
    assert len(list(at_once(ast.parse(source)))) == 3
    assert list(at_once(ast.parse(later))) == []


def test_every_translation_has_the_slots_of_its_sentence() -> None:
    """Tags too, and no mark that a page would take for one."""
    for _, message in translated():
        ids = forms(message.id)
        for said in forms(message.string):
            assert set(SLOT.findall(said)) in [set(SLOT.findall(one)) for one in ids], said
            assert set('<>"') & set(said) <= set("".join(ids)), said


def at_once(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls that say something as soon as `tree` is loaded: in no function's body."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING:
            yield node
        yield from at_once(node)
