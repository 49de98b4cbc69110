"""Whether an exported file does what the model did before: each check with how it was run, its outcome and what was seen."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.models.choices import on_tests
from gui import messages
from gui.formatting import number, percent
from gui.widgets.basics import heading, label
from gui.widgets.format_table import FormatTable, Row

# The kinds of what can be wrong, as engine/stages/export/agreement.py names them, under the check that finds them.
TOOLS, PROMPTS, END, ANSWERS, ACCURACY, SERVER, LLAMA = "tools", "prompts", "end", "answers", "accuracy", "server", "llama-server"
FOUND_BY = {
    "no template": TOOLS,
    "template without tools": TOOLS,
    "other template": PROMPTS,
    "BOS doubled": PROMPTS,
    "BOS missing": PROMPTS,
    "tokenizer mismatch": PROMPTS,
    "wrong end token": END,
    "other answers": ANSWERS,
    "accuracy fell": ACCURACY,
    "server differs": SERVER,
}
BEHIND = "behind llama.cpp's server"  # so begins what is wrong only there
LLAMA_SAID = ("behind llama-server", "llama-server's")  # and behind llama.cpp's own program
PASSED, FAILED, TOLD, NOT_MADE = "done", "failed", "ready", "not yet"  # outcomes, by the shapes that stand for them


class Conformance(QWidget):
    """A table of the checks of one file; what is wrong stands above it in words, with what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.bad = heading(""), label("bad")
        self.table = FormatTable(
            self.tr("Checks of the file"),
            (self.tr("Check"), self.tr("How it was run"), self.tr("Outcome"), self.tr("Details")),
            wide=3,
            most=7,
        )
        self.more = label("muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        for part in (self.title, self.bad, self.table, self.more):
            down.addWidget(part)

    def show_file(self, name: str, told: dict[str, Any], fine: bool) -> None:
        """Show the checks of a file with this name; `told` is its conformance as it is stored, `fine` whether its answers have to be
        those of the model before. Without any check the widget is hidden."""
        self.setVisible("prompts" in told)
        if "prompts" not in told:
            return
        self.title.setText(self.tr("Checks of {file}").format(file=name))
        self.bad.setVisible(bool(told["problems"]))
        self.bad.setText("\n".join(self._problem(one) for one in told["problems"]))
        self.table.show_formats([self._row(check, told, fine) for check in (TOOLS, PROMPTS, END, ANSWERS, ACCURACY, SERVER, LLAMA)])
        text = self._speed(told.get("speed", {}))
        if told.get("larger"):
            text += " " + self.tr("{count} tensors are in a larger format, because their rows do not divide into its blocks.").format(
                count=number(told["larger"], 0)
            )
        if told.get("importance"):
            text += " " + self.tr("Quantized with an importance matrix from {count} training questions (imatrix).").format(
                count=number(told["importance"], 0)
            )
        self.more.setText(text.strip())
        self.more.setVisible(bool(text.strip()))

    def _row(self, check: str, told: dict[str, Any], fine: bool) -> Row:
        problems = [one for one in told["problems"] if found_by(one) == check]
        name, how, seen, made = self._seen(check, told)
        outcome = FAILED if problems else PASSED if made else NOT_MADE
        if outcome == PASSED and check == ANSWERS and not fine:
            outcome = TOLD
        word = {
            PASSED: self.tr("passed"),
            FAILED: self.tr("failed"),
            TOLD: self.tr("for information"),
            NOT_MADE: self.tr("not checked"),
        }[outcome]
        if problems:  # what was seen of a right end is not worth saying where the end is wrong
            seen = "; ".join([*(title_of(one["kind"]) for one in problems), *([seen] if seen and check != END else [])])
        why = [self._problem(one) for one in problems]
        return Row(check, (name, how, word, seen), states={2: outcome}, tips={3: "\n".join([seen, *why])})

    def _seen(self, check: str, told: dict[str, Any]) -> tuple[str, str, str, bool]:
        """(check, how it ran, what was seen, whether it was made)"""
        prompts, gguf, server = told["prompts"], told["gguf"], told["server"]
        own, inside = self.tr("template and tokenizer of the file"), self.tr("in process, compared with transformers")
        if check == TOOLS:
            seen = (
                self.tr("a prompt has {with_tools} tokens with the tools, {without} without").format(
                    with_tools=number(prompts["with_tools"], 0), without=number(prompts["without_tools"], 0)
                )
                if prompts
                else ""
            )
            return self.tr("Tools in the prompt"), own, seen, bool(prompts)
        if check == PROMPTS:
            seen = (
                self.tr("{same} of {all} the same as in training, token for token").format(
                    same=number(prompts["checked"] - prompts["different"], 0), all=number(prompts["checked"], 0)
                )
                if prompts
                else ""
            )
            return self.tr("Prompts"), own, seen, bool(prompts)
        if check == END:
            return self.tr("End of answer"), own, self.tr("the same end token as in training"), True
        if check == ANSWERS:
            seen = (
                self.tr("{alike} of {all} with the same calls, {identical} character for character").format(
                    alike=number(gguf["alike"], 0), all=number(gguf["questions"], 0), identical=number(gguf["identical"], 0)
                )
                if gguf
                else ""
            )
            return self.tr("Answers"), inside, seen, bool(gguf)
        if check == ACCURACY:
            seen = (
                (
                    self.tr("{after} correct, {before} before export; up to {margin} fewer allowed")
                    if on_tests(told)
                    else self.tr("{after} correct, {before} before export, of questions that are not tests; up to {margin} fewer allowed")
                ).format(after=percent(gguf["overall"]), before=percent(told["transformers"]["overall"]), margin=percent(told["margin"]))
                if gguf
                else ""
            )
            return self.tr("Accuracy"), inside, seen, bool(gguf)
        if check == LLAMA:
            return self._llama_server(told.get("llama_server", {}))
        if server.get("ran"):
            seen = self.tr("{alike} of {all} answers the same as in process, {different} prompts differ").format(
                alike=number(server["alike"], 0), all=number(server["questions"], 0), different=number(server["prompts_differ"], 0)
            )
            if "overall" in server:
                seen += self.tr("; {share} correct").format(share=percent(server["overall"]))
        else:
            why = server.get("why", "")
            seen = self.tr("set to ask no questions") if why == "not asked for" else messages.sentence(why)
        return self.tr("Through the server"), self.tr("llama.cpp's OpenAI server"), seen, bool(server.get("ran"))

    def _llama_server(self, told: dict[str, Any]) -> tuple[str, str, str, bool]:
        """The same of llama.cpp's own program."""
        how = self.tr("llama.cpp's own llama-server, with --jinja")
        if not told.get("ran"):
            return self.tr("Through llama-server"), how, messages.sentence(told.get("why", "")), False
        seen = self.tr(
            "{alike} of {all} answers the same as in process, {different} prompts differ; its parser reads {read} as written"
        ).format(
            alike=number(told["alike"], 0),
            all=number(told["questions"], 0),
            different=number(told["prompts_differ"], 0),
            read=number(told["read"], 0),
        )
        if told.get("format"):
            seen += self.tr(" (form: {form})").format(form=told["format"])
        return self.tr("Through llama-server"), how, seen, True

    def _problem(self, problem: dict[str, str]) -> str:
        """What is wrong by its name, how it shows, and what to do."""
        kind, text = problem["kind"], messages.sentence(problem["text"])
        template = self.tr("Give the base model's folder a chat template that shows tools, and train again.")
        remedy = {
            "no template": template,
            "template without tools": template,
            "other template": self.tr("The chat template uses features that llama.cpp does not support. Simplify it and train again."),
            "BOS doubled": self.tr("Let only the template or the tokenizer add the start token, not both."),
            "BOS missing": self.tr("Let either the template or the tokenizer add the start token."),
            "tokenizer mismatch": self.tr("Choose a base model whose tokenizer llama.cpp supports, or a newer llama.cpp."),
            "wrong end token": self.tr("Set the end token in the base model's generation_config.json and tokenizer."),
            "other answers": self.tr("Choose a format with more bits."),
            "accuracy fell": self.tr("Choose a format with more bits, or allow a larger loss."),
            "server differs": self.tr("See the log of the stage. Another version of llama.cpp may help."),
        }.get(kind, "")
        return self.tr("{title}: {text}. {remedy}").format(title=title_of(kind), text=text.rstrip(".。"), remedy=remedy).strip()

    def _speed(self, speed: dict[str, Any]) -> str:
        if not speed:
            return ""
        text = (
            self.tr("Measured on this machine with 1 thread")
            if speed["threads"] == 1
            else self.tr("Measured on this machine with {count} threads").format(count=number(speed["threads"], 0))
        )
        return self.tr("{how}: loaded in {load} s, reads {pace} tokens per second (prompt of {tokens} tokens).").format(
            how=text,
            load=number(speed["load_seconds"], 2),
            pace=number(speed["prompt_tokens_per_second"], 0),
            tokens=number(speed["prompt_tokens"], 0),
        )


def found_by(problem: dict[str, str]) -> str:
    """The check that found a problem."""
    if problem["text"].startswith(LLAMA_SAID):
        return LLAMA
    return SERVER if problem["text"].startswith(BEHIND) else FOUND_BY.get(problem["kind"], SERVER)


def title_of(kind: str) -> str:
    """What is wrong with a file, by its name for people."""
    translate = QCoreApplication.translate
    return {
        "no template": translate("Conformance", "No template"),
        "template without tools": translate("Conformance", "Template without tools"),
        "other template": translate("Conformance", "Another template"),
        "BOS doubled": translate("Conformance", "BOS doubled"),
        "BOS missing": translate("Conformance", "BOS missing"),
        "tokenizer mismatch": translate("Conformance", "Tokenizer mismatch"),
        "wrong end token": translate("Conformance", "Wrong end token"),
        "other answers": translate("Conformance", "Answers differ"),
        "accuracy fell": translate("Conformance", "Accuracy dropped"),
        "server differs": translate("Conformance", "Server differs"),
    }.get(kind, kind)
