"""Drafts in: a text, a document or a folder of them, as plain text."""

from quietwins.formats.drafts.folder import Draft, drafts_in
from quietwins.formats.drafts.reading import draft_text

__all__ = ["Draft", "draft_text", "drafts_in"]
