"""Where a word that is never said may stand after all: the sentence, the word, and why."""

_DOPAMINE = "what people ask about, named to say what is not known of it"

EXCEPTIONS = (
    ("Moodle grades", "grade", "what Moodle calls its own export"),
    ("an Open edX grade report", "grade", "what Open edX calls its own export"),
    ("Dopamine", "dopamine", _DOPAMINE),
    ("In animals, some cells give off dopamine.", "dopamine", _DOPAMINE),
    ("Some say that ticking off a step gives you dopamine.", "dopamine", _DOPAMINE),
    (
        "Please map learner, and either thread or tasks.",
        "thread",
        "the key as it has to be written in the mapping",
    ),
)

ABBREVIATIONS = {
    "BJ": "a name",
    "CSV": "a kind of file, as programs that save it call it",
    "GIFT": "a kind of file, as Moodle calls it",
    "HTTPS": "what a school's technician knows it as",
    "MB": "a unit",
    "NAP": "a statistic, by the name its readers know it by",
    "NHS": "a name",
    "NUL": "what the damage is called, for whoever mends the file",
    "PDF": "a kind of file, made to be printed",
    "TOML": "a kind of file",
    "UTF": "a kind of file, as programs that save it call it",
    "XML": "a kind of file",
}

LONG: dict[str, str] = {}
"""A string of more than fifteen words, and why it may be."""

HARD: dict[str, str] = {}
"""The address of a page above grade 4, and why it may be."""

NAMES = (
    *("Quietwins", "Canvas", "Moodle", "Open edX", "Kolibri", "Loop Habit Tracker", "Daylio"),
    *("Albert Bandura", "Carol Dweck", "BJ Fogg", "James Clear", "Robert Bjork"),
    *("Teresa Amabile", "Steven Kramer", "Education Endowment Foundation", "United States"),
    *("Excel", "Goal Attainment Scaling", "Kiresuk and Sherman"),
)
"""Left out where reading is measured: nobody here chose how long they are."""
