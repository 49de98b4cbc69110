"""The engine's texts in the user's language: titles, explanations and field names that stand in `engine`, not here."""

import json
import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.jobs import tasks
from engine.resources import resource
from engine.settings import StageSettings, label_of
from engine.stages import BY_NAME

CONTEXT, SENTENCES = "engine", "sentences"
FOLDER = resource("i18n")

STORED = (
    "human",
    "template",
    "inherited",
    "seed",
    "synthesis",
    "augmentation",
    "replacement",
    "simplification",
    "error introduction",
    "call does not conform",
    "value not in the question",
    "empty question",
    "test question",
    "duplicate",
    "near duplicate",
    "same meaning",
    "rejected by hand",
    "not labelled yet",
    "value kept for tests",
    "log",
    "too long",
    "unnatural wording",
    "wrong language",
    "judged wrong",
    "rewriting",
    "teacher",
    "heuristic",
    "recorded",
    "no recorded questions are given",
    "no teacher is chosen",
    "there is no content metadata",
    "no tool takes a free text",
    "there is no knowledge graph",
    "the teacher does not see images",
    "no asset has an image",
    "no question written",
    "no value can be made up",  # why a tool has no question
    "there is neither content metadata nor a knowledge graph for a free text",  # why a route cannot be taken
    "imported",
    "edited by hand",
    "no longer in the files",
    "left out",
    "mended",
    "renamed",
    "told",
    "left by hand",
    "trained",
    "merged",
    "active",
    "candidate",
    "retired",
    "The whole list",
    "Tools that take very many tokens",
    "Tools that say the same",
    "Tools that do not say what they do",
    "Parameters that do not say what belongs in them",
    "Values that nothing explains",
    "Values that only you can give",
    "Values that are only listed in words",
    "Long descriptions",  # kinds of remarks on tools
)  # what the engine keeps with its rows: labels, origins, reasons, kinds, tags
PARTS = (
    "one card",
    "{n} cards with the model on each (DDP)",
    "{n} cards with the model split (FSDP)",
    "{n} cards with the model split (ZeRO-3)",
    "the processor",
    "base model in 16 bit",
    "base model in 32 bit",
    "base model in 8 bit",
    "base model in 4 bit (NF4)",
    "computed in float16",
    "layers computed again",
    "{n} question a row",
    "{n} questions a row",
    "weights {n} GiB",
    "adapter {n} GiB",
    "optimizer {n} GiB",
    "gradients {n} GiB",
    "activations {n} GiB",
    "loss or one layer's backward {n} GiB",
    "rounding {n} GiB",
    "probe of shared rows {n} GiB",
    "framework {n} GiB",
    "about {n} seconds",
    "about {n} minutes",
    "about {n} hours",
    ", ",
)  # of which the planner makes its lines; {n} is a number
PLANNED = (
    "It fits: {0} of {1} GiB at the peak ({2}).",
    "It does not fit with {0} to spare: {1} of {2} GiB at the peak ({3}).",
    "Loading it needs {0} GiB of ordinary memory, of which {1} GiB are free.",
    "It writes {0} GiB, and {1} GiB of the disk are free.",
    "It needs the package deepspeed, which is not installed.",
    "It needs the package bitsandbytes, which is not installed.",
    "Nothing fits: the least is {0} GiB on {1}.",
    "Choose a smaller base model, or shorten the tool list.",
    "Train on {0}: {1} of {2} GiB, {3} for {4} epoch, {5} GiB of disk.",
    "Train on {0}: {1} of {2} GiB, {3} for {4} epochs, {5} GiB of disk.",
    "Train on {0}: {1} of {2} GiB, a time not known for this card for {3} epoch, {4} GiB of disk.",
    "Train on {0}: {1} of {2} GiB, a time not known for this card for {3} epochs, {4} GiB of disk.",
    "{0} would be better, but it does not fit with {1} to spare: {2} of {3} GiB at the peak ({4}).",
    "{0} would be better, but loading it needs {1} GiB of ordinary memory, of which {2} GiB are free.",
    "{0} would be better, but it writes {1} GiB, and {2} GiB of the disk are free.",
    "Other programs use {0} of the processor now; the time is that of an idle one.",
    "{0} is held in 4 bit (NF4) on the graphics card, for more does not fit into memory now; answers may differ a little.",
    "{0} is held in 4 bit (NF4) on the processor, for more does not fit into memory now; answers may differ a little.",
    "{0} is held in 16 bit on the processor, for more does not fit into memory now; answers may differ a little.",
    "Freeze a dataset first; then its lengths decide what fits.",
    "Nothing can be trained so: the longest example has {0} tokens, {1} of them its tool list, and {2} can be read.",
    "Lower the longest tool list (list_tokens).",
    "Draw a list for each row (list_tokens), take fewer or shorter tools, or choose a base model that reads more.",
    "Raise the longest example (max_length), shorten tools and questions, or choose a base model that reads more.",
    "With short descriptions it fits: set the descriptions of training to short.",
    "Without descriptions it fits: set the descriptions of training to none.",
    "Draw a list for each row: set the longest tool list of training (list_tokens) to {0}, and show a question its nearest tools when it "
    "is asked (lists of evaluation).",
    "Or take fewer tools (pick or groups of tools), or choose a base model that reads more.",
    "PyTorch is not installed, so nothing can be trained.",
    "The installed PyTorch ({0}) cannot use the graphics card; install one with CUDA.",
    "The graphics card ran out of memory.",
    "There was not enough memory for this training.",
    "Train with {0}, which needs about {1} GiB (change the settings {2}), and run again.",
    "Switch gradient checkpointing on and run again.",
    "Halve the questions per row to {0} and double the rows per step and run again.",
    "Choose nf4 for the base model, a lower rank or a smaller base model and run again.",
)  # what planner and training say, made of such parts
FAULTS = (
    "{0} calls instead of {1}",
    "{0} was not called",
    "{0} was called instead of {1}",
    "{0} is {1}, which should hold values of type {2}",
    "{0} is {1}, expected a value of type {2}",
    "{0} is {1}, expected {2}",
    "{0} is {1}, taken as {2}",
    "{0} is an empty text, taken as left out",
    "{0} is missing",
    "{0} was not asked for",
    "there is no tool {0}",
    "{0} has no parameter {1}",
    "not JSON: something follows at character {0}",
    "not JSON: {0} at character {1}",
    "{0} without {1}",
    "a call needs a name",
    "a call is begun and not whole",
    "a call in a form that is not read, with {0}",
    "words stand beside a call",
    "nothing was answered",
    "the reasoning is not finished",
    "arguments are not an object",
    "nested too deeply",
    "the code block is not closed",
)  # what the checker finds wrong with an answer
MEASURES = (
    "steps",
    "examples",
    "shared rows",
    "best epoch",
    "finished early",
    "loss",
    "validation loss",
    "validation accuracy",
    "matrices",
    "ranks",
    "imported from",
    "norm ratio",
)  # what is kept with an adapter
STEPS = {
    "tools": QT_TRANSLATE_NOOP("Steps", "Tools"),
    "examples": QT_TRANSLATE_NOOP("Steps", "Examples"),
    "train": QT_TRANSLATE_NOOP("Steps", "Train"),
    "test": QT_TRANSLATE_NOOP("Steps", "Test"),
    "deploy": QT_TRANSLATE_NOOP("Steps", "Deploy"),
}
ERROR_KINDS = {
    "wrong_count": QT_TRANSLATE_NOOP("ErrorKinds", "too few or too many calls"),
    "wrong_func_name": QT_TRANSLATE_NOOP("ErrorKinds", "another tool was called"),
    "cannot_find_match": QT_TRANSLATE_NOOP("ErrorKinds", "a wanted call is not among those made"),
    "missing_required": QT_TRANSLATE_NOOP("ErrorKinds", "a required parameter is missing"),
    "missing_optional": QT_TRANSLATE_NOOP("ErrorKinds", "a wanted optional parameter is missing"),
    "unexpected_param": QT_TRANSLATE_NOOP("ErrorKinds", "a parameter that was not asked for"),
    "type_error": QT_TRANSLATE_NOOP("ErrorKinds", "a value of another type"),
    "value_error:string": QT_TRANSLATE_NOOP("ErrorKinds", "another text"),
    "value_error:list/tuple": QT_TRANSLATE_NOOP("ErrorKinds", "another list"),
    "value_error:list_dict_count": QT_TRANSLATE_NOOP("ErrorKinds", "another number of objects in a list"),
    "value_error:dict_key": QT_TRANSLATE_NOOP("ErrorKinds", "other keys in an object"),
    "value_error:dict_value": QT_TRANSLATE_NOOP("ErrorKinds", "another value in an object"),
    "value_error": QT_TRANSLATE_NOOP("ErrorKinds", "another value"),
    "answer:empty": QT_TRANSLATE_NOOP("ErrorKinds", "an empty answer"),
    "answer:unfinished_thought": QT_TRANSLATE_NOOP("ErrorKinds", "the reasoning was not finished"),
    "answer:cut_off": QT_TRANSLATE_NOOP("ErrorKinds", "a call that was cut off"),
    "decoder_failed": QT_TRANSLATE_NOOP("ErrorKinds", "no call could be read"),
    "decoder_wrong_output_format": QT_TRANSLATE_NOOP("ErrorKinds", "what was read is no call"),
    "decoder_success": QT_TRANSLATE_NOOP("ErrorKinds", "a call where none was wanted"),
}  # the checker's kinds of error (those of BFCL), in words that need no glossary
FEW = 4  # letters that stand fixed in a sentence; with fewer it would swallow others
NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?")


