"""Whether calls are the expected ones: their number, each tool and its parameters, and which call stands for which."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.checker import strict, values
from engine.checker.values import LEFT_OUT, Fault
from engine.messages import Message
from engine.records import Tool, ToolCall
from engine.schemas import ANYTHING

_ONE = "simple_function_checker:"


def accepting(calls: Sequence[ToolCall]) -> tuple[dict[str, dict[str, list[Any]]], ...]:
    """Accepted answers, [{tool: {parameter: [accepted value]}}], that these calls alone fit; objects, alone or in a list, are accepted as
    {key: [accepted value]}, as BFCL writes them."""
    return tuple({call.name: {name: [_as_accepted(value)] for name, value in call.arguments.items()}} for call in calls)


def _as_accepted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: [inner] for key, inner in value.items()}
    return [_as_accepted(inner) if isinstance(inner, dict) else inner for inner in value] if isinstance(value, list) else value


def fault_of_calls(
    calls: Sequence[ToolCall],
    tools: Mapping[str, Tool],
    answers: Sequence[Mapping[str, Mapping[str, list[Any]]]],
    category: str,
    strict_bfcl: bool,
) -> Fault | None:
    """What is wrong with the calls of one answer, None if they are accepted. Parallel calls may come in any order."""
    parallel = "parallel" in category
    checker = "parallel_function_checker_no_order:" if parallel else "multiple_function_checker:" if "multiple" in category else _ONE
    if len(calls) != len(answers):
        return Fault(f"{checker}wrong_count", Message("{calls} calls instead of {answers}", calls=len(calls), answers=len(answers)))
    found = [
        [fault_of_call(call, tools.get(name), name, accepted, strict_bfcl) for call in calls]
        for answer in answers
        for name, accepted in answer.items()
    ]
    if not parallel:
        return found[0][0]
    unmatched = (first_unmatched if strict_bfcl else unmatched_at_best)([[fault is None for fault in row] for row in found])
    if unmatched is None:
        return None
    name = next(iter(answers[unmatched]))
    close = next((fault for call, fault in zip(calls, found[unmatched], strict=True) if fault and call.name == name), None)
    return Fault(f"{checker}cannot_find_match", close.text if close else Message("{name} was not called", name=name))


def fault_of_call(call: ToolCall, tool: Tool | None, name: str, accepted: Mapping[str, list[Any]], strict_bfcl: bool) -> Fault | None:
    """What is wrong with one call, None if it is accepted as a call of the tool `name`; a tool that is not there has no schema."""
    if call.name != name:
        return Fault(f"{_ONE}wrong_func_name", Message("{call} was called instead of {name}", call=call.name, name=name))
    known = tool.known if tool else {}
    if tool and strict_bfcl:  # BFCL's rule asks the schema's own list
        required = tool.parameters.get("required") or []
    else:
        required = [one.name for one in known.values() if one.required]
    for parameter in required:
        if parameter not in call.arguments:
            return Fault(f"{_ONE}missing_required", Message("{parameter} is missing", parameter=parameter))
    for parameter, value in call.arguments.items():
        if parameter not in accepted or (tool is not None and parameter not in known):
            return Fault(f"{_ONE}unexpected_param", Message("{parameter} is not expected", parameter=parameter))
        one, options = known.get(parameter), accepted[parameter]
        if strict_bfcl:
            fault = values.fault_of_value(parameter, value, one.schema if one else {}, options)
        else:
            fault = strict.fault_of_value(parameter, value, one.shape if one else ANYTHING, options)
        if fault:
            return fault
    for parameter, options in accepted.items():
        if parameter not in call.arguments and LEFT_OUT not in options:
            return Fault(f"{_ONE}missing_optional", Message("{parameter} is missing", parameter=parameter))
    return None


def notes_of_calls(
    calls: Sequence[ToolCall], tools: Mapping[str, Tool], answers: Sequence[Mapping[str, Mapping[str, list[Any]]]]
) -> Iterator[str]:
    """What a person should know of accepted calls: each value that is not written as any accepted one is."""
    for call in calls:
        fitting = (
            accepted
            for answer in answers
            for name, accepted in answer.items()
            if fault_of_call(call, tools.get(name), name, accepted, strict_bfcl=False) is None
        )
        accepted, tool = next(fitting, {}), tools.get(call.name)
        for name, value in call.arguments.items():
            shape = tool.known[name].shape if tool and name in tool.known else ANYTHING
            yield from filter(None, [strict.note_of_value(name, value, shape, accepted.get(name, ()))])


def first_unmatched(fits: Sequence[Sequence[bool]]) -> int | None:
    """The first expected call for which no call is left, when each takes the first that fits, as in BFCL; None if all have one.

    `fits[i][j]` tells whether call j is accepted as expected call i.
    """
    taken: set[int] = set()
    for i, row in enumerate(fits):
        j = next((j for j, fit in enumerate(row) if fit and j not in taken), None)
        if j is None:
            return i
        taken.add(j)
    return None


def unmatched_at_best(fits: Sequence[Sequence[bool]]) -> int | None:
    """The first expected call that is left over in a matching with as many pairs as can be (augmenting paths); None if none is."""
    holder: dict[int, int] = {}  # call -> expected call

    def give(i: int, seen: set[int]) -> bool:
        for j, fit in enumerate(fits[i]):
            if fit and j not in seen:
                seen.add(j)
                if j not in holder or give(holder[j], seen):
                    holder[j] = i
                    return True
        return False

    return next((i for i in range(len(fits)) if not give(i, set())), None)
