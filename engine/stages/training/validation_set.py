"""The validation set of a dataset, measured after each epoch: the loss on its answers, how many questions the model answers rightly, and
early stopping, which ends a run when that share has not risen for some epochs and takes the best epoch's adapter."""

import random
from collections.abc import Callable, Sequence

import torch
from transformers import TrainingArguments

from engine.checker import accepting, judge
from engine.models.chat import Chat
from engine.records import Tool, ToolCall
from engine.settings import TrainingSettings
from engine.stages.training.broadcast import from_first
from engine.stages.training.by_origin import ByOrigin
from engine.stages.training.drawn_lists import DrawnLists
from engine.stages.training.prefix_rows import Row, row_told
from engine.stages.training.rows import Rows, ToolList
from engine.store import Project

QUESTIONS = 100  # answered each epoch where early stopping needs a rate and the settings name no number
LONGEST = 160  # tokens of an answer
SIDE_BY_SIDE = 20  # questions answered at once


class ValidationSet:
    """`rows` give the loss, None where the dataset has no validation part; `questions` are its examples that are answered, none where
    neither the settings nor early stopping ask for it.

    `wait` is called between rows and between questions: there a pause may happen.
    """

    def __init__(self, rows: Rows | None, examples: list[dict], chat: Chat, shown: ToolList, settings: TrainingSettings) -> None:
        self.rows: Rows | list[tuple[Row, ...]] = [] if rows is None else rows
        self.chat, self.tools = chat, shown.tools
        self.questions = _sample(examples, settings)
        drawn = shown.drawn(chat) if self.questions else None
        self.lists = _drawn(drawn, self.questions, settings) if drawn else None  # of each question, where not all tools are listed
        self.by_origin = ByOrigin()

    def loss(self, model, device: torch.device, wait: Callable[[], None]) -> float:
        """Mean cross-entropy of the answers in nats a token. `by_origin` tells the same for each origin of questions afterwards."""
        model.eval()
        self.by_origin = ByOrigin()
        total = tokens = 0.0
        with torch.no_grad():
            for index in range(len(self.rows)):
                for row in self.rows[index]:
                    losses, right = row_told(model, row, device)
                    self.by_origin.add(row, losses, right)
                    total += losses.sum().item()
                    tokens += row.answer_tokens
                    wait()
        model.train()
        return total / max(1, tokens)

    def accuracy(self, model, wait: Callable[[], None]) -> float:
        """The share of the questions that the model answers rightly, as the stage evaluation judges."""
        from engine.models.inference.transformers import Answers

        attention = model.config._attn_implementation
        model.set_attn_implementation("sdpa")  # that of training takes shared rows only
        caching, model.config.use_cache = model.config.use_cache, True
        model.eval()
        try:
            answers = Answers.of_model(model, self.chat.tokenizer, self.tools[:1] if self.lists else self.tools, SIDE_BY_SIDE, LONGEST)
            by_name = {tool.name: tool for tool in self.tools}
            right = 0
            for example, raw in zip(self.questions, answers([example["question"] for example in self.questions], self.lists)):
                right += not judge(raw, by_name, accepted(example)).error
                wait()
        finally:
            model.set_attn_implementation(attention)
            model.config.use_cache = caching
            model.train()
        return right / len(self.questions)


class EarlyStopping:
    """`patience`: epochs without a better one after which the run ends, 0 to train all of them. `epoch_at` tells the epoch that ends with
    a step; where a step is longer than an epoch it passes some over, so the curve has fewer points than there are epochs.

    `best` is the epoch, counted from 1, with the highest validation accuracy at the last look (the first of them, where several are
    alike); 0 before the first look, and always without patience.
    """

    def __init__(self, project: Project, run_name: str, patience: int, epoch_at: dict[int, int]) -> None:
        self.project, self.run_name, self.patience, self.epoch_at = project, run_name, patience, epoch_at
        self.best = 0

    def is_over(self, step: int, args: TrainingArguments) -> bool:
        """Whether the run ends at this step, by the curve in the store, so that a run that is continued decides alike. All ranks must
        ask: the curve is the first one's."""
        if not self.patience:
            return False
        curve = self.project.metric(self.run_name, "validation_accuracy")
        rates = {self.epoch_at[at]: value for at, value in curve if at <= step and at in self.epoch_at}
        self.best, last = from_first([max(rates, key=rates.__getitem__, default=0), max(rates, default=0)], args)
        return self.best > 0 and last - self.best >= self.patience


def accepted(example: dict) -> list[dict]:
    """The calls of an example as accepted answers, in the form that the checker reads."""
    return list(accepting([ToolCall.from_dict(call) for call in example["calls"]]))


def _drawn(drawn: DrawnLists, questions: list[dict], settings: TrainingSettings) -> list[Sequence[Tool]]:
    """The list of each question; those that would share a row in training share one."""
    found: list[Sequence[Tool]] = []
    for group in drawn.groups(questions, range(len(questions)), settings.questions_per_row):
        some = [questions[number] for number in group]
        found += [drawn.draw(some, random.Random(f"{settings.seed}:validation:{group[0]}"))] * len(some)
    return found


def _sample(examples: list[dict], settings: TrainingSettings) -> list[dict]:
    """The examples whose questions are answered after each epoch: always the same ones."""
    wanted = settings.validation_questions or (QUESTIONS if settings.early_stopping else 0)
    return random.Random(f"{settings.seed}:validation").sample(examples, min(wanted, len(examples)))
