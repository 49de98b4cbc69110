"""Servers that speak OpenAI's chat completions: asked many at a time, asked again when they stumble, left when they are of no use."""

import base64
import importlib.util
import json
import socket
import subprocess
import sys
import threading
import time

import keyring
import pytest

from engine.errors import AdaptoolError, Cancelled, InputError, MachineError
from engine.jobs.worker import Report
from engine.models.teachers import Prompt, endpoint, open_teacher, wire
from engine.models.teachers.settings import TeacherSettings
from tests.teacher_server import TeacherServer
from tests.toys import ROOT, free_port

SCHEMA = {"type": "object", "properties": {"echo": {"type": "string"}}, "required": ["echo"]}


def teacher(server: TeacherServer, report=None, **settings):
    values = {"kind": "endpoint", "url": server.url, "model": "toy", "in_flight": 4, **settings}
    return open_teacher("writer", TeacherSettings(**values), report=report)


def prompts(count: int, **rest) -> list[Prompt]:
    return [Prompt(f"k{n}", "You help.", f"question {n}", **rest) for n in range(count)]


def one(server: TeacherServer, prompt: Prompt | None = None, **settings):
    with teacher(server, **settings) as asked:
        (answer,) = asked.ask([prompt or Prompt("k", "You help.", "hello")])
    return answer


def refused(server: TeacherServer, **settings) -> AdaptoolError:
    with pytest.raises(AdaptoolError) as error:
        one(server, **settings)
    assert type(error.value) in (InputError, MachineError) and error.value.remedy and "\n" not in str(error.value)
    return error.value


# Asking


def test_every_prompt_is_answered_once_and_what_comes_first_is_given_first():
    with TeacherServer(delay=0.01, script={"question 0": ["slow 0.4"]}) as server, teacher(server) as asked:
        answers = list(asked.ask(prompts(30)))
    assert sorted(answer.key for answer in answers) == sorted(f"k{n}" for n in range(30))
    assert answers[-1].key == "k0"
    assert all(answer.text == f"echo: question {answer.key[1:]}" and not answer.error for answer in answers)
    assert (answers[0].tokens_in, answers[0].tokens_out) == (7, 3)
    assert len(server.asked) == 30


def test_as_many_are_in_flight_as_the_settings_say():
    with TeacherServer(delay=0.05) as server, teacher(server, in_flight=8) as asked:
        assert len(list(asked.ask(prompts(40)))) == 40
    assert server.most_at_once == 8


def test_prompts_are_taken_as_they_are_needed():
    taken = []
    with TeacherServer() as server, teacher(server) as asked:
        source = (taken.append(prompt.key) or prompt for prompt in prompts(1000))
        answers = asked.ask(source)
        for count in range(1, 20):
            next(answers)
            assert len(taken) <= count + 4 + endpoint.AHEAD
        answers.close()


def test_what_is_sent_is_what_the_prompt_says():
    with TeacherServer() as server:
        one(server, Prompt("k", "Be kind.", "hello", max_tokens=9, temperature=0.3, seed=5))
        one(server, Prompt("k", "", "hello"))
    body, without_system = server.asked
    assert body["messages"] == [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "hello"}]
    assert (body["model"], body["max_tokens"], body["temperature"], body["seed"]) == ("toy", 9, 0.3, 5)
    assert without_system["messages"] == [{"role": "user", "content": "hello"}]
    assert server.headers[0]["authorization"] == "Bearer none"


def test_the_key_comes_from_the_keyring_under_the_teachers_name(monkeypatch):
    monkeypatch.setattr(keyring, "get_password", lambda service, name: f"key of {service} {name}")
    with TeacherServer(key="key of adaptool writer") as server:
        assert one(server).text == "echo: hello"


def test_this_machine_is_asked_past_any_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with TeacherServer() as server:
        assert one(server).text == "echo: hello"


def test_thoughts_are_no_part_of_the_answer():
    with TeacherServer(script={"hello": ["say <think>Hm. A greeting?</think>\n\nHello!"]}) as server:
        assert one(server).text == "Hello!"


# Failures that pass


