"""The rates of the measured models: a table with intervals, what the training has seen, whether a difference is real, and a plot."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.adapters import shown
from gui import plots
from gui.formatting import number, percent, probability
from gui.widgets.basics import label
from gui.widgets.breakdown import in_words
from gui.widgets.comparison import CHANCE, Comparison
from gui.widgets.fact_table import FactTable

RATES = ("structure", "tool", "parameters", "overall")
NONE = "-"  # where there was nothing to measure


class Rates(QWidget):
    """A table with a column for each model, and beneath it what is to be said of its figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QVBoxLayout()
        self.table: FactTable | None = None
        self.verdict, self.untrained, self.about, self.leakage = label(), label(), label("muted"), label("muted")
        self.comparison = Comparison()
        self.plot = plots.Plot(self.tr("Rates with confidence intervals"))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(10)
        down.addLayout(self.place)
        down.addWidget(self.about)
        down.addWidget(self.verdict)
        down.addWidget(self.comparison)
        down.addWidget(self.untrained)
        down.addWidget(self.leakage)
        down.addWidget(self.plot, 1)
        down.addStretch(0)

    def show_models(
        self, rows: dict[str, dict[str, Any]], titles: dict[str, str], figures: list[dict[str, Any]], facts: dict[str, Any]
    ) -> None:
        """Show the kept evaluations `rows` by model, whose names for people are `titles`; `figures` are the detailed ones of those that
        have them, with F1 and the chosen parameters, and `facts` what the stage kept of its last run."""
        by_name = {one["name"]: one for one in figures}
        ways = [
            (self.tr("Fully correct"), "overall"),
            (self.tr("Valid call"), "structure"),
            (self.tr("Correct tool"), "tool"),
            (self.tr("Correct parameters"), "parameters"),
        ]
        lines = [
            (
                text,
                *(
                    (in_words(by_name[name]["rates"][rate]) or NONE) if name in by_name else percent(row["rates"][rate])
                    for name, row in rows.items()
                ),
            )
            for text, rate in ways
        ]
        of_bfcl = bool(facts.get("strict_bfcl"))
        told = self.tr("Fully correct by Adaptool's rule") if of_bfcl else self.tr("Fully correct by BFCL's rule")
        others = [row["rates"].get("by_rule", {}).get("strict" if of_bfcl else "bfcl") for row in rows.values()]
        if any(share is not None for share in others):  # earlier versions kept the share by one rule only
            lines.insert(1, (told, *(NONE if share is None else percent(share) for share in others)))
        measured = [by_name.get(name) for name in rows]
        if figures:
            lines.append((self.tr("Function F1"), *(mean_in_words(one["f1"]) if one else "" for one in measured)))
        for key, write, written, text, by in (
            ("enumerated", in_words, "share", self.tr("{parameter} correct"), ""),
            ("free_text", mean_in_words, "mean", self.tr("{parameter} similar ({by})"), facts.get("similarity", "")),
            ("letters", mean_in_words, "mean", self.tr("{parameter} similar ({by})"), "chrF"),
        ):
            for name in dict.fromkeys(name for one in figures for name in one.get(key, {})):
                cells = [one.get(key, {}).get(name) if one else None for one in measured]
                lines.append(
                    (
                        text.format(parameter=name, by=by),
                        *(self._with_number(write(cell), cell) if cell and cell[written] is not None else NONE for cell in cells),
                    )
                )
        lines.append((self.tr("Questions"), *(number(row["rates"]["questions"], 0) for row in rows.values())))
        if self.table is not None:
            self.place.removeWidget(self.table)
            self.table.deleteLater()
        baseline = facts.get("baseline")  # of evaluations of older versions there is none
        heads = [self.tr("Rate"), *titles.values()]
        if baseline:
            heads.append(self.tr("Without training"))
            lines = [(*line, in_words(baseline["tool"]) if line[0] == self.tr("Correct tool") else NONE) for line in lines]
        self.table = FactTable(self.tr("Rates"), heads, most=12)
        self.table.show_rows(lines if rows else [])
        self.place.addWidget(self.table)
        self.table.setVisible(bool(rows))
        self._show_remarks(facts)
        self.untrained.setText("\n".join(self._against_no_training(baseline, titles)) if baseline else "")
        self.untrained.setVisible(bool(self.untrained.text()))
        self.verdict.setText(self._gain({name: row["rates"] for name, row in rows.items()}))
        self.verdict.setVisible(len(figures) < 2 and bool(self.verdict.text()))  # else the comparison tells more
        self.plot.setVisible(bool(figures))
        drawn = [(titles[one["name"]], [one["rates"][rate] for rate in RATES]) for one in figures]
        names = [self.tr("Valid call"), self.tr("Correct tool"), self.tr("Correct parameters"), self.tr("Fully correct")]
        said = "; ".join(
            f"{title}: {', '.join(f'{name} {in_words(share)}' for name, share in zip(names, shares))}" for title, shares in drawn
        )
        self.plot.show_drawing(drawing(drawn, names) if drawn else None, said)
        self.comparison.show_pairs([one["name"] for one in figures], facts.get("pairs", []), titles)

    def _show_remarks(self, facts: dict[str, Any]) -> None:
        """What the intervals are, and whether any model has seen the questions before."""
        self.about.setText(
            self.tr(
                "In brackets: the {confidence} confidence interval (Wilson; for means and F1, bootstrap with {times} resamples)."
            ).format(confidence=f"{100 * facts['confidence']:g} %", times=number(facts["resamples"], 0))
            if facts
            else ""
        )
        told = [
            self.tr("The training data of {adapter} ({count} questions) contains none of the test questions.").format(
                adapter=shown(one["adapter"]), count=number(one["questions"], 0)
            )
            if one["questions"] is not None
            else self.tr(
                "It is unknown whether {adapter} was trained on test questions, because its training data is not in this project."
            ).format(adapter=shown(one["adapter"]))
            for one in facts.get("leakage", [])
        ]
        self.leakage.setText("\n".join(told))
        for part in (self.about, self.leakage):
            part.setVisible(bool(part.text()))

    def _against_no_training(self, found: dict[str, Any], titles: dict[str, str]) -> list[str]:
        """What tools chosen by embeddings and a linear classifier reach, and whether each trained model chooses better."""
        told = [
            self.tr(
                "Without training, embeddings ({embeddings}) and a linear classifier over {count} questions choose the correct tool "
                "in {share} of {questions} questions. They fill in no parameters."
            ).format(
                embeddings=found["embeddings"],
                count=number(found["trained_on"], 0),
                share=percent(found["tool"]["share"]),
                questions=number(found["tool"]["of"], 0),
            )
        ]
        for one in found["models"]:
            if not one["trained"] or not one["questions"]:
                continue
            known = {
                "model": titles.get(one["model"], one["model"]),
                "share": percent(one["tool"]["share"]),
                "p": probability(one["p"]),
            }
            if one["difference"] <= 0:
                told.append(self.tr("{model} does not choose tools better than that: {share} ({p}).").format(**known))
            elif one["p"] < CHANCE:
                told.append(self.tr("{model} chooses tools better: {share}. This is unlikely to be chance ({p}).").format(**known))
            else:
                told.append(self.tr("{model} chooses the correct tool in {share}. This may be chance ({p}).").format(**known))
        return told

    def _with_number(self, text: str, cell: dict[str, Any]) -> str:
        """Of how many questions a figure is, where it is not of all."""
        return self.tr("{figure}, {count} questions").format(figure=text, count=number(cell["of"], 0))

    def _gain(self, rates: dict[str, Any]) -> str:
        if not {"base", "adapter"} <= set(rates):
            return self.tr("No model measured yet.") if not rates else ""
        points = 100 * (rates["adapter"]["overall"] - rates["base"]["overall"])
        text = self.locale().toString(abs(points), "f", 1)
        if not points:
            return self.tr("The trained adapter is exactly as good as the base model.")
        if points > 0:
            return self.tr("The trained adapter is better than the base model by {points} points.").format(points=text)
        return self.tr("The trained adapter is worse than the base model by {points} points.").format(points=text)


