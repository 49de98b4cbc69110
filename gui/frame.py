"""The frame of a page, be it of a step or of a stage: a sheet that is scrolled over a row of buttons that stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from gui.controller import ProjectController
from gui.snapshot import Snapshot
from gui.widgets.basics import label

Part = QWidget | QLayout | int  # an int is a space of so many units


class FramedPage(QWidget):
    """What both kinds of pages have. A page gives `explanation` and `body` and lays itself out by `frame`."""

    own_undo = False  # the page takes back itself what is done on it, with the same keys as the window
    wanted = Signal(object)  # the user wants to see another page, or a part of one: a `flow.Move`

    def __init__(self, controller: ProjectController, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.title, self.what = label(enlarge=1.7), label()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.what.setText(self.explanation())

    @property
    def snapshot(self) -> Snapshot:
        """How the project stands; a page is there only while one is open."""
        assert self.controller.snapshot is not None
        return self.controller.snapshot

    # What a page gives

    def explanation(self) -> str:
        """What there is to do or what is done, for someone who never did it."""
        raise NotImplementedError

    def body(self) -> QWidget:
        """The middle of the page."""
        raise NotImplementedError

    def show_part(self, part: str, of: str) -> None:
        """Show a part of the page, and in it `of`."""

    def go_to(self, part: str, of: str) -> None:
        """Show a part of the page, from its top."""
        self.area.verticalScrollBar().setValue(0)
        self.show_part(part, of)

    def flush(self) -> None:
        """Keep what was typed and not left yet."""

    def stop(self) -> None:
        """The page is put away."""

    # How it is laid out

    def frame(self, parts: Sequence[Part], ways: Sequence[tuple[QWidget, int]], spacing: int, widest: QWidget) -> None:
        """Lay out the parts under each other, of which one (`widest`) takes what room is left, and `ways` (part, its share) beside each
        other at the foot."""
        sheet = QWidget()
        sheet.setObjectName("sheet")
        down = QVBoxLayout(sheet)
        down.setContentsMargins(28, 18, 28, 12)
        down.setSpacing(spacing)
        for part in parts:
            if isinstance(part, int):
                down.addSpacing(part)
            elif isinstance(part, QLayout):
                down.addLayout(part)
            else:
                down.addWidget(part, int(part is widest))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(sheet)
        foot = QFrame()
        foot.setObjectName("ways")
        across = QHBoxLayout(foot)
        across.setContentsMargins(28, 8, 28, 8)
        across.setSpacing(14)
        for part, share in ways:
            across.addWidget(part, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(foot)
