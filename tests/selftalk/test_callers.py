"""What people hand in, bring in or keep elsewhere is never read for how they feel."""

import ast
from collections.abc import Iterator
from pathlib import Path

import quietwins

SOURCE = Path(quietwins.__file__).parent
READING = {"consider", "recognise", "tier_of", "kinds", "risk", "selftalk"}
"""What reads words for a kind of talk or for danger, and the modules that hold it."""
THEMSELVES = SOURCE / "selftalk"


def reads_words(file: Path) -> bool:
    return any(name in READING for name in _taken(ast.parse(file.read_text("utf-8"))))


def _taken(tree: ast.AST) -> Iterator[str]:
    """Names that are imported from the package, or from where it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            where = node.module or ""
            if where == "quietwins" or where.startswith("quietwins.self"):
                yield from (name.name for name in node.names)
        elif isinstance(node, ast.Import):
            yield from ("selftalk" for name in node.names if "quietwins.selftalk" in name.name)


def test_words_are_read_on_the_page_of_kinder_words_and_nowhere_else() -> None:
    files = [file for file in SOURCE.rglob("*.py") if THEMSELVES not in file.parents]
    readers = {file.relative_to(SOURCE).parent.as_posix() for file in files if reads_words(file)}
    assert readers == {"pages/kinder"}
