"""Write the catalogue anew: every sentence people read, and each translation brought up to it.

Run by `make words`. A sentence that a translation does not have yet is said in English.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "quietwins"
LOCALE = SOURCE / "locale"
Found = tuple[str, int, str | tuple[str, ...], list[str], str | None]
NO_TIME = datetime(2025, 1, 1, tzinfo=UTC)  # nothing in a translation says when this ran
LAID_OUT = {"width": 100, "sort_by_file": True}
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}


def catalogue() -> Catalog:
    """Every sentence that stands in the source, with the files it stands in."""
    words = Catalog(project="quietwins", copyright_holder="Quietwins", charset="utf-8")
    for file, _line, text, comments, context in sorted(_found(), key=_place):
        words.add(text, None, [(file, 0)], auto_comments=comments, context=context)
    return words


def _place(found: Found) -> tuple[str, str]:
    return found[0], str(found[2])


def _found() -> Iterator[Found]:
    with (ROOT / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    yield from extract_from_dir(SOURCE, methods, options, KEYWORDS, comment_tags=["Said:"])
    for path in sorted(SOURCE.rglob("countries/*.toml")):
        country = tomllib.loads(path.read_text("utf-8"))
        lines = [line[name] for line in country["lines"] for name in ("who", "for", "say")]
        for text in (country["name"], country["note"], *lines):
            if any(map(str.isalpha, text)):  # a bare number is the same in every language
                yield str(path.relative_to(SOURCE)), 0, text, [], None
    offers = SOURCE / "selftalk" / "offers.toml"
    for kind in tomllib.loads(offers.read_text("utf-8")).values():
        for text in (*filter(None, [kind.get("name")]), kind["why"], *kind["both_true"]):
            yield str(offers.relative_to(SOURCE)), 0, text, [], None


def written() -> dict[Path, bytes]:
    """quietwins.pot, and each language's .po and .mo, as they are to be."""
    words = catalogue()
    files = {LOCALE / "quietwins.pot": _bytes(write_po, words, omit_header=True, **LAID_OUT)}
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/quietwins.po")):
        with path.open("rb") as file:
            translated = read_po(file, locale=None, charset="utf-8")
        for gone in translated.obsolete.values():  # one that comes back finds its words
            translated[gone.id] = gone
        translated.obsolete.clear()
        translated.update(words, no_fuzzy_matching=True)
        for key in [key for key, gone in translated.obsolete.items() if not any(gone.string or ())]:
            del translated.obsolete[key]
        vars(translated).update(creation_date=NO_TIME, revision_date=NO_TIME)
        files[path] = _bytes(write_po, translated, **LAID_OUT)
        files[path.with_suffix(".mo")] = _bytes(write_mo, translated)
    return files


def _bytes(write: Callable[..., None], words: Catalog, **options: Any) -> bytes:
    file = BytesIO()
    write(file, words, **options)
    return file.getvalue()


def main() -> int:
    """Write them."""
    for path, content in written().items():
        path.write_bytes(content)
    print(f"{len(catalogue())} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
