"""What is broken, empty or unfinished never passes for plain words, and calls with names that Python does not allow are read."""

import time

import pytest

from engine.models.call_formats import ParseError, parse
from engine.models.call_formats.reading import CutOff, Empty, UnfinishedThought
from engine.records import ToolCall

EMPTY = ("", " \n", "<|im_end|>", "```\n```", "...", "<think>Which?</think>", "<think></think>\n\n</s>")
THINKING = ("<think>never ends f(a=1)", "[THINK]Well", "<think>a</think> <think>b", "<thinking> {")
CUT = (
    "[convert(amount=10, to=",
    "[convert(",
    "[conver",
    "[",
    "convert(",
    "convert(amount",
    "convert(amount=10, to='EU",
    "get-rate(from='EU",
    "```python\n[convert(amount=10",
    "```tool_code\nconvert(amount=10",
    '{"name": "convert", "argu',
    '[{"name": "convert", "arguments": {}},',
    "<tool_c",
    "<tool_call>",
    '<tool_call>{"name": "convert", "arguments": {"amount": 10}}',
    "[TOOL_CALLS]convert[ARGS]{",
    "<|python_tag|>",
    "<start_function_call>call:convert{amount:1",
    'I will:\n{"name": "convert", "arguments": {"am',
)
MALFORMED = (
    "<tool_call>convert: amount=1 to=EUR",
    "<tool_call>convert: amount=1 to=EUR</tool_call>",
    "convert(amount=10, to=EUR)",
    "get-rate(from=EUR)",
    "[convert(amount=10)] is what I would call.",
    "convert(amount=10) is what I would call.",
    'Of course!\n{"name": "convert", "arguments": {"amount": 10}}',
    "Of course!\n```json\n{'name': 'convert', 'arguments': {}}\n```",
    "Of course: [convert(amount=10)]",
    "Of course.\n- convert(amount=10)",
    "<function=convert>{}</function>",
    "<tool_calls>[]</tool_calls>",
    "<\uff5ctool\u2581calls\u2581begin\uff5c>function",
    "Thought: I need a rate.\nAction: convert\nAction Input: {}",
)
CLASSES = ((EMPTY, Empty), (THINKING, UnfinishedThought), (CUT, CutOff), (MALFORMED, ParseError))


@pytest.mark.parametrize(
    "text, kind",
    [
        (text, kind)
        for texts, kind in ((EMPTY, Empty), (THINKING, UnfinishedThought), (CUT, CutOff), (MALFORMED, ParseError))
        for text in texts
    ],
)
def test_what_is_broken_or_empty_is_never_plain_words(text, kind):
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert type(caught.value) is kind and str(caught.value)


def test_every_cut_of_a_call_in_python_is_an_error():
    text = """[find(who='Ada "A" it\\'s [1', deep={'a': [1, None]}), get-rate(from='EUR', to-day=[1, {'b': (2,)}])]"""
    assert [call.name for call in parse(text)] == ["find", "get-rate"]
    bare = text[1 : text.index(", get-rate")]
    assert parse(bare)
    for whole, begin in ((text, 0), (bare, bare.index("(") + 1)):
        for end in range(begin, len(whole)):
            with pytest.raises(ParseError):
                parse(whole[:end])


@pytest.mark.parametrize(
    "text, calls",
    [
        ("get-item(a=1)", [ToolCall("get-item", {"a": 1})]),
        ("[get-item(a=1)]", [ToolCall("get-item", {"a": 1})]),
        ("send(from='Ada', import=[1, (2, 3)], class=None)", [ToolCall("send", {"from": "Ada", "import": [1, [2, 3]], "class": None})]),
        (
            """[a-b(x="c, d) [", y='it\\'s'), now(), import(in={"k": ")"},)]""",
            [ToolCall("a-b", {"x": "c, d) [", "y": "it's"}), ToolCall("now", {}), ToolCall("import", {"in": {"k": ")"}})],
        ),
        (
            "mcp/shop:find-2(page-size=2, $top=3, filter[name]='x')",
            [ToolCall("mcp/shop:find-2", {"page-size": 2, "$top": 3, "filter[name]": "x"})],
        ),
        ("f(a=1), g-h(b=-2)", [ToolCall("f", {"a": 1}), ToolCall("g-h", {"b": -2})]),
        ("f(a=1)\ng(b=2)", [ToolCall("f", {"a": 1}), ToolCall("g", {"b": 2})]),
        ("f(a=1), g(b=2)", [ToolCall("f", {"a": 1}), ToolCall("g", {"b": 2})]),
        ("```python\nget-item(a='''x\ny''')\n```", [ToolCall("get-item", {"a": "x\ny"})]),
        ("```tool_code\nget-item(a=1)\nsend(from='x')\n```", [ToolCall("get-item", {"a": 1}), ToolCall("send", {"from": "x"})]),
        ("<|python_tag|>get-item(from=1)", [ToolCall("get-item", {"from": 1})]),
        ("The user wants an item.\n</think>\n\nget-item(a=1)", [ToolCall("get-item", {"a": 1})]),
        ("f(a='</think>')", [ToolCall("f", {"a": "</think>"})]),
        ("<think>a</think><think>b</think> f(a=1)", [ToolCall("f", {"a": 1})]),
    ],
)
def test_names_that_python_does_not_allow_are_read(text, calls):
    assert parse(text) == calls


@pytest.mark.parametrize(
    "text", ["get-item(a=1, a=2)", "get-item(a=b-c)", "get-item(1)", "send(from=1, from=2)", "send(from='''\\x", "a-b(**{})"]
)
def test_odd_names_do_not_make_broken_calls_whole(text):
    with pytest.raises(ParseError):
        parse(text)


def test_a_long_hostile_answer_is_read_quickly():
    for text in (
        "get-item(a='''" + "\\x" * 50_000,
        "[" * 200_000,
        "a-b(" * 50_000,
        "- " * 100_000,
        "f(a=1), " * 20_000 + "g-h(b=1",
        "f(" + "a[b]" * 50_000,
        "f-g(" * 50_000 + "a=1" + ")" * 50_000,
    ):
        begun = time.perf_counter()
        with pytest.raises(ParseError):
            parse(text)
        assert time.perf_counter() - begun < 5
