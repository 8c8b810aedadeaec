"""Write the catalogue anew: every sentence people read, and each translation brought up to it.

Run by `make words`. A sentence that a translation does not have yet is said in English.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "quietwins"
LOCALE = SOURCE / "locale"
Found = tuple[str, int, str | tuple[str, ...], list[str], str | None]
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}


def catalogue() -> Catalog:
    """Every sentence that stands in the source, with the files it stands in."""
    words = Catalog(project="quietwins", copyright_holder="Quietwins", charset="utf-8")
    words.header_comment = "# Every sentence that people read. Written by `make words`."
    for file, _line, text, comments, context in sorted(_found(), key=_place):
        words.add(text, None, [(file, None)], auto_comments=comments, context=context)
    return words


def _place(found: Found) -> tuple[str, str]:
    return found[0], str(found[2])


def _found() -> Iterator[Found]:
    with (ROOT / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    yield from extract_from_dir(SOURCE, methods, options, KEYWORDS, comment_tags=["Said:"])
    for file in sorted(SOURCE.rglob("countries/*.toml")):
        country = tomllib.loads(file.read_text("utf-8"))
        lines = [line[name] for line in country["lines"] for name in ("who", "for", "say")]
        for text in (country["name"], country["note"], *lines):
            yield str(file.relative_to(SOURCE)), 0, text, [], None


def main() -> int:
    """Write quietwins.pot, and each language's .po and .mo."""
    words = catalogue()
    with (LOCALE / "quietwins.pot").open("wb") as file:
        write_po(file, words, width=100, sort_by_file=True, omit_header=True)
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/quietwins.po")):
        translated = read_po(path.open("rb"), locale=None, charset="utf-8")
        translated.update(words, no_fuzzy_matching=True)
        with path.open("wb") as file:
            write_po(file, translated, width=100, sort_by_file=True, ignore_obsolete=True)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, translated)
    print(f"{len(words)} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
