"""What Ben types and drops in, in Greek, so that no word of it can be taken for one of ours."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.cast import Someone

WORDS = "Σηκώθηκα και άνοιξα το γράμμα"
NAME = "Ελένη"
GROUP = "Τάξη Θ"
FILE = "τάξη.csv"
SUMMARY = "Average"
"""A line of a file that is nobody's is known by its English name."""

_PUPILS = "".join(f"{NAME} {n},{n},6,7,5,6,4,7,0\n" for n in range(3))
GRADEBOOK = (
    "name,id,Κουίζ 1,Κουίζ 2,Κουίζ 3,Κουίζ 4,Κουίζ 5,Κουίζ 6,Έκθεση,Σχόλιο\n"
    + _PUPILS.replace("\n", ",πολύ ωραία δουλειά\n")
    + f"{SUMMARY},,6,7,5,6,4,7,0,καλά\n"
)
TWINS = f"name,Κουίζ 1,Κουίζ 2\n{NAME},1,2\n{NAME},3,4\n"
HEADINGS = ("learner", "skill", "day", "amount", "kind", "prompts", "planned")
LIST = (
    ",".join(HEADINGS)
    + "\n"
    + "".join(
        f"{NAME},ανάγνωση,{date(2025, 1, 6) + timedelta(n * 3 + n // 9 * 40)},{n * 7 % 11},"
        f"{'φωναχτά' if n % 2 else 'σιωπηλά'},{9 - n % 9},yes\n"
        for n in range(30)
    )
)
BAD = (
    "learner,skill,day,amount,out of,prompts,planned,better\n"
    f'{NAME},ανάγνωση,32/13/2025,"1,234",0,-1,ίσως,πλάι\n'
    f",,2025-09-12,πολλά,ή,ή,ή,ή\n"
    f"{NAME},ανάγνωση,1/1/1650,1e999,10,1,yes,up,{NAME},{NAME}\n"
    f"{NAME},ανάγνωση,2025-09-12,7,10,1,yes,up\n"
)
OPEN_DAYS = f"learner,skill,day,amount\n{NAME},ανάγνωση,3/4/2025,7\n{NAME},ανάγνωση,5/6/2025,8\n"
UNKNOWN = "χρώμα,σχήμα\nκόκκινο,κύκλος\n"
FORMS = (
    "Id,Completion time,Name,Points - Πόσο;,Points - Γιατί;\n"
    f"1,12/9/2025,{NAME},1,\n2,12/9/2025,{NAME},2,\n3,12/9/2025,anonymous,2,\n"
)
KOLIBRI = (
    "Username,User type,Content title,Time of last interaction,Progress (0-1),Content kind\n"
    "ελένη,learner,Κλάσματα,2025-09-12,1.5,exercise\n"
    "νίκος,coach,Κλάσματα,2025-09-12,0.5,exercise\n"
    ",learner,Κλάσματα,2025-09-12,0.5,exercise\n"
)
UNREADABLE = {
    "κενό.csv": b"",
    "παλιό.xls": b"\xd0\xcf\x11\xe0",
    "βιβλίο.xlsx": b"PK\x03\x04",
    "τρύπα.csv": b"learner\0",
    "άκρη.csv": b"learner,day\n\xce\xb1,\xce\xb1\n\xff\xe1\xbb",
    "ανοιχτό.csv": b'learner,skill,day\n"\xce\xb1,1,2\n',
    "άγνωστο.csv": UNKNOWN.encode(),
}
SHEETS = {
    "κουίζ.csv": GRADEBOOK,
    "δίδυμοι.csv": TWINS,
    "λίστα.csv": LIST,
    "λάθη.csv": BAD,
    "μέρες.csv": OPEN_DAYS,
    "φόρμα.csv": FORMS,
    "κολίμπρι.csv": KOLIBRI,
}


def full_book(someone: "Someone") -> None:
    """Lines of every kind, a class's gradebook and list, and a file that waits."""
    for chip in ("", "started", "asked", "break", "new", "differently"):
        someone.keep(WORDS, *filter(None, [chip]), place="home")
    someone.keep("", "asked", "break", place="learning")
    someone.press("/something-hard/put-down/", words=WORDS, about=NAME, learned=WORDS)
    someone.press("/kinder-words/keep/", words=WORDS, new=WORDS, keep="both")
    someone.press("/heavy-months/choose/", months=range(1, 13))
    someone.press("/lists/make/", name=NAME, steps=f"{WORDS}\n{NAME}", days=["1", "3"])
    levels: dict[str, Any] = {f"level-{level}": WORDS for level in range(1, 6)}
    for plan in ({"days": ["1", "3"]}, {"weekly": "3"}):
        someone.press("/goals/make/", name=NAME, **levels | plan)
        someone.press(f"{someone.path}mark/", state="level-3")
    someone.press(f"{someone.path}pause/", until="2099-12-01")
    someone.press("/tiny-steps/make/", after=WORDS, step=NAME)
    someone.press(f"{someone.path}mark/".replace("tiny-steps", "goals"), state="done")
    someone.press("/how-sure/ask/", words=WORDS, sure="5")
    someone.press("/lists/make/", name=NAME)
    someone.press(f"{someone.path}put-away/")
    for content in (GRADEBOOK, LIST):
        someone.drop(FILE, content.encode())
        someone.press(f"{someone.path}take-in/", whose="group", group=GROUP)
    someone.drop(FILE, LIST.encode() + b"\n")
