"""Our checker against the official one of the Berkeley Function Calling Leaderboard, verdict for verdict and kind for kind.

    python -m tests.benchmarks.bfcl_parity [--answers 20000] [--seed 7] [--json]

Asked are the 50 vectors of ../shared/data/bfcl/ast_vectors.json, every question of its five question files with answers made
from the accepted ones, and so many answers changed by chance, as Python calls, as JSON and as <tool_call>. `disagreements` counts
where judging as BFCL differs from the official checker; `undocumented` where our own rule differs for no reason that
engine.checker.DEPARTURES names; `documented_differences` those that it names, of which `verdicts_turned` are right for one and
wrong for the other; `not_executed` answers whose arguments the official decoder executes and ours does not; `official_raised`
those at which the official checker stops with an exception. It comes from the package bfcl-eval, which only this and its test need.
"""

import argparse
import copy
import hashlib
import json
import random
import sys
import time
import types
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.checker import NO_CALL, Verdict, as_bfcl, judge, judge_calls
from engine.checker.calls import fault_of_call, unmatched_at_best
from engine.checker.strict import plain_text
from engine.models.call_formats import ParseError, parse
from engine.records import Tool, ToolCall
from tests.conftest import SHARED_DATA

FILES = ("simple_python", "multiple", "parallel", "parallel_multiple", "irrelevance")
RAISED = "raised"  # the official checker stopped with an exception
MODEL = "any"


@dataclass(frozen=True)
class Question:
    """One question of the leaderboard with its accepted answers; `category` is its file."""

    key: str
    category: str
    functions: list[dict]
    answers: list[dict]

    @property
    def tools(self) -> dict[str, Tool]:
        return {f["name"]: Tool(f["name"], f.get("description", ""), f["parameters"]) for f in self.functions}


@dataclass(frozen=True)
class Case:
    """An answer to judge, in one of the forms of engine.checker.as_bfcl."""

    question: Question
    raw: str
    form: str
    change: str


class Official:
    """The official checker and its decoders, imported without the clients of vendors that they bring along."""

    def __init__(self) -> None:
        nothing = lambda *_, **__: None  # noqa: E731
        parsers, handlers = "bfcl_eval.model_handler.parser", "bfcl_eval.model_handler.local_inference"
        stubs = {
            "bfcl_eval.constants.model_config": {"MODEL_CONFIG_MAPPING": {MODEL: types.SimpleNamespace(underscore_to_dot=False)}},
            f"{parsers}.java_parser": {"parse_java_function_call": nothing},
            f"{parsers}.js_parser": {"parse_javascript_function_call": nothing},
            f"{handlers}.base_oss_handler": {"OSSHandler": object},
            "overrides": {"override": lambda method: method},
            "tenacity": dict.fromkeys(
                ("retry", "retry_if_exception_message", "retry_if_exception_type", "wait_random_exponential"), nothing
            ),
        }
        with stood_in_for(stubs):
            self._import()

    def _import(self) -> None:
        from bfcl_eval.constants.enums import Language, ReturnFormat
        from bfcl_eval.eval_checker.ast_eval.ast_checker import ast_checker
        from bfcl_eval.model_handler.local_inference.qwen_fc import QwenFCHandler
        from bfcl_eval.model_handler.utils import default_decode_ast_prompting
        from bfcl_eval.utils import is_empty_output, is_function_calling_format_output

        self.check, self.language = ast_checker, Language.PYTHON
        self.is_calls, self.is_empty = is_function_calling_format_output, is_empty_output
        qwen = object.__new__(QwenFCHandler)
        self.decoders = {
            "python": lambda raw: default_decode_ast_prompting(raw, ReturnFormat.PYTHON),
            "json": lambda raw: default_decode_ast_prompting(raw, ReturnFormat.JSON),
            "tool_call": lambda raw: qwen.decode_ast(raw, ReturnFormat.JSON, False),
        }

    def verdict(self, case: Case) -> str:
        """The official error type, "" for a right answer; RAISED where the checker stops."""
        question = case.question
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                calls = self.decoders[case.form](case.raw)
        except Exception:
            return "ast_decoder:decoder_failed" if question.answers else ""
        if not question.answers:
            return "" if self.is_empty(calls) else "irrelevance_error:decoder_success"
        if not self.is_calls(calls):
            return "ast_decoder:decoder_wrong_output_format"
        return self.of_calls(question, calls)

    def of_calls(self, question: Question, calls: list[dict]) -> str:
        """The same of calls that are read already."""
        try:
            found = self.check(copy.deepcopy(question.functions), calls, question.answers, self.language, question.category, MODEL)
        except Exception:
            return RAISED
        return "" if found["valid"] else found["error_type"]