def engine(text: str) -> str:
    """A text of the engine in the user's language, or as it stands where it has no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def step(name: str) -> str:
    """The title of one of the five steps."""
    return QCoreApplication.translate("Steps", str(STEPS[name]))


def title(stage: str) -> str:
    """The title of a stage or a task."""
    return engine((tasks.BY_NAME.get(stage) or BY_NAME[stage]).title)


def field(model: type[StageSettings], name: str) -> str:
    """A setting's name as its form shows it."""
    return engine(label_of(model, name))


def help_for(model: type[StageSettings], name: str) -> str:
    """What a setting means, as a sentence."""
    text = engine(model.model_fields[name].description or "")
    return text[:1].upper() + text[1:]


def choice(text: str) -> str:
    """One of a setting's named choices."""
    return engine(text)


def stored(text: str) -> str:
    """A word that the engine keeps with its rows, such as where an example comes from, with whatever follows a colon."""
    word, colon, rest = text.partition(": ")
    return engine(word) + colon + rest


def measure(name: str) -> str:
    """The name of a measure that the engine keeps, such as validation_loss."""
    return engine(name.replace("_", " "))


def phrase(text: str) -> str:
    """Words that the engine puts together from `PARTS`, commas between: each part in the user's language, its numbers as they are."""
    return engine(", ").join(map(_part, text.split(", ")))


