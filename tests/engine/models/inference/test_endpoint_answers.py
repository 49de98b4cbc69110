"""A server's answers, words and parsed calls alike, become texts that the checker judges; failures are told and not counted as wrong."""

import json

import keyring
import pytest

from engine.errors import InputError, MachineError
from engine.models import base_models
from engine.models.chat import Chat, ParseError, parse
from engine.models.inference import PAPER
from engine.models.inference.endpoint import EndpointAnswers
from engine.models.inference.gguf import GgufAnswers
from engine.models.teachers import endpoint
from engine.models.teachers.settings import TeacherSettings
from engine.records import Tool, ToolCall
from tests import teacher_server
from tests.engine.models.inference.test_transformers_answers import QUESTIONS, TOOLS
from tests.teacher_server import TeacherServer
from tests.toys import STARTER


@pytest.fixture(autouse=True)
def _short_waits_and_no_keys(monkeypatch):
    monkeypatch.setattr(endpoint, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(keyring, "get_password", lambda service, name: None)


def asking(url, tools=TOOLS, retries=1, **further):
    return EndpointAnswers(
        "big", TeacherSettings(kind="endpoint", url=url, model="toy", in_flight=4, retries=retries), tools, 40, **further
    )


def with_calls(*calls, content=None):
    """What a server replies that parses calls itself; each call is (name, arguments as text)."""
    body = json.loads(teacher_server.completion(content))
    body["choices"][0]["message"]["tool_calls"] = [
        {"id": f"c{n}", "type": "function", "function": {"name": name, "arguments": told}} for n, (name, told) in enumerate(calls)
    ]
    return json.dumps(body)


def test_the_answers_of_a_real_server_are_those_of_the_file_in_process(starter_file):
    from engine.stages.export.serving import Server

    chat = Chat(base_models.load_tokenizer(STARTER))
    with Server(starter_file, 1024) as server:
        answers = EndpointAnswers(
            "own", TeacherSettings(kind="endpoint", url=f"http://127.0.0.1:{server.port}/v1", model="any", in_flight=2), TOOLS, 30
        )
        made = list(answers.answers(QUESTIONS))
        answers.close()
    file = GgufAnswers(starter_file, chat, TOOLS, 30)

    assert [one.text for one in made] == [text.strip() for text in file(QUESTIONS)]
    assert [one.prompt_tokens for one in made] == [len(file.talk.whole_prompt(question)) for question in QUESTIONS]
    assert all(one.seconds > 0 and 0 < one.answer_tokens <= 30 for one in made)


def test_answers_come_in_the_order_of_the_questions_and_many_are_in_flight():
    with TeacherServer(script={"a": ["slow 0.3"]}, delay=0.05) as server:
        assert list(asking(server.url)(["a", "b", "c", "d"])) == [f"echo: {name}" for name in "abcd"]
        assert server.most_at_once > 1
        assert [tool["function"]["name"] for tool in server.asked[0]["tools"]] == [tool.name for tool in TOOLS]
        assert server.asked[0]["temperature"] == 0 and server.asked[0]["max_tokens"] == 40 and "top_k" not in server.asked[0]


def test_parsed_calls_become_text_again_with_their_arguments_as_they_came(monkeypatch):
    replies = {
        "two": with_calls(("find_person", '{"employee": "Ada \\u00e9"}'), ("book_room", ""), content="Let me see."),
        "broken": with_calls(("find_person", '{"employee": "Ad')),
        "words": teacher_server.completion("<think>hm</think>No tool."),
    }
    monkeypatch.setattr(teacher_server, "completion", lambda text, ended="stop": replies[text.removeprefix("echo: ")])
    with TeacherServer() as server:
        two, broken, words = asking(server.url)(["two", "broken", "words"])

    assert parse(two) == [ToolCall("find_person", {"employee": "Ada é"}), ToolCall("book_room", {})] and two.startswith("Let me see.")
    with pytest.raises(ParseError):
        parse(broken)
    assert words == "No tool."


def test_names_that_servers_refuse_are_sent_otherwise_and_given_back(monkeypatch):
    tool = Tool("bank.balance", "Balance.", {"type": "object", "properties": {}})
    reply = with_calls(("bank_balance", "{}"))
    monkeypatch.setattr(teacher_server, "completion", lambda text, ended="stop": reply)
    with TeacherServer() as server:
        (answer,) = asking(server.url, [tool])(["how much"])
        assert server.asked[0]["tools"][0]["function"]["name"] == "bank_balance"
    assert parse(answer) == [ToolCall("bank.balance", {})]


def test_each_question_may_have_its_own_tools_and_the_papers_sampling():
    with TeacherServer() as server:
        list(asking(server.url, sampling=PAPER)(["a", "b"], [TOOLS[:1], TOOLS[1:]]))
        sent = {teacher_server.user_text(body): body for body in server.asked}
    assert [len(sent[name]["tools"]) for name in "ab"] == [1, 2]
    assert (sent["a"]["temperature"], sent["a"]["top_k"], sent["a"]["top_p"]) == (0.3, 50, 1.0)


def test_what_the_server_could_not_read_is_an_answer_without_a_whole_call(monkeypatch):
    monkeypatch.setattr(
        teacher_server, "error", lambda message: json.dumps({"error": {"message": "Failed to parse input at pos 31: <tool_call>"}})
    )
    with TeacherServer(script={"a": ["500"]}) as server:
        first, second = asking(server.url)(["a", "b"])
        assert len(server.asked) == 2  # asking again would give the same
    assert "Failed to parse input" in first and second == "echo: b"
    with pytest.raises(ParseError):
        parse(first)


def test_a_question_without_an_answer_is_told_and_not_judged():
    with TeacherServer(script={"b": ["500", "500", "500"]}) as server:
        answers = asking(server.url)(["a", "b"])
        assert next(answers) == "echo: a"
        with pytest.raises(MachineError, match="did not answer"):
            next(answers)


def test_another_machine_is_asked_only_where_the_card_allows_it_and_no_grammar_is_promised():
    with pytest.raises(InputError, match="another machine"):
        asking("http://192.0.2.7:8000/v1")
    with pytest.raises(InputError, match="Constrained decoding"):
        asking("http://127.0.0.1:9/v1", constrained=True)
