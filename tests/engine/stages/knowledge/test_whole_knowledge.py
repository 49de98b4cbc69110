"""Everything that a company knows, taken in together: values, logs, graph, assets, statistics; and what later stages make of it."""

import json
import random

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import Review
from engine.stages.knowledge import picture, sample_values
from engine.store import Project
from engine.store.samples import SAMPLES, make_project
from engine.text.parameter_values import ValueSource
from tests import toys
from tests.engine.stages.knowledge.test_knowledge import lines, what_counts


@pytest.fixture
def project(tmp_path):
    """A toy project with its tools and questions."""
    folder = toys.tiny_project(tmp_path / "project")
    toys.run_here(folder, "tools", "knowledge")
    return folder


def take(folder, **changes) -> dict:
    with Project.open(folder) as opened:
        return run_stage(opened, "knowledge", Report("knowledge", lambda event: None), changes)


# Values


def test_values_come_from_columns_and_rules_and_some_are_kept_for_tests(project, tmp_path):
    table = tmp_path / "places.csv"
    table.write_text("City;Country\nBergen;NO\nTurku;FI\nBergen;NO\n", encoding="utf-8")
    kept = lines(tmp_path / "kept.json", {"city": ["turku", "Narvik"]})
    summary = take(project, values=[str(table)], kept_values=[str(kept)], made_values=["room = pattern [A-Z]-[0-9]{3} x 30"])

    with Project.open(project) as opened:
        assert opened.value_lists()["city"] == ["Bergen"] and len(opened.value_lists()["room"]) == 30
        assert opened.kept_values() == {"city": ["turku", "Narvik"]}
    assert (summary["values"], summary["kept_values"]) == (31, 2)
    assert (project / "sources" / "places.csv").is_file() and (project / "sources" / "kept.json").is_file()


def test_kept_values_are_drawn_by_no_generator_and_questions_that_hold_one_are_rejected(project, tmp_path):
    take(project, kept_values=[str(lines(tmp_path / "kept.json", {"city": ["OSLO", "Rome"], "employee": ["Mary Poole"]}))])
    toys.run_here(project, "synthesis", "augmentation", "labelling", "validation")

    with Project.open(project) as opened:
        for origin in ("synthesis", "augmentation"):
            said = {
                str(value).casefold()
                for example in opened.examples(origin)
                for call in example.calls
                for name, value in call.arguments.items()
                if name in ("city", "employee")
            }
            drawn = said if origin == "synthesis" else set()
            assert not drawn & {"oslo", "rome", "mary poole"}
        accepted = [call.arguments for example in opened.examples(state="accepted") for call in example.calls]
        assert not [a for a in accepted if str(a.get("city", "")).casefold() in ("oslo", "rome") or a.get("employee") == "Mary Poole"]
        assert {seed.reason for seed in opened.examples("seed", "rejected")} == {
            "value kept for tests: city = Oslo",
            "value kept for tests: city = Rome",
            "value kept for tests: employee = Mary Poole",
        }


