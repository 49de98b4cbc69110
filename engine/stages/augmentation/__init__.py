"""Stage 4, augmentation: more questions from those there are (enterprise paper, section 3.3.2 and Table 1).

    replacement.py      other values, in the question and in the call       human seeds, a teacher's questions where asked for
    rewriting.py        another sentence for the same request               the same and their replacements
    simplification.py   the words that carry the meaning                    seeds, their copies and synthesized questions
    typing_errors.py    slips of fingers, ears and input methods            what is already augmented, so that nothing stays
                                                                            too close to a seed
    teaching.py         all four by a language model, checked
    context.py          what each strategy is given                         writer.py     keys, duplicates, batches

Strategies follow one another in this order, so that a copy may have gone through several. An example notes the last one as its
`strategy` and the example that this was applied to as its `parent`; the chain is read by following the parents.
"""

import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from engine.messages import Message
from engine.models.teachers.kept import HEURISTIC, of_project
from engine.models.teachers.protocol import Prompt
from engine.models.teachers.settings import TeacherSettings
from engine.records import Example
from engine.settings import AugmentationSettings
from engine.stages.augmentation import replacement, rewriting, simplification, typing_errors
from engine.stages.augmentation.context import Context
from engine.stages.augmentation.teaching import Asking, prompt_of, teacher_strategy
from engine.stages.augmentation.writer import BATCH, PER_PROMPT, CopyRequest, Order, Writer
from engine.store import Project

__all__ = ["BATCH", "STRATEGIES", "clear", "preview", "run"]

# Each is apply(example, random numbers, context): the example changed, or None where the strategy can do nothing with it.
STRATEGIES: dict[str, Callable[[Example, random.Random, Context], Example | None]] = {
    "replacement": replacement.apply,
    "rewriting": rewriting.apply,
    "simplification": simplification.apply,
    "error introduction": typing_errors.apply,
}

Make = Callable[[str, Iterable[Order], float], None]


def clear(project: Project) -> None:
    """Remove what an earlier run made."""
    project.delete_examples("augmentation")


def run(project: Project, settings: AugmentationSettings, report) -> dict:
    """Apply the strategies one after the other, by rules or by the teacher that the settings name; a killed run continues where it
    was. Raises InputError or MachineError where the teacher cannot be had.

    Gives {"questions": how many, "by_strategy": {strategy: how many}}.
    """
    context = Context.of(project, settings)
    writer = Writer(project, report, settings.seed)
    if settings.teacher == HEURISTIC:
        _make_all(
            project,
            settings,
            writer,
            lambda strategy, orders, share: writer.make(
                strategy, orders, share, lambda example, rng: STRATEGIES[strategy](example, rng, context)
            ),
        )
    else:
        with of_project(project, settings.teacher, report) as teacher:
            how = Asking(project.path, context, settings.seed, teacher.settings.temperature, teacher.settings.max_tokens)
            _make_all(project, settings, writer, lambda strategy, orders, share: _ask(strategy, orders, share, teacher, how, writer))
    report.progress(len(writer.made), len(writer.made), "questions")
    return {"questions": len(writer.made), "by_strategy": project.count_examples("strategy", origin="augmentation")}


def preview(project: Project, settings: AugmentationSettings, nth: int = 0, ask: int = 0) -> list[tuple[str, str, str]]:
    """(strategy, before, after) for each strategy that is switched on, from the user's own questions beginning with the nth;
    none is kept. By rules, or with `ask` by the teacher that the settings name, which is asked once for each strategy. Empty if
    there are no seeds. Raises InputError or MachineError where the teacher cannot be had."""
    context = Context.of(project, settings)
    seeds = list(project.examples("seed"))
    wanted = [strategy for strategy in STRATEGIES if seeds and getattr(settings, strategy.replace(" ", "_"))]
    if ask and settings.teacher != HEURISTIC:
        return _asked_preview(
            project, settings, [(strategy, seeds[(nth + at) % len(seeds)]) for at, strategy in enumerate(wanted)], context
        )
    shown = []
    for strategy in wanted:
        for at in range(len(seeds)):
            seed = seeds[(nth + at) % len(seeds)]
            made = STRATEGIES[strategy](seed, random.Random(f"{settings.seed}:{strategy}:0:{seed.key}"), context)
            if made is not None:
                shown.append((strategy, seed.question, made.question))
                break
    return shown


