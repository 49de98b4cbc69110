"""Options made from settings: each field of a pydantic model becomes an option of a command.

The values are checked by the model alone, so that the command line, forms and files refuse in the same words; Typer only tells numbers
from text. An option that is not given is None and changes nothing. What an option shows of itself (what its value is, its choices, its
default) is read from the field.
"""

import functools
import inspect
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import typer
from rich.markup import escape

from engine.settings import StageSettings, is_advanced, names_files, unit_of

WIDEST = 26  # letters of choices that stand in place of the value; longer ones are told in the help text
MAIN, ADVANCED, SWITCHES = PANELS = ("Settings", "Advanced settings", "Switches")  # of the help, in this order


def flag(name: str, help: str, **more: Any) -> Any:
    """An option without a value, for `Annotated`: on where it is given."""
    return typer.Option(name, help=help, metavar="", **more)


def option_of(model: type[StageSettings], name: str, called: str = "") -> inspect.Parameter:
    """The option for a setting: `--its-name`, or `--called`. Lists are given by repeating it; a bool has --name and --no-name."""
    kind, words = model.model_fields[name].annotation, (called or name).replace("_", "-")
    if kind is bool:
        how = typer.Option(f"--{words}/--no-{words}", help=_help(model, name), metavar="", rich_help_panel=SWITCHES)
        typed: Any = bool
    else:
        panel = ADVANCED if is_advanced(model, name) else MAIN
        how = typer.Option(f"--{words}", help=_help(model, name), metavar=_value(model, name), rich_help_panel=panel)
        one = get_args(kind)[0] if get_origin(kind) is list else kind
        plain: Any = one if one in (int, float) else str
        typed = list[plain] if get_origin(kind) is list else plain
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[typed | None, how])


def with_settings(
    model: type[StageSettings],
    names: Collection[str] | None = None,
    called: Mapping[str, str] | None = None,
    leave_out: Collection[str] = (),
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A decorator: beside its own parameters, the command takes settings of the model as options, all of them or those named.

    It is called with its own parameters and with those settings that were given. `called` gives options another name than the setting's;
    `leave_out` names parameters of the command, with defaults, that are not offered.
    """
    chosen = list(model.model_fields if names is None else names)

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def run(**given: Any) -> None:
            command(**{name: value for name, value in given.items() if name not in chosen or value not in (None, [])})

        own = [one for one in inspect.signature(command).parameters.values() if one.kind is not one.VAR_KEYWORD]
        own = [one.replace(kind=one.KEYWORD_ONLY) for one in own if one.name not in leave_out]
        arguments = [one for one in own if _is_argument(one)]
        options = sorted((option_of(model, name, (called or {}).get(name, "")) for name in chosen), key=_panel)
        parameters = [*arguments, *options, *(one for one in own if one not in arguments)]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return run

    return decorate


def absolute_files(model: type[StageSettings], changes: dict[str, Any]) -> dict[str, Any]:
    """The changes with files that are found from where the user stands named in full; others are looked for in the project."""
    return {
        name: [str(Path(one).absolute()) if Path(one).exists() else one for one in value]
        if name in model.model_fields and names_files(model, name)
        else str(Path(value).absolute())
        if name in model.model_fields and unit_of(model, name) == "template" and Path(value).is_file()
        else value
        for name, value in changes.items()
    }


def _is_argument(one: inspect.Parameter) -> bool:
    return any(isinstance(how, typer.models.ArgumentInfo) for how in getattr(one.annotation, "__metadata__", ()))


def _panel(option: inspect.Parameter) -> int:
    return PANELS.index(option.annotation.__metadata__[0].rich_help_panel)


def _choices(kind: Any) -> tuple[str, ...]:
    """The only values that a setting, or each item of its list, may have; () where it is free."""
    if get_origin(kind) is list:
        return _choices(get_args(kind)[0])
    return tuple(map(str, get_args(kind)))


def _value(model: type[StageSettings], name: str) -> str:
    """What is shown in place of an option's value: its choices, its unit in capitals, or its kind."""
    kind, unit = model.model_fields[name].annotation, unit_of(model, name)
    choices = "|".join(_choices(kind))
    if choices:
        return choices if len(choices) <= WIDEST else "CHOICE"
    if names_files(model, name):
        return "FILE"
    if unit:
        return {"%": "PERCENT"}.get(unit, unit.upper())
    return "NUMBER" if kind in (int, float, list[int], list[float]) else "TEXT"


def _help(model: type[StageSettings], name: str) -> str:
    """What the setting is, its choices where they do not stand in place of the value, its default, and whether it may be repeated."""
    field = model.model_fields[name]
    choices = _choices(field.annotation)
    default = field.get_default(call_default_factory=True)
    written = "all" if choices and default == list(choices) else _written(default)
    more = [
        f"one of {', '.join(choices)}" if len("|".join(choices)) > WIDEST else "",
        f"default: {written}" if written else "",
        "may be repeated" if get_origin(field.annotation) is list else "",
    ]
    told = "; ".join(filter(None, more))
    return escape(f"{field.description} [{told}]" if told else f"{field.description}")


def _written(value: Any) -> str:
    """A default as it would be typed, "" for none."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