def mean_in_words(one: dict[str, Any] | None) -> str:
    """A mean with its interval: 0.853 (0.801 to 0.899)"""
    if not one or one["mean"] is None:
        return ""
    return number(one["mean"]) if one["low"] is None else f"{number(one['mean'])} ({number(one['low'])} \u2013 {number(one['high'])})"


def drawing(models: list[tuple[str, list[dict[str, Any]]]], names: list[str]) -> plots.Drawing:
    """Bars with intervals: a group for each rate, a bar for each model."""

    def draw(figure: Any, colours: Any) -> None:
        axes = figure.add_subplot()
        wide = 0.8 / len(models)
        hues = (colours.muted, colours.accent, colours.warn, colours.good, colours.bad)
        for at, (title, shares) in enumerate(models):
            places = [place + (at - (len(models) - 1) / 2) * wide for place in range(len(names))]
            values = [100 * (one["share"] or 0) for one in shares]
            ends = [
                [value - 100 * (one["low"] if one["low"] is not None else value / 100) for value, one in zip(values, shares)],
                [100 * (one["high"] if one["high"] is not None else value / 100) - value for value, one in zip(values, shares)],
            ]
            axes.bar(places, values, wide * 0.9, color=hues[at % len(hues)], label=title)
            axes.errorbar(
                places,
                values,
                yerr=[[max(0.0, end) for end in side] for side in ends],
                fmt="none",
                ecolor=colours.text,
                elinewidth=1,
                capsize=2,
            )
        axes.set_xticks(range(len(names)), names)
        axes.set_ylim(0, 105)
        axes.set_ylabel("%")
        axes.grid(axis="x", visible=False)
        figure.legend(loc="outside upper right", ncols=min(4, len(models)), fontsize="small")

    return draw
