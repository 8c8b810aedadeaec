"""A mark in a teacher's words is known in whatever way it is written; plain words are none."""

import pytest

from quietwins.selftalk.marks import gives_a_mark

MARKS = """
7/10
7 / 10 for this
You got 80 %
80% of it
eighty is 80 per cent
Six out of ten
18 out of 20
Grade 5
grade: B
This is a grade B now
Level 4 work
Your level is 4
Band 3
score of 8
6 marks
An A* paragraph
A * work
This would be a B+
C- at best
You got a B.
an A for this
Mark: 12
Worth an A
"""
NONE = """
Your second point needs a quotation beside it.
You planned first. Try that for the next paragraph too.
Read paragraph 2 again, and say why.
Act 1, scene 5 has the words you want.
A quotation in line 7 would show it.
On 7/10/2025 you wrote one sentence.
A better verb in sentence 3.
Make three points, and begin with the last.
Put speech marks round her words.
The next level of detail is why she says so.
You used a colon - it works.
Look at Band of Brothers
A beginning in your own words
Plan A was clear to me.
"""


@pytest.mark.parametrize("words", MARKS.strip().splitlines())
def test_a_mark_is_seen(words: str) -> None:
    assert gives_a_mark(words)


@pytest.mark.parametrize("words", NONE.strip().splitlines())
def test_plain_words_are_no_mark(words: str) -> None:
    assert not gives_a_mark(words)
