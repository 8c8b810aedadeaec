"""The three ways to print what was done between two drafts."""

import json
from collections.abc import Callable, Mapping

from quietwins.language import _
from quietwins.wording.drafts import edit_words, stronger_words
from quietwins.writing.comparing import Diff, Edit


def as_text(diff: Diff, then: str, now: str) -> str:
    """What got stronger, and every edit; in the order of the newer draft."""
    stronger = [stronger_words(gain.kind, len(gain.spans)) for gain in diff.stronger]
    edits = [edit_words(edit.kind, *_words(diff, edit)) for edit in diff.edits]
    lines = [_("What got stronger")] * bool(stronger) + [f"  {one}" for one in stronger]
    lines += [_("What changed")] * bool(edits) + [f"  {one}" for one in edits]
    return "\n".join(lines or [_("These two drafts are the same.")]) + "\n"


def as_json(diff: Diff, then: str, now: str) -> str:
    plain = {
        "pairs": [pair._asdict() for pair in diff.pairs],
        "edits": [edit._asdict() for edit in diff.edits],
        "stronger": [stronger_words(gain.kind, len(gain.spans)) for gain in diff.stronger],
    }
    return json.dumps(plain, ensure_ascii=False) + "\n"


def as_html(diff: Diff, then: str, now: str) -> str:
    from quietwins.pictures.drafts import drafts_page  # the other ways need no templates

    return drafts_page(diff, then=then, now=now)


SHOWN: Mapping[str, Callable[[Diff, str, str], str]] = {
    "text": as_text,
    "html": as_html,
    "json": as_json,
}


def _words(diff: Diff, edit: Edit) -> tuple[str | None, str | None]:
    old = None if edit.old is None else diff.old.text[slice(*edit.old)]
    new = None if edit.new is None else diff.new.text[slice(*edit.new)]
    return old and " ".join(old.split()), new and " ".join(new.split())
