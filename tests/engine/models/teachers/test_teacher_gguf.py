"""A GGUF file through llama.cpp: the starter answers, is held to schemas, and computes a shared beginning once."""

import json

import jsonschema
import llama_cpp
import pytest

from engine.errors import InputError
from engine.models.teachers import Prompt, open_teacher
from engine.models.teachers.settings import TeacherSettings

SCHEMA = {
    "type": "object",
    "required": ["city", "kind"],
    "additionalProperties": False,
    "properties": {"city": {"type": "string", "maxLength": 12}, "kind": {"enum": ["rain", "wind"]}},
}
SYSTEM = "You are asked about the weather and answer in few words. " * 15


@pytest.fixture(scope="module")
def teacher(starter_gguf):
    with open_teacher("writer", TeacherSettings(kind="gguf", model=str(starter_gguf), context=1024, retries=1)) as opened:
        yield opened
    opened.close()  # twice is once


def ask(teacher, *prompts):
    return {answer.key: answer for answer in teacher.ask(prompts)}


def test_questions_are_answered_in_turn_and_tokens_counted(teacher):
    taken = []
    source = (taken.append(n) or Prompt(f"k{n}", "You help.", "weather in Oslo", max_tokens=5) for n in range(100))
    answers = teacher.ask(source)
    assert [next(answers).key for _ in range(3)] == ["k0", "k1", "k2"] and len(taken) == 3
    answer = next(answers)
    assert answer.text and not answer.error and answer.tokens_in > 5 and 0 < answer.tokens_out <= 5
    answers.close()


def test_the_same_seed_gives_the_same_answer_and_another_may_not(teacher):
    texts = [
        ask(teacher, Prompt("k", "You help.", "tell me something", max_tokens=12, temperature=1.5, seed=seed))["k"].text
        for seed in (3, 3, 4, 5)
    ]
    assert texts[0] == texts[1] and len(set(texts)) > 1


def test_an_answer_follows_its_schema(teacher):
    answers = ask(teacher, *(Prompt(f"k{n}", "You help.", "weather in Oslo", schema=SCHEMA, max_tokens=60, seed=n) for n in range(4)))
    for answer in answers.values():
        assert not answer.error
        jsonschema.validate(json.loads(answer.text), SCHEMA)


def test_what_the_system_prompts_share_is_computed_once(teacher, monkeypatch):
    computed = []
    real = llama_cpp.Llama.eval
    monkeypatch.setattr(llama_cpp.Llama, "eval", lambda self, tokens: (computed.append(len(tokens)), real(self, tokens))[1])
    _, second = (ask(teacher, Prompt("k", SYSTEM, text, max_tokens=1))["k"] for text in ("rain in Oslo?", "wind in Rome?"))
    assert second.tokens_in > 150
    assert computed[0] > 150 and sum(computed[1:]) < 20, "the second question computed the beginning again"


def test_what_cannot_be_answered_is_that_prompts_error(teacher):
    answers = ask(
        teacher,
        Prompt("long", "", "word " * 3000),
        Prompt("schema", "", "x", schema={"type": "nonsense"}, max_tokens=3),
        Prompt("cut", "", "x", schema=SCHEMA, max_tokens=2),
        Prompt("good", "", "x", max_tokens=3),
    )
    assert "exceed context window" in answers["long"].error
    assert "schema" in answers["schema"].error and "not complete JSON" in answers["cut"].error
    assert answers["good"].text


def test_a_schema_without_a_grammar_is_asked_for_in_words(teacher, monkeypatch):
    said = []
    real = llama_cpp.Llama.create_chat_completion
    monkeypatch.setattr(
        llama_cpp.Llama,
        "create_chat_completion",
        lambda self, messages, **rest: (said.append((messages, rest["grammar"])), real(self, messages, **rest))[1],
    )
    ask(teacher, Prompt("k", "You help.", "x", schema={"type": "string", "pattern": "^(?=a)b$"}, max_tokens=3, temperature=0.0))
    ((messages, grammar),) = said
    assert grammar is None and "JSON Schema" in messages[0]["content"]


def test_a_grammar_that_llama_cpp_cannot_read_does_not_end_the_process(teacher, monkeypatch):
    monkeypatch.setattr(llama_cpp.LlamaGrammar, "from_json_schema", classmethod(lambda own, schema, verbose: own.from_string("root ::= (")))
    answer = ask(teacher, Prompt("k", "", "x", schema={"type": "object", "title": "new"}, max_tokens=3, temperature=0.0))["k"]
    assert answer.text or answer.error


def test_the_test_button_and_the_name_of_the_model(teacher, starter_gguf):
    told = teacher.check()
    assert told["answer"] and told["model"].startswith("starter.gguf ")
    assert teacher.model.split()[1] == str(starter_gguf.stat().st_size)


def test_files_that_cannot_be_used_are_told(tmp_path, starter_gguf):
    (tmp_path / "other.gguf").write_bytes(b"something else")
    (tmp_path / "half.gguf").write_bytes(starter_gguf.read_bytes()[:3000])
    for name, told in (("no.gguf", "does not exist"), ("other.gguf", "not a GGUF file"), ("half.gguf", "cannot read half.gguf")):
        with pytest.raises(InputError, match=told) as error:
            open_teacher("writer", TeacherSettings(kind="gguf", model=str(tmp_path / name)))
        assert error.value.remedy and "\n" not in str(error.value)
    with pytest.raises(InputError, match="cannot see images"):
        open_teacher("writer", TeacherSettings(kind="gguf", model=str(starter_gguf), vision=True))
