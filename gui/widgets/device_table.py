"""What would fit on which device, and about how fast it would be there: estimates, and said to be so."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.formatting import number
from gui.widgets.basics import heading, label
from gui.widgets.format_table import FormatTable, Row


class DeviceTable(QWidget):
    """A row a device, a column a format."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.estimated = label("muted")
        self.table: FormatTable | None = None
        self.shown: list[dict[str, Any]] = []
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(0, 0, 0, 0)
        self.down.setSpacing(8)
        self.down.addWidget(heading(self.tr("Where it fits, and the most tokens per second to expect (estimates)")))
        self.down.addWidget(self.estimated)
        self.down.addStretch(1)

    def show_formats(self, outlook: dict[str, Any], wanted: list[str]) -> None:
        """Show these formats as `engine.stages.export.formats` tells them."""
        told = {one["name"]: one for one in outlook.get("formats", [])}
        shown = [told[name] for name in wanted if name in told]
        if shown == self.shown:
            return
        self.shown = shown
        if self.table is not None:
            self.down.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        if not shown:
            return
        needs = [
            self.tr("{format}, needs {gigabytes} GB").format(
                format=one["name"].upper(), gigabytes=number(one["devices"][0]["needed_gb"], 2)
            )
            for one in shown
        ]
        self.table = FormatTable(self.tr("Devices"), (self.tr("Device"), self.tr("Usable memory"), *needs), wide=0, right=(1,), most=14)
        self.table.show_formats([self._row(at, device, shown) for at, device in enumerate(shown[0]["devices"])])
        self.down.insertWidget(2, self.table)
        self.estimated.setText(
            self.tr(
                "These are estimates, not measurements: they follow from the memory, bandwidth and speed that manufacturers state, "
                "for a context of {count} tokens."
            ).format(count=number(outlook["context"], 0))
        )

    def _row(self, at: int, device: dict[str, Any], shown: list[dict[str, Any]]) -> Row:
        cells, marks = [device["name"], self.tr("{count} GB").format(count=number(device["usable_gb"], 1))], {}
        for column, one in enumerate(shown, 2):
            there = one["devices"][at]
            pace = there["tokens_per_second"]
            cells.append(
                self.tr("about {count}").format(count=number(pace, 0 if pace >= 10 else 1)) if there["fits"] else self.tr("does not fit")
            )
            marks[column] = "done" if there["fits"] else "failed"
        return Row(device["name"], cells, states=marks)
