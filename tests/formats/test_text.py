import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.errors import UnreadableFile
from quietwins.formats.text import decoded
from tests.formats.made import SAMPLES, sample, why_not

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"))


@given(WORDS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_written_is_what_is_read(words: str, encoding: str) -> None:
    assert decoded("a.csv", words.encode(encoding)) == words


@given(st.text("abc ,;éßçÅ", min_size=1))
def test_old_windows_files_are_read_where_they_cannot_be_utf8(words: str) -> None:
    data = ("é," + words).encode("cp1252")
    assert decoded("a.csv", data) == "é," + words


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders_of_utf16_are_read(order: str) -> None:
    assert decoded("a.csv", "\ufeffZoë".encode(order)) == "Zoë"


def test_an_old_windows_file_keeps_its_dashes_and_dots() -> None:
    assert sample("wide-cp1252.csv").rows[0].learner == "Zoë – 9B"


def test_a_nul_byte_means_that_part_of_the_file_is_lost() -> None:
    sentence = why_not("nul.csv", (SAMPLES / "nul.csv").read_bytes())
    assert "NUL" in sentence
    assert sentence.endswith("Nothing has been saved.")


def test_utf16_without_its_mark_is_not_taken_for_something_else() -> None:
    assert "NUL" in why_not("a.csv", "name,Maths".encode("utf-16-le"))


@pytest.mark.parametrize("name", ["cut-utf16.csv", "cut-utf8.csv"])
def test_a_file_cut_within_a_letter_is_said_to_be_cut(name: str) -> None:
    assert "cut short or damaged" in why_not(name, (SAMPLES / name).read_bytes())


def test_two_thirds_of_a_letter_at_the_end_are_a_cut_file_too() -> None:
    assert "cut short" in why_not("a.csv", "name,Maths ✓".encode()[:-1])


def test_utf8_with_a_damaged_byte_is_not_taken_for_windows() -> None:
    assert "damaged" in why_not("a.csv", "Zoë,".encode() + b"\xff,7")


def test_a_marked_utf8_file_with_a_damaged_byte_is_damaged() -> None:
    assert "damaged" in why_not("a.csv", b"\xef\xbb\xbfname,caf\xe9")


def test_one_accented_letter_at_the_end_of_plain_text_may_be_windows() -> None:
    assert decoded("a.csv", b"name,caf\xe9") == "name,café"


def test_a_byte_that_no_encoding_has_is_not_guessed() -> None:
    with pytest.raises(UnreadableFile):
        decoded("a.csv", b"name,\x81")