@pytest.mark.parametrize(
    "word", ["500", "503", "408", "409", "429", "429 0.05", "half", "not json", "page", "no choices", "no text", "drop"]
)
def test_what_may_pass_is_asked_again(word):
    with TeacherServer(script={"hello": [word, word]}) as server:
        assert one(server).text == "echo: hello"
    assert len(server.asked) == 3
    assert {body["seed"] for body in server.asked} == {0} or word == "no text"


def test_a_server_that_asks_for_time_is_left_alone_by_all():
    with TeacherServer(delay=0.05, script={"question 0": ["429 0.6"]}) as server, teacher(server, in_flight=2) as asked:
        begun = time.monotonic()
        came = {answer.key: time.monotonic() - begun for answer in asked.ask(prompts(12)) if not answer.error}
    assert len(came) == 12 and len(server.asked) == 13
    assert came["k0"] >= 0.6
    assert sum(seconds < 0.6 for seconds in came.values()) <= 2, "others went on asking"


def test_the_time_asked_for_may_be_a_date_and_has_a_limit():
    from email.utils import formatdate

    assert 3 <= wire.asked_for({"retry-after": formatdate(time.time() + 5, usegmt=True)}) <= 5
    assert wire.asked_for({"retry-after": "99999"}) == wire.LONGEST_ASKED_FOR
    assert wire.asked_for({"retry-after": "soon"}) == wire.asked_for({}) == wire.asked_for({"retry-after": "-3"}) == 0


def test_an_answer_that_takes_too_long_is_asked_for_again():
    with TeacherServer(script={"hello": ["slow 5", "ok"]}) as server:
        assert one(server, timeout=0.3).text == "echo: hello"


@pytest.mark.parametrize(
    "word, told",
    [
        ("500", "cannot answer right now (500: it cannot be done)"),
        ("half", "disconnected"),
        ("not json", "does not answer in OpenAI format"),
        ("slow 5", "no answer within 0.2 seconds"),
        ("no text", "contains no text"),
    ],
)
def test_a_prompt_that_fails_for_good_has_an_error_and_the_others_are_answered(word, told):
    with TeacherServer(script={"question 1": [word] * 3}) as server, teacher(server, retries=2, timeout=0.2) as asked:
        answers = {answer.key: answer for answer in asked.ask(prompts(6))}
    assert told in answers["k1"].error and answers["k1"].text == "" and "\n" not in answers["k1"].error
    assert [key for key, answer in answers.items() if answer.error] == ["k1"] and len(answers) == 6
    assert server.texts().count("question 1") == 3


def test_a_question_that_the_server_refuses_is_not_asked_again():
    with TeacherServer(script={"question 1": ["400"]}) as server, teacher(server) as asked:
        answers = {answer.key: answer for answer in asked.ask(prompts(3))}
    assert "rejects the question (400: it cannot be done)" in answers["k1"].error
    assert len(server.asked) == 3


# Failures that do not


@pytest.mark.parametrize(
    "status, told",
    [
        ("401", "does not accept the key of the helper model writer"),
        ("403", "does not accept the key"),
        ("404", "has no model toy"),
        ("away", "redirects to another address"),
    ],
)
def test_a_teacher_that_is_of_no_use_is_told_in_one_sentence_and_asked_once(status, told):
    with TeacherServer(script={"hello": [status]}) as server:
        assert told in refused(server).message
    assert len(server.asked) == 1


def test_nothing_that_answers_is_told_and_by_the_test_button_at_once():
    with TeacherServer() as server:
        pass  # it is gone now
    assert "No answer from http://127.0.0.1:" in refused(server, retries=2).message
    with teacher(server, retries=20) as asked:
        begun = time.monotonic()
        with pytest.raises(MachineError, match="No answer from"):
            asked.check()
        assert time.monotonic() - begun < 3


def test_a_server_that_comes_back_is_gone_on_with(monkeypatch):
    monkeypatch.setattr(endpoint, "FIRST_WAIT", 0.2)
    with TeacherServer() as first:
        pass
    later = TeacherServer(port=first.port)
    timer = threading.Timer(0.5, later.__enter__)
    timer.start()
    assert one(first).text == "echo: hello"
    timer.join()
    later.__exit__()


