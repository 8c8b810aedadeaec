"""What was said aloud, as a form sends it."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from quietwins.evidence.sounds import MOST, kind_of
from quietwins.language import _
from quietwins.pages.who import invented_person_of


def sound_of(request: HttpRequest) -> tuple[bytes, str]:
    """The bytes, and what would have to be different, if anything; neither where nothing was said.

    While somebody looks around, nothing real is put in, and a voice is.
    """
    file = request.FILES.get("sound")
    if not isinstance(file, UploadedFile) or invented_person_of(request):
        return b"", ""
    if (file.size or 0) > MOST:
        return b"", _("This is larger than 10 MB. Please say it in a few parts.")
    data = file.read()
    if data and not kind_of(data):
        return b"", _("We could not tell what kind of sound this is. Please choose another file.")
    return data, ""
