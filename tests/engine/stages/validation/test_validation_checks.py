"""The checks that look at wording, length and language, and the teacher that judges."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.models.teachers import Answer
from engine.records import Example, Review, Tool, ToolCall
from engine.settings import ValidationSettings
from engine.stages.validation import CHECKS, Known, decide
from engine.stages.validation.checks.duplicates import SameMeaningCheck
from engine.stages.validation.checks.grounding import GroundingCheck
from engine.stages.validation.checks.judge import JudgeCheck
from engine.stages.validation.checks.language import LanguageCheck
from engine.stages.validation.checks.plain import ConformanceCheck, LengthCheck, UnlabelledCheck
from engine.stages.validation.checks.wording import WordingCheck
from engine.store import Project
from tests import toys

TOOLS = {t["function"]["name"]: Tool(**t["function"]) for t in toys.TOOLS}
LONG_NAME = Tool("get_staff_basic_info", "Who someone is.", {"type": "object", "properties": {"employee": {"type": "string"}}})


def example(question: str, tool: str = "find_person", key: str = "", **arguments) -> Example:
    return Example(key or question, question, (ToolCall(tool, arguments),), "synthesis", question, label="template")


def seed(question: str, **arguments) -> Example:
    return replace(example(question, **arguments), origin="seed", label="human")


def known(*seeds: Example, settings: dict | None = None, **more) -> Known:
    return Known({**TOOLS, LONG_NAME.name: LONG_NAME}, ValidationSettings(**settings or {}), seeds=seeds, **more)


def test_every_check_has_a_name_of_its_own_and_passes_an_empty_batch():
    checks = [check(known()) for check in CHECKS]

    assert len({check.NAME for check in checks}) == len(checks) and all(check.NAME and ":" not in check.NAME for check in checks)
    assert all(check.find([]) == {} for check in checks) and decide(checks, []) == {}


# Wording


@pytest.mark.parametrize(
    "question, told",
    [
        ("where is {name}", "an unfilled template slot ({name})"),
        ("where is {{ employee }} today", "an unfilled template slot ({{ employee }})"),
        ("where is <employee name>?", "an unfilled template slot (<employee name>)"),
        ("find ___ for me", "an unfilled template slot (___)"),
        ("TODO find Ada", "an unfilled template slot (TODO)"),
        ("where is [your colleague]", "a placeholder ([your colleague])"),
        ("where is [employee]", "a placeholder ([employee])"),
        ("查询【姓名】的部门", "a placeholder (【姓名】)"),
        ("phone of xxx please", "a placeholder such as XXX instead of a value (xxx)"),
        ("查一下某某的电话", "a placeholder such as XXX instead of a value (某某)"),
        ("As an AI language model I have no office", "a refusal (As an AI)"),
        ("I'm sorry, but I can't say where Ada is", "a refusal (I'm sorry, but I can't)"),
        ("I cannot help with where Ada sits", "a refusal (I cannot help)"),
        ("作为一个AI语言模型，我没有办公室", "a refusal (作为一个AI)"),
        ("抱歉，我无法查询", "a refusal (抱歉，我无法)"),
        ("Sure, here is one: where is Ada", "phrases of an assistant (Sure, here is)"),
        ("Here are three questions: where is Ada", "phrases of an assistant (Here are three questions:)"),
        ("好的，以下是改写后的问题", "phrases of an assistant (好的，以下是改写后的问题)"),
        ("Question: where is Ada", "an echo of the prompt (Question:)"),
        ("问题：Ada 在哪里", "an echo of the prompt (问题：)"),
        ("where is Ada?```", "an echo of the prompt (```)"),
        ("find find find Ada", "repeated words (find)"),
        ("where is Ada where is Ada where is Ada", "repeated words (where is ada)"),
        ("find_person for Ada", "the tool's name (find_person)"),
    ],
)
def test_unnatural_wording_is_told(question, told):
    assert WordingCheck(known()).find([example(question)]) == {question: told}


@pytest.mark.parametrize(
    "question",
    [
        "find person Ada",
        "I cannot reach Ada, what is her phone?",
        "sorry, where does Ada sit",
        "I'm sorry, but I need Ada",
        "here is a request for Ada, a desk",
        "I can't find Ada anywhere",
        "[urgent] where is Ada",
        "put it on my todo list",
        "where is Ada, size XXL",
        "here is my question about Ada",
        "who is who in whose office",
        "no no, find Ada",
        "3 < 4 and 5 > 4",
        "question about Ada",
        "i need the 10 10 10 of Ada",
    ],
)
def test_what_people_say_is_natural(question):
    assert WordingCheck(known()).find([example(question)]) == {}


def test_a_name_of_three_words_is_recognised_with_spaces_too():
    check = WordingCheck(known())
    said = [
        example(text, LONG_NAME.name)
        for text in ("get staff basic info of Ada", "Get-Staff-Basic-Info Ada", "getStaffBasicInfo: Ada", "basic info of staff member Ada")
    ]
    assert list(check.find(said)) == [one.key for one in said[:3]]


def test_repeated_words_inside_values_do_not_count():
    rooms = example("find Ada Lee West, Ada Lee East and Ada Lee North", employee="Ada Lee West, Ada Lee East and Ada Lee North")
    assert WordingCheck(known()).find([rooms]) == {}


def test_what_a_seed_says_is_natural_in_its_project():
    check = WordingCheck(known(seed("find_person Ada"), seed("Question: where is <b>Ada</b>?")))

    assert check.find([example(text) for text in ("find_person Bo", "Question: where is <i>Bo</i>")]) == {}
    assert check.find([example("where is xxx")]) != {}


def test_what_people_wrote_or_took_and_what_is_switched_off_is_not_looked_at():
    bad = example("where is {name}")
    taken = Review(bad.key, bad.question, "accepted", bad.calls, bad.calls)

    assert WordingCheck(known()).find([bad]) != {}
    assert WordingCheck(known(reviews={bad.key: taken})).find([bad]) == {}
    assert WordingCheck(known()).find([seed("where is {name}"), replace(bad, origin="log", label="teacher")]) == {}
    assert WordingCheck(known(settings={"unnatural": False})).find([bad]) == {}


# Length


def test_a_limit_of_the_settings_counts_for_all_tools():
    check = LengthCheck(known(settings={"longest": 4}))
    assert check.find([example("where is Ada Berg"), example("where is Ada Berg now"), seed("where is Ada Berg right now")]) == {
        "where is Ada Berg now": "5 words, more than the maximum of 4"
    }


def test_without_one_twice_the_longest_real_question_of_the_tool_is_the_limit():
    check = LengthCheck(known(statistics={"length": {"find_person": {"max": 2}, "book_room": {"median": 1}}}))
    questions = [
        example("where is Ada Berg"),
        example("where is Ada Berg now"),
        example("a b c d e f g", "book_room"),
        example("x " * 99, "get_weather"),
    ]
    assert check.find(questions) == {"where is Ada Berg now": "5 words, more than the maximum of 4"}


def test_chinese_is_counted_letter_by_letter():
    assert LengthCheck(known(settings={"longest": 4})).find([example("查询员工信息")]) == {
        "查询员工信息": "6 words, more than the maximum of 4"
    }


# Language

LATIN = [seed("where is Ada"), seed("who is Bo"), seed("phone of Cy"), seed("office of 王小明", employee="王小明")]
CHINESE = [seed("王小明在哪里"), seed("查询李四的电话"), seed("John Smith 的办公室在哪", employee="John Smith")]


@pytest.mark.parametrize(
    "seeds, question, employee, detail",
    [
        (LATIN, "查询王小明的电话", "王小明", "Chinese or Japanese"),
        (LATIN, "who is 王小明", "王小明", None),
        (LATIN, "office of Ada", "Ada", None),
        (LATIN, "12?", "Ada", None),
        (CHINESE, "where is Ada", "Ada", "Latin"),
        (CHINESE, "查询 Christopher Montgomery 的电话", "Christopher Montgomery", None),
        (CHINESE, "用 email 联系王小明", "王小明", None),
        (LATIN[:2], "查询王小明的电话", "王小明", None),  # too few seeds to tell
        (LATIN + CHINESE, "查询王小明的电话", "王小明", None),
    ],
)
def test_the_other_script_is_refused_only_where_the_seeds_are_clear(seeds, question, employee, detail):
    found = LanguageCheck(known(*seeds)).find([example(question, employee=employee)])
    assert found == ({question: detail} if detail else {})


def test_a_person_may_ask_in_any_language():
    check = LanguageCheck(known(*LATIN))
    assert check.find([seed("查询电话"), replace(example("查询电话"), origin="log", label="teacher")]) == {}


# Conformance, grounding, labels


def test_a_schema_that_only_the_slow_validator_can_read_still_decides():
    odd = Tool("odd", "Odd.", {"type": "object", "properties": {"a": {"type": "string", "pattern": r"^(?P<x>b)$"}}})
    check = ConformanceCheck(Known({"odd": odd}, ValidationSettings()))

    found = check.find([example("one", "odd", a="b"), example("two", "odd", a="c"), example("three", "odd", b=1)])

    assert set(found) == {"two", "three"} and found["three"] == "odd has no parameter b"


def test_each_of_several_calls_must_conform():
    pair = replace(example("Ada and Bo"), calls=(ToolCall("find_person", {"employee": "Ada"}), ToolCall("find_person", {})))
    assert "'employee' is a required property" in ConformanceCheck(known()).find([pair])["Ada and Bo"]


def test_items_of_a_list_with_allowed_values_need_not_be_said():
    tool = Tool(
        "t",
        "T.",
        {
            "type": "object",
            "properties": {
                "kinds": {"type": "array", "items": {"enum": ["image_file", "film"]}},
                "names": {"type": "array", "items": {"type": "string"}},
            },
        },
    )
    check = GroundingCheck(Known({"t": tool}, ValidationSettings()))
    assert check.find([example("pictures of Ada", "t", kinds=["image_file"], names=["Ada"]), example("pictures", "t", names=["Ada"])]) == {
        "pictures": "names = ['Ada']"
    }


def test_questions_of_logs_wait_for_a_teacher_or_a_person():
    new, by_teacher = (replace(example(text, employee="Ada"), origin="log", label=label) for text, label in (("a", ""), ("b", "teacher")))
    taken = replace(new, key="c", question="c")
    review = Review("c", "c", "accepted", taken.calls, taken.calls)

    assert UnlabelledCheck(known(reviews={"c": review})).find([new, by_teacher, taken]) == {"a": ""}


# Judge


class Votes:
    """A teacher that says what it is told to, and keeps what it was asked."""

    def __init__(self, said: dict[str, list[str]]) -> None:
        self.said, self.asked = said, []

    def __call__(self, prompts) -> Iterator[Answer]:
        for prompt in prompts:
            self.asked.append(prompt)
            key, _, vote = prompt.key.rpartition("#")
            text = {"yes": '{"fits": true}', "no": '{"fits":false}', "what": "well"}.get(self.said[key][int(vote)], "")
            yield Answer(prompt.key, text, 1, 1, "" if text else "The server is gone.")


@pytest.mark.parametrize(
    "votes, detail",
    [
        (["yes", "yes", "yes"], None),
        (["yes", "no", "yes"], None),
        (["error", "yes", "yes"], None),
        (["no", "yes", "no"], "1 of 3 votes say yes"),
        (["yes", "error", "error"], "1 of 1 votes say yes"),
        (["yes", "what", "no"], "1 of 2 votes say yes"),
        (["error", "error", "error"], "0 of 0 votes say yes"),
    ],
)
def test_two_of_three_votes_keep_a_question(votes, detail):
    check = JudgeCheck(known(ask=Votes({"q#1": votes})))
    assert check.find([example("where is Ada", key="q#1", employee="Ada")]) == ({"q#1": detail} if detail else {})


def test_the_judge_is_shown_all_it_needs_and_asked_about_machines_only():
    ask = Votes({"where is Ada": ["yes"] * 3})
    check = JudgeCheck(known(ask=ask))
    assert check.find([example("where is Ada", employee="Ada"), seed("where is Bo", employee="Bo")]) == {}

    assert len({prompt.seed for prompt in ask.asked}) == len(ask.asked) == 3 and len({prompt.system for prompt in ask.asked}) == 1
    one = ask.asked[0]
    assert '"where is Ada"' in one.user and '{"employee": "Ada"}' in one.user and TOOLS["find_person"].description in one.user
    assert "get_weather: Tells the weather" in one.system and one.schema["required"] == ["fits"] and json.dumps(one.schema)


def test_without_a_teacher_nothing_is_asked():
    assert JudgeCheck(known()).find([example("where is Ada", employee="Ada")]) == {}


def test_a_question_judged_wrong_displaces_no_right_one():
    ask = Votes({"bad": ["no"] * 3, "good": ["yes"] * 3})
    checks = [check(known(ask=ask)) for check in CHECKS]
    both = [
        example("where is Ada Berg", "get_staff_basic_info", "bad", employee="Ada"),
        example("where is Ada Berg", key="good", employee="Ada Berg"),
    ]

    assert decide(checks, both) == {"bad": ("judged wrong", "0 of 3 votes say yes")}


@pytest.fixture
def project(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling")
    return folder


def test_the_project_s_teacher_votes_and_is_closed(project, monkeypatch):
    class Naysayer:
        closed = False

        def ask(self, prompts):
            return (Answer(prompt.key, '{"fits": false}', 1, 1) for prompt in prompts)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            Naysayer.closed = True

    monkeypatch.setattr("engine.stages.validation.of_project", lambda project, name, report: Naysayer())
    monkeypatch.setattr("engine.stages.validation.cards", lambda project: {"strict": None})
    with Project.open(project) as opened:
        seeds = sum(1 for _ in opened.examples("seed"))
        summary = run_stage(opened, "validation", Report("validation", lambda event: None), {"judge": "strict"})

    assert summary["accepted"] == seeds and summary["reasons"]["judged wrong"] > 10 and Naysayer.closed


def test_a_judge_that_is_not_there_is_refused_before_anything_changes(project):
    toys.run_here(project, "validation")
    with Project.open(project) as opened:
        with pytest.raises(InputError, match="There is no helper model nobody"):
            run_stage(opened, "validation", Report("validation", lambda event: None), {"judge": "nobody"})
        assert opened.stage_state("validation") == "done" and opened.settings("validation").judge == ""


# Copies with typing errors


def with_errors(question: str, parent: Example, **arguments) -> Example:
    return replace(
        example(question, **arguments), origin="augmentation", strategy="error introduction", parent=parent.key, label="inherited"
    )


def reasons(*examples: Example) -> list[str]:
    rejected = decide([check(known()) for check in CHECKS], examples)
    return [rejected.get(one.key, ("", ""))[0] for one in examples]


def test_a_copy_with_a_typing_error_may_be_nearly_its_parent_but_nearly_no_other_question():
    parent = example("tell me where I can find the colleague Ada Berg today", employee="Ada Berg")
    copy = with_errors("tell me where I can fnid the colleague Ada Berg today", parent, employee="Ada Berg")
    again = with_errors("tell me where I can fnid the coleague Ada Berg today", parent, employee="Ada Berg")

    assert reasons(parent, copy, again) == ["", "", "near duplicate"]
    assert reasons(parent, replace(copy, strategy="simplification")) == ["", "near duplicate"]


def test_a_slip_in_a_value_is_forgiven_only_where_the_strategy_makes_slips():
    parent = example("where is Mary Poole sitting", employee="Mary Poole")
    copy = with_errors("could you say where Mary Poolle sits", parent, employee="Mary Poole")

    assert reasons(parent, copy) == ["", ""]
    assert reasons(parent, replace(copy, strategy="rewriting")) == ["", "value not in the question"]
    assert reasons(parent, with_errors("could you say where Pol sits", parent, employee="Mary Poole")) == ["", "value not in the question"]


def test_a_word_said_twice_is_one_of_the_errors_that_are_wanted():
    parent = example("where where is Ada Berg sitting", employee="Ada Berg")
    stutter = "where where where is Ada Berg sitting now please tell"

    assert reasons(parent, with_errors(stutter, parent, employee="Ada Berg")) == ["", ""]
    assert reasons(example(stutter, employee="Ada Berg")) == ["unnatural wording"]


def test_the_judges_prompt_may_be_replaced_in_the_project(tmp_path):
    own = tmp_path / "prompts" / "validation" / "judge.jinja"
    own.parent.mkdir(parents=True)
    own.write_text(
        "{% block role %}Be kind.{% endblock %}{% block rules %}Fits {{ question }}?{% endblock %}{% block output %}JSON{% endblock %}"
    )
    asked = list(JudgeCheck(known(folder=tmp_path)).prompts([example("where is Ada Berg", employee="Ada Berg")]))

    assert {(prompt.system, prompt.user) for prompt in asked} == {("Be kind.", "Fits where is Ada Berg?\nJSON")}


# The same meaning


@pytest.fixture(scope="module")
def embedder():
    from engine.models.embedded import minilm_folder
    from engine.models.embeddings import Embedder

    return Embedder(minilm_folder())


def same_meaning(embedder, *batches: list[Example], **settings) -> dict[str, str]:
    check = SameMeaningCheck(known(embedder=embedder, settings=settings))
    return {key: told for batch in batches for key, told in check.find(batch).items()}


def test_nearly_the_same_words_for_the_same_calls_are_one_question(embedder):
    first = example("please, what is the phone number of Ada Berg", employee="Ada Berg")
    again = example("what's the phone number for Ada Berg?", employee="Ada Berg")
    other = example("Ada Berg is not at her desk, how do I reach her?", employee="Ada Berg")

    assert same_meaning(embedder, [first, again, other]) == {again.key: first.question}
    assert same_meaning(embedder, [first], [other], [again]) == {again.key: first.question}  # whichever batch brings it
    assert same_meaning(embedder, [first, again], same_meaning=0) == same_meaning(None, [first, again]) == {}
    assert same_meaning(embedder, [first, again, other], same_meaning=50) == {again.key: first.question, other.key: first.question}


def test_copies_with_other_values_and_copies_meant_to_be_alike_are_kept(embedder):
    first = example("please, what is the phone number of Ada Berg", employee="Ada Berg")
    replaced = replace(example("please, what is the phone number of Ada Borg", employee="Ada Borg"), strategy="replacement")
    shorter = replace(example("phone number of Ada Berg please", employee="Ada Berg"), strategy="simplification", parent=first.key)
    slip = with_errors("please, what is the phone nummber of Ada Berg", first, employee="Ada Berg")

    assert same_meaning(embedder, [first, replaced, shorter, slip]) == {}


def test_what_a_person_wrote_is_kept_and_displaces_others(embedder):
    human = [
        seed("please, what is the phone number of Ada Berg", employee="Ada Berg"),
        seed("what is the phone number of Ada Berg please?", employee="Ada Berg"),
    ]
    made = example("what's the phone number for Ada Berg?", employee="Ada Berg")

    assert set(same_meaning(embedder, human, [made])) == {made.key}


def test_a_script_that_the_model_does_not_read_is_not_compared(embedder):
    chinese = [example("请问艾达的电话号码是多少", employee="艾达"), example("请问艾达的电话号码是多少呢", employee="艾达")]

    assert not embedder.reads(chinese[0].question) and embedder.reads("where is Müller (42)?") and embedder.reads("42")
    assert same_meaning(embedder, chinese) == {}


def test_words_that_several_parameters_share_may_be_said_for_each():
    names = [f"{part}_touch_point_variant" for part in ("error_page", "sign_in", "email", "dashboard")]
    tool = Tool("theme", "Replace a theme.", {"type": "object", "properties": {name: {"type": "string"} for name in names}})
    question = "replace the theme, " + ", ".join(
        f"{name.replace('_', ' ')} {value}" for name, value in zip(names, ("red", "blue", "grey", "pink"))
    )

    assert WordingCheck(Known({"theme": tool}, ValidationSettings())).find([example(question, "theme")]) == {}
