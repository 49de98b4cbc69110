"""The grammar of a tool list lets every right answer through in both runtimes, and nothing else that looks like a call."""

import ctypes
import json
from dataclasses import replace
from math import isinf

import llama_cpp
import pytest

from engine.checker import judge
from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.models import base_models, gguf
from engine.models.chat import Chat, parse
from engine.models.grammar import HERMES, Form, ParameterForm, form_of, gbnf, remarks
from engine.models.grammar.holding import Holder
from engine.records import Tool, ToolCall
from engine.stages.tools.readers import read_tools
from engine.store.samples import SAMPLES
from tests import toys
from tests.odd_schemas import ODD, tool_of

TOOLS = [Tool(t["function"]["name"], t["function"]["description"], t["function"]["parameters"]) for t in toys.TOOLS]
PUBLIC = (
    "openapi/uspto.yaml",
    "openapi/notion-openapi.json",
    "openapi/tictactoe.yaml",
    "openapi/ollama-openapi.yaml",
    "openapi/petstore-expanded.yaml",
    "mcp/okta-tools.json",
    "openai_tools/tau_retail_tools.json",
)


class Both:
    """The two runtimes over the starter's tokenizer: whether each lets an answer through as a whole."""

    def __init__(self, file):
        self.tokenizer = base_models.load_tokenizer(toys.STARTER)
        self.chat = Chat(self.tokenizer)
        self.holder = Holder(self.chat, [self.tokenizer.eos_token_id], len(self.tokenizer))
        self.file = llama_cpp.Llama(str(file), n_ctx=64, verbose=False)

    def take(self, tools, *answers):
        """One truth value for each answer; both runtimes must agree."""
        matcher = self.holder.matcher(tools)
        sampler = llama_cpp.llama_sampler_init_grammar(self.file._model.vocab, gbnf(tools, self.holder.form).encode(), b"root")
        assert sampler, "llama.cpp does not accept the grammar"
        taken = []
        for answer in answers:
            ids = self.tokenizer(answer, add_special_tokens=False).input_ids
            fresh = matcher.deep_copy()
            there = fresh.try_consume_tokens(ids) == len(ids) and fresh.is_accepting()
            assert there == self._by_llama_cpp(sampler, [*ids, self.tokenizer.eos_token_id]), answer
            taken.append(there)
        llama_cpp.llama_sampler_free(sampler)
        return taken

    def _by_llama_cpp(self, sampler, ids):
        fresh = llama_cpp.llama_sampler_clone(sampler)
        try:
            for token in ids:
                one = llama_cpp.llama_token_data(id=token, logit=1.0, p=0.0)
                row = llama_cpp.llama_token_data_array(data=ctypes.pointer(one), size=1, selected=-1, sorted=False)
                llama_cpp.llama_sampler_apply(fresh, ctypes.byref(row))
                if isinf(one.logit):
                    return False
                llama_cpp.llama_sampler_accept(fresh, token)
            return True
        finally:
            llama_cpp.llama_sampler_free(fresh)


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    file = tmp_path_factory.mktemp("grammar") / "starter.gguf"
    gguf.convert(toys.STARTER, file)
    opened = Both(file)
    yield opened
    opened.file.close()


def calls(*pairs):
    """The starter's text of calls (name, arguments)."""
    return "\n".join(
        f'<tool_call>\n{{"name": {json.dumps(name)}, "arguments": {json.dumps(arguments, ensure_ascii=False)}}}\n</tool_call>'
        for name, arguments in pairs
    )


def tool(**parameters):
    """A tool f with these parameters, all required."""
    return Tool("f", "", {"type": "object", "properties": parameters, "required": list(parameters)})


def test_one_call_several_calls_and_plain_words_are_let_through(both):
    weather, person = ("get_weather", {"city": "Oslo", "days": 3}), ("find_person", {"employee": "Jo"})
    assert all(
        both.take(
            TOOLS,
            calls(weather),
            calls(weather, person, weather),
            "None of the tools fits this question.",
            calls(weather).replace(" ", "").replace("\n", ""),
            "Größe? 3 of 4.",
        )
    )


