"""Names as they are told apart."""

from hashlib import sha256

LONGEST = 200


def key_of(name: str) -> str:
    """`name` without regard to case or spaces. Past 200 letters its end stands for the rest."""
    key = " ".join(name.split()).casefold()
    if len(key) <= LONGEST:
        return key
    rest = sha256(key.encode()).hexdigest()
    return key[: LONGEST - len(rest)] + rest
