"""What is written into a file, or told, where llama.cpp would do otherwise than training did."""

import json
from types import SimpleNamespace

import pytest

from engine.models.base_models import load_tokenizer
from engine.models.chat import Chat
from engine.models.convert_hf import ROPE
from engine.records import TestQuestion, Tool
from engine.settings import ExportSettings
from engine.stages.export.as_trained import END_OF_TURN, facts_as_trained
from tests import toys

TOOLS = [Tool(**entry["function"]) for entry in toys.TOOLS]
TESTS = [TestQuestion("t1", "is Lisbon sunny", ()), TestQuestion("t2", "keep R-112 for me on 2027-01-05", ())]


class Log(list):
    def log(self, text: str) -> None:
        self.append(text)


def found(folder, log=None, eos="", **config):
    """The facts for a merged model with this config."""
    (folder / "config.json").write_text(json.dumps(config))
    tokenizer = load_tokenizer(toys.STARTER)
    tokenizer.eos_token = eos or tokenizer.eos_token
    shown = {test.key: TOOLS for test in TESTS}
    comparison = SimpleNamespace(chat=Chat(tokenizer), tests=TESTS, shown=shown, settings=ExportSettings())
    return facts_as_trained(comparison, folder, Log() if log is None else log)


def test_an_end_of_turn_that_is_not_the_end_token_is_named(tmp_path):
    assert found(tmp_path) == {}
    assert found(tmp_path, eos="<unk>") == {END_OF_TURN: 2}  # <|im_end|>


@pytest.mark.parametrize(("switch", "wanted"), [(100, "long"), (4096, "short")])
def test_rotary_factors_are_those_of_the_length_of_the_prompts(tmp_path, switch, wanted):
    rope = {"rope_type": "longrope", "original_max_position_embeddings": switch}
    assert found(tmp_path, rope_parameters=rope) == {ROPE: wanted}
    assert found(tmp_path, text_config={"rope_scaling": {"type": "longrope"}, "original_max_position_embeddings": switch}) == {ROPE: wanted}


def test_windows_that_llama_cpp_does_not_have_are_told_where_they_matter(tmp_path):
    log = Log()
    for config in ({"sliding_window": 4096}, {"sliding_window": None}, {"sliding_window": 100, "model_type": "gemma3_text"}):
        assert found(tmp_path, log, **{"model_type": "mistral", **config}) == {}
    assert not log
    found(tmp_path, log, model_type="phi3", sliding_window=100)
    assert "looks back 100 tokens" in log[0]
