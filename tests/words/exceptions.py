"""Where a word that is never said may stand after all: the sentence, the word, and why."""

_DOPAMINE = "what people ask about, named to say what is not known of it"

EXCEPTIONS = (
    ("Moodle grades", "grade", "what Moodle calls its own export"),
    ("an Open edX grade report", "grade", "what Open edX calls its own export"),
    ("Dopamine", "dopamine", _DOPAMINE),
    (
        (
            "In animals, certain cells that release dopamine answer when a reward is better than"
            " expected. When it comes as expected, they hardly do."
        ),
        "dopamine",
        _DOPAMINE,
    ),
    (
        (
            "It is often said that ticking off a step gives you dopamine. We know of no study that"
            " measured this for a line in a notebook."
        ),
        "dopamine",
        _DOPAMINE,
    ),
    (
        "Please map learner, and either thread or tasks.",
        "thread",
        "the key as it has to be written in the mapping",
    ),
)

ABBREVIATIONS = {
    "BJ": "a name",
    "CSV": "a kind of file, as programs that save it call it",
    "HTTPS": "what a school's technician knows it as",
    "MB": "a unit",
    "NHS": "a name",
    "NUL": "what the damage is called, for whoever mends the file",
    "PDF": "a kind of file, made to be printed",
    "TOML": "a kind of file",
    "UTF": "a kind of file, as programs that save it call it",
}