def _part(text: str) -> str:
    for form in (text, text[:1].lower() + text[1:]):  # it may begin a sentence
        numbers, gaps = NUMBER.findall(form), NUMBER.sub("{n}", form)
        for known in (form, gaps):
            into = engine(known)
            if into != known:
                return _filled(into, numbers) if known is gaps else into
    return text


def _filled(text: str, numbers: list[str]) -> str:
    """A text with the numbers, in their order, where {n} stands."""
    left = iter(numbers)
    return re.sub(r"\{n\}", lambda _: next(left), text)


def fault(text: str) -> str:
    """What the checker found wrong with an answer."""
    for template, pattern in _faults():
        found = pattern.fullmatch(text)
        if found:
            return engine(template).format(*found.groups())
    return text


def error_kind(kind: str) -> str:
    """A kind of error such as value_error:string; one that is not known here stays as it is."""
    family, _, name = kind.partition(":")
    for key in (kind, name, family):
        if key in ERROR_KINDS:
            return QCoreApplication.translate("ErrorKinds", str(ERROR_KINDS[key]))
    return kind


def sentence(text: str) -> str:
    """What the engine said (one sentence, or several in a row) in the user's language; as it stands where it is not known."""
    made = _translated(text) or _translated(text[:1].lower() + text[1:])  # some stand behind a place elsewhere
    if made is not None:
        return made
    for cut in (match.end() for match in re.finditer(r"[.!?] ", text)):
        first = _translated(text[:cut].rstrip())
        if first is not None:
            return f"{first} {sentence(text[cut:])}"
    return _translated(text, loose=True) or text


def _translated(text: str, loose: bool = False) -> str | None:
    for template, fixed, pattern in _patterns(loose):
        found = pattern.fullmatch(text) if fixed in text else None  # looking for the words first is far quicker
        if found:
            planned = template in PLANNED
            into = QCoreApplication.translate(CONTEXT if planned else SENTENCES, template)
            inner = [sentence(part) if part.endswith((".", "?")) else phrase(part) if planned else part for part in found.groups()]
            return into.format(*inner) if into != template else text  # a sentence may be told in another
    return None


@cache
def _patterns(loose: bool) -> list[tuple[str, str, re.Pattern[str]]]:
    """The engine's sentences, the longest words that stand fixed in each, and its pattern; those with the most fixed text first,
    for they fit most narrowly. `loose`: those of hardly a word, such as "{0}: {1}", which would swallow any other."""
    known = {*json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8")), *PLANNED}
    templates = {one for one in known if (len(re.findall(r"[A-Za-z]", re.sub(r"\{\d+\}", "", one))) < FEW) == loose}
    made = []
    for template in sorted(templates, key=lambda one: (-len(re.sub(r"\{\d+\}", "", one)), one)):
        parts = [part.replace("{{", "{").replace("}}", "}") for part in re.split(r"(?<!\{)\{\d+\}(?!\})", template)]
        made.append((template, max(parts, key=len), re.compile("(.*?)".join(map(re.escape, parts)), re.DOTALL)))
    return made


@cache
def _faults() -> list[tuple[str, re.Pattern[str]]]:
    return [(template, re.compile("(.*?)".join(map(re.escape, re.split(r"\{\d\}", template))), re.DOTALL)) for template in FAULTS]
