"""`python -m gui [DIR]` or `adaptool-window [DIR]`: the application around the window, in a process of its own."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from engine.errors import AdaptoolError, MachineError
from engine.resources import resource
from gui import language, recent, theme
from gui.jobs import Collector
from gui.window import Window


def main() -> int:
    """Open the window, on the project that the command line names, if one. Returns the exit code once it is closed."""
    try:
        return start(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except AdaptoolError as error:
        print(f"adaptool: {error}", file=sys.stderr)
        return error.exit_code


def start(folder: Path | None) -> int:
    """Open the window, on a project if one is given, and stay until it is closed. Raises MachineError without a display."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise MachineError("There is no display to open a window on.", "Log in to a desktop, or use the commands: adaptool --help")
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setOrganizationName(recent.ORGANISATION)
    app.setApplicationName(recent.APPLICATION)
    app.setApplicationDisplayName("Adaptool")
    app.setWindowIcon(QIcon(str(resource("icons") / "adaptool.svg")))
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window; its job then saves and stops
    recent.take_over_former()
    theme.follow_system(app, recent.theme())
    theme.reduce_motion(app, recent.reduces_motion())
    theme.use_text_size(app, recent.text_size())
    language.use(language.current())
    window = Window()
    window.show()
    if folder is not None:
        window.controller.open(folder)
    collector = Collector(app)
    code = app.exec()
    collector.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