def test_a_server_that_fails_at_everything_is_not_asked_for_ever():
    with (
        TeacherServer(script={"*": ["500"] * 1000}) as server,
        teacher(server, retries=1) as asked,
        pytest.raises(MachineError, match="failed 20 times in a row; the last time: .* cannot answer right now"),
    ):
        list(asked.ask(prompts(500)))
    assert len(server.asked) < 80


def test_a_job_that_is_to_stop_does_not_wait_for_the_answer():
    stopping = threading.Event()
    with (
        TeacherServer(script={"hello": ["slow 30"]}) as server,
        teacher(server, Report("synthesis", lambda event: None, stopping)) as asked,
    ):
        threading.Timer(0.2, stopping.set).start()
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            list(asked.ask([Prompt("k", "", "hello")]))
    assert time.monotonic() - begun < 3


def test_nothing_is_left_when_it_is_closed_in_the_middle():
    with TeacherServer(delay=0.3) as server:
        before = set(threading.enumerate())
        asked = teacher(server)
        answers = asked.ask(prompts(50))
        next(answers)
        asked.close()
        asked.close()
        assert set(threading.enumerate()) <= before
    assert len(server.asked) < 12


# Schemas


def test_a_schema_is_handed_to_the_server():
    with TeacherServer() as server:
        answer = one(server, Prompt("k", "You help.", "hello", schema=SCHEMA))
    assert json.loads(answer.text) == {"echo": "hello"}
    assert server.asked[0]["response_format"]["json_schema"]["schema"] == SCHEMA
    assert server.asked[0]["messages"][0]["content"] == "You help."


def test_a_server_that_knows_no_schemas_is_asked_in_words_from_then_on():
    says = {f"question {n}": ["no schema", f'say Here it is: ```json\n{{"echo": "{n}"}}\n```'] for n in range(1)}
    says |= {f"question {n}": [f'say {{"echo": "{n}"}}'] for n in range(1, 4)}
    with TeacherServer(script=says) as server, teacher(server, in_flight=1) as asked:
        answers = list(asked.ask(prompts(1, schema=SCHEMA))) + list(asked.ask(prompts(4, schema=SCHEMA)[1:]))
    assert [json.loads(answer.text)["echo"] for answer in answers] == ["0", "1", "2", "3"]
    assert ["response_format" in body for body in server.asked] == [True, False, False, False, False]
    assert "JSON Schema" in server.asked[1]["messages"][0]["content"]


@pytest.mark.parametrize("first", ["cut", 'say {"echo": 3}', "say I do not know."])
def test_an_answer_that_does_not_follow_the_schema_is_asked_for_again_with_another_seed(first):
    with TeacherServer(script={"hello": [first]}) as server:
        answer = one(server, Prompt("k", "You help.", "hello", schema=SCHEMA, seed=7))
    assert json.loads(answer.text) == {"echo": "hello"}
    assert [body["seed"] for body in server.asked] == [7, 8]
    assert "JSON Schema" in server.asked[1]["messages"][0]["content"]


# Images


def test_images_go_along_as_data(tmp_path):
    picture = tmp_path / "a.png"
    picture.write_bytes(b"the picture")
    with TeacherServer() as server:
        answer = one(server, Prompt("k", "You see.", "what is it", images=(picture,)), vision=True)
    assert answer.text == "echo: what is it"
    image, text = server.asked[0]["messages"][1]["content"]
    assert image["image_url"]["url"] == "data:image/png;base64," + base64.b64encode(b"the picture").decode()
    assert text == {"type": "text", "text": "what is it"}


def test_an_image_that_cannot_be_read_is_that_prompts_error(tmp_path):
    (tmp_path / "a.txt").write_text("no picture")
    with TeacherServer() as server:
        assert "cannot be read" in one(server, Prompt("k", "", "x", images=(tmp_path / "no.png",)), vision=True).error
        assert (
            "a.txt does not have the file extension of an image"
            in one(server, Prompt("k", "", "x", images=(tmp_path / "a.txt",)), vision=True).error
        )
        assert server.asked == []