@contextmanager
def stood_in_for(stubs: dict[str, dict[str, Any]]) -> Iterator[None]:
    """Empty modules with these contents in the place of those that are not imported yet, for as long as the block runs."""
    made = [name for name in stubs if name not in sys.modules]
    for name in made:
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(stubs[name])
    try:
        yield
    finally:
        for name in made:
            del sys.modules[name]


# Questions and right answers


def questions(folder: Path) -> list[Question]:
    """Every question of the five files."""
    found = []
    for category in FILES:
        file = folder / f"answer_BFCL_v4_{category}.json"
        truth = {entry["id"]: entry["ground_truth"] for entry in lines(file)} if file.is_file() else {}
        found += [
            Question(entry["id"], category, entry["function"], truth.get(entry["id"], []))
            for entry in lines(folder / f"BFCL_v4_{category}.json")
        ]
    return found


def lines(file: Path) -> list[dict]:
    """The objects of a JSON Lines file."""
    with open(file, encoding="utf-8") as rows:
        return [json.loads(row) for row in rows if row.strip()]


def right_calls(question: Question, chance: random.Random | None = None) -> list[ToolCall]:
    """Calls made of the accepted answers: the first accepted values, or some by chance."""
    return [
        ToolCall(name, {key: value for key, options in accepted.items() if (value := pick(options, chance)) != ""})
        for answer in question.answers
        for name, accepted in answer.items()
    ]


def pick(options: list, chance: random.Random | None) -> Any:
    """One of the accepted values as a model would write it; "" to leave the parameter out."""
    option = chance.choice(options) if chance else options[0]
    if isinstance(option, dict):
        return {key: value for key, several in option.items() if (value := pick(several, chance)) != ""}
    if isinstance(option, list):
        return [pick([item], chance) if isinstance(item, dict) else item for item in option]
    return option


def written(calls: list[ToolCall], form: str) -> str:
    """Calls in one of the forms."""
    if form == "python":
        return "[" + ", ".join(f"{call.name}({', '.join(f'{k}={v!r}' for k, v in call.arguments.items())})" for call in calls) + "]"
    if form == "json":
        return json.dumps([{"function": call.name, "parameters": call.arguments} for call in calls])
    return "\n".join(f"<tool_call>\n{json.dumps(call.as_dict())}\n</tool_call>" for call in calls)


# Changes by chance. Each takes calls and gives calls, or takes text and gives text.


