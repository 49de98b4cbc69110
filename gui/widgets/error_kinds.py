"""The checker's kinds of error (those of BFCL) in words that need no glossary."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KINDS = {
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
    "decoder_failed": QT_TRANSLATE_NOOP("ErrorKinds", "no call could be read"),
    "decoder_wrong_output_format": QT_TRANSLATE_NOOP("ErrorKinds", "what was read is no call"),
    "decoder_success": QT_TRANSLATE_NOOP("ErrorKinds", "a call where none was wanted"),
}


def in_words(kind: str) -> str:
    """A kind such as value_error:string for people; one that is not known here stays as it is."""
    family, _, name = kind.partition(":")
    for key in (kind, name, family):
        if key in KINDS:
            return QCoreApplication.translate("ErrorKinds", KINDS[key])
    return kind
