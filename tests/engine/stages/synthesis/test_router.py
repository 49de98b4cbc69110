"""The router: what it writes is spread as wanted, fits its tools, and continues after a kill; routes that fail are left."""

import random
import statistics
from collections import Counter

import pytest

from engine.checker.conformance import why_not
from engine.errors import AdaptoolError, InputError
from engine.jobs.worker import Report, run_stage
from engine.settings import SynthesisSettings
from engine.stages.synthesis import no_call, preview
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.router import OpenRoute, Router, open_routes, weights_of
from engine.stages.synthesis.routes.graph import GraphRoute
from engine.stages.synthesis.routes.metadata import MetadataRoute
from engine.stages.synthesis.source import source_of
from engine.stages.synthesis.speech import Speech
from engine.store import Project
from engine.store.samples import make_project
from engine.text.population import Population, divergence, shares_of
from engine.text.spans import says
from tests import toys


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    """The sample creative-studio with its knowledge; only read."""
    folder = tmp_path_factory.mktemp("studio") / "p"
    make_project(folder, "creative-studio")
    toys.run_here(folder, "tools", "knowledge")
    return folder


@pytest.fixture
def project(studio, tmp_path):
    import shutil

    return shutil.copytree(studio, tmp_path / "p")


@pytest.fixture
def source(studio):
    with Project.open(studio) as opened:
        return source_of(opened, SynthesisSettings())


def synthesize(folder, **changes) -> dict:
    with Project.open(folder) as opened:
        return run_stage(opened, "synthesis", Report("synthesis", lambda event: None), changes)


def made(folder) -> list:
    with Project.open(folder) as opened:
        return list(opened.examples("synthesis"))


def test_questions_are_spread_over_tools_values_and_lengths_as_real_ones_are(project):
    summary = synthesize(project, total=2000)
    examples = made(project)
    with Project.open(project) as opened:
        tools = {tool.name: tool for tool in opened.tools()}
        population = Population(list(tools.values()), opened.facts("statistics"))
    cells = [population.cell_of(e.tool, e.calls[0].arguments, len(e.question.split())) for e in examples]
    assert len(examples) == 2000 == summary["questions"] and divergence(shares_of(cells), population.joint()) < 0.01
    assert all(why_not(call, tools) == "" and says(e.question, call.arguments["prompt"]) for e in examples for call in e.calls)
    assert len({e.question.casefold() for e in examples}) == 2000 and set(summary["routes"]) == {"templates", "metadata", "graph"}
    for tool, median in (("Search", 6), ("Generate", 11)):
        assert abs(statistics.median(len(e.question.split()) for e in examples if e.tool == tool) - median) <= 1.5


