"""The addresses of writing: pieces, their drafts, and what is said beside them."""

from django.urls import URLPattern

WRITING: tuple[URLPattern, ...] = ()
