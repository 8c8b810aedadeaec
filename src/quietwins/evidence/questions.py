"""What a line's words answer, where its page asked something; see `Entry.question`."""

HARD = "hard"
KINDER = "kinder"
LEARNED = "learned"
MONTH = "month"
OFFERED = "offered"
