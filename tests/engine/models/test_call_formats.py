"""Every form in which a base model's template writes calls is read back to the same calls, and nothing half passes as whole."""

import json
from contextlib import suppress

import pytest

from engine.models.base_models import load_tokenizer
from engine.models.call_formats import FORMATS, ParseError, find, parse
from engine.records import ToolCall
from tests.toys import STARTER

CALLS = [
    ToolCall(
        "get_weather", {"city": "Zürich \"West\", it's 'q' \\ \n{a: [1]} 北京", "days": 3, "deep": {"a": [1, {"b": None}], "t": True}}
    ),
    ToolCall("shop.find-2", {"price": -2.5, "tags": ["a,b", "</tool_call>", "[ARGS]"], "none": [], "empty": {}, "no": False, "text": ""}),
]
PLAIN = [ToolCall("find", {"who": "Ada"}), ToolCall("now", {})]

# How the templates of these families write an answer, in the fewest words.
TEMPLATES = {
    "tool_call": "{% for c in calls %}<tool_call>\n{{ c.function | tojson }}\n</tool_call>\n{% endfor %}",
    "mistral": "[TOOL_CALLS] [{% for c in calls %}{{ c.function | tojson }}{{ ', ' if not loop.last }}{% endfor %}]",
    "mistral named": "{% for c in calls %}[TOOL_CALLS]{{ c.function.name }}[ARGS]{{ c.function.arguments | tojson }}{% endfor %}",
    "mistral with ids": "{% for c in calls %}[TOOL_CALLS]{{ c.function.name }}[CALL_ID]a1b2c3d4e[ARGS]{{ c.function.arguments | tojson }}"
    "{% endfor %}",
    "llama": '<|python_tag|>{% for c in calls %}{"name": "{{ c.function.name }}", "parameters": {{ c.function.arguments | tojson }}}'
    "{{ '; ' if not loop.last }}{% endfor %}",
    "json": '[{% for c in calls %}{"name": "{{ c.function.name }}", "parameters": {{ c.function.arguments | tojson }}}'
    "{{ ', ' if not loop.last }}{% endfor %}]",
    "phi": "<|tool_call|>[{% for c in calls %}{{ c.function | tojson }}{{ ', ' if not loop.last }}{% endfor %}]<|/tool_call|>",
    "phi functools": "functools[{% for c in calls %}{{ c.function | tojson }}{{ ', ' if not loop.last }}{% endfor %}]",
}
GEMMA = """{%- macro told(v) -%}
{%- if v is string -%}Q{{ v }}Q{%- elif v is none -%}null{%- elif v is boolean -%}{{ 'true' if v else 'false' }}
{%- elif v is mapping -%} { {%- for k, w in v.items() -%}{{ k }}:{{ told(w) }}{{ ',' if not loop.last }}{%- endfor -%} }
{%- elif v is iterable -%}[{%- for w in v -%}{{ told(w) }}{{ ',' if not loop.last }}{%- endfor -%}]
{%- else -%}{{ v }}{%- endif -%}{%- endmacro -%}
{%- for c in calls -%}BEGINcall:{{ c.function.name }}{{ told(c.function.arguments) }}END{%- endfor -%}"""
TEMPLATES["gemma"] = GEMMA.replace("BEGIN", "<start_function_call>").replace("END", "<end_function_call>").replace("Q", "<escape>")
TEMPLATES["gemma 4"] = GEMMA.replace("BEGIN", "<|tool_call>").replace("END", "<tool_call|>").replace("Q", '<|"|>')


@pytest.fixture(scope="module")
def tokenizer():
    return load_tokenizer(STARTER)


def rendered(tokenizer, template: str, calls: list[ToolCall]) -> str:
    """An answer as transformers renders it."""
    messages = [{"role": "assistant", "content": "", "tool_calls": [{"type": "function", "function": call.as_dict()} for call in calls]}]
    return tokenizer.apply_chat_template(messages, chat_template="{% set calls = messages[0].tool_calls %}" + template, tokenize=False)


def as_python(calls: list[ToolCall]) -> str:
    return "[" + ", ".join(f"{c.name}({', '.join(f'{k}={v!r}' for k, v in c.arguments.items())})" for c in calls) + "]"


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("calls", [CALLS, CALLS[:1], PLAIN], ids=["several", "one", "without arguments"])
def test_what_a_template_writes_is_read_as_the_same_calls(tokenizer, name, calls):
    text = rendered(tokenizer, TEMPLATES[name], calls)
    form = name.split()[0]
    assert parse(text) == calls
    assert parse(text, form) == calls
    assert find(text) == form


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name not in ("json",)])
def test_every_cut_of_a_marked_answer_gives_whole_calls_or_an_error_never_others(tokenizer, name):
    text = rendered(tokenizer, TEMPLATES[name], CALLS)
    for end in range(len(text)):
        try:
            found = parse(text[:end])
        except ParseError:
            continue
        assert found == CALLS[: len(found)], text[:end]
    for end in range(0, len(text), 3):  # and with one character gone
        with suppress(ParseError):
            parse(text[:end] + text[end + 1 :])


