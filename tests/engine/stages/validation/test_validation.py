"""Validation: each reason to reject, and who goes first."""

from dataclasses import replace

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import Example, Review, Tool, ToolCall
from engine.settings import ValidationSettings
from engine.stages.validation import CHECKS, Known, decide
from engine.store import Project
from tests import toys

TOOLS = {t["function"]["name"]: Tool(**t["function"]) for t in toys.TOOLS}
TESTS = [test["question"] for test in toys.TESTS]


def example(question: str, tool: str = "find_person", label: str = "template", key: str = "k", **arguments) -> Example:
    origin = {"human": "seed", "template": "synthesis", "inherited": "augmentation"}[label]
    return Example(key, question, (ToolCall(tool, arguments),), origin, key, label=label)


def reasons(*examples: Example, **settings) -> list[str]:
    known = Known(TOOLS, ValidationSettings(**settings), TESTS)
    numbered = [replace(one, key=f"{one.key}{n}") for n, one in enumerate(examples)]
    rejected = decide([check(known) for check in CHECKS], numbered)
    return [rejected.get(one.key, ("", ""))[0] for one in numbered]


@pytest.mark.parametrize(
    "one, reason",
    [
        (example("where is Ada Berg", employee="Ada Berg"), ""),
        (example("where is Ada Berg", "find_dog", employee="Ada Berg"), "call does not conform"),
        (example("where is Ada Berg"), "call does not conform"),
        (example("where is Ada Berg", employee="Ada Berg", age=3), "call does not conform"),
        (example("rain in Rome for 30 days", "get_weather", city="Rome", days=30), "call does not conform"),
        (example("rain in Rome in kelvin", "get_weather", city="Rome", unit="kelvin"), "call does not conform"),
        (example("where is Ada", employee="Ada Berg"), "value not in the question"),
        (example("rain in Rome for 5 days", "get_weather", city="Rome", days=4), "value not in the question"),
        (example("rain in Rome for four days", "get_weather", city="Rome", days=4), ""),
        (example("R-305 on 2 March 2026", "book_room", room="R-305", date="2026-03-02"), ""),
        (example("R-305 on 3 March 2026", "book_room", room="R-305", date="2026-03-02"), "value not in the question"),
        (example("R-305 on 12 March 2026", "book_room", room="R-305", date="2026-03-02"), "value not in the question"),
        (example("R-305 on 2 March 2027", "book_room", room="R-305", date="2026-03-02"), "value not in the question"),
        (example("R-305 on March 2nd", "book_room", room="R-305", date="2026-03-02"), ""),
        (example("R-305 on March 2, 10 am", "book_room", room="R-305", date="2026-03-02"), ""),
        (example("R-305 on 2026-03-02", "book_room", room="R-30", date="2026-03-02"), "value not in the question"),
        (example("rain in Rome as usual", "get_weather", city="Rome", unit="celsius"), ""),  # enums are said in many words
        (example("R-305 on 2026-03-02 to show films", "book_room", room="R-305", date="2026-03-02", with_screen=True), ""),
        (example("?!", "find_person", "human", employee="Ada"), "empty question"),
        (example("is Lisbon sunny", "get_weather", city="Lisbon"), "test question"),
        (example("Is  LISBON sunny?!", "get_weather", city="Lisbon"), "test question"),
        (example("is Lisbon suny", "get_weather", city="Lisbon"), "test question"),
        (example("Phone number of Jo Finch", label="human", employee="Jo Finch"), "test question"),
        (example("is Madrid windy", "get_weather", city="Madrid"), ""),
    ],
)
def test_each_reason(one, reason):
    assert reasons(one) == [reason]


def test_human_calls_are_taken_without_grounding_but_must_conform():
    assert reasons(example("where does our boss sit?", label="human", employee="Mary Poole")) == [""]
    assert reasons(example("where does our boss sit?", label="human", boss="Mary Poole")) == ["call does not conform"]


def test_grounding_can_be_turned_off():
    loose = example("where does our boss sit?", employee="Mary Poole")

    assert reasons(loose) == ["value not in the question"]
    assert reasons(loose, grounding=False) == [""]


def test_repeats_are_rejected_whatever_their_case_and_marks():
    first = example("where is Ada Berg", employee="Ada Berg")

    assert reasons(first, example("Where is Ada Berg?", employee="Ada Berg")) == ["", "duplicate"]


def test_near_duplicates_are_rejected_from_the_set_similarity():
    pair = (
        example("please tell me where Ada Berg sits", employee="Ada Berg"),
        example("please tel me where Ada Berg sits", employee="Ada Berg"),
    )
    assert reasons(*pair) == ["", "near duplicate"]
    assert reasons(*pair, near_duplicate=100) == ["", ""]
    further = pair[0], example("tell me which room Ada Berg sits in", employee="Ada Berg")
    assert reasons(*further) == ["", ""]
    assert reasons(*further, near_duplicate=60) == ["", "near duplicate"]


