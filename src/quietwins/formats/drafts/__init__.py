"""Drafts in: a text, a document or a folder of them, as plain text."""
