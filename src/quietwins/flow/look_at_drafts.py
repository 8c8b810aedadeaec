"""What a draft shows becomes entries of its writer."""

from datetime import datetime

from quietwins.pieces.models import Draft


def look_at_drafts(draft: Draft, *, at: datetime) -> None:
    """Nothing is read in it yet."""
