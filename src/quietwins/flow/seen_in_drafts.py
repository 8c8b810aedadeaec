"""What stands in somebody's drafts, read as they want it and as its piece asks."""

from collections.abc import Iterator, Sequence

from quietwins.formats.drafts.folder import Draft as Written
from quietwins.formats.drafts.rows import Seen, seen_in
from quietwins.pieces.models import Draft, Piece, Taste
from quietwins.writing import Profile


def seen_in_drafts(drafts: Sequence[Draft], start: int) -> Iterator[tuple[Draft, Seen]]:
    """What each draft shows from place `start` on; `drafts` are all of one writer's, in order."""
    if start < len(drafts):
        written = [_written(one) for one in drafts]
        counts = not Taste.objects.filter(
            person=drafts[0].piece.owner_id, count_spelling=False
        ).exists()
        profiles = [_profile(one.piece, counts) for one in drafts]
        for seen in seen_in(written, profiles, start):
            yield drafts[seen.place], seen


def _written(draft: Draft) -> Written:
    """Pieces of one name are two: each goes by its key."""
    return Written("", draft.happened_on, str(draft.piece_id), draft.text, draft.came_from)


def _profile(piece: Piece, count_spelling: bool) -> Profile:
    task = piece.task
    starters = (task.starter if task else "") or piece.starter
    texts = (*(task.set_texts if task else ()), *piece.set_texts)
    return Profile(
        set_texts=texts,
        count_spelling=count_spelling,
        starters=(starters,) if starters else (),
    )
