"""What the real Anki does with a package, or makes of a log. Run in a process and an environment
of its own by `bench/real_anki.py`: Anki is AGPL, and nothing of Quietwins imports it.

Prints one line of JSON. `samples FOLDER`, `open PACKAGE FOLDER`, `log REVIEWS.json FOLDER`.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ["TZ"] = "UTC"

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478"
    "9c6360000002000100ffff03000006000557bfabd40000000049454e44ae426082"
)
NOTES = (
    (
        "Basic",
        ('What pumps blood?<br><img src="heart.png" alt="a heart">', "the <b>heart</b>"),
        ["year9", "body"],
    ),
    ("Basic (and reversed card)", ("le chien", "the dog"), ["french"]),
    (
        "Cloze",
        ("Water is {{c1::H<sub>2</sub>O}} and salt is {{c2::NaCl::two elements}}.", "extra"),
        [],
    ),
    ("Basic (type in the answer)", ("Capital of France?", "Paris"), []),
)


def samples(folder: Path) -> None:
    """The packages that tests read."""
    collection = Collection(str(folder / "samples.anki2"))
    deck = collection.decks.id("Biology::Cells")
    (folder / "heart.png").write_bytes(PNG)
    collection.media.add_file(str(folder / "heart.png"))
    for kind, fields, tags in NOTES:
        note = collection.new_note(collection.models.by_name(kind))
        note.fields[: len(fields)], note.tags = fields, tags
        collection.add_note(note, deck)
    _export(collection, folder)
    for name, legacy in (("old", True), ("new", False)):
        path = str(folder / f"{name}.colpkg")
        collection.export_collection_package(path, include_media=True, legacy=legacy)
        collection.reopen()


def opened(package: Path, folder: Path) -> dict[str, Any]:
    """What is new when a package is opened, and when it is opened again; and it exported twice."""
    collection = Collection(str(folder / "opened.anki2"))
    new = []
    for _time in range(2):
        asked = ImportAnkiPackageRequest(
            package_path=str(package), options=ImportAnkiPackageOptions()
        )
        new.append(len(collection.import_anki_package(asked).log.new))
    notes = [collection.get_note(id_) for id_ in collection.find_notes("")]
    _export(collection, folder)
    return {
        "new": new,
        "media": sorted(path.name for path in Path(collection.media.dir()).iterdir()),
        "tags": {note.guid: sorted(note.tags) for note in notes},
    }


def _export(collection: Collection, folder: Path) -> None:
    for name, legacy in (("old", True), ("new", False)):
        collection.export_anki_package(
            out_path=str(folder / f"{name}.apkg"),
            limit=None,
            options=ExportAnkiPackageOptions(with_media=True, legacy=legacy),
        )


def log(reviews: Path, folder: Path) -> dict[str, Any]:
    """How well the given parameters foretell a log, as Anki itself measures it."""
    told = json.loads(reviews.read_text())
    collection = Collection(str(folder / "log.anki2"))
    deck, kind, cards = collection.decks.id("log"), collection.models.by_name("Basic"), {}
    for card in dict.fromkeys(card for card, _at, _grade in told["reviews"]):
        note = collection.new_note(kind)
        note.fields[0] = str(card)
        collection.add_note(note, deck)
        cards[card] = note.cards()[0].id
    seen: set[int] = set()
    for card, at, grade in told["reviews"]:
        row = (at, cards[card], grade, int(card in seen))
        collection.db.execute("insert into revlog values (?,?,-1,?,1,1,2500,1000,?)", *row)
        seen.add(card)
    collection.db.execute("update cards set type = 2, queue = 2, ivl = 1, due = 1")
    of_deck = {"search": "deck:log", "ignore_revlogs_before_ms": 0}
    backend = collection._backend
    measured = backend.evaluate_params_legacy(params=told["parameters"], **of_deck)
    fitted = backend.compute_fsrs_params(
        current_params=told["parameters"],
        num_of_relearning_steps=1,
        health_check=False,
        **of_deck,
    )
    return {
        "items": fitted.fsrs_items,
        "loss": measured.log_loss,
        "rmse": measured.rmse_bins,
        "fitted": [*fitted.params],
    }


if __name__ == "__main__":
    what, *paths = sys.argv[1:]
    done = {"samples": samples, "open": opened, "log": log}[what](*map(Path, paths))
    print(json.dumps(done))
