"""An exported file served for any client: what a request leaves out is put in, calls are told as such, each request is logged."""

import json
import subprocess
import sys
import threading

import httpx2
import pytest

from engine import process
from engine.errors import InputError
from engine.models.choices import tokenizer_of_merged
from engine.stages.export import serve_here
from engine.stages.export.serve_here import Asked, client, question_of
from engine.store import Project
from tests import toys


@pytest.fixture(scope="module")
def served(tmp_path_factory, _trained_project):
    """(the project, the child's lines as they come, the address) of a file that is served by the child that serves queries."""
    import shutil

    folder = shutil.copytree(_trained_project, tmp_path_factory.mktemp("served") / "project")
    with Project.open(folder) as project:
        changes = {"quantizations": ["q8_0"], "bundle": "none", "served": 0, "speed": False}
        project.keep_settings("export", project.changed_settings("export", changes))
    toys.run_here(folder, "merging", "export")
    child = process.start("engine.jobs.queries", str(folder))
    process.tell(child, json.dumps({"ask": 1, "do": "serve", "model": "gguf-q8_0", "port": 0}))
    ready = json.loads(child.stdout.readline())["told"]["ready"]
    yield folder, child.stdout, ready
    process.let_go(child, 20)
    assert child.returncode == 0  # it ended with its standard input, as with a window that is gone


def post(ready: dict, body: dict) -> httpx2.Response:
    return httpx2.post(f"{ready['address']}/chat/completions", json=body, trust_env=False, timeout=120)


def logged(lines) -> dict:
    """The next request that the child tells of."""
    found: list = []
    reader = threading.Thread(target=lambda: found.append(json.loads(lines.readline())), daemon=True)
    reader.start()
    reader.join(60)
    return found[0]["told"]["request"]


def test_a_request_gets_the_tools_and_is_logged_with_its_answer(served):
    folder, lines, ready = served
    asked = {"messages": [{"role": "user", "content": "is Lisbon sunny"}], "max_tokens": 12}
    bare = post(ready, asked)
    request = logged(lines)
    assert bare.status_code == 200 and request["status"] == 200 and request["question"] == "is Lisbon sunny" and request["seconds"] > 0
    with Project.open(folder) as project:
        tools = [tool.as_openai() for tool in project.tools()]
    whole = post(ready, asked | {"tools": tools, "temperature": 0.0})
    assert whole.json()["usage"] == bare.json()["usage"] and bare.json()["usage"]["prompt_tokens"] > 100
    assert whole.json()["choices"] == bare.json()["choices"]
    logged(lines)
    one = post(ready, asked | {"tools": tools[:1]})
    assert one.json()["usage"]["prompt_tokens"] < bare.json()["usage"]["prompt_tokens"]  # what a client says counts
    logged(lines)


def test_a_bad_request_is_answered_by_the_server_and_logged(served):
    _, lines, ready = served
    assert post(ready, {"messages": "none"}).status_code >= 400
    assert logged(lines)["status"] >= 400
    models = httpx2.get(f"{ready['address']}/models", trust_env=False)
    request = logged(lines)
    assert models.status_code == 200 and request["question"] == "/v1/models" and request["status"] == 200


def test_a_stream_is_handed_on(served):
    _, lines, ready = served
    answer = post(ready, {"messages": [{"role": "user", "content": "hello"}], "stream": True, "max_tokens": 4})
    assert answer.status_code == 200 and "data:" in answer.text and logged(lines)["question"] == "hello"


def test_the_call_that_is_copied_works(served):
    _, lines, ready = served
    if sys.platform == "win32":
        pytest.skip("the shell of this test is POSIX")
    done = subprocess.run(ready["client"] + " -s --noproxy '*'", shell=True, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and json.loads(done.stdout)["choices"]
    assert logged(lines)["question"] in [test["question"] for test in toys.TESTS]


def test_calls_in_an_answer_are_put_where_clients_look(served):
    folder, *_ = served
    with Project.open(folder) as project:
        asked = Asked(project)
        assert (tokenizer_of_merged(project)[0] / "config.json").is_file()
    answer = {"choices": [{"message": {"content": '<tool_call>\n{"name": "get_weather", "arguments": {"city": "Oslo"}}\n</tool_call>'}}]}
    assert asked.told(answer) == '{"name": "get_weather", "arguments": {"city": "Oslo"}}'
    (call,) = answer["choices"][0]["message"]["tool_calls"]
    assert call["function"] == {"name": "get_weather", "arguments": '{"city": "Oslo"}'} and call["type"] == "function"
    assert answer["choices"][0]["finish_reason"] == "tool_calls" and answer["choices"][0]["message"]["content"] is None
    words = {"choices": [{"message": {"content": "Hello."}, "finish_reason": "stop"}]}
    assert asked.told(words) == "Hello." and words["choices"][0]["message"] == {"content": "Hello."}
    assert question_of({"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}) == "a"


def test_a_port_that_is_taken_and_a_file_that_is_not_there_are_refused(served):
    folder, _, ready = served
    port = int(ready["address"].split(":")[2].split("/")[0])
    with Project.open(folder) as project:
        with pytest.raises(InputError, match=f"Another program uses the port {port}"):
            serve_here.serve(project, "gguf-q8_0", port, print)
        with pytest.raises(InputError, match="There is no exported file gguf-f16"):
            serve_here.serve(project, "gguf-f16", 0, print)


def test_a_question_with_quotes_stays_whole_in_the_command():
    if sys.platform == "win32":
        pytest.skip("the shell of this test is POSIX")
    command = client(8080, 'what\'s "on" $today').replace("curl", "printf '%s\\n'", 1)
    words = subprocess.run(command, shell=True, capture_output=True, text=True).stdout.splitlines()
    assert json.loads(words[-1])["messages"][0]["content"] == 'what\'s "on" $today'
