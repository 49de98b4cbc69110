"""Goes through the sample as a user does: by clicks and keys alone, each of which is counted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QTabWidget, QWidget

from gui import flow
from gui.window import Window

Wait = Callable[[Callable[[], bool], float], None]  # (until this is so, at most so many seconds); raises if it never is
LONGEST = 1800  # seconds for a stage


class Driver:
    """A user before a window. `wait` lets time pass."""

    def __init__(self, window: Window, wait: Wait) -> None:
        self.window, self.wait = window, wait
        self.count = 0

    def click(self, button: QWidget) -> None:
        """Click a button or line, which must be there to be clicked."""
        self.wait(lambda: button.isVisible() and button.isEnabled(), 60)
        self.count += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def use(self, widget: QWidget) -> None:
        """Give a widget the keyboard, and its window too where no window manager has done so."""
        self.window.activateWindow()
        widget.setFocus()
        self.wait(lambda: QApplication.focusWidget() is widget, 20)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key on what has the keyboard."""
        self.count += 1
        QTest.keyClick(QApplication.focusWidget(), key, *modifiers)

    def try_the_sample(self, card: QWidget | None = None) -> Path:
        """From the start page to a sample, in the folder that is proposed. Returns the project's folder."""
        self.click(card or self.window.start.sample)
        dialog = next(d for d in self.window.findChildren(QFileDialog) if d.isVisible())
        choose = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open)
        self.click(choose)
        self.wait(lambda: self.window.controller.snapshot is not None, 60)
        return self.window.controller.snapshot.folder

    def run_page(self) -> None:
        """Run the stage whose page is shown, and wait for its end."""
        controller, stage = self.window.controller, self.window.page().stage
        self.click(self.window.page().run)
        self.wait(lambda: controller.busy or controller.snapshot.entries[stage]["state"] == "done", 60)
        self.wait(lambda: not controller.busy, LONGEST)
        if controller.snapshot.entries[stage]["state"] != "done":
            raise AssertionError(f"{stage} did not end well: {self.window.foot.said.text()}")

    def go_on(self) -> None:
        """To the next page."""
        here = self.window.page().stage
        self.click(self.window.page().next)
        self.wait(lambda: self.window.page().stage != here and not self.window.page()._reading, 60)

    def type_over(self, field: QWidget, text: str) -> None:
        """Put another text into a line or a box, by keyboard."""
        self.use(field)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        self.count += len(text)

    def tab(self, tabs: QTabWidget, at: int) -> None:
        """To another tab, by keyboard. Some come only once the page has read what a run made."""
        self.wait(lambda: tabs.isTabVisible(at), 60)
        self.use(tabs.tabBar())
        while (before := tabs.currentIndex()) != at:
            self.press(Qt.Key.Key_Right if before < at else Qt.Key.Key_Left)
            self.wait(lambda before=before: tabs.currentIndex() != before, 20)

    def mend_a_tool(self, description: str) -> None:
        """On the page Tools: give the first tool another description, see the remarks settle, keep it."""
        page = self.window.page()
        self.wait(lambda: page.found is not None and page.editor.tool is not None, 120)
        self.type_over(page.editor.description, description)
        self.click(page.editor.keep)
        self.wait(lambda: page.entry["state"] == "out of date", 60)

    def review_one(self) -> None:
        """On the page Labelling: take the first question of the queue and accept it by keyboard."""
        page = self.window.page()
        self.wait(lambda: page.table.rows.rowCount() > 0 and page.accept.isEnabled(), 60)
        self.use(page.table.view)
        self.press(Qt.Key.Key_A)

    def ask(self, question: str) -> str:
        """On the page Export: type a question and press Return; what the model answers."""
        page = self.window.page()
        playground = page.playground
        self.tab(page.tabs, page.tabs.indexOf(playground.parentWidget()))
        self.click(playground.line)
        self.use(playground.line)
        QTest.keyClicks(playground.line, question)
        self.count += len(question)
        self.press(Qt.Key.Key_Return)
        left, right = playground.panes
        self.wait(lambda: playground.button.isEnabled() and bool(left.answer.toPlainText() and right.answer.toPlainText()), 240)
        return left.answer.toPlainText()

    def whole_sample(self) -> Path:
        """From the start page to the exported files, page by page. Returns the project's folder."""
        folder = self.try_the_sample()
        for stage in flow.ORDER:
            if self.window.page().stage != stage:
                raise AssertionError(f"the window shows {self.window.page().stage}, not {stage}")
            if stage == "labelling":
                self.review_one()
            self.run_page()
            if stage != flow.ORDER[-1]:
                self.go_on()
        return folder