def test_same_words_with_another_value_are_no_near_duplicates():
    assert reasons(
        example("please tell me where Ada Berg sits", employee="Ada Berg"),
        example("please tell me where Ada Bern sits", employee="Ada Bern"),
    ) == ["", ""]


def test_rejected_question_does_not_stand_in_the_way_of_a_right_one():
    assert reasons(example("where is Ada Berg", employee="Eve"), example("where is Ada Berg", employee="Ada Berg")) == [
        "value not in the question",
        "",
    ]


@pytest.fixture
def project(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling")
    return folder


def test_test_questions_slipped_into_training_are_rejected_and_counted(project):
    with Project.open(project) as opened:
        opened.add_examples([example(TESTS[0] + "?", "get_weather", key="leak", city="Lisbon")])

    summary = toys.run_here(project, "validation")

    with Project.open(project) as opened:
        leak = next(one for one in opened.examples() if one.key == "leak")
        accepted = list(opened.examples(state="accepted"))
    assert (leak.state, leak.reason) == ("rejected", "test question")
    assert summary["reasons"]["test question"] >= 1
    assert summary["accepted"] == len(accepted)


def test_tools_left_without_a_question_are_kept_with_their_reasons(project):
    secret = Tool("log_in", "Signs a person in.", {"type": "object", "required": ["password"], "properties": {"password": {}}})
    idle = Tool("ping", "Tells whether it lives.", {"type": "object", "properties": {}})
    said = []
    with Project.open(project) as opened:
        opened.set_tools([*opened.tools(), secret, idle])
        ours = [one.key for one in opened.examples() if one.tool == "book_room"]
        for key in ours:
            opened.add_review(Review(key, next(one.question for one in opened.examples() if one.key == key), "rejected", (), ()))
        summary = run_stage(opened, "validation", Report("validation", said.append))
        report = opened.facts("validation report")

    assert summary["without"] == {"rejected by hand": 1, "no value can be made up": 1, "no question written": 1}
    assert report["without"] == {"book_room": [], "log_in": ["password", "passwords and keys are not generated"], "ping": []}
    assert report["tools"]["book_room"]["reasons"] == {"rejected by hand": len(ours)}
    told = next(event.text for event in said if getattr(event, "text", "").startswith("Why their questions were rejected: "))
    assert f"book_room (rejected by hand {len(ours)})" in told and "ping (no question written)" in told
    assert "log_in (no value can be made up for password)" in told


def test_copy_never_displaces_the_human_question_it_repeats(project):
    with Project.open(project) as opened:
        seeds = list(opened.examples("seed"))
        opened.delete_examples("seed")
        copy = example(seeds[0].question.upper(), "get_weather", "inherited", "copy", city="Oslo")
        opened.add_examples([copy, *seeds])  # the copy stands first

    toys.run_here(project, "validation")

    with Project.open(project) as opened:
        states = {one.key: (one.state, one.reason) for one in opened.examples()}
    assert states[seeds[0].key] == ("accepted", "")
    assert states["copy"] == ("rejected", f"duplicate: {seeds[0].key}")


def test_every_example_is_decided_anew_on_a_second_run(project):
    strict = toys.run_here(project, "validation")
    with Project.open(project) as opened:
        loose = run_stage(opened, "validation", Report("validation", lambda event: None), {"near_duplicate": 100, "grounding": False})
        states = {one.state for one in opened.examples()}

    assert states <= {"accepted", "rejected"}
    assert loose["accepted"] >= strict["accepted"]
    assert loose["accepted"] + loose["rejected"] == strict["accepted"] + strict["rejected"]


def test_tool_left_without_questions_is_named(project):
    said = []
    with Project.open(project) as opened:
        keys = [one.key for one in opened.examples() if one.tool == "book_room"]
        opened.db["examples"].delete_where("tool = ?", ["book_room"])
        run_stage(opened, "validation", Report("validation", said.append))

    assert keys
    assert any(getattr(event, "text", "") == "No accepted question for: book_room." for event in said)


def test_nothing_accepted_is_an_error_that_says_so(project):
    with Project.open(project) as opened:
        opened.db["examples"].delete_where("origin != 'seed'")
        opened.set_tools([TOOLS["find_person"]])
        opened.db["examples"].delete_where("tool = 'find_person'")
        with pytest.raises(InputError, match="No example passed validation"):
            run_stage(opened, "validation", Report("validation", lambda event: None))
        assert opened.stage_state("validation") == "failed"
