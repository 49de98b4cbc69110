"""Routes that ask a language or vision model: prompts say what is wanted, answers are taken only where they say every value.

The teacher is a real server on loopback that speaks OpenAI's protocol; it writes questions from what the prompt tells it."""

import http.server
import json
import re
import shutil
import threading

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.models.teachers import kept
from engine.store import Project
from engine.store.samples import make_project
from engine.text.spans import says
from tests import toys

ASKED: list[dict] = []


class Writer(http.server.BaseHTTPRequestHandler):
    """Writes four questions: two good ones, one that loses a value, and one that was written before. Sees pictures, too."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        ASKED.append(body)
        content = body["messages"][-1]["content"]
        user = content if isinstance(content, str) else next(part["text"] for part in content if part["type"] == "text")
        if "calls of its tools" in body["messages"][0]["content"]:
            answer = self.extract(user)
        elif isinstance(content, list):
            answer = {
                "questions": [
                    {"question": f"a picture with blue sky number {len(ASKED)}", "prompt": "blue sky"},
                    {"question": "something else", "prompt": "not said at all"},
                ]
            }
        else:
            values = re.findall(r"^  \w+ = (.*?)(?: \(leave it unsaid\))?$", user, re.MULTILINE)
            said = " and ".join(re.sub(r" \(.*\)$", "", value) for value in values)
            answer = {
                "questions": [
                    f"would you see to {said}, number {len(ASKED)}",
                    f"{said} is what I am after, {len(ASKED)}",
                    "I forgot what I wanted",
                    "the same as ever",
                ]
            }
        text = json.dumps(
            {
                "id": "1",
                "object": "chat.completion",
                "created": 1,
                "model": "m",
                "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": json.dumps(answer)}}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    @staticmethod
    def extract(user: str) -> dict:
        question = user.split("The question: ")[1].splitlines()[0]
        city = re.search(r"in (\w+)", question)
        return {
            "calls": [{"name": "get_weather", "arguments": {"city": city[1]}}]
            if city
            else [{"name": "get_weather", "arguments": {"city": "Nowhere"}}]
        }

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    """With room for all that knock at once; those who find none try again only after seconds."""

    request_queue_size = 128


@pytest.fixture
def url():
    ASKED.clear()
    server = Server(("127.0.0.1", 0), Writer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()


@pytest.fixture(scope="module")
def _studio(tmp_path_factory):
    folder = tmp_path_factory.mktemp("studio") / "p"
    make_project(folder, "creative-studio")
    toys.run_here(folder, "tools", "knowledge")
    return folder


@pytest.fixture
def studio(_studio, tmp_path, url):
    """The sample creative-studio with a teacher."""
    folder = shutil.copytree(_studio, tmp_path / "p")
    with Project.open(folder) as project:
        kept.keep(project, "writer", {"kind": "endpoint", "model": "m", "url": url, "vision": True})
    return folder


@pytest.fixture
def toy(tmp_path, url):
    folder = toys.tiny_project(tmp_path / "toy")
    toys.run_here(folder, "tools", "knowledge")
    with Project.open(folder) as project:
        kept.keep(project, "writer", {"kind": "endpoint", "model": "m", "url": url})
    return folder


def run(folder, stage: str, **changes) -> dict:
    with Project.open(folder) as project:
        return run_stage(project, stage, Report(stage, lambda event: None), changes)


def test_a_language_model_writes_and_only_what_says_every_value_is_taken(toy):
    summary = run(toy, "synthesis", teacher="writer", total=60, weights=["prompts=1"])
    with Project.open(toy) as project:
        made = list(project.examples("synthesis"))
    assert summary["routes"]["prompts"] == len(made) >= 50
    assert {example.teacher for example in made} == {"writer"}
    for example in made:
        for call in example.calls:
            assert all(says(example.question, value) for name, value in call.arguments.items() if name not in ("unit", "with_screen"))
    assert not any("forgot" in example.question for example in made)
    system, user = (ASKED[0]["messages"][at]["content"] for at in (0, 1))
    assert "You write as" in system and "Each question gives exactly these values" in user and "so people asked before" in user.lower()


def test_asking_again_asks_nothing_twice(toy):
    first = run(toy, "synthesis", teacher="writer", total=30, weights=["prompts=1"])
    count = len(ASKED)
    with Project.open(toy) as project:
        project.delete_examples("synthesis")
        project.fail_stage("synthesis", "stopped", "")
    again = run(toy, "synthesis", teacher="writer", total=30, weights=["prompts=1"])
    assert again == first and len(ASKED) == count


def test_content_is_given_to_the_model_and_pictures_are_shown_to_it(studio):
    summary = run(studio, "synthesis", teacher="writer", total=60, weights=["metadata prompts=1", "vision=1"])
    assert set(summary["routes"]) == {"metadata prompts", "vision"}
    shown = [body for body in ASKED if isinstance(body["messages"][-1]["content"], list)]
    assert shown and all(
        any(
            part["type"] == "image_url" and part["image_url"]["url"].startswith("data:image/png;base64,")
            for part in body["messages"][-1]["content"]
        )
        for body in shown
    )
    with Project.open(studio) as project:
        for example in project.examples("synthesis"):
            assert example.calls[0].arguments["prompt"].casefold() in example.question.casefold()


def test_a_project_s_own_prompt_and_roles_take_the_place_of_ours(toy):
    own = toy / "prompts" / "synthesis"
    own.mkdir(parents=True)
    (own / "questions.jinja").write_text(
        "{% block role %}Be {{ role }}.{% endblock %}{% block rules %}Say:\n"
        "{% for n, v in arguments.items() %}  {{ n }} = {{ v }}\n{% endfor %}{% endblock %}{% block output %}JSON{% endblock %}"
    )
    (toy / "prompts" / "roles.txt").write_text("a pirate\n")
    run(toy, "synthesis", teacher="writer", total=10, weights=["prompts=1"])
    assert ASKED[0]["messages"][0]["content"] == "Be a pirate." and ASKED[0]["messages"][1]["content"].startswith("Say:")


@pytest.mark.parametrize(
    "text, words",
    [
        ("{% block role %}{% endblock %}", "no block rules"),
        ("{% block role %}\n{% if %}", "line 2"),
        (
            "{% block role %}{{ nobody }}{% endblock %}{% block rules %}{% endblock %}{% block output %}{% endblock %}",
            "cannot be filled in",
        ),
        (
            "{% block role %}{{ ''.__class__.__mro__[1].__subclasses__() }}{% endblock %}{% block rules %}{% endblock %}"
            "{% block output %}{% endblock %}",
            "cannot be filled in",
        ),
    ],
)
def test_a_prompt_that_cannot_be_used_is_refused_with_its_place(toy, text, words):
    own = toy / "prompts" / "synthesis"
    own.mkdir(parents=True)
    (own / "questions.jinja").write_text(text)
    with pytest.raises(InputError, match=words):
        run(toy, "synthesis", teacher="writer", total=10, weights=["prompts=1"])


def test_a_teacher_that_is_not_there_is_refused_before_anything_changes(toy):
    with pytest.raises(InputError, match="no helper model reader"):
        run(toy, "synthesis", teacher="reader")
    with Project.open(toy) as project:
        assert project.settings("synthesis").teacher == "heuristic"


def test_a_teacher_names_the_calls_of_logged_questions_and_what_does_not_fit_waits(toy, tmp_path):
    log = tmp_path / "agent.jsonl"
    log.write_text(
        "\n".join(json.dumps({"messages": [{"role": "user", "content": text}]}) for text in ("is it windy in Turku", "hello there"))
    )
    run(toy, "knowledge", logs=[str(log)])
    run(toy, "synthesis", per_tool=10)
    run(toy, "augmentation")
    summary = run(toy, "labelling", teacher="writer")
    assert summary["extracted"] == 1
    run(toy, "validation")
    with Project.open(toy) as project:
        first, second = project.examples("log")
    assert (first.label, first.state, first.calls[0].arguments) == ("teacher", "accepted", {"city": "Turku"})
    assert (second.label, second.reason) == ("", "not labelled yet")
