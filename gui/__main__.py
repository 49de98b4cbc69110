"""`python -m gui [DIR]`: open the window, which the command line does in a process of its own."""

import sys
from pathlib import Path

from engine.errors import AdaptoolError
from gui.window import main

if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
    except AdaptoolError as error:
        print(f"adaptool: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
