"""Marks a string for translation without translating it where it stands."""


def N_(text: str) -> str:  # noqa: N802 - the name gettext's tools look for
    return text
