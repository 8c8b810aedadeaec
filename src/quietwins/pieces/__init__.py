"""Pieces of writing and their drafts, and what is said beside them."""
