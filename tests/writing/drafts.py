"""Five drafts of an invented pupil, who quotes a play that is out of copyright."""

from quietwins.writing import Analysis, Draft, Observation, Profile, analyse, observe
from quietwins.writing.comparing import compare

PLAY = Profile(set_texts=("Macbeth",))
ONE = "Macbeth is scared."
TWO = f"{ONE} He see a dagger in the air."
THREE = (
    "Macbeth is scared. He sees a dagger in the air and says "
    "“Is this a dagger which I see before me”."
)
FOUR = (
    f"{THREE} This suggests that he cannot trust his own eyes. "
    "His mind is playing tricks because he feels guilty."
)
FIVE = (
    f"{FOUR}\n\nLater he is haunted. After the murder he says “I am afraid to think what I have "
    "done”. This shows that he regrets it. However, his wife is calm."
)
LIAM = (ONE, TWO, THREE, FOUR, FIVE)


def read(text: str, profile: Profile = PLAY) -> Analysis:
    return analyse(text, profile)


def history(*texts: str, profile: Profile = PLAY) -> list[Draft]:
    """Drafts of one piece, a week apart."""
    return [Draft("piece", 7 * at, read(text, profile)) for at, text in enumerate(texts)]


def pieces(*texts: str) -> list[Draft]:
    """A piece each, a week apart."""
    return [Draft(f"piece {at}", 7 * at, read(text)) for at, text in enumerate(texts)]


def seen(*texts: str) -> dict[str, Observation]:
    """What is observed in the last of several drafts of one piece."""
    diff = compare(texts[-2], texts[-1]) if len(texts) > 1 else None
    return {one.kind: one for one in observe(history(*texts), diff)}


def quoted(observation: Observation, *texts: str) -> list[str]:
    """What the observation shows, in the writer's words."""
    return [texts[one.draft][one.start : one.end] for one in observation.after]