@pytest.mark.parametrize(
    "answer, why",
    [
        (calls(("get_wether", {"city": "Oslo"})), "no such tool"),
        (calls(("get_weather", {"town": "Oslo"})), "no such parameter"),
        (calls(("get_weather", {})), "required"),
        (calls(("get_weather", {"city": "Oslo", "days": "3"})), "type"),
        (calls(("get_weather", {"city": "Oslo", "unit": "kelvin"})), "enum"),
        (calls(("get_weather", {"city": "Oslo", "days": 2.5})), "no integer"),
        (calls(("get_weather", {"city": "Oslo"}))[:-12], "cut"),
        (calls(("get_weather", {"city": "Oslo"})).replace('"}}', '"}'), "not closed"),
        ("get_weather(city='Oslo')", "a call in words"),
        ('{"name": "get_weather", "arguments": {}}', "bare JSON"),
        ("", "nothing"),
        ("Sure! " + calls(("get_weather", {"city": "Oslo"})), "words before a call"),
        ('<tool_call>\n{"name": "get_weather", "arguments": {"city": "Oslo", "city": "Rome"}}\n</tool_call>', "a key twice"),
    ],
)
def test_what_is_no_whole_call_of_a_declared_tool_is_forbidden(both, answer, why):
    assert both.take(TOOLS, answer) == [False], why


def test_arguments_may_stand_in_any_order(both):
    assert both.take(
        TOOLS, calls(("get_weather", {"unit": "celsius", "city": "Oslo", "days": 1})), calls(("get_weather", {"days": 1, "city": "Oslo"}))
    ) == [True, True]


@pytest.mark.parametrize(
    "schema, good, bad",
    [
        ({"type": "array", "items": {"type": "integer"}}, [[], [1], [1, -20, 0]], [["1"], 1, [[1]]]),
        ({"type": "number"}, [1, -2.5, 1e-7, 0.25], ["1", True]),
        ({"type": ["string", "null"]}, ["a", None], [1]),
        ({"type": "boolean"}, [True, False], ["true", 0]),
        ({"enum": [1, "a", None, {"x": [1]}]}, [1, "a", None, {"x": [1]}], [2, "b", {"x": 1}]),
        ({"const": "only"}, ["only"], ["other"]),
        (
            {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}, "required": ["a"]},
            [{"a": 1}, {"a": 1, "b": "x"}, {"b": "x", "a": 1}],
            [{}, {"b": "x"}, {"a": 1, "c": 2}],
        ),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, [{}, {"x": 1, "y z": 2}], [{"x": "1"}]),
        ({"type": "object"}, [{}, {"x": [1, {"y": None}]}], [1, []]),
        ({"anyOf": [{"type": "integer"}, {"type": "array", "items": {"enum": ["a", "b"]}}]}, [3, ["a", "b"]], ["a", ["c"]]),
        (
            {"oneOf": [{"type": "object", "properties": {"kind": {"const": "x"}}, "required": ["kind"]}, {"type": "string"}]},
            [{"kind": "x"}, "y"],
            [{"kind": "y"}, 4],
        ),
        ({}, [1, "a", None, [1, {"b": [True]}]], []),
        ({"type": "float"}, [1.5, 2], ["2"]),
        ({"type": "dict", "properties": {"a": {"type": "tuple", "items": {"type": "string"}}}}, [{}, {"a": ["x"]}], [{"a": [1]}]),
    ],
)
def test_values_follow_their_schema(both, schema, good, bad):
    held = [tool(v=schema)]
    assert both.take(held, *(calls(("f", {"v": value})) for value in good)) == [True] * len(good)
    assert both.take(held, *(calls(("f", {"v": value})) for value in bad)) == [False] * len(bad)


def test_a_schema_that_refers_to_itself_is_followed_to_any_depth(both):
    tree = Tool(
        "f",
        "",
        {
            "type": "object",
            "properties": {"t": {"$ref": "#/$defs/t"}},
            "required": ["t"],
            "$defs": {"t": {"type": "object", "properties": {"n": {"type": "integer"}, "left": {"$ref": "#/$defs/t"}}, "required": ["n"]}},
        },
    )
    assert both.take(
        [tree], calls(("f", {"t": {"n": 1, "left": {"n": 2, "left": {"n": 3}}}})), calls(("f", {"t": {"n": 1, "left": {}}}))
    ) == [True, False]


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/nowhere"},
        {"$ref": "https://example.com/x.json"},
        {"type": "wishes"},
        {"allOf": [{}, {}]},
        {"$ref": "#/properties/v"},
        {"anyOf": "x"},
        {"type": []},
        "text",
        {"items": [1]},
        {"enum": []},
    ],
)
def test_an_odd_schema_leaves_its_value_open_and_does_not_break_the_grammar(both, schema):
    assert both.take([tool(v=schema)], calls(("f", {"v": [1, "a"]})), calls(("f", {}))) == [True, False]