def test_a_share_of_each_list_is_kept(project, tmp_path):
    many = lines(tmp_path / "v.json", {"city": [f"Town {n}" for n in range(200)]})
    summary = take(project, values=[str(many)], kept_share=0.2)
    assert 20 <= summary["kept_values"] <= 60 and summary["values"] + summary["kept_values"] == 200


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"made_values": ["color = pattern [a-z]{4}"]}, "but no tool has that parameter"),
        ({"made_values": ["room pattern x"]}, "cannot be read"),
        ({"kept_share": 2}, "kept_share"),
        ({"rules": ["get_weather: mood == 'good'"]}, "mood"),
        ({"rules": ["fly: title == 'a'"]}, "fly"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused_and_nothing_changes(project, changes, words):
    before = what_counts(project)
    with pytest.raises(InputError, match=words):
        take(project, **changes)
    assert what_counts(project) == before


def test_a_rule_is_shown_before_it_is_kept(project):
    with Project.open(project) as opened:
        found = sample_values(opened, "employee = faker name de_DE")
        assert found["parameter"] == "employee" and found["known"] and len(found["values"]) == 12
        other = sample_values(opened, "colour = pattern (red|blue)")
        assert not other["known"] and sorted(other["values"]) == ["blue", "red"]


# Logs


def test_questions_of_a_log_wait_for_a_person_and_are_trained_on_when_reviewed(project, tmp_path):
    log = lines(
        tmp_path / "agent.jsonl",
        {
            "messages": [{"role": "system", "content": "secret"}, {"role": "user", "content": "is it windy in Turku"}],
            "response": {
                "choices": [
                    {
                        "message": {
                            "role": "assistant",
                            "tool_calls": [{"type": "function", "function": {"name": "get_weather", "arguments": '{"city": "Turku"}'}}],
                        }
                    }
                ]
            },
        },
        {"messages": [{"role": "user", "content": "where is Bo Lind"}]},
        {"model": "x"},
    )
    summary = take(project, logs=[str(log)])
    assert (summary["logs"], summary["left_out"]) == (2, 1)
    toys.run_here(project, "synthesis", "augmentation", "labelling", "validation")
    with Project.open(project) as opened:
        logged = list(opened.examples("log"))
        assert [(one.question, one.state, one.reason) for one in logged] == [
            ("is it windy in Turku", "rejected", "not labelled yet"),
            ("where is Bo Lind", "rejected", "not labelled yet"),
        ]
        assert "secret" not in str([vars(one) for one in logged])
        opened.add_review(Review(logged[0].key, logged[0].question, "accepted", logged[0].calls, logged[0].calls))
    toys.run_here(project, "labelling", "validation", "dataset")
    with Project.open(project) as opened:
        first, second = opened.examples("log")
        assert (first.state, first.label) == ("accepted", "human") and second.state == "rejected"


# Graph, assets, statistics

GRAPH = "source,source_type,relation,target,target_type\nOslo,city,has,Ada Berg,employee\nRome,city,has,Mary Poole,employee\n"


def test_values_of_two_parameters_that_the_graph_knows_belong_together(project, tmp_path):
    (tmp_path / "g.csv").write_text(GRAPH)
    summary = take(project, graph=[str(tmp_path / "g.csv")])
    assert (summary["nodes"], summary["relations"]) == (4, 2)

    from engine.records import Parameter

    wanted = [Parameter(name, {"type": "string"}, True) for name in ("city", "employee", "note")]
    with Project.open(project) as opened:
        source = ValueSource.of(opened, 1)
        pairs = {
            tuple(value.held for name, value in source.draw_together(wanted, random.Random(n)).items() if name != "note") for n in range(40)
        }
    assert pairs == {("Oslo", "Ada Berg"), ("Rome", "Mary Poole")}


def test_assets_come_in_with_their_pictures_and_those_that_cannot_be_used_are_told(project, tmp_path):
    from PIL import Image

    (tmp_path / "mine" / "pics").mkdir(parents=True)
    Image.new("RGB", (4, 4), "red").save(tmp_path / "mine" / "pics" / "a.png")
    assets = lines(
        tmp_path / "mine" / "assets.jsonl",
        {"id": "a", "title": "Red", "gentech": True, "image": "pics/a.png"},
        {"id": "b", "title": "Far", "image": "../../etc/passwd"},
        {"id": "c"},
    )
    summary = take(project, assets=[str(assets)], rules=["get_weather: gentech == true"])
    assert (summary["assets"], summary["left_out"]) == (2, 2)
    with Project.open(project) as opened:
        red, far = opened.assets()
        assert red.flags == {"gentech": True} and opened.file(red.image).read_bytes()[:4] == b"\x89PNG" and far.image == ""
        assert opened.settings("knowledge").assets == ["sources/assets-assets/assets.jsonl"]
    (tmp_path / "mine" / "pics" / "a.png").unlink()
    assert take(project)["assets"] == 2  # the project no longer needs the folder


def test_statistics_are_measured_on_a_sample_and_typed_ones_win(project, tmp_path):
    sample = lines(tmp_path / "real.jsonl", *toys.SEEDS)
    take(project, sample=[str(sample)])
    with Project.open(project) as opened:
        found = opened.facts("statistics")
    assert found["tools"]["get_weather"] == 0.5 and found["length"]["find_person"]["median"] == 5 and found["questions"] == 4
    typed = lines(tmp_path / "typed.json", {"tools": {"get_weather": 30, "find_person": 70}})
    take(project, statistics=[str(typed)])
    with Project.open(project) as opened:
        again = opened.facts("statistics")
        assert opened.stage_state("knowledge") == "done"
    assert again["tools"] == {"get_weather": 0.3, "find_person": 0.7} and again["length"] == found["length"]


def test_other_statistics_put_synthesis_out_of_date(project, tmp_path):
    toys.run_here(project, "synthesis")
    take(project, statistics=[str(lines(tmp_path / "typed.json", {"tools": {"get_weather": 1}}))])
    with Project.open(project) as opened:
        assert opened.stage_state("synthesis") == "out of date"


# The second sample, and what the window draws of it


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    """The sample creative-studio with its knowledge."""
    folder = tmp_path_factory.mktemp("studio") / "p"
    make_project(folder, "creative-studio")
    toys.run_here(folder, "tools", "knowledge")
    return folder


def test_the_studio_has_all_that_it_promises(studio):
    with Project.open(studio) as opened:
        summary = opened.summary("knowledge")
        assets = opened.assets()
        assert (summary["tests"], summary["assets"], summary["left_out"]) == (120, 120, 0) and 75 <= summary["nodes"] <= 85
        pictures = [opened.file(asset.image) for asset in assets if asset.image]
        assert len(pictures) == 40 and all(file.read_bytes()[:4] == b"\x89PNG" for file in pictures)
        shares = opened.facts("statistics")["values"]["Search"]["content_type"]
        assert sum(shares.values()) == pytest.approx(1) and max(shares, key=shares.get) == "Any"
        words = sorted(len(test.question.split()) for test in opened.tests())
        assert words[59] <= 8 <= words[60]
        kinds = [next(iter(test.answers[0].values()))["content_type"][0] for test in opened.tests()]
        assert (kinds.count("Any"), kinds.count("template"), kinds.count("image")) == (43, 26, 25)  # 36, 22 and 21 %


def test_the_graph_is_drawn_whole_by_type_or_around_what_is_searched(studio):
    with Project.open(studio) as opened:
        whole, scenes, few = picture(opened), picture(opened, ["scene_object"]), picture(opened, most=10)
        around = picture(opened, search=whole["nodes"][0][0])
    assert len(whole["nodes"]) == sum(whole["types"].values()) and len(whole["relations"]) == 175 and whole["left"] == 0
    assert all(0 <= x <= 1 and 0 <= y <= 1 for _, _, x, y in whole["nodes"])
    assert {node[1] for node in scenes["nodes"]} == {"scene_object"}
    assert len(few["nodes"]) == 10 and few["left"] == len(whole["nodes"]) - 10
    assert 1 < len(around["nodes"]) < len(whole["nodes"])


def test_the_studio_runs_on_to_a_dataset(studio, tmp_path):
    import shutil

    folder = shutil.copytree(studio, tmp_path / "p")
    with Project.open(folder) as opened:
        run_stage(opened, "synthesis", Report("synthesis", lambda event: None), {"per_tool": 40})
    summary = toys.run_here(folder, "augmentation", "labelling", "validation", "dataset")
    assert summary["tools"] == 2 and summary["train"] > 60


def test_the_seeds_remarks_are_kept_for_the_page(project):
    with Project.open(project) as opened:
        found = opened.facts("seed findings")
    assert {one["tool"] for one in found} >= {"book_room", "find_person"} and all(one["text"].endswith(".") for one in found)
    json.dumps(found)


def test_the_templates_come_in_as_they_are(tmp_path):
    templates = SAMPLES.parent / "templates"
    with Project.create(tmp_path / "p") as opened:
        run_stage(opened, "tools", Report("tools", lambda event: None), {"files": [str(templates / "tools.csv")]})
        run_stage(opened, "knowledge", Report("knowledge", lambda event: None), {"seeds": [str(templates / "seeds.csv")], "test_share": 0})
        seeds = list(opened.examples("seed"))
        assert opened.left_out() == [] and [len(seed.calls) for seed in seeds] == [1, 1, 0]
        assert seeds[1].calls[0].arguments == {"employee": "Jo Finch", "year": 2025}
