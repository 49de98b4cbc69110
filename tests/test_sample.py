"""The sample digital-hr: whole, consistent, and with test questions that the heuristic teacher's frames do not give away."""

import re
from collections import Counter

import pytest
from rapidfuzz import fuzz, process

from engine.checker.conformance import why_not
from engine.records import RECORDED, ToolCall
from engine.stages.synthesis import heuristic
from engine.stages.validation import normal
from engine.store import Project
from engine.store.samples import SAMPLES, make_project
from engine.text.spans import says
from tests import toys

SAMPLE = SAMPLES / "digital-hr"
FRAMES = [*heuristic.ASKED_OF, *heuristic.ASKED_FOR, *heuristic.ASKED_ABOUT]  # the others hold a tool's whole sentence


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The sample's own way up to validation, with its default settings."""
    folder = tmp_path_factory.mktemp("sample") / "p"
    make_project(folder, "digital-hr")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
    with Project.open(folder) as project:
        yield {
            "tools": {tool.name: tool for tool in project.tools()},
            "tests": project.tests(),
            "values": project.value_lists(),
            "examples": list(project.examples()),
        }


def seeds(made):
    return [example for example in made["examples"] if example.origin == "seed"]


def accepted_values(test) -> list:
    return [value for answer in test.answers for arguments in answer.values() for options in arguments.values() for value in options]


def masked(question: str, values) -> str:
    """The question with its values taken out, in lower case and without punctuation."""
    forms = {form for value in values if not isinstance(value, bool) and value != "" for form in (str(value), str(value).replace("_", " "))}
    for form in sorted(forms, key=len, reverse=True):
        question = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", " VALUE ", question, flags=re.IGNORECASE)
    return normal(question)


def recorded(made):
    return [example for example in made["examples"] if example.origin == "synthesis" and example.route == RECORDED]


def test_fourteen_tools_with_unevenly_many_seeds_and_eight_tests_each(made):
    assert len(made["tools"]) == 14
    counts = Counter(seed.tool for seed in seeds(made))
    assert set(counts) == set(made["tools"]) and sum(counts.values()) == 207
    assert min(counts.values()) >= 5 and max(counts.values()) > 4 * sorted(counts.values())[-2]
    told = dict(re.findall(r"^\| `(\w+)` \| (\d+) \|$", (SAMPLE / "README.md").read_text(), re.MULTILINE))
    assert told == {tool: str(count) for tool, count in counts.items()}
    tests = Counter(test.tool for test in made["tests"])
    assert set(tests) == set(made["tools"]) and min(tests.values()) >= 8


def test_every_tool_and_parameter_is_described(made):
    for tool in made["tools"].values():
        assert len(tool.description.split()) >= 5
        assert all(parameter.description for parameter in tool.parameter_list())


def test_seeds_say_what_their_calls_hold(made):
    for seed in seeds(made):
        for call in seed.calls:
            parameters = {p.name: p for p in made["tools"][call.name].parameter_list()}
            assert all(parameters[name].enum or says(seed.question, value) for name, value in call.arguments.items()), seed


def test_every_accepted_answer_conforms(made):
    for test in made["tests"]:
        ((name, arguments),) = test.answers[0].items()
        required = {parameter.name for parameter in made["tools"][name].parameter_list() if parameter.required}
        for place in range(max(map(len, arguments.values()), default=1)):
            chosen = {key: options[min(place, len(options) - 1)] for key, options in arguments.items()}
            given = {key: value for key, value in chosen.items() if value != "" or key in required}
            assert why_not(ToolCall(name, given), made["tools"]) == "", test.key


def test_no_seed_is_a_test_and_no_test_stands_twice(made):
    tests = [normal(test.question) for test in made["tests"]]

    assert len(set(tests)) == len(tests)
    for seed in seeds(made):
        nearest = process.extractOne(normal(seed.question), tests, scorer=fuzz.ratio)
        assert nearest[1] < 90, (seed.question, nearest[0])


def test_all_seeds_and_most_of_what_is_made_from_them_are_accepted(made):
    assert {seed.state for seed in seeds(made)} == {"accepted"}
    accepted = Counter(example.tool for example in made["examples"] if example.state == "accepted")
    assert min(accepted[name] for name in made["tools"]) >= 60
    assert sum(accepted.values()) > 0.8 * len(made["examples"])


def test_a_hundred_and_forty_recorded_questions_of_each_tool_pass_validation_but_for_one_in_a_hundred(made):
    assert Counter(one.tool for one in recorded(made)) == dict.fromkeys(made["tools"], 140)
    assert {(one.teacher, one.label) for one in recorded(made)} == {(RECORDED, "teacher")}
    rejected = [one.reason for one in recorded(made) if one.state == "rejected"]
    assert len(rejected) <= 20 and {reason.partition(":")[0] for reason in rejected} == {"value not in the question", "unnatural wording"}


def test_value_lists_belong_to_parameters(made):
    parameters = {parameter.name for tool in made["tools"].values() for parameter in tool.parameter_list()}

    assert made["values"] and set(made["values"]) <= parameters


def test_most_test_values_are_not_on_the_lists(made):
    listed = {value.casefold() for values in made["values"].values() for value in values}
    asked = [
        value.casefold()
        for test in made["tests"]
        for arguments in test.answers[0].values()
        for name, (value, *_) in arguments.items()
        if name in made["values"]
    ]

    assert sum(value not in listed for value in asked) > 0.5 * len(asked)


def test_no_test_question_is_built_on_a_sentence_of_the_teacher(made):
    """A frame with words of its own fits no test question, whatever stands for topic and value."""
    worded = {frame for frame in FRAMES if len(re.findall(r"\w+", re.sub(r"\{\w\}", " ", frame))) >= 2}
    assert len(worded) > 30

    opening = "(?:" + "|".join(sorted({normal(filler) + " " for filler in heuristic.FILLERS if filler})) + ")?"
    for frame in worded:
        pattern = re.escape(normal(re.sub(r"\{(is|[tva])\}", r" \1slot ", frame)))
        pattern = pattern.replace("isslot", "(?:is|are)").replace("tslot", r"[\w ]+?").replace("aslot", r"\w+").replace("vslot", "value")
        for test in made["tests"]:
            assert not re.fullmatch(rf"{opening}{pattern}(?: .*)?", masked(test.question, accepted_values(test))), (frame, test.question)


def test_no_test_question_is_close_to_what_is_trained_on(made):
    trained = [normal(example.question) for example in made["examples"] if example.state == "accepted"]

    for test in made["tests"]:
        nearest = process.extractOne(normal(test.question), trained, scorer=fuzz.ratio)
        assert nearest[1] < 85, (test.question, nearest[0])


def test_no_test_question_has_the_skeleton_of_a_synthesized_one(made):
    """With the values taken out of both, nothing that templates write comes near."""
    skeletons = list(
        {
            masked(example.question, [value for call in example.calls for value in call.arguments.values()])
            for example in made["examples"]
            if example.origin == "synthesis" and example.route != RECORDED
        }
    )
    near = []
    for test in made["tests"]:
        skeleton = masked(test.question, accepted_values(test))
        if process.extractOne(skeleton, skeletons, scorer=fuzz.ratio, score_cutoff=85):
            near.append(skeleton)

    assert not near
