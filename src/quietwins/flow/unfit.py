"""What cannot be used to sign in, as people are told."""


class Unfit(ValueError):  # noqa: N818 - it is what people are told, and no error of theirs
    """Something that cannot be used, with a sentence that says how to mend it."""


class TooMany(Unfit):
    """Many tries in a short while; the sentence says when to come back."""
