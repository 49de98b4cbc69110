"""`python -m gui [DIR]`, or `adaptool-window [DIR]`: open the window. The command line does it in a process of its own."""

import sys
from pathlib import Path

from engine.errors import AdaptoolError
from gui.window import main as open_window


def main() -> int:
    """Open the window on the project named, if one is; returns the exit code."""
    try:
        return open_window(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except AdaptoolError as error:
        print(f"adaptool: {error}", file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