def changed_value(value: Any, chance: random.Random) -> Any:
    """Another value of the same type, sometimes one that is to be taken as the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return chance.choice([value + 1, -value, value * 10, 0])
    if isinstance(value, str):
        at = chance.randrange(len(value) + 1)
        return chance.choice(
            [
                value.upper(),
                value.replace(" ", "_"),
                value[:at] + chance.choice("x ,./-_*^'\":;\né") + value[at:],
                value[:at],
                value.replace("'", '"'),
                "",
                value + ".",
            ]
        )
    if isinstance(value, list):
        value = list(value)
        if value and chance.random() < 0.5:
            at = chance.randrange(len(value))
            value[at] = changed_value(value[at], chance)
            return value
        return chance.choice([value[::-1], value[1:], value + value[:1], [], [value]])
    if isinstance(value, dict):
        key = chance.choice([*value, "extra"])
        return chance.choice(
            [
                value | {key: changed_value(value.get(key, 1), chance)},
                {k: v for k, v in value.items() if k != key},
                value | {"extra": 1},
                {},
            ]
        )
    return value


def other_type(value: Any, chance: random.Random) -> Any:
    """The same in another type."""
    choices: list[Any] = [str(value), [value], None, {"value": value}, True, 1, 1.0]
    if isinstance(value, bool):
        choices += [int(value), str(value).lower()] * 3
    elif isinstance(value, int):
        choices += [float(value)] * 6
    elif isinstance(value, float):
        choices += [int(value) if abs(value) < 1e15 else 0] * 6
    elif isinstance(value, list):
        choices += [tuple(value), [other_type(item, chance) for item in value[:1]] + value[1:], value[:1], {}] * 3
        choices += [value[0] if value else ""] * 2
    elif isinstance(value, dict):
        choices += [{key: other_type(item, chance) for key, item in value.items()}] * 6
        choices += [{key: [item] for key, item in value.items()}] * 2
    return chance.choice(choices)


def with_argument(calls: list[ToolCall], chance: random.Random, change) -> list[ToolCall]:
    """One argument of one call changed by change(value, chance)."""
    places = [(i, key) for i, call in enumerate(calls) for key in call.arguments]
    if not places:
        return calls
    deep = [(i, key) for i, key in places if isinstance(calls[i].arguments[key], (list, dict))]
    i, key = chance.choice(deep if deep and chance.random() < 0.5 else places)
    return [
        ToolCall(c.name, {k: change(v, chance) if (j, k) == (i, key) else v for k, v in c.arguments.items()}) for j, c in enumerate(calls)
    ]


def argument_added(question: Question, calls: list[ToolCall], chance: random.Random) -> list[ToolCall]:
    i = chance.randrange(len(calls))
    properties = next((f["parameters"]["properties"] for f in question.functions if f["name"] == calls[i].name), {})
    name = chance.choice([*properties, "extra"])
    value = chance.choice([1, "x", "", True, [1], {"a": 1}, 2.5, None])
    return [ToolCall(call.name, call.arguments | {name: value} if j == i else call.arguments) for j, call in enumerate(calls)]


def argument_dropped(calls: list[ToolCall], chance: random.Random) -> list[ToolCall]:
    i = chance.randrange(len(calls))
    gone = chance.choice([*calls[i].arguments, ""])
    return [ToolCall(call.name, {k: v for k, v in call.arguments.items() if j != i or k != gone}) for j, call in enumerate(calls)]


def number_changed(calls: list[ToolCall], chance: random.Random) -> list[ToolCall]:
    at = chance.randrange(len(calls))
    return chance.choice([calls[:at] + calls[at + 1 :], [*calls, calls[at]], [*calls[:at], calls[0], *calls[at + 1 :]]])


def name_changed(question: Question, calls: list[ToolCall], chance: random.Random) -> list[ToolCall]:
    at, others = chance.randrange(len(calls)), [function["name"] for function in question.functions]
    name = chance.choice([*others, calls[at].name + "s", calls[at].name.replace(".", "_"), calls[at].name.split(".")[-1], "nonsense"])
    return [*calls[:at], ToolCall(name, calls[at].arguments), *calls[at + 1 :]]


def fenced(text: str, chance: random.Random) -> str:
    return chance.choice(
        [
            "```\n{}\n```",
            "```json\n{}\n```",
            "```python\n{}\n```",
            "`{}`",
            "'{}'",
            "```{}",
            "\n\n {} \n",
            "Here you are: {}",
            "{}\nI hope this helps.",
            "<think>\nWhich one?\n</think>\n\n{}",
            "```tool_code\n{}\n```",
            "{};",
        ]
    ).format(text)


def malformed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    sign = chance.choice("()[]{},:='\"\\<>/` \n")
    return chance.choice(
        [
            text[:at],
            text[:at] + text[at + 1 :],
            text[:at] + sign + text[at:],
            text[at:],
            text.strip("[]"),
            text + text,
            text.replace("\n", ""),
            text.replace('"', "'"),
            text.replace("(", "[", 1),
        ]
    )


ODD = (
    "1+2",
    "2*3",
    "'a'+'b'",
    "7/2",
    "2**5",
    "-(1+2)",
    "+5",
    "~5",
    "not True",
    "-True",
    "name",
    "a.b",
    "g()",
    "g(x=1)",
    "g(1)",
    "a[0]",
    "a[1, 2]",
    "(a)[0]",
    "...",
    "f'{1}'",
    "lambda: 1",
    "(1, 2)",
    "{1, 2}",
    "b'x'",
    "1j",
    "None",
    "true",
    "null",
    "1e999",
    "nan",
    "[g()]",
    "{'k': name}",
    "{1: 2}",
    "{**a}",
    "[*a]",
    "1 if a else 2",
    "a and b",
    "1 < 2",
    "-name",
    "-'x'",
    "'a' 'b'",
    "0x10",
    "1_000",
    "unknown + 1",
    "'a' * 3",
    "len('ab') + 1",
    "1 // 0",
    "[i for i in a]",
    "r'\\d'",
)


def odd_python(calls: list[ToolCall], chance: random.Random) -> str:
    """Python that is no plain call: code for a value, arguments without names, twice, or spread."""
    places = [(i, key) for i, call in enumerate(calls) for key in call.arguments]
    i, key = chance.choice(places) if places else (0, "")
    told = []
    for j, call in enumerate(calls):
        arguments = [
            f"{k}={chance.choice(ODD) if (j, k) == (i, key) and chance.random() < 0.8 else repr(v)}" for k, v in call.arguments.items()
        ]
        if j == i and chance.random() < 0.35:
            arguments.insert(0, chance.choice(["1", "'x'", "*a"]))
        if j == i and chance.random() < 0.2:
            arguments.append(chance.choice(["**{'a': 1}", f"{key or 'a'}=1"]))
        told.append(f"{chance.choice([call.name] * 8 + ['f()', 'a[0].b', 'f().' + call.name])}({', '.join(arguments)})")
    text = ", ".join(told)
    return chance.choice(["[{}]", "[{}]", "{}", "({},)", "{{{}}}", "[{}][0]"]).format(text)


def odd_json(calls: list[ToolCall], form: str, chance: random.Random) -> str:
    """JSON that is no plain call: keys missing or twice, arguments that are no object, NaN, other types."""
    text = written(calls, form)
    return chance.choice(
        [
            text.replace('"parameters": {', '"parameters": [{', 1),
            text.replace('"arguments":', '"args":', 1),
            text.replace('"function":', '"name":', 1),
            text.replace(": {", ': {"a": 1, "a": 2, ', 1),
            text.replace(": {", ": NaN, {", 1),
            text.replace("1", "NaN", 1),
            text.replace('"parameters": {', '"parameters": 3, "x": {', 1),
            f"[1, {text}]",
            text.replace('"name": "', '"name": null, "x": "', 1),
            text.replace("\n", " "),
            "[]",
            "{}",
            "[[]]",
            "null",
        ]
    )


def overlapping(question: Question) -> Question:
    """The first expected call accepts what the second does too, so that which call stands for which matters."""
    first, second = copy.deepcopy(question.answers[0]), question.answers[1]
    (name, accepted), (other, more) = next(iter(first.items())), next(iter(second.items()))
    if name == other:
        for key in accepted:
            accepted[key] = accepted[key] + [value for value in more.get(key, []) if value not in accepted[key]]
    return Question(question.key, question.category, question.functions, [first, *question.answers[1:]])


CHANGES = (
    "value changed",
    "type changed",
    "argument added",
    "argument dropped",
    "order of calls",
    "number of calls",
    "name changed",
    "fences",
    "malformed",
    "code",
    "plain words",
    "overlapping answers",
)


def changed(question: Question, others: list[Question], chance: random.Random) -> Case:
    """A question with an answer that one or two changes were made to."""
    change, form = chance.choice(CHANGES), chance.choice(as_bfcl.FORMS)
    calls = right_calls(question if question.answers else chance.choice(others), chance)
    if change == "value changed":
        calls = with_argument(calls, chance, changed_value)
    elif change == "type changed":
        calls = with_argument(calls, chance, other_type)
    elif change == "argument added":
        calls = argument_added(question, calls, chance)
    elif change == "argument dropped":
        calls = argument_dropped(calls, chance)
    elif change == "order of calls":
        chance.shuffle(calls)
    elif change == "number of calls":
        calls = number_changed(calls, chance)
    elif change == "name changed":
        calls = name_changed(question, calls, chance)
    elif change == "overlapping answers":
        if len(question.answers) > 1:
            question = overlapping(question)
            calls = right_calls(question, chance)
        chance.shuffle(calls)
    if change == "code":
        raw = odd_python(calls, chance) if form == "python" else odd_json(calls, form, chance)
    elif change == "plain words":
        raw = chance.choice(
            ["None of the tools fits.", "", "Sorry", "I would call it (later).", "42", "[]", "{}", "null", "a, b", "Which one?"]
        )
    else:
        raw = written(calls, form)
        raw = fenced(raw, chance) if change == "fences" else malformed(raw, chance) if change == "malformed" else raw
    return Case(question, raw, form, change)


# Comparing


def reason(case: Case, official: str, kind: str) -> str:
    """The name in DEPARTURES of why the default mode's verdict has another kind than the official one, "" if none is found."""
    question, theirs, broken = case.question, None, None
    if official == RAISED:
        return "schema"
    with suppress(ParseError):
        theirs = as_bfcl.read(case.raw, case.form)
    try:
        ours = parse(case.raw)
    except ParseError as error:
        broken = error
    if broken is not None:
        if theirs is None:
            return ("class" if broken.kind else "form") if question.answers else "broken"
        if broken.kind and not theirs and not question.answers:
            return "broken"
        return {
            "arguments without names": "positional",
            "an argument is not a plain value": "not literal",
            "a call needs a name": "not literal",
            "an argument appears twice": "twice",
            "a key appears twice": "twice",
        }.get(str(broken), "form")
    if kind == NO_CALL and not theirs:
        return "words"
    if not theirs or not ours or len(ours) != len(theirs):
        return "form"
    if case.form != "python" and [call.arguments for call in ours] != [call.arguments for call in theirs]:
        return "form"
    return reason_of_values(question, ours, theirs, kind)


