"""The engine's texts in the window's language: titles, explanations, field names, and what it says while it works.

What the engine says comes with its id and values (`engine.messages`); here it is told, from the catalogue that the command line and the
report use too (`engine.catalogue`).
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine import catalogue
from engine.jobs import tasks
from engine.messages import from_text
from engine.settings import StageSettings, label_of
from engine.stages import BY_NAME

STEPS = {
    "tools": QT_TRANSLATE_NOOP("Steps", "Tools"),
    "examples": QT_TRANSLATE_NOOP("Steps", "Examples"),
    "train": QT_TRANSLATE_NOOP("Steps", "Train"),
    "test": QT_TRANSLATE_NOOP("Steps", "Test"),
    "deploy": QT_TRANSLATE_NOOP("Steps", "Deploy"),
}
ERROR_KINDS = {
    "wrong_count": QT_TRANSLATE_NOOP("ErrorKinds", "too few or too many calls"),
    "wrong_func_name": QT_TRANSLATE_NOOP("ErrorKinds", "wrong tool"),
    "cannot_find_match": QT_TRANSLATE_NOOP("ErrorKinds", "an expected call is missing"),
    "missing_required": QT_TRANSLATE_NOOP("ErrorKinds", "a required parameter is missing"),
    "missing_optional": QT_TRANSLATE_NOOP("ErrorKinds", "an expected optional parameter is missing"),
    "unexpected_param": QT_TRANSLATE_NOOP("ErrorKinds", "an unexpected parameter"),
    "type_error": QT_TRANSLATE_NOOP("ErrorKinds", "a value of the wrong type"),
    "value_error:string": QT_TRANSLATE_NOOP("ErrorKinds", "wrong text"),
    "value_error:list/tuple": QT_TRANSLATE_NOOP("ErrorKinds", "wrong list"),
    "value_error:list_dict_count": QT_TRANSLATE_NOOP("ErrorKinds", "wrong number of objects in a list"),
    "value_error:dict_key": QT_TRANSLATE_NOOP("ErrorKinds", "wrong keys in an object"),
    "value_error:dict_value": QT_TRANSLATE_NOOP("ErrorKinds", "wrong value in an object"),
    "value_error": QT_TRANSLATE_NOOP("ErrorKinds", "wrong value"),
    "answer:empty": QT_TRANSLATE_NOOP("ErrorKinds", "an empty answer"),
    "answer:unfinished_thought": QT_TRANSLATE_NOOP("ErrorKinds", "unfinished reasoning"),
    "answer:cut_off": QT_TRANSLATE_NOOP("ErrorKinds", "a call that is cut off"),
    "decoder_failed": QT_TRANSLATE_NOOP("ErrorKinds", "unreadable call"),
    "decoder_wrong_output_format": QT_TRANSLATE_NOOP("ErrorKinds", "not a call"),
    "decoder_success": QT_TRANSLATE_NOOP("ErrorKinds", "a call where none was expected"),
}  # the checker's kinds of error (those of BFCL), in words that need no glossary

CHOICES = {
    "heuristic": QT_TRANSLATE_NOOP("Choices", "Built-in, no model (heuristic)"),
    "quantization: none": QT_TRANSLATE_NOOP("Choices", "off"),
}  # choices that say too little by themselves, or under one setting ("setting: choice")


def engine(text: str) -> str:
    """A text of the engine in the user's language, or as it stands where it has no translation."""
    return catalogue.told(text)


def sentence(text: str) -> str:
    """What the engine said (one sentence, or several in a row) in the user's language, with its values; a text of a library, or of a
    project that is older than ids, as it stands."""
    return catalogue.told(text)


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


def choice(text: str, setting: str = "") -> str:
    """One of a setting's named choices."""
    shown = CHOICES.get(f"{setting}: {text}") or CHOICES.get(text)
    return QCoreApplication.translate("Choices", str(shown)) if shown else engine(text)


def stored(text: str) -> str:
    """A word that the engine keeps with its rows, such as where an example comes from, with whatever follows a colon."""
    text = from_text(text)
    word, colon, rest = text.partition(": ") if type(text) is str else (text, "", "")
    return engine(word) + colon + engine(rest)


def measure(name: str) -> str:
    """The name of a measure that the engine keeps, such as validation_loss."""
    return engine(name.replace("_", " "))


def error_kind(kind: str) -> str:
    """A kind of error such as value_error:string; one that is not known here stays as it is."""
    family, _, name = kind.partition(":")
    for key in (kind, name, family):
        if key in ERROR_KINDS:
            return QCoreApplication.translate("ErrorKinds", str(ERROR_KINDS[key]))
    return kind
