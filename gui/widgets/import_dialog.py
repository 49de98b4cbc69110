"""What an import would change, shown before it is taken: the form of each file, and each tool that is new, changed or gone."""

from collections import Counter
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import heading, label
from gui.widgets.house_table import HouseTable


class ImportDialog(QDialog):
    """Opens over the window; accepted means that the import is to be taken."""

    def __init__(self, found: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools to take in"))
        self.resize(760, 460)
        forms = label()
        forms.setText(
            "\n".join(
                self.tr("{file}: {form}, {taken} of {there} tools").format(
                    file=file, form=form, taken=number(taken, 0), there=number(there, 0)
                )
                for file, form, taken, there in found["forms"]
            )
        )
        if found["notes"]:
            kinds = Counter(kind for _, _, _, kind, _ in found["notes"])
            told = ", ".join(f"{messages.stored(kind)}: {number(count, 0)}" for kind, count in kinds.items())
            forms.setText(f"{forms.text()}\n{told}")
            forms.setToolTip(
                "\n".join(
                    f"{tool or messages.sentence(place)}: {messages.sentence(text)}" for _, place, tool, _, text in found["notes"][:20]
                )
            )
        counts = label("bad" if found["gone"] else "")
        counts.setText(
            self.tr("{new} new, {changed} changed, {gone} gone, {same} as before.").format(
                **{name: number(len(found[name]), 0) for name in ("new", "changed", "gone", "same")}
            )
        )
        columns = (
            Column("tool", self.tr("Tool"), width=26),
            Column("change", self.tr("Change"), width=12),
            Column("before", self.tr("Before")),
            Column("after", self.tr("After")),
        )
        self.rows = Rows(columns, self)
        self.rows.show_rows(self._rows(found))
        view = HouseTable()
        view.setAccessibleName(self.tr("Tools that would change"))
        view.setModel(self.rows)
        in_house_style(view, columns)
        view.setVisible(self.rows.rowCount() > 0)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(self.tr("&Take them in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.leave = buttons.addButton(self.tr("&Leave all as it is"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 16, 20, 16)
        down.setSpacing(10)
        for part in (heading(self.tr("What was found")), forms, counts):
            down.addWidget(part)
        fit = found.get("fit") or {}
        if fit.get("finding"):  # the list is long, or too long for the base model
            self.fit = label("bad" if fit["weight"] == "bad" else "")
            self.fit.setText(messages.sentence(fit["finding"]))
            down.addWidget(self.fit)
        down.addWidget(view, 1)
        if found["gone"]:
            note = label("muted")
            note.setText(self.tr("Tools that are gone leave the list; their history is kept, and importing them again brings them back."))
            down.addWidget(note)
        down.addWidget(buttons)

    def _rows(self, found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
        rows = [(name, self.tr("new"), "", found["descriptions"][name]) for name in found["new"]]
        for name in found["changed"]:
            for what, before, after in found["changes"][name]:
                shown = self.tr("description") if what == "description" else what
                rows.append((name, self.tr("changed: {what}").format(what=shown), before, after))
        return rows + [(name, self.tr("gone"), "", "") for name in found["gone"]]
