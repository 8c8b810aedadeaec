"""`python -m quietwins` is `quietwins`."""

import sys

from quietwins.cli import main

if __name__ == "__main__":
    sys.exit(main())
