"""What goes wrong between training and a device is broken here on purpose, and each fault is called by its name."""

import json
import sys

import pytest

from engine.errors import MachineError
from engine.models import base_models, gguf
from engine.models.chat import Chat
from engine.records import Tool
from engine.stages.export import agreement
from engine.stages.export.agreement import Agreement, Talks, check_prompts, check_server, compare, judge_answers, judge_server
from engine.store import Project
from tests import toys
from tests.engine.stages.export.conftest import change

TOOLS = [Tool(tool["function"]["name"], tool["function"]["description"], tool["function"]["parameters"]) for tool in toys.TOOLS]
QUESTIONS = ["Will it rain in Oslo?", "where does Mary Poole sit?"]
ASKED = [(question, TOOLS) for question in QUESTIONS]
TEMPLATE, BOS, EOS = "tokenizer.chat_template", "tokenizer.ggml.bos_token_id", "tokenizer.ggml.eos_token_id"
ADD_BOS, SPACE = "tokenizer.ggml.add_bos_token", "tokenizer.ggml.add_space_prefix"


@pytest.fixture(scope="module")
def chat():
    return Chat(base_models.load_tokenizer(toys.STARTER))


@pytest.fixture
def broken(starter_file, tmp_path):
    """A copy of the starter's file with other metadata, written by llama.cpp's own library: broken({key: value}) -> file."""
    package = str(gguf.converters() / "gguf-py")
    sys.path.insert(0, package)
    from gguf import GGUFReader, GGUFValueType, GGUFWriter
    from gguf.scripts.gguf_new_metadata import MetadataDetails, copy_with_new_metadata, get_field_data

    def write(changes: dict, without: tuple[str, ...] = ()):
        file = tmp_path / "broken.gguf"
        kinds = {str: GGUFValueType.STRING, bool: GGUFValueType.BOOL, int: GGUFValueType.UINT32}
        reader = GGUFReader(starter_file)
        writer = GGUFWriter(file, arch=get_field_data(reader, "general.architecture"))
        copy_with_new_metadata(
            reader, writer, {key: MetadataDetails(kinds[type(value)], value) for key, value in changes.items()}, list(without)
        )
        return file

    yield write
    sys.path.remove(package)


def found_in(file, chat) -> Agreement:
    found = Agreement()
    check_prompts(found, file, chat, ASKED)
    return found


def test_a_whole_file_passes(starter_file, chat):
    found = found_in(starter_file, chat)
    assert found.passed and found.prompts["different"] == 0 and found.prompts["with_tools"] > found.prompts["without_tools"] + 50


