"""Answers kept on disk: nothing is asked twice, not by a second run, not after a kill, not by equal prompts."""

import sqlite3
from dataclasses import replace
from itertools import islice

import pytest

from engine.errors import InputError
from engine.models.teachers import Answer, Prompt, Teacher, endpoint
from engine.models.teachers.cache import MOST_READY, Cached
from engine.models.teachers.settings import TeacherSettings
from tests.benchmarks.teachers import asked_again_after_kill


class Echo(Teacher):
    """Answers at once, two at a time, the later first; a question with "bad" in it fails."""

    kind = "endpoint"

    def __init__(self, **settings) -> None:
        super().__init__("echo", TeacherSettings(model="toy", vision=True, **settings))
        self.asked: list[Prompt] = []
        self.closed = False

    def _answers(self, prompts):
        while pair := list(islice(prompts, 2)):
            self.asked += pair
            for prompt in reversed(pair):
                wrong = "It was bad." if "bad" in prompt.user else ""
                yield Answer(prompt.key, "" if wrong else prompt.user.upper(), 5, 2, wrong)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def file(tmp_path):
    return tmp_path / "runs" / "answers.db"


def prompts(count: int, **rest) -> list[Prompt]:
    return [Prompt(f"k{n}", "You help.", f"question {n}", **rest) for n in range(count)]


def by_key(answers) -> dict[str, Answer]:
    found = list(answers)
    assert len({answer.key for answer in found}) == len(found)
    return {answer.key: answer for answer in found}


def test_a_second_run_asks_nothing_and_gets_the_same(file):
    with Cached(Echo(), file) as teacher:
        first = by_key(teacher.ask(prompts(300)))
    again = Echo()
    with Cached(again, file) as teacher:
        assert by_key(teacher.ask(prompts(300))) == first
    assert again.asked == [] and again.closed
    assert first["k7"] == Answer("k7", "QUESTION 7", 5, 2)


def test_only_what_is_not_known_is_asked(file):
    with Cached(Echo(), file) as teacher:
        list(teacher.ask(prompts(400)[::3]))
    echo = Echo()
    with Cached(echo, file) as teacher:
        assert len(by_key(teacher.ask(prompts(400)))) == 400
    assert sorted(prompt.user for prompt in echo.asked) == sorted(f"question {n}" for n in range(400) if n % 3)


def test_the_key_of_a_prompt_is_no_part_of_what_it_is(file):
    echo = Echo()
    with Cached(echo, file) as teacher:
        same = [Prompt(f"other {n}", "You help.", "question 0") for n in range(5)]
        assert {answer.text for answer in by_key(teacher.ask(same)).values()} == {"QUESTION 0"}
        assert by_key(teacher.ask(same)).keys() == {f"other {n}" for n in range(5)}
    assert len(echo.asked) == 1


def test_very_many_equal_prompts_are_all_answered(file):
    echo = Echo()
    with Cached(echo, file) as teacher:
        assert len(by_key(teacher.ask(Prompt(f"k{n}", "", "the same") for n in range(3 * MOST_READY)))) == 3 * MOST_READY
    assert len(echo.asked) == 1


def test_all_else_that_decides_an_answer_is(file, tmp_path):
    picture, other = tmp_path / "a.png", tmp_path / "b.png"
    picture.write_bytes(b"one")
    other.write_bytes(b"two")
    base = Prompt("k", "system", "user", (picture,), {"type": "object"}, 10, 0.5, 1)
    changes = [
        {"system": "x"},
        {"user": "x"},
        {"images": ()},
        {"images": (other,)},
        {"schema": None},
        {"max_tokens": 11},
        {"temperature": 0.6},
        {"seed": 2},
    ]
    with Cached(Echo(), file) as teacher:
        kept = {teacher.kept_under(base), *(teacher.kept_under(replace(base, **change)) for change in changes)}
        assert len(kept) == 1 + len(changes)
        elsewhere = tmp_path / "c.png"
        elsewhere.write_bytes(b"one")
        assert teacher.kept_under(replace(base, images=(elsewhere,))) == teacher.kept_under(base), "its bytes count, not its place"
        picture.write_bytes(b"three")
        assert teacher.kept_under(base) not in kept
        teacher.teacher.settings = TeacherSettings(model="another")
        assert teacher.kept_under(replace(base, images=())) not in kept


def test_failures_are_not_kept(file):
    bad = [Prompt("a", "", "bad"), Prompt("b", "", "bad"), Prompt("c", "", "good")]
    echo = Echo()
    with Cached(echo, file) as teacher:
        for _ in range(2):
            answers = by_key(teacher.ask(bad))
            assert answers["a"].error == answers["b"].error == "It was bad." and answers["c"].text == "GOOD"
    assert [prompt.user for prompt in echo.asked].count("bad") == 2
    assert [prompt.user for prompt in echo.asked].count("good") == 1


def test_an_image_that_is_gone_is_that_prompts_error(file, tmp_path):
    with Cached(Echo(), file) as teacher:
        answers = by_key(teacher.ask([Prompt("a", "", "x", (tmp_path / "no.png",)), Prompt("b", "", "y")]))
    assert "no.png cannot be read" in answers["a"].error and answers["b"].text == "Y"


@pytest.mark.parametrize("known", [0, 2000])
def test_prompts_are_taken_as_they_are_needed(file, known):
    taken = []
    with Cached(Echo(), file) as teacher:
        list(teacher.ask(prompts(known)))
        answers = teacher.ask(taken.append(prompt.key) or prompt for prompt in prompts(2000))
        for count in range(1, 50):
            next(answers)
            assert len(taken) <= count + MOST_READY + 2
        answers.close()


def test_each_answer_is_on_disk_when_it_is_handed_over(file):
    with Cached(Echo(), file) as teacher:
        for count, _ in enumerate(teacher.ask(prompts(10)), start=1):
            other = sqlite3.connect(file)
            assert other.execute("select count(*) from answers").fetchone()[0] >= count
            other.close()


def test_two_jobs_may_use_one_file(file):
    with Cached(Echo(), file) as one, Cached(Echo(), file) as other:
        for first, second in zip(one.ask(prompts(20)), other.ask(prompts(20, seed=1))):
            assert first.text and second.text


def test_a_file_that_is_no_database_is_told(file):
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    with pytest.raises(InputError, match="not a complete database"):
        Cached(Echo(), file)


def test_the_test_button_asks_anew(file):
    echo = Echo()
    with Cached(echo, file) as teacher:
        assert [teacher.check()["answer"] for _ in range(2)] == ["ANSWER WITH THE ONE WORD: READY"] * 2
    assert len(echo.asked) == 2


def test_after_a_kill_only_what_was_not_received_is_asked(tmp_path):
    asked_twice, answers = asked_again_after_kill(tmp_path, count=160, in_flight=8)
    assert answers == 160
    assert asked_twice <= 8 + endpoint.AHEAD
    stored = sqlite3.connect(tmp_path / "answers.db").execute("select count(*) from answers").fetchone()[0]
    assert stored == 160
