"""`python -m signcam` is `signcam`."""

import sys

from signcam.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
