"""Evaluation rates base and adapter on the test questions, keeps each answer, and continues after a stop."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from engine.adapters import shown
from engine.errors import Cancelled, InputError
from engine.jobs.events import Progress
from engine.jobs.worker import Report, run_stage
from engine.models.teachers import kept
from engine.records import NOT_MEASURED
from engine.stages.evaluation import report
from engine.store import Project
from tests import toys


def test_both_models_are_rated_on_every_question(trained_project):
    summary = toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        answers = project.rows("answers")

    assert set(summary["models"]) == {"base", "adapter"}
    assert all(rates["questions"] == len(toys.TESTS) for rates in summary["models"].values())
    assert {(row["model"], row["test"]) for row in answers} == {(m, t["id"]) for m in ("base", "adapter") for t in toys.TESTS}


def test_a_stopped_evaluation_asks_only_what_is_left(trained_project):
    with Project.open(trained_project) as project:
        report = Report("evaluation", lambda event: report.stopping.set() if isinstance(event, Progress) else None)
        with pytest.raises(Cancelled):
            run_stage(project, "evaluation", report, {"batch": 1})
        there = {(row["model"], row["test"]): row["seconds"] for row in project.rows("answers")}
        assert 0 < len(there) < 2 * len(toys.TESTS)
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        after = {(row["model"], row["test"]): row["seconds"] for row in project.rows("answers")}

    assert {key: after[key] for key in there} == there  # not asked again
    assert len(after) == 2 * len(toys.TESTS)


def test_another_adapter_is_asked_anew(trained_project):
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        before = {row["model"]: row["fingerprint"] for row in project.rows("evaluations")}
        run_stage(project, "training", Report("training", lambda event: None), {"seed": 9})
        assert project.stage_state("evaluation") == "out of date"
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        after = {row["model"]: row["fingerprint"] for row in project.rows("evaluations")}

    assert before["base"] == after["base"] and before["adapter"] != after["adapter"]


def test_without_test_questions_the_stage_is_done_and_says_that_nothing_was_measured(trained_project):
    toys.run_here(trained_project, "evaluation")
    said: list[str] = []
    with Project.open(trained_project) as project:
        tests = project.tests()
        project.set_tests([])
        summary = run_stage(project, "evaluation", Report("evaluation", lambda event: said.append(getattr(event, "text", ""))))
        assert project.stage_state("evaluation") == "done"
        card = (project.file(project.rows("adapters")[0]["path"]) / "README.md").read_text(encoding="utf-8")
        page = project.file(summary["report"]).read_text(encoding="utf-8")
        told = json.loads(project.file(summary["report"]).with_suffix(".json").read_text(encoding="utf-8"))
        chinese = report.write_report(project, trained_project / "zh.html", "zh").read_text(encoding="utf-8")
        assert "tests of the project" in card  # what was measured before on other questions stays in the card
        project.set_tests(tests)
        with pytest.raises(InputError, match="No model measured yet"):
            report.write_report(project)
    assert summary["models"] == {} and summary["not_measured"] == told["not_measured"] == NOT_MEASURED
    assert any(text.startswith(NOT_MEASURED) and "as tests" in text for text in said)
    assert NOT_MEASURED in page and told["trained"]["Base model"] in page and "%" not in page.partition("</style>")[2]
    assert "\u672a\u6d4b\u91cf" in chinese


def test_new_weights_under_the_same_name_are_asked_anew(trained_project, tmp_path):
    import os
    import shutil

    with Project.open(trained_project) as project:
        adapter = project.rows("adapters")[0]
        base = shutil.copytree(adapter["base_model"], tmp_path / "base")
        project.put("adapters", adapter | {"base_model": str(base)})
        run_stage(project, "evaluation", Report("evaluation", lambda event: None), {"models": ["base"]})
        before = project.rows("evaluations")[0]["fingerprint"]
        os.utime(base / "model.safetensors", ns=(1, 1))
        run_stage(project, "evaluation", Report("evaluation", lambda event: None))
        assert project.rows("evaluations")[0]["fingerprint"] != before


def run(project: Project, **changes) -> dict:
    return run_stage(project, "evaluation", Report("evaluation", lambda event: None), changes)


def test_figures_are_kept_beside_the_rates_and_models_compared(trained_project):
    with Project.open(trained_project) as project:
        run(project, enumerated=["unit"], free_text=["city", "find_person.employee"], resamples=200)
        rows = {row["model"]: row for row in project.rows("evaluations")}
        facts = project.facts("evaluation")
        answers = project.rows("answers", model="adapter")

    metrics = rows["adapter"]["metrics"]
    assert metrics["rates"]["overall"]["share"] == pytest.approx(rows["adapter"]["rates"]["overall"], abs=1e-4)
    assert metrics["questions"] == 3 and metrics["about"]["adapter"] and metrics["speed"]["prompt_tokens"] > 100
    assert (
        metrics["free_text"]["city"]["of"] == metrics["free_text"]["find_person.employee"]["of"] == 1
        and metrics["enumerated"]["unit"]["of"] == 0
    )
    (pair,) = facts["pairs"]
    assert (pair["first"], pair["second"], pair["questions"]) == ("base", "adapter", 3) and 0 <= pair["p"] <= 1
    assert [one["parameter"] for one in pair["texts"]] == ["city", "find_person.employee"] and facts[
        "similarity"
    ] == "cosine of all-minilm-l6-v2"
    assert metrics["letters"]["city"]["of"] == 1
    assert all(row["kind"] for row in answers if row["error"]) and all(
        row["answer_tokens"] > 0 < row["first_seconds"] <= row["seconds"] for row in answers
    )


def test_any_registered_adapter_and_the_merged_model_are_measured_like_the_last_one(trained_project):
    with Project.open(trained_project) as project:
        name = project.rows("adapters")[0]["name"]
        with pytest.raises(InputError, match="There is no merged model"):
            run(project, models=["merged"])
        run_stage(project, "merging", Report("merging", lambda event: None))
        run(project, models=["adapter", f"adapter:{name}", "merged"])
        raw = {model: [row["raw"] for row in project.rows("answers", model=model)] for model in ("adapter", f"adapter:{name}", "merged")}
    assert raw["adapter"] == raw[f"adapter:{name}"] == raw["merged"]


@pytest.mark.parametrize(
    "models, said",
    [
        (["gpt"], "'gpt' is not a model to measure"),
        (["adapter:2020-01-v1"], "There is no adapter 2020-01-v1"),
        (["gguf-q8_0"], "no exported model gguf-q8_0"),
        (["teacher:big"], "There is no helper model big"),
        (["teacher:far"], "another machine|not on this machine|remote|allow"),
        (["teacher:file"], "of the kind gguf, which cannot be measured"),
    ],
)
def test_a_model_that_cannot_be_measured_is_told_before_any_is_asked(trained_project, models, said):
    with Project.open(trained_project) as project:
        kept.keep(project, "far", {"kind": "endpoint", "model": "m", "url": "https://example.com/v1"})
        kept.keep(project, "file", {"kind": "gguf", "model": "m.gguf"})
        with pytest.raises(InputError, match=said):
            run(project, models=["base", *models])
        assert not project.rows("answers")


def test_a_teacher_behind_a_server_stands_beside_the_small_model_where_the_user_names_it(trained_project):
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append(body)
            city = {"type": "function", "id": "1", "function": {"name": "get_weather", "arguments": '{"city": "Lisbon"}'}}
            said = json.dumps(
                {
                    "choices": [{"message": {"role": "assistant", "content": None, "tool_calls": [city]}}],
                    "usage": {"prompt_tokens": 7, "completion_tokens": 5},
                }
            ).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with Project.open(trained_project) as project:
        kept.keep(project, "big", {"kind": "endpoint", "model": "m", "url": f"http://127.0.0.1:{server.server_port}/v1"})
        run(project)
        assert not asked, "a server was asked that the user did not name"
        rates = run(project, models=["adapter", "teacher:big"])["models"]["teacher:big"]
        (row,) = project.rows("answers", model="teacher:big", test="t1")
    server.shutdown()
    server.server_close()
    assert len(asked) == len(toys.TESTS) and {tool["function"]["name"] for tool in asked[0]["tools"]} == {
        "get_weather",
        "book_room",
        "find_person",
    }
    assert rates["overall"] == pytest.approx(1 / 3, abs=1e-4) and (row["error"], row["prompt_tokens"], row["answer_tokens"]) == ("", 7, 5)


def test_a_stricter_judge_is_told_and_leaves_the_gates_scores_alone(trained_project):
    with Project.open(trained_project) as project:
        run(project, models=["adapter"], strict_bfcl=True)
        assert not project.rows("scores") and project.facts("evaluation")["strict_bfcl"]
        told = (trained_project / "exports" / "report.html").read_text(encoding="utf-8")
        assert "exactly like the checker of the Berkeley" in told and "Fully correct by Adaptool&#39;s rule" in told
        run(project, models=["adapter"], strict_bfcl=False)
        (score,) = project.rows("scores")
        assert score["rates"]["overall"] == project.rows("evaluations", model="adapter")[0]["rates"]["overall"]
        told = (trained_project / "exports" / "report.html").read_text(encoding="utf-8")
        assert "exactly like the checker of the Berkeley" not in told and "Fully correct by BFCL&#39;s rule" in told
        (row,) = project.rows("evaluations", model="adapter")
        assert row["rates"]["by_rule"].keys() == {"strict", "bfcl"} and row["rates"]["by_rule"]["strict"] == row["rates"]["overall"]


def test_a_version_may_be_named_as_people_read_it(trained_project):
    with Project.open(trained_project) as project:
        name = project.rows("adapters")[0]["name"]
        assert list(run(project, models=[f"adapter:{shown(name)}", f"adapter:{name}"])["models"]) == [f"adapter:{name}"]


def test_answers_held_to_a_grammar_are_reported_beside_the_free_ones(trained_project):
    with Project.open(trained_project) as project:
        rates = run(project, models=["adapter"], constrained=True, max_new_tokens=24)["models"]
        free, held = ([row["raw"] for row in project.rows("answers", model=name)] for name in ("adapter", "adapter+grammar"))
        assert list(rates) == ["adapter", "adapter+grammar"] and free != held, "the grammar changed nothing"
        assert project.facts("evaluation")["pairs"][0]["second"] == "adapter+grammar"