def test_what_is_not_held_is_said():
    told = remarks([tool(v={"type": "string", "pattern": "^a"}, w={"$ref": "other.json"})])
    assert told == ["f: pattern is not met", "f: the reference other.json is not met"]
    assert remarks(TOOLS[1:]) == []


@pytest.mark.parametrize(
    "name", ['he said "no"', "back\\slash", "größe", "数据", "a\nb", "tab\there", "<tool_call>", "[x]{2}|*", "'", "/", "\x7f", "😀"]
)
def test_hostile_names_keep_the_grammar_whole(both, name):
    hostile = Tool(name, "", {"type": "object", "properties": {name: {"enum": [name, 1]}}, "required": [name]})
    assert both.take(
        [hostile], calls((name, {name: name})), calls((name, {name: 1})), calls((name, {name: 2})), calls(("x", {name: 1}))
    ) == [True, True, False, False]


@pytest.mark.parametrize("sample", ["digital-hr", "creative-studio"])
def test_every_seed_and_every_accepted_answer_of_the_samples_is_let_through(both, sample):
    tools = read_tools(SAMPLES / sample / "tools.json").tools
    talk = both.chat.over(tools)
    seeds = [[ToolCall.from_dict(call) for call in row["calls"]] for row in _rows(SAMPLES / sample / "seeds.jsonl")]
    tests = [_first_accepted(row["answers"]) for row in _rows(SAMPLES / sample / "test.jsonl")]
    answers = [talk.answer(asked).removesuffix(both.chat.end) for asked in seeds + tests]

    assert len(answers) > 100 and all(both.take(tools, *answers))


@pytest.mark.parametrize("file", PUBLIC)
def test_public_tool_lists_make_a_grammar_that_both_runtimes_take(both, shared_data, file):
    tools = read_tools(shared_data / file).tools
    empty = [tool for tool in tools if not tool.parameters.get("required")]
    answers = [calls((tool.name, {})) for tool in empty]

    assert all(both.take(tools, "No.", *answers))
    assert not any(both.take(tools, calls(("no_such_tool", {}))))


@pytest.mark.parametrize("name", ["simple_python", "multiple", "parallel", "parallel_multiple"])
def test_bfcls_right_answers_are_let_through(both, shared_data, name):
    truths = {row["id"]: row["ground_truth"] for row in _rows(shared_data / f"bfcl/answer_BFCL_v4_{name}.json")}
    let_through = 0
    for row in _rows(shared_data / f"bfcl/BFCL_v4_{name}.json")[::4]:
        tools = [Tool(function["name"], "", function["parameters"]) for function in row["function"]]
        right = _first_accepted(truths[row["id"]])
        text = calls(*((call.name, call.arguments) for call in right))
        fits = all(why_not(call, {tool.name: _plain(tool) for tool in tools}) == "" for call in right)
        assert not fits or both.take(tools, text) == [True], text
        let_through += fits
    assert let_through > 40


def test_a_list_of_some_thousand_tools_is_taken(both, shared_data):
    rows = _rows(shared_data / "seal_tools/tool.jsonl")
    types = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
    tools = [
        Tool(
            row["api_name"],
            "",
            {
                "type": "object",
                "required": row["required"],
                "properties": {name: {"type": types.get(p["type"], "string")} for name, p in row["parameters"].items()},
            },
        )
        for row in rows[::4]
    ]
    last = next(tool for tool in reversed(tools) if not tool.parameters["required"])
    assert both.take(tools, calls((last.name, {})), calls(("x", {}))) == [True, False]


