"""What CONTRIBUTING promises: a reader, a teacher, a check, a route, a form or a merge method is one new file and one line in
engine/settings/families.py. Here one of each is added to a copy of the engine, and a project is run with all of them by its commands."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from tests import toys
from tests.engine.stages.merging.adapters import add_adapter

# {family: (name in its list, where the member stands, file of the member)}
MEMBERS = {
    "TOOL_READERS": (
        "phrasebook",
        "engine.stages.tools.readers.phrasebook",
        """
from engine.stages.tools.schemas import Given

NAME = "phrasebook"


def fits(document):
    return isinstance(document, dict) and "phrasebook" in document


def read(document, file):
    schema = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    for one in document["phrasebook"]:
        yield Given(one, one, f"Tells about the {one} of a city.", schema)
""",
    ),
    "SEED_READERS": (
        "pairs",
        "engine.readers.pairs",
        """
from engine.records import ToolCall
from engine.readers.lines import Given

NAME = "pairs"


def fits(entry):
    return "ask" in entry


def read(given, file):
    for row, entry in given:
        yield Given(row, entry["ask"], (ToolCall(entry["tool"], {"city": entry["city"]}),))
""",
    ),
    "TEACHERS": (
        "parrot",
        "engine.models.teachers.parrot.Parrot",
        """
from engine.models.teachers.protocol import Answer, Teacher


class Parrot(Teacher):
    kind = "parrot"

    def _answers(self, prompts):
        for prompt in prompts:
            yield Answer(prompt.key, "ready, ready", 1, 2)
""",
    ),
    "ROUTES": (
        "plain",
        "engine.stages.synthesis.routes.plain_words.PlainRoute",
        """
from engine.records import ToolCall
from engine.stages.synthesis.heuristic import Draft


class PlainRoute:
    NAME = "plain"

    @staticmethod
    def closed(source):
        return ""

    def __init__(self, source):
        self.cities = source.values.lists["city"]

    def make(self, wanted, rng):
        city = rng.choice(self.cities)
        manner = rng.choice(("please tell", "show me", "what is", "give me", "I want"))
        subject = {"weather": "chance of rain in", "population": "head count of"}[wanted.tool]
        return Draft(f"{manner} the {subject} {city}", (ToolCall(wanted.tool, {"city": city}),), manner)
""",
    ),
    "CHECKS": (
        "shouting",
        "engine.stages.validation.checks.shouting.ShoutingCheck",
        """
class ShoutingCheck:
    NAME = "shouting"

    def __init__(self, known):
        pass

    def find(self, examples):
        return {example.key: "" for example in examples if "!" in example.question}
""",
    ),
    "DATASET_FORMS": (
        "riddles",
        "engine.stages.dataset.forms.riddles.Riddles",
        """
class Riddles:
    NAME = "riddles"
    FILES = ("{part}.riddles.txt",)
    HEAD = "Riddles\\n"
    LLAMA_FACTORY = {}

    @staticmethod
    def entry(tool):
        return tool.name

    @staticmethod
    def lines(number, example, tools):
        return (f"{number} {example.question} -> {example.tool}\\n",)
""",
    ),
    "MERGE_METHODS": (
        "halfway",
        "engine.stages.merging.methods.halfway.Halfway",
        """
class Halfway:
    NAME, TITLE = "halfway", "Halfway"
    EXPLANATION, SOURCE = "The mean of the matrices.", "a test"
    ON, CUT, TAKES, RANDOM = "matrices", False, (), False
    SUMS, SHARES, MOST = False, True, 0

    @staticmethod
    def mix(parts, weights, recipe):
        return sum(parts) / len(parts)
