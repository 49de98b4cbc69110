"""Tiny models with real vocabularies and templates, from training to the exported file: `python -m tests.benchmarks.shapes [FAMILY...]`.

Each family of `tests.real_shapes` is trained on some twenty questions until it knows them by heart, evaluated, merged and exported as F16
and Q8_0 with everything that an export compares. Prints a line for each and one JSON object as the last line: `families`, `conform` (each
file's prompts, ends and answers are as before), `by_heart` (how many answer all questions rightly, from the file in 16 bit), `seconds`,
and `by_family`. With --small the shapes over smaller vocabularies that the tests train. With --quick the models are trained for two steps:
whether all stages run, and prompts and ends agree.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from engine.checker import judge
from engine.errors import AdaptoolError
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.choices import trained_template
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from engine.store.datasets import read_part, read_tools
from tests import real_shapes, toys
from tests.official_templates import archive

DATA = ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
CITIES = ("Oslo", "Zürich", "北京", "New York", "São Paulo", "Kyoto", "Graz", "Quebec")
PEOPLE = ("Mary Poole", "Ada Berg", "Jo O'Neil", "Zoë Müller", "Li Wei", "Sam Ford", "Ann Lee")
ROOMS = ("R-305", "R-112", "B-7", "R-201", "C-33", "A-1")
QUESTIONS = [
    *[(f"Will it rain in {city}?", "get_weather", {"city": city}) for city in CITIES[:4]],
    *[(f"weather {city} next {at + 2} days", "get_weather", {"city": city, "days": at + 2}) for at, city in enumerate(CITIES[4:])],
    *[(f"where does {name} sit?", "find_person", {"employee": name}) for name in PEOPLE],
    *[(f"I need {room} on 2026-03-0{at + 1}", "book_room", {"room": room, "date": f"2026-03-0{at + 1}"}) for at, room in enumerate(ROOMS)],
]
DATASET = {  # the questions as they are
    "synthesis": {"per_tool": 1},
    "augmentation": {"replacement": 0, "simplification": 0, "error_introduction": 0},
    "validation": {"same_meaning": 0, "near_duplicate": 100},
    "dataset": {"validation_share": 0.05, "template_share": 0.01},
}
LEARNING = {
    "rank": 128,  # all of a layer's width: there is nothing in random weights to build on
    "alpha": 128,
    "learning_rate": 0.003,
    "warmup": 0.1,
    "questions_per_row": 7,  # with fewer the steps pull in different directions
    "save_every": 1000,
}
EXACTLY = {"precision": "float32"}  # what is known by heart in bfloat16 may be off by a word in the file, which rounds otherwise
HALF = "gguf-f16"


def with_questions(folder: Path) -> Path:
    """A project over the toy company whose dataset is the questions above."""
    toys.tiny_project(folder)
    seeds = [{"question": question, "calls": [{"name": name, "arguments": values}]} for question, name, values in QUESTIONS]
    (folder / "sources" / "seeds.jsonl").write_text("\n".join(json.dumps(seed) for seed in seeds), encoding="utf-8")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, tables | {stage: tables.get(stage, {}) | more for stage, more in DATASET.items()})
    toys.run_here(folder, *DATA)
    return folder


def made(family: real_shapes.Family, data: Path, folder: Path, epochs: int, **training: Any) -> Path:
    """A copy of a project with its dataset, for a family's tiny model, which lies beside it; nothing is trained yet."""
    shutil.copytree(data, folder)
    base = real_shapes.tiny(family, folder.with_name(f"{folder.name}-base"))
    tables = read_settings(folder / SETTINGS_FILE)
    tables["training"] = LEARNING | {"base_model": str(base), "epochs": epochs} | training
    tables["evaluation"] = {"models": ["adapter"], "max_new_tokens": 64}
    tables["export"] = {"quantizations": ["f16", "q8_0"], "max_new_tokens": 64, "served": 0, "speed": False, "bundle": "none"}
    write_settings(folder / SETTINGS_FILE, tables)
    return folder


