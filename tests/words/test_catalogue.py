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
SENTENCE = re.compile(r"[A-Z][\w']* \S+ .*[.?:]\s*$", re.DOTALL)
TO_OURSELVES = {
    "Nobody real joins somebody invented.": "a mistake of ours that no button leads to",
}
SAYING = ("_", "gettext", "ngettext")


def test_the_catalogue_is_what_make_words_writes() -> None:
    stale = [path.name for path, now in written().items() if path.read_bytes() != now]
    assert stale == [], "Please run `make words`, and commit what it writes."


def test_no_sentence_stands_beside_the_catalogue() -> None:
    """A sentence begins with a capital and ends with a stop."""
    found = {text for file in FILES for text in strings(ast.parse(file.read_text("utf-8")))}
    assert {text for text in found if SENTENCE.match(text)} == set(TO_OURSELVES)


def test_a_sentence_beside_the_catalogue_is_seen() -> None:
    source = "f'We read {file}.'\n'A docstring.'\n_('It is said.')\nprint('Here it is.')"
    assert list(strings(ast.parse(f"a = {source}"))) == ["We read ….", "Here it is."]


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


def strings(tree: ast.AST) -> Iterator[str]:
    """Strings that are neither said, nor marked to be, nor a docstring."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (*SAYING, "N_"):
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        else:
            yield from strings(node)


def at_once(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls that say something as soon as `tree` is loaded: in no function's body."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING:
            yield node
        yield from at_once(node)
