"""`python -m bowout`, and the command that an installation makes."""

from __future__ import annotations

import sys
from typing import NoReturn

from bowout.cli.main import main


def run() -> NoReturn:
    """Run the command line of this process and leave with its exit status."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
