"""Tools chosen by what a question means, without any training of a language model: from the embeddings of questions and descriptions.

`LinearChoice`  multinomial logistic regression over embeddings of questions whose tool is known; the baseline of the stage evaluation
`NearestTools`  how near each tool is to a question, by its description and its seed questions; for lists too long to be shown whole
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.models.embeddings import Embedder, Vectors
from engine.records import Tool

PENALTY = 0.3  # on the squared weights, each example counting 1; see `fitted`
STEPS = 300  # of the optimizer, at most
SEEDS = 3  # of a tool that are compared with a question, the nearest
DESCRIBED = 0.75  # what the description counts beside the mean of those seeds; see `NearestTools`


@dataclass(frozen=True)
class LinearChoice:
    """A linear classifier: `weights` (tools, width) and `bias` (tools) in the order of `names`, of which "" is no tool."""

    names: tuple[str, ...]
    weights: np.ndarray[Any, Any]
    bias: np.ndarray[Any, Any]

    def __call__(self, questions: Vectors) -> list[str]:
        """The likeliest tool of each question, from their embeddings (questions, width)."""
        if not len(questions):
            return []
        return [self.names[at] for at in (questions @ self.weights.T + self.bias).argmax(axis=1)]


def fitted(questions: Vectors, tools: Sequence[str], penalty: float = PENALTY) -> LinearChoice:
    """The classifier that gives `tools` the greatest likelihood for the embedded `questions` (questions, width), less `penalty` / 2
    times the squared weights. One convex problem, so the same data give the same classifier; solved by L-BFGS.

    The penalty makes little difference: over the sample digital-hr's 70 seeds 0.1 to 0.3 are best and 1 and 3 are 1.4 points worse on
    `resources/starter/dev.jsonl`. Raises ValueError without questions.
    """
    from scipy.optimize import minimize

    if not len(questions):
        raise ValueError("nothing to learn from")
    names = tuple(sorted(set(tools)))
    x = np.asarray(questions, dtype=np.float64)
    wanted = np.eye(len(names))[[names.index(tool) for tool in tools]]  # (questions, tools)
    shape = (len(names), x.shape[1])

    def loss(flat: Any) -> tuple[float, Any]:
        weights, bias = flat[: shape[0] * shape[1]].reshape(shape), flat[shape[0] * shape[1] :]
        scores = x @ weights.T + bias
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        off = np.exp(logs) - wanted
        value = -(wanted * logs).sum() + 0.5 * penalty * (weights**2).sum()
        return float(value), np.concatenate([(off.T @ x + penalty * weights).ravel(), off.sum(axis=0)])

    found = minimize(loss, np.zeros(shape[0] * shape[1] + shape[0]), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return LinearChoice(names, found[: shape[0] * shape[1]].reshape(shape), found[shape[0] * shape[1] :])


class NearestTools:
    """How near tools are to a question: the mean cosine of the tool's SEEDS nearest seed questions, plus DESCRIBED times the cosine of
    its name and description. A tool without seeds is told by its description alone, weighed as if its seeds were as near.

    `seeds` are (question, its tools); one that calls several counts for each.
    """

    def __init__(self, embedder: Embedder, tools: Sequence[Tool], seeds: Sequence[tuple[str, Sequence[str]]] = ()) -> None:
        self.embedder = embedder
        self.names = [tool.name for tool in tools]
        self.described = embedder([described(tool) for tool in tools])  # (tools, width)
        self.seeds = [question for question, _ in seeds]
        self.vectors = embedder(self.seeds)
        self.of_tool = [[at for at, (_, called) in enumerate(seeds) if name in called] for name in self.names]

    def scores(self, questions: Sequence[str]) -> Vectors:
        """(questions, tools), about -1..1. A question that is a seed itself is not compared with itself, so that seeds can be asked."""
        asked = self.embedder(questions)
        if not self.names or not len(asked):
            return np.zeros((len(asked), len(self.names)), np.float32)
        to_description = asked @ self.described.T
        to_seeds = asked @ self.vectors.T if self.seeds else np.zeros((len(asked), 0), np.float32)
        for row, question in enumerate(questions):
            to_seeds[row, [at for at, seed in enumerate(self.seeds) if seed == question]] = -np.inf
        made = np.empty_like(to_description)
        for column, own in enumerate(self.of_tool):
            made[:, column] = _score(np.sort(to_seeds[:, own], axis=1)[:, ::-1][:, :SEEDS], to_description[:, column])
        return made

    def __call__(self, question: str, most: int = 5) -> list[tuple[str, float]]:
        """The `most` nearest tools of a question with their scores, the nearest first."""
        (row,) = self.scores([question])
        return [(self.names[at], float(row[at])) for at in np.argsort(-row, kind="stable")[:most]]


def texts_of(tools: Sequence[Tool], seeds: Sequence[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """{tool: all that is said of it}, for `word_nearest`: name, description and the questions known to need it."""
    asked: dict[str, list[str]] = {tool.name: [] for tool in tools}
    for question, called in seeds:
        for name in called:
            if name in asked:
                asked[name].append(question)
    return {tool.name: "\n".join([tool.name, tool.description, *asked[tool.name]]) for tool in tools}


def described(tool: Tool) -> str:
    """What is embedded of a tool: its name in words, and its description."""
    words = "".join(f" {letter}" if letter.isupper() else letter for letter in tool.name).replace("_", " ").replace("-", " ")
    return f"{' '.join(words.split()).lower()}: {tool.description}"


def _score(nearest: Vectors, to_description: Vectors) -> Vectors:
    """(questions) from the cosines of the nearest seeds (questions, up to SEEDS), -inf where there is none, and of the description."""
    there = np.isfinite(nearest)
    count = there.sum(axis=1)
    mean = np.where(there, nearest, 0).sum(axis=1) / np.maximum(count, 1)
    return np.where(count > 0, (mean + DESCRIBED * to_description) / (1 + DESCRIBED), to_description)
