"""A run trains with the template that its base model needs, which goes with the adapter wherever that goes."""

import json
import shutil
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.choices import of_training
from engine.records import Tool, ToolCall
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.merging import compatibility
from engine.stages.training.template import chat_of_run, coming_back
from engine.store import Project
from tests import toys
from tests.toys import STARTER, TOOLS

TOY_TOOLS = [Tool(**entry["function"]) for entry in TOOLS]
THINKS = (
    "{% for t in tools or [] %}<|im_start|>{{ t | tojson }}{% endfor %}"
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}{% for c in m['tool_calls'] or [] %}<tool_call>\n"
    '{"name": "{{ c[\'function\'][\'name\'] }}", "arguments": {{ c["function"]["arguments"] | tojson }}}\n</tool_call>{% endfor %}'
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
ONE_CALL = THINKS.replace("<tool_call>", "{% if loop.length > 1 %}{{ raise_exception('one call at once') }}{% endif %}<tool_call>", 1)
PARAMETERS = (
    ">{% for k, v in c['function']['arguments'].items() %}\n<p={{ k }}>\n{{ v if v is string else v | tojson }}\n</p>{% endfor %}"
    "\n</function>"
)


class Log(list):
    def log(self, text: str) -> None:
        self.append(text)


def base_with(folder: Path, template: str) -> Path:
    shutil.copytree(STARTER, folder)
    (folder / "chat_template.jinja").write_text(template, encoding="utf-8")
    return folder


def test_what_a_run_needs_is_found_once_told_and_kept(tmp_path):
    base, run, log = base_with(tmp_path / "base", THINKS), tmp_path / "run", Log()
    chat, template = chat_of_run(base, run, None, True, log)
    assert "enable_thinking = false" in template and template.endswith(THINKS)
    assert any("without thinking" in text for text in log)
    assert chat.render(TOY_TOOLS, "Hm?").endswith("</think>\n\n")
    (base / "chat_template.jinja").write_text(THINKS.replace("im_start|>{{ m", "im_start|> {{ m"), encoding="utf-8")
    again, kept = chat_of_run(base, run, None, True, Log())
    assert kept == template and again.render(TOY_TOOLS, "Hm?") == chat.render(TOY_TOOLS, "Hm?")


def test_the_starters_prompts_stay_and_nothing_is_kept_with_its_adapters(tmp_path):
    chat, template = chat_of_run(STARTER, tmp_path, None, True, Log())
    assert template == "" and chat.tokenizer.chat_template == base_models.load_tokenizer(STARTER).chat_template


def test_a_run_that_was_begun_before_templates_were_kept_goes_on_as_it_was(tmp_path):
    base, run = base_with(tmp_path / "base", THINKS), tmp_path / "run"
    (run / "checkpoint-4").mkdir(parents=True)
    chat, template = chat_of_run(base, run, None, True, Log())
    assert template == "" and chat.render(TOY_TOOLS, "Hm?").endswith("assistant\n")


def test_an_adapter_that_is_continued_keeps_its_template(tmp_path):
    base, begun = base_with(tmp_path / "base", THINKS), tmp_path / "begun"
    begun.mkdir()
    assert chat_of_run(base, tmp_path / "old", begun, True, Log())[1] == ""
    (begun / base_models.TEMPLATE).write_text("{# mine #}" + THINKS, encoding="utf-8")
    assert chat_of_run(base, tmp_path / "new", begun, True, Log())[1] == "{# mine #}" + THINKS


def test_examples_that_the_template_cannot_write_are_left_out_and_told(tmp_path):
    chat = chat_of_run(base_with(tmp_path / "base", ONE_CALL), tmp_path / "run", None, True, Log())[0]
    weather = {"name": "get_weather", "arguments": {"city": "Oslo"}}
    examples = [{"question": f"q{n}", "calls": calls} for n, calls in enumerate([[weather], [weather, weather], []])]
    log = Log()
    assert [one["question"] for one in coming_back(chat, TOY_TOOLS, examples, log)] == ["q0", "q2"]
    assert any("1 examples with several calls are skipped" in text for text in log)
    with pytest.raises(InputError, match="none of the calls of the dataset"):
        coming_back(chat, TOY_TOOLS, examples[1:2], Log())


def test_the_template_goes_with_the_adapter_into_merging_and_everything_that_answers(dataset_project, tmp_path):
    base = toys.tiny_model(tmp_path / "thinking")
    (base / "chat_template.jinja").write_text(THINKS, encoding="utf-8")
    with Project.open(dataset_project) as project:
        project.keep_settings("training", project.changed_settings("training", {"base_model": str(base)}))
    toys.run_here(dataset_project, "training", "merging")
    with Project.open(dataset_project) as project:
        row = project.current_adapter()
        template = base_models.template_with(project.file(row["path"]))
        assert "enable_thinking = false" in template
        merged = project.file(project.summary("merging")["merged"])
        own = Chat(base_models.load_tokenizer(merged))
        told = json.loads((merged / "tokenizer_config.json").read_text(encoding="utf-8"))
        assert own.tokenizer.chat_template == template and "chat_template" not in told
        trained = Chat(base_models.load_tokenizer(base, template)).over(TOY_TOOLS)
        assert own.over(TOY_TOOLS).whole_prompt("Hm?") == trained.whole_prompt("Hm?")
        for name in ("adapter", "base"):
            answers = of_training(project, name, TOY_TOOLS)
            assert answers.chat.render(TOY_TOOLS, "Hm?").endswith("</think>\n\n"), "the base model is asked as its adapter is"
        other = {**row, "path": "elsewhere"}
        with pytest.raises(InputError, match="different chat templates"):
            compatibility.template(project, [row, other])


def test_an_answer_in_the_templates_own_form_is_read_by_all(tmp_path):
    template = THINKS.replace('{"name": "', "<function=").replace('", "arguments": {{ c["function"]["arguments"] | tojson }}}', PARAMETERS)
    chat = chat_of_run(base_with(tmp_path / "base", template), tmp_path / "run", None, True, Log())[0]
    call = ToolCall("get_weather", {"city": "7", "days": 3})
    answer = chat.over(TOY_TOOLS).answer([call])
    assert "<p=city>\n7\n" in answer and chat.read(answer, {tool.name: tool for tool in TOY_TOOLS}) == [call]


def test_a_picked_template_is_trained_with_and_stored_with_the_adapter(dataset_project):
    change(dataset_project, chat_template="words")
    summary = toys.run_here(dataset_project, "training")
    with Project.open(dataset_project) as project:
        folder = project.file(project.adapter(summary["adapter"])["path"])
        card, manifest = (folder / "README.md").read_text(), json.loads((folder / "adaptool.json").read_text())
        talk = of_training(project, "adapter", TOY_TOOLS).chat
    assert "### User:\n" in talk.render(TOY_TOOLS, "Hm?") and "## Chat template" in card
    assert manifest["chat_template"] == {"file": "chat_template.jinja", "arguments": {}}
    assert manifest["settings"]["chat_template"] == "words"
    change(dataset_project, chat_template="no such family")
    with pytest.raises(InputError, match="no family of chat templates"):
        toys.run_here(dataset_project, "training")
    change(dataset_project, chat_template="chatml", continue_from=summary["adapter"])
    with pytest.raises(InputError, match="trained with a different chat template"):
        toys.run_here(dataset_project, "training")


def change(folder: Path, **settings) -> None:
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "training": {**tables["training"], **settings}})
