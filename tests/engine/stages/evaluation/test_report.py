"""The report: one file that needs nothing else, safe against what questions and answers say, with all that was measured."""

import base64
import json
import re
import tomllib
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import pytest

from engine.adapters import shown
from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.messages import Message
from engine.stages.evaluation import report
from engine.stages.evaluation.report_tables import matrices
from engine.store import Project
from tests import toys

HOSTILE = "<script>alert('x')</script> {{ 7 * 7 }} <img src=http://evil.example/x.png onerror=alert(1)> rain in \u2028 Oslo?"
TESTS = [
    {
        "id": "h1",
        "question": HOSTILE,
        "answers": [{"get_weather": {"city": ["<b>Oslo"], "unit": ["celsius", ""]}}],
        "route": "human",
        "cycle": "2026-11",
    },
    {
        "id": "h2",
        "question": "Will it snow in Rome?",
        "answers": [{"get_weather": {"city": ["Rome"]}}],
        "route": "graph",
        "cycle": "2026-12",
    },
    {"id": "h3", "question": "Tell me a joke.", "answers": []},
]


class Page(HTMLParser):
    """What a browser would find: tags with their attributes, and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.scripts: list[str] = []
        self.words: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag):
        self._inside = ""

    def handle_data(self, data):
        (self.scripts if self._inside == "script" else self.words).append(data)


class Nested(Page):
    """The same, with the tags left `open` and those closed `wrong`."""

    EMPTY = ("meta", "img", "input", "br")

    def __init__(self, text: str) -> None:
        self.open: list[str] = []
        self.wrong: list[str] = []
        super().__init__(text)

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        super().handle_endtag(tag)
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.fixture(scope="module")
def measured(tmp_path_factory, _trained_project):
    """A project whose models were measured on the questions above; only read."""
    import shutil

    folder = shutil.copytree(_trained_project, tmp_path_factory.mktemp("report") / "project")
    (folder / "sources" / "test.jsonl").write_text("\n".join(json.dumps(test) for test in TESTS))
    with Project.open(folder) as project:
        run_stage(project, "knowledge", Report("knowledge", lambda event: None))
        run_stage(project, "evaluation", Report("evaluation", lambda event: None), {"enumerated": ["unit"], "resamples": 200})
        yield project


def test_the_stage_leaves_a_page_and_its_json_in_the_project(measured):
    assert measured.summary("evaluation")["report"] == "exports/report.html"
    page, facts = (measured.path / "exports" / f"report.{kind}" for kind in ("html", "json"))
    told = json.loads(facts.read_text(encoding="utf-8"))
    assert page.is_file() and [model["name"] for model in told["models"]] == ["base", "adapter"]
    assert [one["question"] for one in told["answers"]["adapter"]] == [test["question"] for test in TESTS]
    assert told["tests"]["hash"] == measured.test_hash() == told["provenance"]["tests"]["hash"]
    assert told["pairs"][0]["questions"] == 3 and told["models"][0]["rates"]["overall"]["of"] == 3
    assert [row["value"] for row in told["models"][0]["breakdown"]["route"]] == ["human", "graph", ""]


def test_the_page_fetches_nothing_and_runs_no_script_but_its_own(measured):
    text = (measured.path / "exports" / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.scripts == [(report.TEMPLATES / "report.js").read_text(encoding="utf-8")]
    assert not [tag for tag, of in page.tags if tag in ("link", "iframe", "object", "embed", "base", "form")]
    places = [of[name] for _, of in page.tags for name in ("src", "href") if name in of]
    assert places and all(place.startswith(("data:image/svg+xml;base64,", "#")) for place in places)
    assert not [name for _, of in page.tags for name in of if name.startswith("on")]
    (policy,) = (of["content"] for tag, of in page.tags if of.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'") and "script-src 'sha256-" in policy


def test_hostile_words_are_shown_as_words(measured):
    words = "".join(Page((measured.path / "exports" / "report.html").read_text(encoding="utf-8")).words)
    assert "<script>alert('x')</script> {{ 7 * 7 }} <img src=http://evil.example/x.png" in words and "49" not in re.findall(
        r"</script> (\d+)", words
    )
    assert "<b>Oslo" in words


def test_everything_to_measure_it_again_is_told_and_nothing_of_this_machine(measured):
    text = (measured.path / "exports" / "report.html").read_text(encoding="utf-8")
    (adapter,) = measured.rows("adapters")
    for told in (
        measured.test_hash(),
        adapter["dataset"],
        shown(adapter["name"]),
        "adaptool evaluation project --enumerated unit",
        "adaptool report project",
        "training.seed",
        "transformers",
    ):
        assert told in text, told
    hashes = json.loads((measured.path / "exports" / "report.json").read_text(encoding="utf-8"))["provenance"]["models"]["adapter"]["files"]
    assert {"model/model.safetensors", "adapter/adapter_model.safetensors"} <= set(hashes) and all(
        len(one) == 64 for one in hashes.values()
    )
    assert str(measured.path.parent) not in text and "/tmp/" not in text


def test_models_and_versions_are_named_for_people_and_what_they_were_trained_on_is_told(measured):
    page = Page((measured.path / "exports" / "report.html").read_text(encoding="utf-8"))
    words = {word.strip() for word in page.words}
    (adapter,) = measured.rows("adapters")
    assert {"Base model", "Trained adapter", shown(adapter["name"]), "Answer tokens per second"} <= words and adapter["name"] not in words
    told = json.loads((measured.path / "exports" / "report.json").read_text(encoding="utf-8"))
    (row,) = told["trained"]
    assert row["rates"]["structure"]["of"] == 3 and row["examples"] > 0
    assert set(told["descriptions"]) == {"shown", "tool", "long", "short", "none"}


def test_it_is_written_elsewhere_and_in_chinese(measured, tmp_path):
    target = report.write_report(measured, tmp_path / "mine.html", "zh")
    text = target.read_text(encoding="utf-8")
    assert '<html lang="zh-CN">' in text and "工具混淆" in text and (tmp_path / "mine.json").is_file()
    with pytest.raises(InputError, match="no report in the language 'fr'"):
        report.write_report(measured, tmp_path / "mine.html", "fr")
    with pytest.raises(InputError, match="not a valid name for a report"):
        report.write_report(measured, tmp_path / "mine.pdf")
    with pytest.raises(InputError, match="does not exist"):
        report.write_report(measured, tmp_path / "nowhere" / "mine.html")


def test_why_an_answer_is_wrong_is_told_in_the_language_of_the_report(measured, tmp_path):
    row = next(row for row in measured.rows("answers", model="base") if row["error"])
    measured.put("answers", row | {"detail": Message("{parameter} is missing", parameter="date_of_hire")})
    english = report.write_report(measured, tmp_path / "en.html").read_text(encoding="utf-8")
    chinese = report.write_report(measured, tmp_path / "zh.html", "zh").read_text(encoding="utf-8")
    measured.put("answers", row)
    assert "date_of_hire is missing" in english and "date_of_hire is missing" in (tmp_path / "zh.json").read_text(encoding="utf-8")
    assert "date_of_hire" in chinese and "date_of_hire is missing" not in chinese


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_browser_finds_every_tag_closed_and_every_plot_drawn(measured, tmp_path, language):
    page = Nested(report.write_report(measured, tmp_path / "mine.html", language).read_text(encoding="utf-8"))
    assert page.open == [] and page.wrong == []
    sections = [of["id"] for tag, of in page.tags if tag == "section"]
    assert sections == [of["href"].removeprefix("#") for tag, of in page.tags if tag == "a"] and "confusion" in sections
    images = [(of["src"], of["alt"]) for tag, of in page.tags if tag == "img"]
    assert len(images) == 4 and all(alt for _, alt in images)
    for source, _ in images:
        drawing = ElementTree.fromstring(base64.b64decode(source.partition(",")[2]))
        assert drawing.tag.endswith("svg") and len(list(drawing.iter("{http://www.w3.org/2000/svg}path"))) > 5
    tables = [of for tag, of in page.tags if tag == "table"]
    assert sum(of.get("class") == "matrix" for of in tables) == 2, "the confusion before and after"


def test_every_word_of_the_report_has_its_chinese():
    known = tomllib.loads((report.TEMPLATES / "zh.toml").read_text(encoding="utf-8"))
    sources = [
        report.TEMPLATES / "report.html.jinja",
        report.TEMPLATES / "unmeasured.html.jinja",
        *(Path(report.__file__).with_name(f"{name}.py") for name in ("report", "report_tables")),
    ]
    asked = {word for file in sources for word in re.findall(r'\bt\("([^"]+)"\)', file.read_text(encoding="utf-8"))}
    assert len(asked) > 60 and asked - set(known) == set()
    for english, chinese in known.items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", chinese)), english


def test_other_test_questions_make_no_report(trained_project):
    toys.run_here(trained_project, "evaluation")
    with Project.open(trained_project) as project:
        project.set_tests(project.tests()[:2])
        with pytest.raises(InputError, match="No model measured yet|have changed"):
            report.write_report(project)


def test_of_many_tools_the_most_confused_are_shown():
    tools = [f"tool_{n}" for n in range(60)]
    confused = [
        ["tool_59", "tool_58", 4],
        ["tool_3", "made_up", 1],
        ["tool_3", "?", 1],
        ["", "tool_1", 2],
        *([tool, tool, 1] for tool in tools),
    ]
    (matrix,), left = matrices([{"name": "m", "confusion": confused}], tools)
    rows = {row["name"]: {cell["called"]: cell["count"] for cell in row["cells"]} for row in matrix["rows"]}
    assert left and len(rows) == 41 and rows["tool_59"]["tool_58"] == 4
    assert (rows["tool_3"]["*"], rows["tool_3"]["?"], rows[""]["tool_1"]) == (1, 1, 2)
