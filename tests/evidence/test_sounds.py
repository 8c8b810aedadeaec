"""What kind of sound some bytes are: by how they begin, whatever they were called."""

import pytest

from quietwins.evidence.sounds import kind_of

REST = b"\0" * 100
WEBM = b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"


@pytest.mark.parametrize(
    ("begins", "kind"),
    [
        (WEBM, "audio/webm"),
        (b"OggS\0\x02", "audio/ogg"),
        (b"\0\0\0\x1cftypM4A ", "audio/mp4"),
        (b"ID3\x04\0", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "audio/wav"),
    ],
)
def test_a_sound_is_known_by_how_it_begins(begins: bytes, kind: str) -> None:
    assert kind_of(begins + REST) == kind


@pytest.mark.parametrize(
    "begins",
    [
        b"",
        b"O",
        b"<!doctype html><script>",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x24\0\0\0AVI LIST",
        b"\x1a\x45\xdf\xa3\x9fB\x82\x88matroska",
        b"\xff\xd8\xff\xe0",
    ],
)
def test_what_is_no_sound_of_ours_has_no_kind(begins: bytes) -> None:
    assert kind_of(begins + REST) == kind_of(begins) == ""
