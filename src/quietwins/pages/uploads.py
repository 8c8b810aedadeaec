"""How much one request may bring: weighed by what it says of itself, before any of it is read."""

from typing import IO, Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler
from django.http import QueryDict

_MOST = 200_000_000
"""More than any page takes, so that a page can say itself what is too large for it."""
_MOST_OF_A_COPY = 1_100_000_000


class Weighed(FileUploadHandler):
    """The first of the upload handlers; it keeps no file. Raises RequestDataTooBig."""

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, str],  # noqa: N803 - Django's own name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> tuple[QueryDict, Any] | None:
        match = self.request.resolver_match if self.request else None
        copy = match is not None and match.url_name == "bring_back"
        if content_length > (_MOST_OF_A_COPY if copy else _MOST):
            raise RequestDataTooBig
        return None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
