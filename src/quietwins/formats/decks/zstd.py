"""Zstandard: in the standard library from Python 3.14 on, and before that from its backport."""

import sys

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdFile as Decompressed
else:
    from backports.zstd import ZstdFile as Decompressed

MAGIC = b"\x28\xb5\x2f\xfd"

__all__ = ["MAGIC", "Decompressed"]
