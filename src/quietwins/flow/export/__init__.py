"""Everything of one's own, to take along."""

from quietwins.flow.export.book import VERSION, export
from quietwins.flow.export.zipped import zipped

__all__ = ["VERSION", "export", "zipped"]
