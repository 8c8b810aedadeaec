"""Where a word that is never said may stand after all: the sentence, the word, and why."""

EXCEPTIONS = (
    ("Moodle grades", "grade", "what Moodle calls its own export"),
    ("an Open edX grade report", "grade", "what Open edX calls its own export"),
    (
        "Please map learner, and either thread or tasks.",
        "thread",
        "the key as it has to be written in the mapping",
    ),
)

ABBREVIATIONS = {
    "CSV": "a kind of file, as programs that save it call it",
    "HTTPS": "what a school's technician knows it as",
    "MB": "a unit",
    "NHS": "a name",
    "NUL": "what the damage is called, for whoever mends the file",
    "TOML": "a kind of file",
    "UTF": "a kind of file, as programs that save it call it",
}
