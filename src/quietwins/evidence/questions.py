"""What a line's words answer, where its page asked something; see `Entry.question`."""

HARD = "hard"
LEARNED = "learned"
MONTH = "month"