def reason_of_values(question: Question, ours: list[ToolCall], theirs: list[ToolCall], kind: str) -> str:
    """The same where both read calls: what of them, done to BFCL's calls and the accepted answers, makes its rules come to our verdict.
    Each change is tried alone and together with texts written as we compare them."""

    def by_bfcl(calls, answers) -> str:
        return judge_calls(calls, question.tools, answers, question.category, strict_bfcl=True).kind

    def of_answers(change) -> list[dict]:
        return [
            {name: {key: change(options) for key, options in accepted.items()} for name, accepted in answer.items()}
            for answer in question.answers
        ]

    def of_calls(calls, change) -> list[ToolCall]:
        return [ToolCall(call.name, {key: change(value) for key, value in call.arguments.items()}) for call in calls]

    same = lambda value: value  # noqa: E731
    boolean = lambda value: inside(value, lambda one: f"a {one}" if isinstance(one, bool) else one)  # noqa: E731
    changes = (  # of values, and of accepted ones
        ("tuple", lambda value: inside(value, list, tuple), same),
        ("number", lambda value: inside(value, as_number, (int, float)), lambda value: inside(value, as_number, (int, float))),
        ("number", as_whole, same),
        ("boolean", boolean, boolean),
        ("nested", same, unwrapped),
    )
    if ours != theirs and by_bfcl(ours, question.answers) == kind:
        return "sign"
    for name, of_value, of_accepted in (("text", same, same), *changes):
        for written in (same, digested):
            calls = of_calls(theirs, lambda value, change=of_value, written=written: written(change(value)))
            answers = of_answers(lambda value, change=of_accepted, written=written: written(change(value)))
            if (name != "text" or written is digested) and by_bfcl(calls, answers) == kind:
                return name if written is same else "text"
    if "parallel" in question.category:
        fits = [
            [not fault_of_call(call, question.tools.get(name), name, accepted, strict_bfcl=True) for call in theirs]
            for answer in question.answers
            for name, accepted in answer.items()
        ]
        if unmatched_at_best(fits) is None and not kind:
            return "matching"
    if not kind and by_bfcl(theirs, question.answers).startswith("type_error"):
        return "type"
    return ""