def _rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _first_accepted(answers):
    """The calls of a ground truth, with the first accepted value of each parameter; what may be left out is."""

    def value(accepted):
        if isinstance(accepted, dict):
            return {name: value(options[0]) for name, options in accepted.items() if options[0] != ""}
        return [value(one) for one in accepted] if isinstance(accepted, list) else accepted

    return [
        ToolCall(name, {key: value(options[0]) for key, options in parameters.items() if options[0] != ""})
        for answer in answers
        for name, parameters in answer.items()
    ]


def _plain(tool):
    """A tool with BFCL's type names as JSON Schema's."""
    known = {"dict": "object", "float": "number", "tuple": "array"}

    def plain(schema):
        if isinstance(schema, dict):
            return {
                key: known.get(value, value) if key == "type" and isinstance(value, str) else plain(value)
                for key, value in schema.items()
                if not (key == "type" and value == "any")
            }
        return [plain(one) for one in schema] if isinstance(schema, list) else schema

    return replace(tool, parameters=plain(tool.parameters))


# The forms of other templates

TEMPLATES = {
    "llama": (
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.tool_calls %}{% if m.tool_calls|length != 1 %}"
        "{{ raise_exception('one') }}"
        '{% endif %}{% set f = m.tool_calls[0].function %}{"name": "{{ f.name }}", "parameters": {{ f.arguments | tojson }}}'
        "{% else %}{{ m.content }}{% endif %}<|im_end|>\n{% endfor %}",
        Form('{"name": "', '", "parameters": ', "}"),
    ),
    "list": (
        '{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.tool_calls %}[TOOL_CALLS] [{% for c in m.tool_calls %}{"name": '
        "\"{{ c.function.name }}\", \"arguments\": {{ c.function.arguments | tojson }}}{{ ', ' if not loop.last else ']' }}{% endfor %}"
        "{% else %}{{ m.content }}{% endif %}<|im_end|>\n{% endfor %}",
        Form('[TOOL_CALLS] [{"name": "', '", "arguments": ', "}", ', {"name": "', "]"),
    ),
    "thinking": (
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.role == 'assistant' %}<think>\n\n</think>\n\n{% endif %}{{ m.content }}"
        "{% for c in m.tool_calls or [] %}{{ '\n' if not loop.first else '' }}<tool_call>\n{\"name\": \"{{ c.function.name }}\", "
        '"arguments": '
        "{{ c.function.arguments | tojson }}}\n</tool_call>{% endfor %}<|im_end|>\n{% endfor %}",
        replace(HERMES, lead="<think>\n\n</think>\n\n"),
    ),
}
TOOLS_FIRST = "{% for t in tools or [] %}<|im_start|>{{ t | tojson }}{% endfor %}"
ASK = "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"


@pytest.mark.parametrize("kind", TEMPLATES)
def test_the_form_is_learnt_from_the_template_and_right_answers_in_it_are_let_through(both, kind):
    template, form = TEMPLATES[kind]
    tokenizer = base_models.load_tokenizer(toys.STARTER)
    tokenizer.chat_template = TOOLS_FIRST + template + ASK
    chat = Chat(tokenizer)
    assert form_of(chat) == form

    holder = Holder(chat, [tokenizer.eos_token_id], len(tokenizer))
    talk = chat.over(TOOLS)
    one = ToolCall("find_person", {"employee": "Jo"})
    wanted = [[one], []] + ([[one, ToolCall("get_weather", {"city": "Rome"})]] if form.between is not None else [])
    for asked in wanted:
        ids = tokenizer(talk.answer(asked).removesuffix(chat.end), add_special_tokens=False).input_ids
        matcher = holder.matcher(TOOLS)
        assert matcher.try_consume_tokens(ids) == len(ids) and matcher.is_accepting(), tokenizer.decode(ids)


