"""What is on the screen can be seen: contrast measured on the pixels in both themes, nothing outside its parent or the screen, no text cut
off without its whole in a tool tip. English and Chinese, at 100 and 150 %."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui import flow, theme
from gui.widgets.job_line import IDLE
from tests.gui.conftest import WAIT
from tests.gui.layout_child import look_at
from tests.gui.looking import page_of
from tests.toys import ROOT

THEMES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
ENOUGH = 4.5  # contrast ratio


@pytest.fixture
def themed(qapp):
    """Puts a theme on, and takes it off again."""

    def use(colours):
        qapp.setStyle("Fusion")
        theme.use(qapp, colours)

    yield use
    theme.use(qapp, theme.LIGHT)
    qapp.setStyleSheet("")


def luminance(image: QImage, part: QRect) -> np.ndarray:
    """The relative luminance of each pixel of a part of a picture, as WCAG 2 defines it; the part in units."""
    ratio = image.devicePixelRatio()
    whole = QRect(round(part.x() * ratio), round(part.y() * ratio), round(part.width() * ratio), round(part.height() * ratio))
    cut = image.copy(whole.intersected(image.rect())).convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(cut.constBits(), np.uint8).reshape(cut.height(), cut.bytesPerLine())[:, : 3 * cut.width()]
    parts = flat.reshape(cut.height(), cut.width(), 3) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def strongest(image: QImage, part: QRect) -> float:
    """The contrast of the lightest and the darkest pixel."""
    found = luminance(image, part)
    return float((found.max() + 0.05) / (found.min() + 0.05)) if found.size else 1.0


def small_controls() -> tuple[QWidget, dict[str, QWidget]]:
    """A sheet with controls as they are before anything is chosen."""
    sheet = QWidget()
    sheet.setObjectName("sheet")
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    ticks = QListWidget()
    item = QListWidgetItem(" ", ticks)
    item.setCheckState(Qt.CheckState.Unchecked)
    found = {
        "box": QCheckBox(),
        "choice": QRadioButton(),
        "slider": QSlider(Qt.Orientation.Horizontal),
        "line": QLineEdit(),
        "list": QComboBox(),
        "number": QSpinBox(),
        "text": QPlainTextEdit(),
        "tick in a list": ticks,
    }
    down = QVBoxLayout(sheet)
    for part in found.values():
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        down.addWidget(part)
    return sheet, found


@THEMES
def test_controls_without_a_text_stand_out_before_anything_is_chosen(qtbot, themed, colours):
    themed(colours)
    sheet, found = small_controls()
    qtbot.addWidget(sheet)
    sheet.resize(300, 500)
    sheet.show()
    image = sheet.grab().toImage()
    seen = {name: strongest(image, part.geometry()) for name, part in found.items()}
    assert {name: ratio for name, ratio in seen.items() if ratio < ENOUGH} == {}


@THEMES
def test_a_tick_is_told_from_none_and_seen_in_its_box(qtbot, themed, colours):
    themed(colours)
    box, sheet = QCheckBox(), QWidget()
    QVBoxLayout(sheet).addWidget(box)
    qtbot.addWidget(sheet)
    sheet.show()
    open_ = sheet.grab().toImage()
    box.setChecked(True)
    ticked = sheet.grab().toImage()
    inside = QRect(box.mapTo(sheet, QPoint(3, box.height() // 2 - 5)), QSize(10, 10))
    assert strongest(open_, inside) < 1.1 and strongest(ticked, inside) >= ENOUGH


@THEMES
@pytest.mark.parametrize("stage", ["", *flow.ORDER])
def test_every_word_of_every_page_stands_out_from_its_ground(qtbot, themed, window, dataset_project, colours, stage):
    themed(colours)
    page_of(qtbot, window, dataset_project, stage or "tools")
    if not stage:
        window.show_start()
    qtbot.wait(150)
    image = window.grab().toImage()
    poor = {}
    for kind in (QLabel, QAbstractButton, QAbstractSpinBox, QComboBox):
        for part in window.findChildren(kind):
            told = part.text() if hasattr(part, "text") else "x"
            if not (told.strip() and part.isVisible() and part.isEnabled() and part.visibleRegion().boundingRect().height() > 12):
                continue
            seen = part.visibleRegion().boundingRect()
            ratio = strongest(image, QRect(part.mapTo(window, seen.topLeft()), seen.size()))
            if ratio < ENOUGH:
                poor[f"{kind.__name__} {told[:40]}"] = round(ratio, 1)
    assert poor == {}


# Room


@pytest.mark.parametrize("screen", [(1280, 720), (1366, 768), (1024, 600)])
def test_the_window_begins_within_the_screen_with_its_foot(qtbot, window, empty_project, screen):
    size = theme.within_screen(1280, 800, QSize(*screen))
    assert size.width() <= screen[0] and size.height() + 30 <= screen[1]
    for stage in (*flow.PAGES, *flow.ORDER):
        page_of(qtbot, window, empty_project, stage)
        window.resize(size)
        qtbot.waitUntil(lambda: window.height() <= size.height(), timeout=WAIT)
        foot = window.foot.geometry()
        assert foot.bottom() < window.height(), stage
        window.foot.begin("Training", 8, 11)
        qtbot.wait(20)
        stop = QRect(window.foot.stop.mapTo(window, QPoint(0, 0)), window.foot.stop.size())
        assert window.rect().contains(stop), stage
        window.foot.rest()


def test_the_foot_is_low_while_nothing_runs_and_tells_trouble_whole(qtbot, themed, window, empty_project):
    themed(theme.LIGHT)
    page_of(qtbot, window, empty_project, "tools")
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.foot.height() <= IDLE, timeout=WAIT)
    window.foot.say("The disk is full. " * 16, bad=True)
    qtbot.waitUntil(lambda: window.foot.height() > IDLE, timeout=WAIT)
    assert window.foot.said.height() >= window.foot.said.heightForWidth(window.foot.said.width())
    window.choose("knowledge")
    qtbot.waitUntil(lambda: window.foot.height() <= IDLE, timeout=WAIT)


@pytest.mark.parametrize(
    "code, scale, size", [("en", 1, (1280, 720)), ("zh_CN", 1, (1280, 720)), ("en", 1.5, (853, 480)), ("zh_CN", 1.5, (853, 480))]
)
def test_nothing_is_cut_off_or_stands_over_another_on_any_page(tmp_path, exported_project, code, scale, size):
    """1280x720 dots, of which there are fewer units at 150 %."""
    home = tmp_path / "home"
    home.mkdir()
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.gui.layout_child", str(exported_project), code, *map(str, size)],
        cwd=ROOT,
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=WAIT / 1000 * 3,
    )
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == {}


def test_what_is_cut_off_is_found(qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    sheet.resize(200, 100)
    long, fitting, wide, box = QLabel("a text that is much too long for its room"), QLabel("short"), QLabel("out"), QComboBox()
    box.addItem("a choice that has no room at all")
    for part, place in ((long, (5, 5, 60, 20)), (fitting, (5, 30, 80, 20)), (wide, (150, 5, 90, 20)), (box, (5, 60, 70, 24))):
        part.setParent(sheet)
        part.setGeometry(*place)
    sheet.show()
    found = "\n".join(look_at(sheet, sheet))
    assert "a text that is much too long" in found and "a choice that has no room" in found and "outside: QLabel" in found
    assert "short" not in found and len(found.splitlines()) == 3
    long.setToolTip(long.text())
    box.setToolTip(box.currentText())
    wide.move(100, 5)
    assert look_at(sheet, sheet) == []