def digested(value: Any) -> Any:
    """A value with every text in it, keys aside, in the place of which stands one that BFCL finds equal where we find the texts equal."""
    return inside(value, lambda text: text and (hashlib.sha256(text.encode()).hexdigest() if (text := plain_text(text)) else ""), str)


def as_whole(value: Any) -> Any:
    return int(value) if type(value) is float and value.is_integer() else value


def as_number(value: Any) -> Any:
    return float(value) if type(value) is int else value


def unwrapped(option: Any, depth: int = 0) -> Any:
    """Accepted values in which an object inside an object has single values in the place of lists of one."""
    if isinstance(option, dict):
        return {
            key: unwrapped(item[0] if depth > 0 and isinstance(item, list) and len(item) == 1 else item, depth + 1)
            for key, item in option.items()
        }
    return [unwrapped(item, depth) for item in option] if isinstance(option, list) else option


def inside(value: Any, change, kind: type = object) -> Any:
    """A value with change(...) made to it and to all within, where they are of a type."""
    if isinstance(value, dict):
        value = {key: inside(item, change, kind) for key, item in value.items()}
    elif isinstance(value, (list, tuple)):
        value = type(value)(inside(item, change, kind) for item in value)
    return change(value) if isinstance(value, kind) else value


def compared(cases: list[Case], official: Official) -> dict[str, Any]:
    """{"checked", "disagreements", "undocumented", "documented_differences", "not_executed", "examples"} over all cases."""
    result: dict[str, Any] = {
        "checked": 0,
        "disagreements": 0,
        "undocumented": 0,
        "documented_differences": {},
        "not_executed": 0,
        "official_raised": 0,
    }
    documented, turned, examples, kinds = Counter(), Counter(), [], Counter()
    for case in cases:
        question, theirs = case.question, official.verdict(case)
        strict = judge(case.raw, question.tools, question.answers, question.category, strict_bfcl=True, form=case.form)
        ours = judge(case.raw, question.tools, question.answers, question.category)
        result["checked"] += 1
        kinds[theirs or "right"] += 1
        if theirs == RAISED:
            result["official_raised"] += 1
        elif strict.kind != theirs:
            executed = "not executed" in strict.detail or "not computed" in strict.detail
            result["not_executed" if executed else "disagreements"] += 1
            if not executed:
                examples.append(told("as BFCL", case, theirs, strict))
        if ours.kind != theirs:
            why = reason(case, theirs, ours.kind)
            if why:
                documented[why] += 1
                turned[why] += bool(ours.kind) != bool(theirs)
            else:
                result["undocumented"] += 1
                examples.append(told("our own", case, theirs, ours))
    result["documented_differences"] = dict(documented.most_common())
    result["verdicts_turned"] = dict((+turned).most_common())
    return result | {"kinds": dict(kinds.most_common()), "examples": examples[:20]}