ONE_BY_ONE = {
    "parameters": "<tool_call>\n<function={{ c.function.name }}>\n{% for k, v in c.function.arguments.items() %}<parameter={{ k }}>\n"
    "{{ v if v is string else v | tojson }}\n</parameter>\n{% endfor %}</function>\n</tool_call>",
    "keys and values": "<tool_call>{{ c.function.name }}{% for k, v in c.function.arguments.items() %}<k>{{ k }}</k>"
    "<v>{{ v if v is string else v | tojson }}</v>{% endfor %}</tool_call>",
    "typed": '<call n="{{ c.function.name }}">{% for k, v in c.function.arguments.items() %}<p n="{{ k }}" text="{{ \'yes\' if v is string '
    "else 'no' }}\">{{ v if v is string else v }}</p>{% endfor %}</call>",
}


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_arguments_that_stand_one_by_one_are_held_too(both, kind):
    tokenizer = base_models.load_tokenizer(toys.STARTER)
    tokenizer.chat_template = (
        TOOLS_FIRST
        + "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}{% for c in m.tool_calls or [] %}"
        + ONE_BY_ONE[kind]
        + "{% endfor %}<|im_end|>\n{% endfor %}"
        + ASK
    )
    chat = Chat(tokenizer)
    own = Both.__new__(Both)
    own.__dict__ = {**both.__dict__, "tokenizer": tokenizer, "chat": chat}
    own.holder = Holder(chat, [tokenizer.eos_token_id], len(tokenizer))
    assert isinstance(own.holder.form, ParameterForm)
    talk = chat.over(TOOLS)

    def written(*calls):
        return talk.answer(list(calls)).removesuffix(chat.end)

    def call(name, **arguments):
        return ToolCall(name, arguments)

    person = call("find_person", employee='Zoë "Z"\nMüller > 1')
    right = [
        written(),
        written(person),
        written(person, call("get_weather", unit="celsius", days=3, city="7")),
        written(call("book_room", date="2027-01-05", with_screen=True, room="R-1")),
    ]
    wrong = [
        written(call("find_persons", employee="Jo")),
        written(call("find_person", colleague="Jo")),
        written(call("find_person")),
        written(call("get_weather", city="Rome", days="soon")),
        written(call("get_weather", city="Rome", unit="kelvin")),
        written(person)[:-3],
    ]
    assert own.take(TOOLS, *right, *wrong) == [True] * len(right) + [False] * len(wrong)


def test_a_template_that_writes_arguments_in_its_own_way_is_refused_in_a_sentence():
    tokenizer = base_models.load_tokenizer(toys.STARTER)
    tokenizer.chat_template = (
        TOOLS_FIRST
        + (
            "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}{% for c in m.tool_calls or [] %}"
            "call:{{ c.function.name }}{% for k, v in c.function.arguments.items() %}({{ k }}={{ v }}){% endfor %}"
            "{% endfor %}<|im_end|>\n{% endfor %}"
        )
        + ASK
    )
    with pytest.raises(InputError, match="does not write arguments as JSON"):
        form_of(Chat(tokenizer))


def test_words_that_the_grammar_lets_through_are_never_taken_for_a_call(both):
    for words in ("None of the tools fits.", "a, b = 3", "No call: 4 > 3.", "get_weather: city=Oslo"):
        assert both.take(TOOLS, words) == [True] and parse(words) == [] and judge(words, {}, []).error == ""


@pytest.mark.parametrize("name", ODD)
def test_odd_parameters_are_held_as_far_as_their_schema_says(both, name):
    held = [tool_of(name)]
    good, bad = ([calls(("odd", {"v": value})) for value in values] for values in ODD[name][1:])
    assert both.take(held, *good) == [True] * len(good)
    assert not any(both.take(held, *bad))


def test_many_alternatives_and_schemas_that_grow_leave_the_grammar_small(both):
    wide = {"oneOf": [{"const": f"v{n}"} for n in range(300)]}
    node = {"allOf": [{"$ref": "#/$defs/B"}, {"type": "object", "properties": {side: {"$ref": "#/$defs/N"} for side in ("left", "right")}}]}
    base = {"type": "object", "properties": {side: {"$ref": "#/$defs/B"} for side in ("left", "right")}}
    growing = Tool("f", "", {"type": "object", "properties": {"v": {"$ref": "#/$defs/N"}, "w": wide}, "$defs": {"N": node, "B": base}})

    assert len(gbnf([growing]).splitlines()) < 3000
    assert both.take([growing], calls(("f", {"w": "v299"})), calls(("f", {"w": "v300"})), calls(("f", {"v": {"left": {"right": {}}}}))) == [
        True,
        False,
        True,
    ]
