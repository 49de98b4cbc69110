"""The model in the box as a teacher: nothing to choose, answers of the wanted form, and a job that need not wait for it."""

import json

import jsonschema
import pytest

from engine.errors import Cancelled, InputError, MachineError
from engine.models.teachers import Prompt, kept, open_teacher
from engine.models.teachers.settings import TeacherSettings
from engine.settings import AugmentationSettings
from engine.stages import labelling
from engine.stages.augmentation.context import Context
from engine.stages.augmentation.teaching import Asking, prompt_of
from engine.stages.augmentation.writer import CopyRequest
from engine.store import Project
from engine.store.samples import make_project
from tests import toys


class Stop:
    """A job's report that wants the job to stop at the `at`-th look."""

    def __init__(self, at: int) -> None:
        self.looks, self.at = 0, at

    def check(self) -> None:
        self.looks += 1
        if self.looks == self.at:
            raise Cancelled


@pytest.fixture(scope="module")
def teacher():
    with open_teacher("box", TeacherSettings(kind="embedded")) as opened:
        yield opened


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("box") / "p"
    make_project(folder, "digital-hr")
    toys.run_here(folder, "tools", "knowledge")
    with Project.open(folder) as opened:
        yield opened


def test_it_needs_a_name_and_nothing_else(project):
    kept.keep(project, "box", {"kind": "embedded", "model": "left/over.gguf"})
    assert kept.cards(project) == {"box": TeacherSettings(kind="embedded")}
    with pytest.raises(InputError, match="has no model"):
        kept.keep(project, "box", {"kind": "gguf"})
    kept.remove(project, "box")


def test_one_is_told_what_to_expect_of_it():
    assert "rewrites" in kept.caution("embedded") and kept.caution("endpoint") == ""


def test_it_answers_and_its_name_does_not_depend_on_the_place_or_time(teacher):
    told = teacher.check()
    assert told["answer"] and told["model"] == "SmolLM2-135M-Instruct.Q4_1.gguf b179c9523d0e"


def test_rewrites_come_in_the_form_asked_for_and_never_as_an_empty_list(teacher, project):
    seed = next(project.examples("seed"))
    prompt = prompt_of("rewriting", CopyRequest(seed, (0, 1)), Asking(project.path, Context.of(project, AugmentationSettings())))
    (answer,) = teacher.ask([prompt])
    assert not answer.error and 1 <= len(json.loads(answer.text)["questions"]) <= 4
    jsonschema.validate(json.loads(answer.text), prompt.schema)


def test_the_whole_tool_list_of_the_sample_fits_and_calls_name_its_tools(teacher, project):
    seed = next(project.examples("seed"))
    tools = project.tools()
    (prompt,) = labelling._prompts(project, tools, [seed], teacher.settings)
    (answer,) = teacher.ask([prompt])
    assert answer.tokens_in > 1000 and not answer.error
    assert {call["name"] for call in json.loads(answer.text)["calls"]} <= {tool.name for tool in tools}


def test_a_job_that_is_to_stop_does_not_wait_for_a_long_answer_and_nothing_is_spoilt(teacher):
    prompt = Prompt("k", "", "Tell me the story of a clerk, as long as you can.", max_tokens=40, temperature=0.0)
    _, whole = (next(teacher.ask([prompt])) for _ in range(2))  # from the second time on the prompt has been read
    teacher.report = Stop(at=10)
    with pytest.raises(Cancelled):
        list(teacher.ask([prompt]))
    assert teacher.report.looks == 10
    teacher.report = None
    (again,) = teacher.ask([prompt])
    assert again.text == whole.text


def test_a_template_without_a_system_role_is_given_one_message(teacher):
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    template = (
        "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n"
    )
    before, teacher._model.chat_handler = teacher._model.chat_handler, Jinja2ChatFormatter(template, "<|im_end|>", "").to_chat_handler()
    try:
        bare, told = (next(teacher.ask([Prompt("k", system, "Hello?", max_tokens=8)])) for system in ("", "You are a clerk. " * 20))
    finally:
        teacher._model.chat_handler, teacher._system_apart = before, True
    assert told.text and not told.error and told.tokens_in > bare.tokens_in + 80


def test_a_copy_of_the_program_without_it_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path))
    with pytest.raises(MachineError, match="is missing") as error:
        open_teacher("box", TeacherSettings(kind="embedded"))
    assert "setup" in error.value.remedy
