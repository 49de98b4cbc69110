"""Over the chat templates of many model families, from llama.cpp's archive: calls come back whole, or one sentence says why not."""

import pytest

from engine.errors import InputError
from engine.models.chat import Chat, ParseError, parse
from engine.models.templates import prepared
from engine.models.templates.servers import parsers_of
from engine.records import Tool, ToolCall
from tests.official_templates import TemplateTokenizer, official_templates

TEMPLATES = official_templates()
pytestmark = pytest.mark.skipif(not TEMPLATES, reason="the archive of llama.cpp is not in the cache folder")
TOOLS = [
    Tool(
        name,
        "Books a room for people of the house, on a day and with what they need.",
        {
            "type": "object",
            "properties": {
                "room": {"type": "string", "description": "code of the room"},
                "note": {"type": ["string", "null"], "description": "words for whoever prepares it"},
                "seats": {"type": "integer", "description": "how many"},
                "share": {"type": "number", "description": "of the price"},
                "screen": {"type": "boolean", "description": "whether one is needed"},
                "people": {"type": "array", "items": {"type": "string"}, "description": "their names"},
                "catering": {"type": "object", "description": "what is served"},
            },
            "required": ["room"],
        },
    )
    for name in ("book_room", "change_room", "give_room_back")
]
BY_NAME = {tool.name: tool for tool in TOOLS}
ONE = [
    [ToolCall("book_room", {"room": "R-305"})],
    [ToolCall("book_room", {"room": "2026", "note": 'She said "yes"\nand\'s done', "seats": 7, "share": -2.5, "screen": True})],
    [
        ToolCall(
            "change_room",
            {"room": "北京 5", "note": None, "screen": False, "people": ["Zoë", "O'Neil"], "catering": {"tea": {"for": [1, 2]}}},
        )
    ],
    [ToolCall("give_room_back", {})],
]
SEVERAL = [[ONE[0][0], ONE[1][0]], [ONE[3][0], ONE[2][0], ONE[0][0]], [ONE[0][0], ONE[0][0]]]
WRITES_ONE = {  # in one answer, by their own templates
    "GigaChat3-10B-A1.8B",
    "GigaChat3.1-10B-A1.8B",
    "meta-llama-Llama-3.1-8B-Instruct",
    "meta-llama-Llama-3.2-3B-Instruct",
    "meta-llama-Llama-3.3-70B-Instruct",
    "openai-gpt-oss-120b",
}
REFUSED: set[str] = set()  # none any more


def chat_of(name: str) -> Chat:
    tokenizer = TemplateTokenizer(TEMPLATES[name])
    tokenizer.chat_template = prepared(tokenizer).template
    return Chat(tokenizer)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_calls_come_back_whole_or_one_sentence_says_why_not(name):
    if name in REFUSED:
        with pytest.raises(InputError, match="chat template") as refused:
            chat_of(name)
        assert "\n" not in str(refused.value) and refused.value.remedy
        return
    chat = chat_of(name)
    talk = chat.over(TOOLS)
    assert chat.several == (name not in WRITES_ONE)
    for calls in [[], *ONE, *(SEVERAL if chat.several else [])]:
        answer = talk.answer(calls)
        assert chat.read(answer, BY_NAME) == calls, answer
        assert parse(chat.plain(answer, TOOLS)) == calls, "as every other reader of answers gets it"
        assert any(answer.endswith(stop.strip()) for stop in chat.stops), "without an end, a model never stops"
    if not chat.several:
        with pytest.raises(InputError, match="one call"):
            talk.answer(SEVERAL[0])


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - REFUSED))
def test_the_tool_list_is_shared_by_all_questions(name):
    talk = chat_of(name).over(TOOLS * 3)
    for question in ("Is R-305 free?", "北京?", "7", '"quoted"', "- a list"):
        text = talk.chat.render(TOOLS * 3, question)
        assert talk.whole_prompt(question) == talk.chat.tokenizer(text, add_special_tokens=False).input_ids
    before = talk.chat.render(TOOLS * 3, "Is R-305 free?").rpartition("Is R-305 free?")[0]  # a template may write much behind it
    assert len(talk.prefix) / len(talk.chat.tokenizer(before, add_special_tokens=False).input_ids) > 0.9


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - REFUSED - WRITES_ONE))
def test_an_answer_that_stops_early_is_never_taken_for_words_or_for_a_whole_call(name):
    chat = chat_of(name)
    calls = [ToolCall("book_room", {"room": "R-305 and more", "seats": 71})]
    answer = chat.over(TOOLS).answer(calls)
    value = answer.index("R-305 and more")
    for end in range(value, value + len("R-305 and more")):
        with pytest.raises(ParseError):
            parse(chat.plain(answer[:end], TOOLS))


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - REFUSED))
def test_words_and_other_forms_are_still_read(name):
    chat = chat_of(name)
    assert chat.read("None of the tools does that.", BY_NAME) == []
    hermes = '<tool_call>\n{"name": "book_room", "arguments": {"room": "R-305"}}\n</tool_call>'
    if "<tool_call>" not in chat.over(TOOLS).answer(ONE[0]):
        assert chat.read(hermes, BY_NAME) == ONE[0], "what a model writes beside its template"
    assert chat.read('book_room(room="R-305")', BY_NAME) == ONE[0]