""",
    ),
}
SEEDS = [
    {"ask": "which weather has Oslo", "tool": "weather", "city": "Oslo"},
    {"ask": "Rome, its weather!", "tool": "weather", "city": "Rome"},
    {"ask": "the population of Paris", "tool": "population", "city": "Paris"},
    {"ask": "how many live in Madrid", "tool": "population", "city": "Madrid"},
]


@pytest.fixture(scope="module")
def contributed(tmp_path_factory) -> Path:
    """A checkout with seven files more and seven lines more."""
    checkout = tmp_path_factory.mktemp("checkout")
    shutil.copytree(toys.ROOT / "engine", checkout / "engine", ignore=shutil.ignore_patterns("__pycache__"))
    (checkout / "resources").symlink_to(toys.ROOT / "resources", target_is_directory=True)
    families = checkout / "engine" / "settings" / "families.py"
    text = families.read_text(encoding="utf-8")
    before = len(text.splitlines())
    for family, (name, place, source) in MEMBERS.items():
        module = place.rpartition(".")[0] if place.rpartition(".")[2][0].isupper() else place
        file = checkout.joinpath(*module.split(".")).with_suffix(".py")
        assert not file.exists()
        file.write_text(source, encoding="utf-8")
        head = f"\n{family} = {{\n"
        assert text.count(head) == 1
        text = text.replace(head, f'{head}    "{name}": "{place}",\n')
    assert len(text.splitlines()) == before + len(MEMBERS)
    families.write_text(text, encoding="utf-8")
    return checkout


@pytest.fixture(scope="module")
def project(contributed, tmp_path_factory, tiny_base) -> Path:
    """A project with files and settings that ask for the new members."""
    folder = tmp_path_factory.mktemp("projects") / "project"
    adaptool(contributed, "new", str(folder))
    (folder / "sources" / "tools.json").write_text(json.dumps({"phrasebook": ["weather", "population"]}))
    (folder / "sources" / "seeds.jsonl").write_text("\n".join(json.dumps(seed) for seed in SEEDS))
    (folder / "sources" / "values.json").write_text(
        json.dumps({"city": ["Lima", "Quito", "Bern", "Graz", "Nice", "Bonn", "Turin", "Porto"]})
    )
    tables = read_settings(folder / SETTINGS_FILE)
    tables |= {
        "tools": {"files": ["sources/tools.json"]},
        "knowledge": {"seeds": ["sources/seeds.jsonl"], "values": ["sources/values.json"], "test_share": 0.0},
        "synthesis": {"total": 24, "weights": ["plain=1", "templates=0", "metadata=0", "graph=0"]},
        "augmentation": {"replacement": 1, "rewriting": 0, "simplification": 0, "error_introduction": 0},
        "dataset": {"forms": ["riddles"]},
        "training": {"base_model": str(tiny_base)},
        "teachers": {"polly": {"kind": "parrot", "model": "grey"}},
    }
    write_settings(folder / SETTINGS_FILE, tables)
    adaptool(contributed, "run", str(folder), "--until", "dataset")
    return folder


def adaptool(checkout: Path, *words: str) -> list[dict]:
    """Run a command of the copy; returns the JSON objects that it prints."""
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "engine.cli.main", *words, "--json"], env=environment, cwd=checkout, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_every_family_is_tried():
    from engine.settings import families

    there = {name for name, value in vars(families).items() if name.isupper() and isinstance(value, dict)}
    assert there - {"TOOL_FILE_READERS"} == set(MEMBERS)


def test_readers_route_check_and_form_are_used_by_a_run(contributed, project):
    (told,) = adaptool(contributed, "status", str(project))
    summary = {entry["stage"]: entry["summary"] for entry in told["stages"]}
    assert {entry["stage"]: entry["state"] for entry in told["stages"]}["dataset"] == "done"
    assert summary["tools"]["tools"] == 2
    assert summary["knowledge"]["seeds"] == 4
    assert "shouting" in json.dumps(summary["validation"])
    (dataset,) = [path for path in (project / "datasets").iterdir() if (path / "tools.json").is_file()]
    riddles = (dataset / "train.riddles.txt").read_text().splitlines()
    assert riddles[0] == "Riddles" and any("show me the" in line or "please tell the" in line for line in riddles)
    assert not any("!" in line for line in riddles)


def test_the_teacher_is_asked(contributed, project):
    (told,) = adaptool(contributed, "teacher", str(project), "polly", "--test")
    assert told["test"]["answer"] == "ready, ready" and told["test"]["model"] == "grey"


def test_adapters_are_merged_by_the_method(contributed, project, tiny_base):
    names = [add_adapter(project, tiny_base, name, seed) for seed, name in enumerate(("one", "two"))]
    words = [word for name in names for word in ("--adapters", name)]
    (told,) = adaptool(contributed, "merging", str(project), *words, "--method", "halfway")
    assert told["method"] == "halfway" and (project / told["merged"] / "model.safetensors").is_file()
