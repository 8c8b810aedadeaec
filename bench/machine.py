"""What the figures were measured on."""

import os
import platform
from pathlib import Path

_KNOWN = Path("/proc/cpuinfo")


def machine() -> str:
    """One sentence, without a date. The load says whether others used it too."""
    said = _KNOWN.read_text().splitlines() if _KNOWN.exists() else []
    names = {line.partition(": ")[2] for line in said if line.startswith("model name")}
    return (
        f"{os.cpu_count()} cores ({', '.join(names) or platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}; load before: {os.getloadavg()[0]:.1f}."
    )