def test_prompts_do_not_know_the_day_they_are_written_on():
    dated = [name for name, text in TEMPLATES.items() if "strftime_now" in text and name not in REFUSED]
    assert len(dated) > 4
    for name in dated:
        text = chat_of(name).render(TOOLS, "Is R-305 free?")
        assert "2024" in text, name
        made = prepared(TemplateTokenizer(TEMPLATES[name]))
        assert any("26 Jul 2024" in remark for remark in made.remarks)


@pytest.mark.parametrize("name", ["Qwen-Qwen3-0.6B", "Qwen3.5-4B", "GLM-4.6", "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16"])
def test_a_model_that_thinks_is_asked_not_to(name):
    tokenizer = TemplateTokenizer(TEMPLATES[name])
    made = prepared(tokenizer)
    assert made.arguments == {"enable_thinking": "false"} and any("without thinking" in remark for remark in made.remarks)
    prompt = chat_of(name).render(TOOLS, "Is R-305 free?")
    assert prompt.rpartition("<think>")[2].strip().startswith("</think>")


def test_llama_3_lists_its_tools_in_the_system_message():
    made = prepared(TemplateTokenizer(TEMPLATES["meta-llama-Llama-3.1-8B-Instruct"]))
    assert made.arguments == {"tools_in_user_message": "false"}
    assert not made.several and any("only one call per answer" in remark for remark in made.remarks)


def test_what_needs_nothing_stays_as_it_is():
    for name in ("Qwen-Qwen2.5-7B-Instruct", "ibm-granite-granite-4.0", "mistralai-Mistral-Nemo-Instruct-2407", "Qwen3-Coder"):
        made = prepared(TemplateTokenizer(TEMPLATES[name]))
        assert made.template == TEMPLATES[name] and not made.changed
        told = ["Its chat template gets call ids of nine characters."] if "Mistral" in name else []
        assert list(made.remarks) == told


@pytest.mark.parametrize(
    ("name", "parser"),
    [
        ("Qwen-Qwen2.5-7B-Instruct", "hermes"),
        ("Qwen3-Coder", "qwen3_coder"),
        ("GLM-4.6", "glm45"),
        ("GLM-4.7-Flash", "glm47"),
        ("meta-llama-Llama-3.1-8B-Instruct", "llama3_json"),
        ("mistralai-Mistral-Nemo-Instruct-2407", "mistral"),
        ("openai-gpt-oss-120b", "openai"),
        ("moonshotai-Kimi-K2", "kimi_k2"),
        ("MiniMax-M2", "minimax_m2"),
        ("ByteDance-Seed-OSS", "seed_oss"),
        ("deepseek-ai-DeepSeek-V3.2", "deepseek_v32"),
        ("google-gemma-2-2b-it", "hermes"),
        ("ibm-granite-granite-3.3-2B-Instruct", "granite"),
        ("Apertus-8B-Instruct", "apertus"),
    ],
)
def test_vllm_is_told_the_parser_of_what_the_template_writes(name, parser):
    assert parsers_of(chat_of(name).tokenizer).vllm == parser


@pytest.mark.parametrize(
    ("name", "ollama", "by_itself", "llama_cpp"),
    [
        ("Qwen-Qwen2.5-7B-Instruct", "", True, "automatic"),
        ("Qwen3-Coder", "qwen3-coder", False, "Qwen3-Coder"),
        ("GLM-4.7-Flash", "glm-4.7", False, "automatic"),
        ("openai-gpt-oss-120b", "harmony", True, "gpt-oss"),
        ("ByteDance-Seed-OSS", "", False, "automatic"),
        ("moonshotai-Kimi-K2", "", True, "Kimi K2"),
    ],
)
def test_ollama_and_llama_cpp_read_what_they_are_told_to(name, ollama, by_itself, llama_cpp):
    found = parsers_of(chat_of(name).tokenizer)
    assert (found.ollama, found.ollama_json, found.llama_cpp) == (ollama, by_itself, llama_cpp) and found.call
