"""Tools with lists of types, without types and with unions, in the real chat templates of many models: none breaks, none shows rubbish."""

import html
import re
import sys
from functools import partial
from pathlib import Path

import pytest
from llama_cpp.llama_chat_format import Jinja2ChatFormatter
from transformers.utils.chat_template_utils import render_jinja_template

from engine.models.shown import Taste, is_plain, shown, taste_of
from engine.records import Tool
from engine.resources import resource
from tests.odd_schemas import DEFS, ODD, tool_of

TEMPLATES = sorted((Path(sys.prefix) / "llama.cpp" / "models" / "templates").glob("*.jinja"))  # of llama.cpp's archive, kept by set-up
READ_TYPES = {"google-gemma-4-31B-it", "Qwen3-Coder", "NousResearch-Hermes-3-Llama-3.1-8B-tool_use", "openai-gpt-oss-120b",
              "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16", "ByteDance-Seed-OSS", "meetkai-functionary-medium-v3.2"}  # fmt: skip
NUMBERS = r"integer|INTEGER|\bint\b|number"
WRONG = re.compile(r"\[\s*'(?:string|array|integer|null)'\s*,", re.IGNORECASE)  # a list of types as Python writes it
PROXY = Tool(
    "set_proxy",
    "Sets the proxy.",
    {
        "type": "object",
        "properties": {
            "action": {"type": "string", "enum": ["get", "set"], "description": "what to do"},
            "host": {"type": ["string", "null"], "description": "proxy host"},
            "ports": {"type": ["array", "null"], "items": {"type": "integer"}, "description": "all of them"},
            "limit": {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None, "description": "how many"},
            "mode": {"enum": ["fast", "slow"], "description": "how"},
            "free": {"description": "whatever"},
            "size": {"$ref": "#/$defs/Size", "description": "how large"},
            "stop": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}], "description": "where it ends"},
            "filter": {
                "type": "object",
                "description": "which",
                "additionalProperties": False,
                "properties": {
                    "type": {"type": "string", "description": "an argument called type"},
                    "properties": {"type": "array", "items": {"type": ["string", "integer"]}, "description": "more"},
                },
            },
        },
        "required": ["action"],
        "$defs": DEFS,
    },
)
LISTED = Tool("listed", "Says it.", {"type": "object", "properties": {"a": {"type": "string", "enum": ["fast"], "description": "x"}}})
NOTHING = Tool("no_params", "Takes nothing.", {"type": "object", "properties": {}})
PLAIN = Tool("plain", "Says it.", {"type": "object", "properties": {"a": {"type": "string", "description": "x"}}, "required": ["a"]})
HI = [{"role": "user", "content": "hi"}]


def render(template: str, tools: list[Tool]) -> str:
    """As training does it."""
    asked = {"tools": [tool.as_openai() for tool in tools], "add_generation_prompt": True, "bos_token": "", "eos_token": ""}
    return str(render_jinja_template(conversations=[HI], chat_template=template, **asked)[0][0])


def of_file(file: Path) -> str:
    """The template; the test is skipped where it shows no tools at all."""
    template = file.read_text(encoding="utf-8")
    try:
        text = render(template, [PLAIN])
    except Exception as error:
        pytest.skip(f"takes no tools in this way: {error}")
    if "plain" not in text:
        pytest.skip("ignores tools")
    return template


def test_the_templates_are_there():
    if not TEMPLATES:
        pytest.skip("set-up kept no templates")
    assert len(TEMPLATES) > 60 and {file.stem for file in TEMPLATES} >= READ_TYPES


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_template_breaks_or_shows_rubbish_and_both_engines_show_the_same(file):
    template = of_file(file)
    taste = taste_of(partial(render, template))
    tools = [shown(tool, taste) for tool in (PLAIN, PROXY, NOTHING)]
    text = html.unescape(render(template, tools))

    assert [name for name in ("no_params", *PROXY.parameters["properties"]) if name not in text] == []
    assert taste.whole or not WRONG.search(text)
    assert re.search(NUMBERS, text[text.index("limit") :].partition("free")[0])
    if "fast" in render(template, [LISTED]):  # a few leave listed values out
        assert "fast" in text and "slow" in text and "small" in text
    assert not (taste.whole and file.stem in READ_TYPES)
    theirs = Jinja2ChatFormatter(template, "", "")(messages=HI, tools=[tool.as_openai() for tool in tools]).prompt
    if "strftime_now" not in template:
        assert theirs == render(template, tools)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("file", [file for file in TEMPLATES if file.stem in READ_TYPES], ids=lambda file: file.stem)
def test_each_odd_parameter_is_shown_by_templates_that_read_types(file, name):
    template = of_file(file)
    text = html.unescape(render(template, [PLAIN, shown(tool_of(name), taste_of(partial(render, template)))]))
    assert "odd" in text and not WRONG.search(text)


@pytest.mark.parametrize("name", ODD)
def test_a_shown_schema_names_one_type_everywhere_and_stays_as_it_is(name):
    once = shown(tool_of(name), Taste(False))
    assert is_plain(once.parameters) and shown(once, Taste(False)) is once
    assert shown(tool_of(name), Taste(True)) == tool_of(name)


def test_what_is_shown_of_null_unions_and_references():
    own = shown(PROXY, Taste(False)).parameters["properties"]
    assert own["host"] == {"type": "string", "description": "proxy host", "nullable": True}
    assert own["ports"] == {"type": "array", "description": "all of them", "nullable": True, "items": {"type": "integer"}}
    assert own["limit"] == {"type": "integer", "description": "how many", "nullable": True}
    assert own["size"] == {"type": "string", "description": "how large", "enum": ["small", "large"]}
    assert own["stop"] == {"type": "string", "description": "where it ends (string or array)"}
    assert own["free"] == {"type": "string", "description": "whatever"}
    assert own["action"] == PROXY.parameters["properties"]["action"]
    by_lists = shown(PROXY, Taste(False, True)).parameters["properties"]
    assert (
        by_lists["stop"]["type"] == ["string", "array"]
        and by_lists["host"]["type"] == ["string", "null"]
        and "type" not in by_lists["free"]
    )
    assert shown(PROXY, Taste(False, True, True)).parameters["properties"]["host"] == own["host"]


def test_the_embedded_models_template_is_given_schemas_as_they_are():
    assert taste_of(partial(render, resource("starter", "chat_template.jinja").read_text(encoding="utf-8"))).whole
