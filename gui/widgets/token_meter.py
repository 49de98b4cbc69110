"""How much of what the base model can read the tool list takes."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from engine.models import base_models
from gui.formatting import number
from gui.widgets.basics import label


class TokenMeter(QWidget):
    """A bar and a sentence; hidden until the tokens are counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Tokens of the tool list"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(160, 12)
        self.said = label("muted")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(self.bar)
        across.addWidget(self.said, 1)
        self.hide()

    def show_count(self, found: dict[str, Any], used: str) -> None:
        """Show what `engine.stages.tools.remarks` counted, for the length in use."""
        tokens = found["tokens"]
        self.setVisible(bool(tokens) or bool(found["note"]))
        self.bar.setVisible(bool(tokens))
        if not tokens:
            self.said.setText(found["note"])
            return
        self.bar.setRange(0, max(1, found["context"]))
        self.bar.setValue(min(tokens[used], found["context"]))
        self.said.setText(
            self.tr(
                "The tool list takes {used} of the {context} tokens that {model} reads (long {long}, short {short}, without "
                "descriptions {none})."
            ).format(
                used=number(tokens[used], 0),
                context=number(found["context"], 0),
                model=base_models.shown(found["base_model"]),
                **{length: number(count, 0) for length, count in tokens.items()},
            )
        )
