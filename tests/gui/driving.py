"""Goes through the sample as a user does: by clicks and keys alone, each of which is counted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

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
        """From the start page to a sample, where projects are made. Returns the project's folder."""
        self.click(card or self.window.start.sample)
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

    def go_to(self, name: str) -> None:
        """To another page, by a click on its row in the rail; its step is opened first."""
        rail = self.window.rail
        row = rail._rows[name]
        if row.parent() is not None and not row.parent().isExpanded():
            self.go_to(flow.STEP_OF[name].page)
        self.count += 1
        QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=rail.visualItemRect(row).center())
        self.wait(lambda: rail.page() == name and not getattr(self.window.page(), "_reading", False), 60)

    def go_on(self) -> None:
        """Press *Continue* on a step, wait for what it runs, and see it lead on."""
        controller, step = self.window.controller, self.window.page().step
        self.click(self.window.page().next)
        self.wait(lambda: self.window.rail.page() != step.page or bool(controller.trouble), LONGEST)
        if controller.trouble or flow.state_of(step, controller.snapshot) != "done":
            raise AssertionError(f"{step.name} did not end well: {self.window.foot.said.text()}")

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
        """On the page Try it: type a question and press Return; the tool that the model on the right calls, or why there is no call."""
        chat = self.window.page().chat
        self.wait(chat.button.isEnabled, 60)  # it is known what can be asked
        self.click(chat.line)
        self.use(chat.line)
        QTest.keyClicks(chat.line, question)
        self.count += len(question)
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: chat.button.isEnabled() and bool(chat.conversation.turns), 240)
        card = chat.conversation.turns[-1].cards[-1]
        return card.said["answer"] if card.said else card.verdict.text()

    def whole_sample(self) -> Path:
        """From the start page to the exported files, step by step. Returns the project's folder."""
        folder = self.try_the_sample()
        for step in flow.STEPS:
            if self.window.rail.page() != step.page:
                raise AssertionError(f"the window shows {self.window.rail.page()}, not {step.page}")
            self.go_on()
            if step.name == "examples":
                self.go_to("labelling")
                self.review_one()
                self.go_to(step.page)
                self.go_on()
        return folder