@pytest.mark.parametrize(
    "text, form",
    [
        (as_python([ToolCall("a.b.c", CALLS[0].arguments), CALLS[1]]).replace("shop.find-2", "shop.find_2"), "python"),
        ("f(a=1)", "python"),
        ("```python\nf(a=1)\n```", "python"),
        ("```\nf(a=1)\n```", "python"),
        ("`f(a=1)`", "python"),
        ("```tool_code\nf(a=1)\n```", "tool_code"),
        ("Let me see.\n```tool_code\nprint(f(a=1))\ng(b='x')\n```\n", "tool_code"),
        ("```tool_code\n[f(a=1), g()]\n```", "tool_code"),
        ('{"name": "f", "arguments": {"q": "<tool_call> [TOOL_CALLS] <|python_tag|>"}}', "json"),
        ("f(q='<tool_call>')", "python"),
        ('{"function": "f", "parameters": {}}', "json"),
        ('{"type": "function", "function": {"name": "f", "arguments": "{}"}}', "json"),
        ('{"name": "f", "parameters": {}}; {"name": "g", "parameters": {}}', "json"),
        ('<think>\nf(a=1) or <tool_call>?\n</think>\n<tool_call>{"name": "f", "arguments": {}}</tool_call>', "tool_call"),
        ("<|python_tag|>f(a=1)", "llama"),
        ("<|python_tag|>[f(a=1)]<|eom_id|>", "llama"),
        ('{"name": "f", "parameters": {}}<|eot_id|>', "json"),
        ('Well. [TOOL_CALLS]f{"a": 1}</s>', "mistral"),
        ('[TOOL_CALLS]{"name": "f", "arguments": {}}', "mistral"),
        ('<|tool_call|>[{"name": "f", "arguments": {}}]', "phi"),
        ('<|tool_call|>{"name": "f", "arguments": {}}<|/tool_call|>\n<|tool_call|>{"name": "g"}<|/tool_call|><|end|>', "phi"),
        ("<start_function_call>call:f{}<end_function_call><start_function_response>", "gemma"),
        ("<start_function_call>call:f{<escape>a b<escape>:1, c : [ true , None ] }<end_function_call>", "gemma"),
    ],
    ids=range(23),
)
def test_a_form_is_found_and_other_forms_inside_its_texts_are_only_text(text, form):
    assert find(text) == form
    assert parse(text) == parse(text, form) != []


def test_a_named_form_reads_no_other():
    text = '<tool_call>{"name": "f", "arguments": {}}</tool_call>'
    assert parse(text, "tool_call") and parse(text, "python") == [] and parse("f(a=1)", "tool_call") == []
    with pytest.raises(KeyError):
        parse(text, "yaml")


def test_plain_words_have_no_form():
    for text in (
        "Sorry.",
        "None of the tools fits.",
        "f (x) would do",
        "[]",
        "[1, 2]",
        "a[0]",
        "```\nhello\n```",
        "You could use convert_currency, but it does not help here.",
        "main() is where a program begins. Its name (main=1) does not matter, nor do {braces} and [notes].",
        "[Note] I can't tell.",
        "\U0001f44d",
    ):
        assert find(text) == "" and parse(text) == []