def right_answers(folder: Path, name: str) -> tuple[int, int]:
    """(questions of the training part that an exported file answers rightly, all of them)."""
    from engine.models.inference.gguf import GgufAnswers

    with Project.open(folder) as project:
        dataset = project.file(project.rows("datasets")[0]["path"])
        tools, examples = read_tools(dataset), read_part(dataset, "train")
        chat = Chat(base_models.load_tokenizer(base_models.find(project.summary("merging")["base_model"]), trained_template(project)))
        answers = GgufAnswers(project.file(project.rows("exports", name=name)[0]["path"]), chat, tools, 64)
        by_name = {tool.name: tool for tool in tools}
        told = list(answers([example["question"] for example in examples]))
    wanted = [
        [{call["name"]: {key: [value] for key, value in call["arguments"].items()}} for call in example["calls"]] for example in examples
    ]
    return sum(not judge(raw, by_name, answer).error for raw, answer in zip(told, wanted)), len(examples)


def outcome(name: str, family: real_shapes.Family, data: Path, place: Path, epochs: int, **exactly: Any) -> dict[str, Any]:
    """{"stage" that failed and "why", or "loss", "shared", "conforms", "problems", "right", "asked", "seconds"} of one family."""
    begun, stage, found = time.monotonic(), "making", dict[str, Any]()
    try:
        folder = made(family, data, place / name, epochs, **exactly)
        for stage in ("training", "evaluation", "merging", "export"):
            since = time.monotonic()
            summary = toys.run_here(folder, stage)
            found[f"{stage}_s"] = round(time.monotonic() - since, 1)
            if stage == "training":
                found |= {"loss": summary["loss"], "shared": summary["shared_rows"]}
        found |= {"conforms": not summary["failed"], "problems": summary["failed"]}
        stage = "asking"
        found["right"], found["asked"] = right_answers(folder, HALF)
    except AdaptoolError as error:
        found |= {"stage": stage, "why": f"{error} {getattr(error, 'remedy', '')}"}
    except Exception as error:
        found |= {"stage": stage, "why": f"traceback: {type(error).__name__}: {error}"[:300]}
    finally:
        shutil.rmtree(place / name, ignore_errors=True)
        shutil.rmtree(place / f"{name}-base", ignore_errors=True)
    return found | {"seconds": round(time.monotonic() - begun, 1)}


def line(name: str, one: dict[str, Any]) -> str:
    """One family for people."""
    if "why" in one:
        return f"{name:<16}{one['stage']}: {one['why']}"
    told = "conforms" if one["conforms"] else f"does not conform: {one['problems']}"
    rows = "shared rows" if one["shared"] else "plain rows"
    return f"{name:<16}{rows:<13}loss {one['loss']:<9.4f}{one['right']:>3} of {one['asked']} by heart{one['seconds']:>8.1f} s  {told}"


def main() -> None:
    """As the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="*", help=f"some of {', '.join(real_shapes.FAMILIES)}; all without any")
    parser.add_argument("--epochs", type=int, default=150, help="passes over the questions")
    parser.add_argument("--quick", action="store_true", help="train for two steps")
    parser.add_argument("--small", action="store_true", help="the five shapes that the tests train, over smaller vocabularies")
    given = parser.parse_args()
    if archive() is None:
        sys.exit("There is no archive of llama.cpp in the cache folder; run: python3 installer/adaptool.py setup")
    found = {}
    with tempfile.TemporaryDirectory() as place:
        data = with_questions(Path(place) / "data")
        families = real_shapes.SMALL if given.small else real_shapes.FAMILIES
        for name in given.families or families:
            found[name] = outcome(
                name, families[name], data, Path(place), 2 if given.quick else given.epochs, **({} if given.quick else EXACTLY)
            )
            print(line(name, found[name]), flush=True)
    told = {
        "families": len(found),
        "conform": sum(one.get("conforms", False) for one in found.values()),
        "by_heart": sum(bool(one.get("asked")) and one["right"] == one["asked"] for one in found.values()),
        "seconds": round(sum(one["seconds"] for one in found.values()), 1),
        "by_family": found,
    }
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