def told(mode: str, case: Case, official: str, ours: Verdict) -> dict[str, str]:
    """A difference for the eye."""
    return {
        "mode": mode,
        "question": case.question.key,
        "official": official,
        "ours": ours.kind,
        "detail": ours.detail,
        "raw": case.raw[:300],
    }


def vectors(file: Path) -> list[tuple[Case, str]]:
    """The recorded value checks: a call of one function with one parameter, and the official verdict."""
    found = []
    for entry in json.loads(file.read_text(encoding="utf-8")):
        value = tuple(entry["value"]) if entry["value_is_python_tuple"] else entry["value"]
        schema = {"type": "dict", "properties": {"p": entry["param_schema"]}, "required": ["p"]}
        question = Question(entry["name"], "simple_python", [{"name": "f", "parameters": schema}], [{"f": {"p": entry["ground_truth"]}}])
        found.append((Case(question, written([ToolCall("f", {"p": value})], "python"), "python", "vector"), entry["official"]))
    return found


def replayed(found: list[Question], chance: random.Random) -> list[Case]:
    """Every question with the right answer, first accepted values and some by chance, in each form."""
    return [
        Case(question, written(calls, form), form, "replay")
        for question in found
        for form in as_bfcl.FORMS
        for calls in (right_calls(question), right_calls(question, chance))
    ]


def measured(folder: Path, answers: int, seed: int, replay_every: int = 1) -> dict[str, Any]:
    """All of it; `replay_every` n asks only every n-th question in the replay."""
    began, chance, official = time.perf_counter(), random.Random(seed), Official()
    recorded = vectors(folder / "ast_vectors.json")
    wrongly = [
        case.question.key
        for case, verdict in recorded
        if (official.verdict(case) or "OK") != (RAISED if verdict.startswith("EXC") else verdict)
    ]
    found = questions(folder)
    others = [question for question in found if question.answers]
    cases = [case for case, _ in recorded] + replayed(found[::replay_every], chance)
    deep = [
        question
        for question in others
        if any(isinstance(value, (list, dict)) for call in right_calls(question) for value in call.arguments.values())
    ]
    cases += [changed(chance.choice(deep if chance.random() < 0.25 else found), others, chance) for _ in range(answers)]
    result = compared(cases, official)
    return result | {
        "vectors": len(recorded),
        "vectors_recorded_otherwise": wrongly,
        "questions": len(found[::replay_every]),
        "changed": answers,
        "seconds": round(time.perf_counter() - began, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--answers", type=int, default=20_000, help="answers changed by chance")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    folder = SHARED_DATA / "bfcl"
    if not folder.is_dir():
        sys.exit(f"The questions of BFCL are not at {folder}.")
    result = measured(folder, given.answers, given.seed)
    for name in ("checked", "disagreements", "undocumented", "not_executed", "official_raised", "seconds"):
        print(f"{name:40} {result[name]:>8}")
    for title in ("documented_differences", "verdicts_turned", "kinds"):
        print(f"\n{title}")
        for name, count in result[title].items():
            print(f"  {name:50} {count:>8}")
    for example in result["examples"]:
        print(json.dumps(example, ensure_ascii=False))
    if given.json:
        print(json.dumps(result))


if __name__ == "__main__":
    main()
