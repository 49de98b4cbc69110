"""The checker's kinds of error (those of BFCL) in words that need no glossary."""

from collections.abc import Callable


def in_words(kind: str, t: Callable[[str], str]) -> str:
    """A kind such as value_error:string for people; one that is not known here stays as it is."""
    known = {
        "wrong_count": t("too few or too many calls"),
        "wrong_func_name": t("another tool was called"),
        "cannot_find_match": t("a wanted call is not among those made"),
        "missing_required": t("a required parameter is missing"),
        "missing_optional": t("a wanted optional parameter is missing"),
        "unexpected_param": t("a parameter that was not asked for"),
        "type_error": t("a value of another type"),
        "value_error:string": t("another text"),
        "value_error:list/tuple": t("another list"),
        "value_error:list_dict_count": t("another number of objects in a list"),
        "value_error:dict_key": t("other keys in an object"),
        "value_error:dict_value": t("another value in an object"),
        "value_error": t("another value"),
        "decoder_failed": t("no call could be read"),
        "decoder_wrong_output_format": t("what was read is no call"),
        "decoder_success": t("a call where none was wanted"),
    }
    family, _, name = kind.partition(":")
    return next((known[key] for key in (kind, name, family) if key in known), kind)
