"""Test questions reach neither a teacher's prompt nor training, and no model is measured on what it was trained on."""

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.models.teachers import kept
from engine.records import Example, Review, ToolCall
from engine.store import Project
from tests import toys

SECRET = ("quixotically", "Ouagadougou", "2031-09-17")  # in the test questions and their accepted answers alone
TESTS = [
    {"id": "s1", "question": "is it quixotically hot", "answers": [{"get_weather": {"city": ["Ouagadougou"]}}]},
    {"id": "s2", "question": "R-112 quixotically for me", "answers": [{"book_room": {"room": ["R-112"], "date": ["2031-09-17"]}}]},
]
APART = ("synthesis", "augmentation", "labelling", "dataset")  # stages that have no business with the tests


def fitting(schema: dict, number: int):
    """A value that follows a JSON Schema."""
    if "enum" in schema or "const" in schema:
        return schema.get("enum", [schema.get("const")])[0]
    if "anyOf" in schema:
        return fitting(schema["anyOf"][0], number)
    if schema.get("type") == "object":
        return {name: fitting(inner, number) for name, inner in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [fitting(schema.get("items", {}), number)]
    return {"integer": 3, "number": 3, "boolean": True}.get(schema.get("type"), f"will it rain in Oslo, number {number}?")


@contextmanager
def writer():
    """A server that answers every prompt in the shape that is asked for; yields (its address, what it was asked)."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked.append(body)
            answer = fitting(json.loads(body)["response_format"]["json_schema"]["schema"], len(asked))
            said = json.dumps({"choices": [{"message": {"content": json.dumps(answer)}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1", asked
    server.shutdown()
    server.server_close()


def run(project: Project, stage: str, **changes) -> None:
    run_stage(project, stage, Report(stage, lambda event: None), changes)


def test_no_prompt_and_no_dataset_holds_a_word_of_a_test_question(empty_project):
    (empty_project / "sources" / "test.jsonl").write_text("\n".join(json.dumps(test) for test in TESTS))
    statements: dict[str, list[str]] = {}
    with writer() as (url, asked), Project.open(empty_project) as project:
        kept.keep(project, "writer", {"kind": "endpoint", "model": "m", "url": url})
        for stage in ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset"):
            heard = statements.setdefault(stage, [])
            project.db.conn.set_trace_callback(heard.append)
            run(
                project,
                stage,
                **{
                    "synthesis": {"teacher": "writer", "per_tool": 3},
                    "augmentation": {"teacher": "writer", "rewriting": 1},
                    "labelling": {"teacher": "writer"},
                    "validation": {"judge": "writer"},
                }.get(stage, {}),
            )
        project.db.conn.set_trace_callback(None)

    assert len(asked) > 10, "the teacher was hardly asked, so this shows nothing"
    assert not [body for body in asked if any(word in body for word in SECRET)]
    files = [file for file in (empty_project / "datasets").rglob("*.json*") if file.is_file()]
    assert files and not [file for file in files if any(word in file.read_text(errors="replace") for word in SECRET)]
    reading = re.compile(r"\b(from|join) (\[|\")?tests\b", re.IGNORECASE)
    assert any(reading.search(one) for one in statements["validation"]), "the check of leakage reads them"
    assert {stage: [one for one in statements[stage] if reading.search(one)] for stage in APART} == {stage: [] for stage in APART}


def test_a_test_question_that_slipped_in_is_not_trained_on_even_if_a_person_accepts_it(dataset_project):
    question, call = toys.TESTS[0]["question"], (ToolCall("get_weather", {"city": "Lisbon"}),)
    with Project.open(dataset_project) as project:
        project.add_examples([Example("slip", f"  {question.upper()} ", call, "synthesis", "f", label="template")])
        project.add_review(Review("slip", f"  {question.upper()} ", "accepted", call, call))
        for stage in ("labelling", "validation", "dataset"):
            run(project, stage)
        (slipped,) = [one for one in project.examples() if one.key == "slip"]
        folder = project.file(project.rows("datasets", hash=project.summary("dataset")["dataset"])[0]["path"])

    assert (slipped.state, slipped.reason) == ("rejected", "test question")
    assert all(question not in file.read_text().casefold() for file in folder.glob("*.jsonl"))


def test_a_model_is_not_measured_on_a_question_that_it_was_trained_on(trained_project):
    with Project.open(trained_project) as project:
        dataset = project.rows("datasets")[-1]
        line = (project.file(dataset["path"]) / "train.jsonl").read_text().split("\n")[0]
        trained = json.loads(line)
        (trained_project / "sources" / "test.jsonl").write_text(
            json.dumps(
                {
                    "question": trained["question"].upper(),
                    "answers": [{call["name"]: {k: [v] for k, v in call["arguments"].items()}} for call in trained["calls"]],
                }
            )
        )
        run(project, "knowledge", seeds=[])
        with pytest.raises(InputError, match="was trained on 1 of the 1 test questions"):
            run(project, "evaluation")
        run(project, "evaluation", models=["base"])  # which saw none of them