DEEP, HUGE = 100_000, 5000
BROKEN = {
    "json deep": '{"name": "f", "arguments": ' + "[" * DEEP,
    "json closed deep": '{"name": "f", "arguments": {"a": ' + "[" * DEEP + "]" * DEEP + "}}",
    "json huge": '{"name": "f", "arguments": {"a": ' + "9" * HUGE + "}}",
    "json twice": '{"name": "f", "arguments": {"a": 1, "a": 1}}',
    "json twice outside": '{"name": "f", "name": "g"}',
    "json NaN": '{"name": "f", "arguments": {"a": NaN}}',
    "json infinity": '{"name": "f", "arguments": {"a": 1e999}}',
    "json minus infinity": '{"name": "f", "arguments": {"a": -Infinity}}',
    "json surrogate": '{"name": "f", "arguments": {"a": "\\udc00"}}',
    "json surrogate key": '{"name": "f", "arguments": {"\\udc00": 1}}',
    "json other arguments": '{"name": "f", "args": {"a": 1}}',
    "json both": '{"name": "f", "arguments": {}, "parameters": {}}',
    "json empty name": '{"name": "", "arguments": {}}',
    "json cut list": '[{"name": "f", "arguments": {}},',
    "json more": '{"name": "f"}; {"name": "g"',
    "json text NaN": '{"name": "f", "arguments": "NaN"}',
    "python call inside": "f(a=g(b=1))",
    "python chain": "f(a=b.c.d)",
    "python call called": "f()(a=1)",
    "python of a subscript": "f[0](a=1)",
    "python of a text": "'f'.join(a=1)",
    "python f-string": "f(a=f'{1}')",
    "python name": "f(a=nan)",
    "python infinity": "f(a=1e999)",
    "python complex": "f(a=1j)",
    "python sum": "f(a=1+2)",
    "python key": "f(a={1: 2})",
    "python spread": "f(**{'a': 1})",
    "python star": "f(*[1])",
    "python twice": "f(a=1, a=1)",
    "python one of two": "[f(a=1), g(1)]",
    "python surrogate": "f(a='\\udc00')",
    "python lambda": "f(a=lambda: 1)",
    "tool_call open": '<tool_call>{"name": "f", "arguments": {}}',
    "tool_call closed": '{"name": "f"}</tool_call>',
    "tool_call closed twice": '<tool_call>{"name": "f"}</tool_call></tool_call>',
    "tool_call second": '<tool_call>{"name": "f"}</tool_call><tool_call>',
    "tool_call inside": '<tool_call><tool_call>{"name": "f"}</tool_call>',
    "tool_call list": "<tool_call>[1]</tool_call>",
    "mistral empty": "[TOOL_CALLS]",
    "mistral no arguments": "[TOOL_CALLS]f[ARGS]",
    "mistral list as arguments": "[TOOL_CALLS]f[ARGS][1]",
    "mistral rest": "[TOOL_CALLS]f[ARGS]{} and",
    "mistral rest of list": '[TOOL_CALLS][{"name": "f"}] and',
    "mistral no name": "[TOOL_CALLS][ARGS]{}",
    "mistral open": '[TOOL_CALLS]f[ARGS]{"a": 1',
    "mistral second": "[TOOL_CALLS]f[ARGS]{}[TOOL_CALLS]",
    "llama nothing": "<|python_tag|>",
    "llama words": "<|python_tag|>print hello",
    "llama code": "<|python_tag|>import os",
    "gemma open": "<start_function_call>call:f{a:1}",
    "gemma no call": "<start_function_call>f{a:1}<end_function_call>",
    "gemma text open": "<start_function_call>call:f{a:<escape>x}<end_function_call>",
    "gemma word": "<start_function_call>call:f{a:x}<end_function_call>",
    "gemma twice": "<start_function_call>call:f{a:1,a:1}<end_function_call>",
    "gemma huge": "<start_function_call>call:f{a:" + "9" * HUGE + "}<end_function_call>",
    "gemma infinity": "<start_function_call>call:f{a:1e999}<end_function_call>",
    "gemma NaN": "<start_function_call>call:f{a:NaN}<end_function_call>",
    "gemma deep": "<start_function_call>call:f{a:" + "[" * DEEP,
    "gemma closed": "a<end_function_call>",
    "gemma comma": "<|tool_call>call:f{a:1,}<tool_call|>",
    "gemma no key": "<|tool_call>call:f{1}<tool_call|>",
    "gemma list": "<|tool_call>call:f[1]<tool_call|>",
    "gemma surrogate": "<start_function_call>call:f{a:<escape>\ud83d<escape>}<end_function_call>",
    "phi open": "<|tool_call|>",
    "phi closed": "x<|/tool_call|>",
    "phi rest": '<|tool_call|>[{"name": "f"}]<|/tool_call|> done',
    "phi cut": '<|tool_call|>[{"name": "f"}',
    "phi functools": 'functools[{"name": "f"}',
    "phi functools rest": 'functools[{"name": "f"}]; x',
    "tool_code open": "```tool_code\nf(a=1)",
    "tool_code assignment": "```tool_code\nx = f(a=1)\n```",
    "tool_code import": "```tool_code\nimport os\n```",
    "tool_code loop": "```tool_code\nfor i in (1,):\n    f(a=i)\n```",
    "tool_code empty": "```tool_code\n\n```",
    "tool_code print": "```tool_code\nprint(1)\n```",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_call_that_is_not_whole_is_an_error_in_every_form(name):
    with pytest.raises(ParseError) as broken:
        parse(BROKEN[name])
    assert 0 < len(str(broken.value)) < 100
    assert find(BROKEN[name]) in FORMATS


@pytest.mark.parametrize(
    "text",
    [
        "f" + ".a" * DEEP + "()",
        "f(a=" + "[" * DEEP,
        "f(a=" + "1+" * 20_000 + "1)",
        "f(a=" + "9" * HUGE + ")",
        "-" * DEEP,
        "f(" * 1000 + ")" * 1000,
        "\ud83d",
        "f(a='\ud83d')",
        "a\0b()",
    ],
    ids=range(9),
)
def test_hostile_python_is_no_call_and_no_crash(text):
    with suppress(ParseError):
        assert parse(text) == []


@pytest.mark.parametrize(
    "form",
    [
        "f(a=open('{}', 'w'))",
        "```tool_code\nopen('{}', 'w')\n```",
        "```tool_code\nprint(open(file='{}', mode='w'))\n```",
        "<|python_tag|>open('{}', 'w')",
        "f(a=[open('{}', 'w') for i in [1]])",
        "open('{}', 'w').write(text='x')",
    ],
)
def test_nothing_is_executed_in_any_form(tmp_path, form):
    target = tmp_path / "made"
    with suppress(ParseError):
        parse(form.format(target))
    assert not target.exists()


def test_what_is_read_can_be_stored():
    for text in (as_python(PLAIN), json.dumps([call.as_dict() for call in CALLS])):
        for call in parse(text):
            assert ToolCall.from_dict(json.loads(json.dumps(call.as_dict(), allow_nan=False))) == call
