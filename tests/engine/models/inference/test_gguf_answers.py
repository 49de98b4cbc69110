"""A GGUF file asked many questions side by side answers as it does one at a time."""

import pytest

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.models import base_models
from engine.models.chat import Chat, parse
from engine.models.inference import Sampling
from engine.models.inference.gguf import GgufAnswers
from tests.engine.models.inference.test_transformers_answers import QUESTIONS, TOOLS
from tests.toys import STARTER


@pytest.fixture(scope="module")
def chat():
    return Chat(base_models.load_tokenizer(STARTER))


@pytest.fixture(scope="module")
def alone(starter_file, chat):
    """The answers of llama.cpp's own loop, the whole prompt each time."""
    import llama_cpp

    model = llama_cpp.Llama(str(starter_file), n_ctx=1024, n_threads=base_models.threads(), verbose=False)
    talk = chat.over(TOOLS)

    def answer(question):
        tokens = []
        model.reset()
        for token in model.generate(talk.whole_prompt(question), top_k=1, temp=0.0, top_p=1.0, min_p=0.0, repeat_penalty=1.0):
            if llama_cpp.llama_vocab_is_eog(model._model.vocab, token) or len(tokens) == 30:
                return model.detokenize(tokens, special=True).decode()
            tokens.append(token)

    made = [answer(question) for question in QUESTIONS]
    model.close()
    return made


@pytest.mark.parametrize("batch", [1, 2, 8])
def test_answers_equal_those_of_llama_cpp_alone(starter_file, chat, alone, batch):
    assert list(GgufAnswers(starter_file, chat, TOOLS, 30, batch=batch)(QUESTIONS)) == alone


def test_a_runner_is_asked_again_and_again_with_other_questions_and_lists(starter_file, chat, alone):
    answers = GgufAnswers(starter_file, chat, TOOLS, 30, batch=3)
    first = list(answers(QUESTIONS[:2]))
    lists = [TOOLS, TOOLS[::-1], TOOLS, TOOLS[:1], TOOLS]
    mixed = list(answers(QUESTIONS, lists))

    assert first == alone[:2] == list(answers(QUESTIONS[:2]))
    assert [mixed[number] for number in (0, 2, 4)] == [alone[number] for number in (0, 2, 4)]
    assert mixed[1] == GgufAnswers(starter_file, chat, lists[1], 30).answer(QUESTIONS[1])
    assert answers.answer(QUESTIONS[3]) == alone[3]


def test_an_iterator_that_is_left_half_way_does_no_harm(starter_file, chat, alone):
    answers = GgufAnswers(starter_file, chat, TOOLS, 30, batch=2)
    next(answers(QUESTIONS))

    assert list(answers(QUESTIONS)) == alone


def test_times_and_tokens_come_with_the_answers(starter_file, chat):
    answers = GgufAnswers(starter_file, chat, TOOLS, 12, batch=2)
    made = list(answers.answers(QUESTIONS))

    assert [one.prompt_tokens for one in made] == [len(answers.talk.whole_prompt(question)) for question in QUESTIONS]
    assert all(0 < one.first_seconds <= one.seconds and 0 < one.answer_tokens <= 12 for one in made)


def test_drawn_answers_depend_on_the_seed_and_not_on_the_batch(starter_file, chat):
    def drawn(batch, seed):
        return list(GgufAnswers(starter_file, chat, TOOLS, 12, batch=batch, sampling=Sampling(1.5, 0.95, 50, seed))(QUESTIONS))

    assert drawn(1, 1) == drawn(5, 1) != drawn(5, 2)


def test_held_to_the_grammar_every_whole_call_fits_its_tool(starter_file, chat):
    by_name = {tool.name: tool for tool in TOOLS}
    wild = Sampling(1.2, 1.0, 0, 5)
    free = list(GgufAnswers(starter_file, chat, TOOLS, 60, sampling=wild)(QUESTIONS * 2))
    held = list(GgufAnswers(starter_file, chat, TOOLS, 60, sampling=wild, constrained=True).answers(QUESTIONS * 2))
    whole = [call for one in held if one.answer_tokens < 60 for call in parse(one.text)]

    assert whole and not any(why_not(call, by_name) for call in whole)
    assert [one.text for one in held] != free  # so warm, the model does not keep to the form by itself


def test_a_file_that_is_no_model_is_told_in_a_sentence(tmp_path, chat):
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF and nothing else")
    with pytest.raises(InputError, match="broken.gguf"):
        GgufAnswers(broken, chat, TOOLS, 5)