def test_a_teacher_that_is_not_set_to_see_is_shown_no_image(tmp_path):
    with TeacherServer() as server, pytest.raises(InputError, match="Vision is off"):
        one(server, Prompt("k", "", "x", images=(tmp_path / "a.png",)))


# Addresses


@pytest.mark.parametrize(
    "url, told",
    [
        ("http://192.168.3.4:8000/v1", "192.168.3.4 is another machine"),
        ("https://api.example.com/v1", "api.example.com is another machine"),
        ("http://127.0.0.1.example.com/v1", "is another machine"),
        ("", "no usable address"),
        ("127.0.0.1:8000", "no usable address"),
        ("http://127.0.0.1:port/v1", "no usable address"),
        ("file:///etc/passwd", "no usable address"),
        ("http://me:secret@127.0.0.1/v1", "contains more than"),
        ("http://127.0.0.1/v1?key=secret", "contains more than"),
    ],
)
def test_an_address_that_may_not_be_asked_is_refused(url, told):
    with pytest.raises(InputError) as error:
        open_teacher("writer", TeacherSettings(kind="endpoint", url=url, model="toy"))
    assert told in error.value.message and "secret" not in str(error.value) and error.value.remedy


def test_another_machine_is_allowed_by_the_settings_and_a_model_must_be_named():
    open_teacher("writer", TeacherSettings(kind="endpoint", url="http://192.0.2.1/v1", model="toy", allow_remote=True)).close()
    for url in ("http://localhost:1/v1/chat/completions", "http://[::1]:1/v1", "http://127.9.9.9:1"):
        open_teacher("writer", TeacherSettings(kind="endpoint", url=url, model="toy")).close()
    with pytest.raises(InputError, match="has no model name"):
        open_teacher("writer", TeacherSettings(kind="endpoint", url="http://localhost:1/v1"))


def test_the_test_button_tells_answer_time_and_model():
    with TeacherServer(delay=0.05) as server, teacher(server) as asked:
        told = asked.check()
        assert told["answer"].startswith("echo:") and told["model"] == "toy" and 0.05 <= told["seconds"] < 5
    with (
        TeacherServer(script={"*": ["no text"]}) as server,
        teacher(server) as asked,
        pytest.raises(MachineError, match="did not answer: The answer contains no text"),
    ):
        asked.check()


# A real server


@pytest.fixture(scope="module")
def llama_server(starter_gguf):
    """llama.cpp's own server with the starter; its address."""
    if not all(importlib.util.find_spec(name) for name in ("fastapi", "starlette_context", "pydantic_settings")):
        pytest.skip("the server extra of llama-cpp-python is not installed")
    port = free_port()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "llama_cpp.server",
            "--model",
            str(starter_gguf),
            "--port",
            str(port),
            "--n_ctx",
            "1024",
            "--n_threads",
            "1",
            "--verbose",
            "false",
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 40
        while socket.socket().connect_ex(("127.0.0.1", port)) != 0:
            assert process.poll() is None and time.monotonic() < end, "llama.cpp's server did not start"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.kill()
        process.wait()


def test_a_real_server_answers(llama_server):
    settings = TeacherSettings(kind="endpoint", url=llama_server, model="starter", in_flight=2, retries=1)
    with open_teacher("writer", settings) as asked:
        assert asked.check()["answer"]
        answers = list(asked.ask([Prompt(f"k{n}", "You help.", "weather in Oslo", max_tokens=8, seed=n) for n in range(4)]))
    assert sorted(answer.key for answer in answers) == ["k0", "k1", "k2", "k3"]
    assert all(answer.text and not answer.error and answer.tokens_in > 5 and 0 < answer.tokens_out <= 8 for answer in answers)


def test_a_real_server_that_knows_no_json_schema_is_asked_in_words(llama_server):
    settings = TeacherSettings(kind="endpoint", url=llama_server, model="starter", in_flight=1, retries=0)
    with open_teacher("writer", settings) as asked:
        (answer,) = asked.ask([Prompt("k", "", "weather in Oslo", schema={"type": "object"}, max_tokens=40, temperature=0.0)])
        assert answer.text.startswith("{") or "JSON" in answer.error or "schema" in answer.error
        assert len(asked._worded) == 1