def _asked_preview(
    project: Project, settings: AugmentationSettings, chosen: list[tuple[str, Example]], context: Context
) -> list[tuple[str, str, str]]:
    shown = []
    with of_project(project, settings.teacher) as teacher:
        how = Asking(project.path, context, settings.seed, teacher.settings.temperature, teacher.settings.max_tokens)
        for strategy, seed in chosen:
            for _, made in teacher_strategy(strategy, [CopyRequest(seed, (0,))], teacher.ask, how, Counter()):
                shown += [(strategy, seed.question, one.question) for one in made[:1]]
    return shown


def prompts_ahead(project: Project, settings: AugmentationSettings, card: TeacherSettings, number: int) -> list[tuple[list[Prompt], int]]:
    """[(up to `number` prompts, how many there will be)] for each strategy that is switched on. What later strategies are given is
    guessed from the seeds: as if every copy that is wanted were made."""
    how = Asking(project.path, Context.of(project, settings), settings.seed, card.temperature, card.max_tokens)
    seeds, synthesized = list(project.examples("seed")), list(project.examples("synthesis"))
    taught = sum(map(is_taught, synthesized))
    copied = len(seeds) * (settings.replacement + settings.rewriting) + taught * (settings.teacher_replacement + settings.teacher_rewriting)
    cut = settings.simplification * (len(seeds) + copied + (len(synthesized) if settings.copy_templates else taught))
    wanted = {
        "replacement": _prompts(len(seeds), settings.replacement) + _prompts(taught, settings.teacher_replacement),
        "rewriting": _prompts(len(seeds), settings.rewriting) + _prompts(taught, settings.teacher_rewriting),
        "simplification": round(cut),
        "error introduction": round(settings.error_introduction * (copied + cut)),
    }
    copies = {
        "replacement": settings.replacement or settings.teacher_replacement,
        "rewriting": settings.rewriting or settings.teacher_rewriting,
    }
    return [
        (
            [
                prompt_of(strategy, CopyRequest(seed, tuple(range(min(PER_PROMPT, copies.get(strategy, 1))))), how)
                for seed in seeds[:number]
            ],
            count,
        )
        for strategy, count in wanted.items()
        if count
    ]


def _prompts(questions: int, copies: int) -> int:
    """How many prompts ask for so many copies of each question."""
    return questions * math.ceil(copies / PER_PROMPT)


def _make_all(project: Project, settings: AugmentationSettings, writer: Writer, make: Make) -> None:
    """The chain: which strategy is applied to which examples, and how often."""
    seeds, synthesized = list(project.examples("seed")), list(project.examples("synthesis"))
    taught = [question for question in synthesized if is_taught(question)]
    for questions, copies in ((seeds, settings.replacement), (taught, settings.teacher_replacement)):
        make("replacement", [(question, copy) for copy in range(copies) for question in questions], 1.0)
    replaced = list(writer.made)
    for questions, copies in ((seeds, settings.rewriting), (taught, settings.teacher_rewriting)):
        make("rewriting", _to_rewrite(questions, replaced, copies, settings.seed), 1.0)
    questions = [*seeds, *writer.made, *(synthesized if settings.copy_templates else taught)]
    make("simplification", [(question, 0) for question in questions], settings.simplification)
    make("error introduction", [(question, 0) for question in list(writer.made)], settings.error_introduction)
    writer.flush()


def is_taught(example: Example) -> bool:
    """Whether a language model wrote a synthesized question, in this project or earlier."""
    return example.teacher not in ("", HEURISTIC)


def _to_rewrite(questions: list[Example], replaced: list[Example], wanted: int, seed: int) -> Iterator[Order]:
    """For each copy of a question the question itself or, as often as not, one of its replacements."""
    copies: dict[str, list[Example]] = {}
    for example in replaced:
        copies.setdefault(example.parent, []).append(example)
    for copy in range(wanted):
        for question in questions:
            rng = random.Random(f"{seed}:rewritten:{copy}:{question.key}")
            others = copies.get(question.key, [])
            yield (rng.choice(others) if others and rng.random() < 0.5 else question), copy


def _ask(strategy: str, orders: Iterable[Order], share: float, teacher, how, writer: Writer) -> None:
    """Let the teacher apply a strategy, and tell in the log what of its work was left out."""
    left_out: Counter[str] = Counter()
    writer.ask(strategy, orders, share, teacher.name, lambda requests: teacher_strategy(strategy, requests, teacher.ask, how, left_out))
    if left_out:
        reasons = [Message("{reason}: {count}", reason=reason, count=count) for reason, count in sorted(left_out.items())]
        writer.report.log(
            Message(
                "Skipped from what {teacher} wrote by {strategy}: {reasons}.",
                teacher=teacher.name,
                strategy=Message(strategy),
                reasons=reasons,
            )
        )