def test_a_template_without_tools_is_named(broken, chat):
    plain = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n"
    found = found_in(broken({TEMPLATE: plain}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.NO_TOOLS] and "get_weather" in found.problems[0]["text"]
    assert found.prompts["with_tools"] == found.prompts["without_tools"]


def test_a_template_that_writes_otherwise_is_named(broken, chat):
    other = (toys.STARTER / "chat_template.jinja").read_text().replace("'# '", "'## '")
    found = found_in(broken({TEMPLATE: other}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.OTHER_TEMPLATE] and "in 2 of 2 prompts" in found.problems[0]["text"]


def test_a_file_without_a_template_is_named(broken, chat):
    assert [one["kind"] for one in found_in(broken({}, (TEMPLATE,)), chat).problems] == [agreement.NO_TEMPLATE]


def test_a_template_that_fails_is_named(broken, chat):
    found = found_in(broken({TEMPLATE: "{{ raise_exception('no tools here') }}"}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.OTHER_TEMPLATE] and "no tools here" in found.problems[0]["text"]
    with pytest.raises(MachineError, match="llama.cpp cannot load broken.gguf"):
        found_in(broken({TEMPLATE: "{% for m in messages %}"}), chat)


def test_a_doubled_bos_is_named(broken, chat):
    found = found_in(broken({BOS: 1, ADD_BOS: True}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.BOS]
    assert "'<|im_start|>' before the prompt a second time" in found.problems[0]["text"]


def test_a_wrong_end_token_is_named(broken, chat):
    found = found_in(broken({EOS: 4}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.END] and "'</tool_call>'" in found.problems[0]["text"]


def test_an_end_of_turn_at_which_llama_cpp_does_not_stop_is_named(broken):
    """The file's end token is one of training's, and yet not the one that the template writes."""
    own = Chat(base_models.load_tokenizer(toys.STARTER))
    own.tokenizer.eos_token, own.end = "</tool_call>", "</tool_response>"
    found = found_in(broken({EOS: own.tokenizer.eos_token_id}), own)
    assert [one["kind"] for one in found.problems] == [agreement.END] and "does not stop at '</tool_response>'" in found.problems[0]["text"]


def test_a_tokenizer_that_cuts_otherwise_is_named(broken, chat):
    found = found_in(broken({SPACE: True}), chat)
    assert [one["kind"] for one in found.problems] == [agreement.TOKENS] and found.prompts["different"] == 2


def test_a_merged_model_with_a_template_without_tools_is_exported_as_failed_and_says_why(merged_project):
    with Project.open(merged_project) as project:
        merged = project.file(project.summary("merging")["merged"])
    (merged / "chat_template.jinja").write_text(
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n"
    )
    change(merged_project, quantizations=["q8_0"], served=1, speed=False)
    summary = toys.run_here(merged_project, "export")
    with Project.open(merged_project) as project:
        told = project.rows("exports")[0]["conformance"]
    assert not told["passed"] and agreement.NO_TOOLS in [one["kind"] for one in told["problems"]]
    assert "leaves out the tools" in summary["failed"]["gguf-q8_0"][0] and summary["bundle"] == ""


def test_the_server_is_held_against_the_file_in_process(broken, starter_file, chat):
    from engine.models.inference.gguf import GgufAnswers
    from engine.stages.export.serving import Server

    answers = list(GgufAnswers(starter_file, chat, TOOLS, 40)(QUESTIONS))
    found = Agreement()
    with Server(starter_file, 1024) as server:
        check_server(found, server, Talks(chat), ASKED, answers, 40)
        assert server.http.get("/v1/models").status_code == 200
    assert found.passed and found.server["alike"] == 2 and found.server["prompts_differ"] == 0
    assert server._child.returncode is not None, "the server was left behind"

    class Deaf:
        def ask(self, question, tools, max_tokens):
            return {"raw": "Good morning.", "prompt": [1] * 20}

    check_server(found, Deaf(), Talks(chat), ASKED, answers, 40)
    assert found.problems[0]["kind"] == agreement.NO_TOOLS

    class Muddled:
        """Prompts of the right length, with one token of another kind."""

        def ask(self, question, tools, max_tokens):
            ids = chat.over(tools).whole_prompt(question) if tools else [1]
            return {"raw": answers[QUESTIONS.index(question)], "prompt": [ids[0] + 1, *ids[1:]]}

    muddled = Agreement()
    check_server(muddled, Muddled(), Talks(chat), ASKED, answers, 40)
    assert [one["kind"] for one in muddled.problems] == [agreement.SERVER] and "2 of 2 prompts have different tokens" in muddled.problems[
        0
    ]["text"]


def test_a_long_list_is_written_for_the_first_questions_alone(starter_file, chat, monkeypatch):
    many = [Tool(f"tool_{n}", "Does one thing.", {"type": "object", "properties": {}}) for n in range(agreement.LONG_LIST + 5)]
    monkeypatch.setattr(agreement, "WITH_LONG_LISTS", 2)
    lists = []
    monkeypatch.setattr(Chat, "over", lambda self, tools, over=Chat.over: lists.append(len(tools)) or over(self, tools))
    found = Agreement()
    check_prompts(found, starter_file, chat, [(f"{question} {n}", many) for n in range(3) for question in QUESTIONS])
    assert found.passed and found.prompts["checked"] == 6 and found.prompts["different"] == 0
    assert lists == [len(many), agreement.LONG_LIST]  # each list is rendered once for all of its questions


def test_answers_are_compared_by_their_calls():
    call = '<tool_call>\n{"name": "f", "arguments": {"a": 1}}\n</tool_call>'
    assert compare([call, "No.", call], ['{"name": "f", "arguments": {"a": 1}}', "Nothing fits.", "<tool_call>{"]) == {
        "questions": 3,
        "identical": 0,
        "alike": 2,
    }


def test_a_loss_of_accuracy_beyond_the_margin_is_named():
    ours = {str(n): "x" for n in range(100)}
    right = {"transformers": {str(n) for n in range(60)}, "gguf": {str(n) for n in range(58)}}
    found, strict = Agreement(), Agreement()
    judge_answers(found, True, ours, ours, right, margin=0.02)
    judge_answers(strict, True, ours, ours, right, margin=0.01)
    assert found.passed and found.transformers["overall"] == 0.6 and found.gguf["overall"] == 0.58
    assert [one["kind"] for one in strict.problems] == [agreement.ACCURACY] and "2.0%" in strict.problems[0]["text"]
    json.dumps(strict.as_dict())


def test_a_loss_behind_the_server_is_named_where_enough_questions_were_asked():
    told = {}
    for right, in_process, asked in ((95, 97, 100), (97, 97, 100), (2, 3, 6)):
        found = Agreement(margin=0.01)
        judge_server(found, right, in_process, asked)
        told[right] = found
    assert [one["kind"] for one in told[95].problems] == [agreement.ACCURACY] and "2.0% fewer" in told[95].problems[0]["text"]
    assert told[97].passed and told[97].server["overall"] == 0.97 and told[2].passed


def test_other_answers_count_only_against_formats_that_should_give_the_same():
    ours = {"1": '{"name": "f", "arguments": {}}'}
    theirs = {"1": '{"name": "g", "arguments": {}}'}
    fine, small = Agreement(), Agreement()
    for found, is_fine in ((fine, True), (small, False)):
        judge_answers(found, is_fine, ours, theirs, {"transformers": set(), "gguf": set()}, 0.05)
    assert [one["kind"] for one in fine.problems] == [agreement.ANSWERS] and small.passed
