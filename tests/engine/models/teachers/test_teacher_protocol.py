"""What all teachers have in common: the shape of answers, giving up, settings, the estimate."""

import json

import pytest

from engine.errors import InputError, MachineError
from engine.models.teachers import Answer, Prompt, Teacher
from engine.models.teachers.estimate import Measured, estimate, measure
from engine.models.teachers.protocol import FAILED_IN_A_ROW, one_line
from engine.models.teachers.settings import TeacherSettings
from engine.models.teachers.shape import Misshapen, in_words, shaped
from engine.settings import validated

SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"], "additionalProperties": False}


class Scripted(Teacher):
    """Gives the errors listed, one a prompt; then answers."""

    kind = "endpoint"

    def __init__(self, *errors: str) -> None:
        super().__init__("scripted", TeacherSettings(model="toy"))
        self.errors = iter(errors)

    def _answers(self, prompts):
        for prompt in prompts:
            error = next(self.errors, "")
            yield Answer(prompt.key, "" if error else "yes", 10, 4, error)


PROMPTS = [Prompt(f"k{n}", "You help.", "yes?", max_tokens=20) for n in range(50)]


def test_many_failures_in_a_row_end_the_asking_and_fewer_do_not():
    with pytest.raises(MachineError) as error:
        list(Scripted(*["It broke."] * FAILED_IN_A_ROW).ask(PROMPTS))
    assert error.value.message.endswith("the last time: It broke.") and error.value.remedy
    almost = ["It broke."] * (FAILED_IN_A_ROW - 1)
    assert len(list(Scripted(*almost, "", *almost).ask(PROMPTS))) == 50


def test_the_settings_have_a_range_and_a_help_for_each():
    assert all(field.title and field.description for field in TeacherSettings.model_fields.values())
    for wrong in ({"in_flight": 0}, {"in_flight": 513}, {"kind": "oracle"}, {"api_key": "secret"}, {"temperature": 3}):
        with pytest.raises(InputError):
            validated(TeacherSettings, wrong, "teacher")


# Shape


@pytest.mark.parametrize(
    "raw",
    [
        '{"city": "Oslo"}',
        ' \n{"city": "Oslo"}\n',
        'Sure:\n```json\n{"city": "Oslo"}\n```\nDone.',
        '<think>{"city": "Rome"}?</think>{"city": "Oslo"}',
        'It is {"city": "Oslo"}.',
    ],
)
def test_the_json_is_found_in_an_answer(raw):
    assert json.loads(shaped(raw, SCHEMA)) == {"city": "Oslo"}


@pytest.mark.parametrize(
    "raw, schema, value",
    [
        ('["a]", "b"]', {"type": "array"}, ["a]", "b"]),
        ('"a [b] c"', {"type": "string"}, "a [b] c"),
        ("true", {"type": "boolean"}, True),
        ("7", {"enum": [7, 8]}, 7),
    ],
)
def test_any_json_value_may_be_asked_for(raw, schema, value):
    assert json.loads(shaped(raw, schema)) == value


@pytest.mark.parametrize(
    "raw, told",
    [
        ("", "contains no text"),
        ("<think>hm</think> ", "contains no text"),
        ("Oslo", "not complete JSON"),
        ('{"city": "Os', "not complete JSON"),
        ('{"city": 3}', 'schema (3 is not of type "string")'),
        ('{"town": "Oslo"}', "does not follow its schema"),
        ('{"city": "\\ud83d"}', "broken character"),
        ("[" * 100_000, "not complete JSON"),
    ],
)
def test_an_answer_of_another_shape_is_told(raw, told):
    with pytest.raises(Misshapen) as error:
        shaped(raw, SCHEMA)
    assert told in error.value.told.message and "\n" not in str(error.value.told)


@pytest.mark.parametrize("schema", [{"type": "nonsense"}, {"$ref": "#/nowhere"}, {"$ref": "http://192.0.2.1/schema"}])
def test_a_schema_that_is_none_is_told_and_nothing_is_fetched(schema):
    with pytest.raises(InputError, match="The schema of an answer cannot be used") as error:
        shaped("{}", schema)
    assert "\n" not in str(error.value)


def test_text_without_a_schema_is_taken_as_it_stands():
    assert shaped("  Will it rain in Oslo?\n", None) == "Will it rain in Oslo?"
    with pytest.raises(Misshapen, match="broken character"):
        shaped("rain \ud83d", None)


def test_a_schema_in_words_stands_behind_the_system_prompt():
    words = in_words("You help.", SCHEMA)
    assert words.startswith("You help.\n\n") and words.endswith(json.dumps(SCHEMA))
    assert in_words("", SCHEMA).startswith("Answer with one JSON value")


def test_other_programs_words_fit_in_a_line():
    assert one_line("No such\n  model.") == "No such model"
    assert len(one_line("x" * 1000)) == 160


# Estimate


def test_tokens_are_guessed_from_the_length_and_seconds_are_not():
    told = estimate([Prompt("k", "a" * 300, "b" * 100, max_tokens=50)], 1000)
    assert told == {"tokens_in": 100_000, "tokens_out": 25_000, "seconds": None}


def test_measured_answers_tell_tokens_and_time():
    measured = Measured((Answer("a", "x", 10, 4), Answer("b", "x", 20, 6), Answer("c", "", 0, 0, "It broke.")), 1.5)
    assert estimate(PROMPTS, 100, measured) == {"tokens_in": 1500, "tokens_out": 500, "seconds": 50.0}
    told = measure(Scripted(), PROMPTS[:3])
    assert len(told.answers) == 3 and estimate(PROMPTS, 10, told)["tokens_in"] == 100


def test_a_teacher_that_tells_no_tokens_is_guessed_at():
    measured = Measured((Answer("a", "x", 0, 0),), 0.5)
    assert estimate(PROMPTS, 2, measured)["tokens_out"] == 20 and estimate(PROMPTS, 2, measured)["seconds"] == 1.0
    assert estimate(PROMPTS, 2, Measured((), 0.0))["seconds"] is None
    with pytest.raises(InputError, match="no question"):
        estimate([], 5)