def test_the_word_of_the_type_stands_where_it_stands_in_real_questions(project):
    synthesize(project, total=1500)
    with Project.open(project) as opened:
        wanted = opened.facts("statistics")["keyword_position"]["Generate"]
    counts = [0] * 5
    for example in made(project):
        kind = example.calls[0].arguments["content_type"]
        spoken = [word.strip(",.:;?!-").lower() for word in example.question.split()]
        if example.tool == "Generate" and kind in spoken:
            counts[min(4, 5 * spoken.index(kind) // len(spoken))] += 1
    assert divergence(dict(enumerate(counts)), dict(enumerate(wanted))) < 0.12 and counts[1] == max(counts)


def test_only_assets_that_the_rules_let_feed_a_tool_do(source):
    allowed = {asset.key for asset in source.assets["Generate"]}
    assert all(asset.flags["gentech"] for asset in source.assets["Generate"]) and 0 < len(allowed) < len(source.assets["Search"])
    route = MetadataRoute(source)
    for n in range(200):
        rng = random.Random(n)
        wanted = source.population.wanted(("Generate", "image", 2), rng)
        draft = route.make(wanted, rng)
        if draft is not None:
            assert draft.frame.rsplit("|", 1)[1] in allowed and 7 <= len(draft.question.split()) <= 9


def test_what_the_graph_composes_belongs_together(source):
    route = GraphRoute(source)
    known = {name for kind in source.graph.types() for name in source.graph.of_type(kind)}
    for n in range(100):
        text = route.compose((10, 14), random.Random(n))
        named = [name for name in known if name in text]
        assert any(a == b or b in {other for _, other, _ in source.graph.neighbours(a)} for a in named for b in named)


def test_a_killed_run_goes_on_and_ends_with_as_many(project):
    class Stop(Exception):
        pass

    class Dying(Report):
        def progress(self, done, total, unit):
            if done >= 600:
                raise Stop

    with Project.open(project) as opened, pytest.raises(AdaptoolError):
        run_stage(opened, "synthesis", Dying("synthesis", lambda event: None), {"total": 1200})
    there = made(project)
    assert 600 <= len(there) < 1200
    summary = synthesize(project, total=1200)
    examples = made(project)
    assert summary["questions"] == 1200 and examples[: len(there)] == there


def test_weights_decide_which_routes_are_taken(project):
    assert set(synthesize(project, total=150, weights=["graph=1"])["routes"]) == {"graph"}
    counts = synthesize(project, total=400, weights=["graph=1", "metadata=4"])["routes"]
    assert set(counts) == {"graph", "metadata"} and counts["metadata"] > 2 * counts["graph"]


@pytest.mark.parametrize(
    "weights, words",
    [
        (["grapf=1"], "no method 'grapf'"),
        (["graph=often"], "not a number"),
        (["graph=-1"], "not a number"),
        (["graph=0"], "No method is left"),
    ],
)
def test_weights_that_cannot_be_used_are_refused(project, weights, words):
    with pytest.raises(InputError, match=words):
        synthesize(project, total=10, weights=weights)


def test_a_route_that_needs_what_is_not_there_is_refused_by_name(tmp_path):
    folder = toys.tiny_project(tmp_path / "toy")
    toys.run_here(folder, "tools", "knowledge")
    with pytest.raises(InputError, match="The method graph cannot be used: there is no knowledge graph"):
        synthesize(folder, total=10, weights=["graph=1"])
    assert synthesize(folder, total=60)["routes"] == {"templates": 60}


class Broken:
    """A route that writes calls which fit no tool."""

    def make(self, wanted, rng):
        from engine.records import ToolCall

        return Draft(f"question {rng.random()}", (ToolCall("nobody", {}),), "broken")


def test_a_route_most_of_whose_tries_fail_is_taken_no_longer(source):
    taken = [*open_routes(source, weights_of(["metadata=1", "graph=1"])), OpenRoute("broken", Broken(), 1.0)]
    router = Router(source, taken, 2000, 1, [], set())
    examples = [example for batch in router.batches() for example in batch]
    assert router.stopped() == ["broken"] and len(examples) == 2000 and {e.route for e in examples} == {"metadata", "graph"}
    assert len(taken[2].last) == 400  # asked no more after that


# Around the router


def test_questions_without_a_call_and_with_several_have_their_shares(project):
    summary = synthesize(project, total=200, no_call_share=0.1, several_share=0.05)
    examples = made(project)
    assert summary["questions"] == len(examples) == 200
    assert sum(not e.calls for e in examples) == 20 and sum(len(e.calls) == 2 for e in examples) == 10
    for example in examples:
        assert all(says(example.question, call.arguments["prompt"]) for call in example.calls if len(example.calls) == 1)


def test_a_question_without_a_call_shares_no_telling_word_with_a_tool(source):
    asked = no_call.questions(source.tools, 60, random.Random(1))
    assert len({question for question, _ in asked}) == 60
    assert not [question for question, _ in asked if {"image", "video", "font", "icon"} & set(question.lower().split())]


def test_the_preview_shows_what_would_be_written_and_keeps_nothing(studio):
    with Project.open(studio) as opened:
        shown = preview(opened, SynthesisSettings(total=100))
        assert len(shown) == 5 and all(question and calls[0]["name"] in ("Search", "Generate") for question, calls in shown)
        assert preview(opened, SynthesisSettings(total=100), 5) != shown and not list(opened.examples("synthesis"))


@pytest.mark.parametrize("words", [(1, 3), (4, 6), (10, 14), (21, 60)])
def test_speech_keeps_to_the_wanted_length_and_says_the_text(source, words):
    speech = Speech(source.tools["Search"])
    sentences = [speech.say("red bicycle", "image", words, None, random.Random(n)) for n in range(60)]
    told = [one for one in sentences if one is not None]
    assert len(told) > 30 or (words == (21, 60) and told)
    assert all(words[0] <= len(one.text.split()) <= words[1] and says(one.text, "red bicycle") for one in told)


def test_the_same_number_for_each_tool_draws_from_graph_and_metadata_too(project):
    synthesize(project, per_tool=60)
    examples = made(project)
    assert {example.route for example in examples} == {"templates", "metadata", "graph"}
    with Project.open(project) as opened:
        source = source_of(opened, SynthesisSettings())
        shown = preview(opened, opened.settings("synthesis"))
    known = {word for asset in own_words(source) for word in asset}
    for question, calls in [(one.question, [call.as_dict() for call in one.calls]) for one in examples] + shown:
        words = {word.strip(".,'").casefold() for word in calls[0]["arguments"]["prompt"].split()}
        assert len(words & known) >= len(words) / 2, (question, calls)  # and no words of nobody's
        assert says(question, calls[0]["arguments"]["prompt"])


def own_words(source) -> list[set[str]]:
    """The words of the company's own seeds, assets and graph."""
    texts = [call.arguments["prompt"] for seeds in source.seeds.values() for seed in seeds for call in seed.calls]
    texts += [text for assets in source.assets.values() for one in assets for text in (one.title, *one.keywords, *one.topics)]
    texts += [name for kind in source.graph.types() for name in source.graph.of_type(kind)]
    return [{word.strip(".,'").casefold() for word in text.split()} for text in texts]


def test_a_route_of_weight_nothing_is_not_taken_for_the_same_number_of_each_tool(project):
    synthesize(project, per_tool=40, weights=["templates=1", "graph=3"])
    routes = Counter(example.route for example in made(project))
    assert set(routes) == {"templates", "graph"} and routes["graph"] > routes["templates"]
