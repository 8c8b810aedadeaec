"""Drafts in; what is in them, what changed and what is new out. No file, no network, no clock."""
