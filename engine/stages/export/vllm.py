"""Safetensors for vLLM: the commands that serve them where they lie, and a folder to carry to the machine that serves them.

    exports/vllm/
      model/              the merged model with tokenizer and chat template, where that is asked for
      adapter/            the adapter alone, for --lora-modules beside its base model, where that is asked for
      serve.sh, serve-adapter.sh, client.py, tools.json, README.md, SHA256SUMS

Options and names: https://docs.vllm.ai/en/latest/features/tool_calling/ and https://docs.vllm.ai/en/latest/features/lora/
"""

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import AdaptoolError, InputError
from engine.files import atomic_path
from engine.messages import Message, unended
from engine.models import base_models, list_size
from engine.models.chat import Chat
from engine.models.choices import AFTER, versions
from engine.models.light_tokenizer import LightTokenizer
from engine.models.shown_tools import tools_of
from engine.models.templates.servers import parsers_of
from engine.records import Tool, content_hash
from engine.settings import ExportSettings
from engine.stages.export.bundle import ROOM, TEMPLATES, example_question, link, mark_of, names_outside, pick_files, put_mark, slug, sums_of
from engine.stages.export.sizes import template_of
from engine.stages.export.writing import adapter_alone
from engine.store import Project

RANKS = (8, 16, 32, 64, 128, 256, 320, 512)  # what vLLM takes for --max-lora-rank
PARSERS = (
    ("<tool_call>", "hermes"),
    ("[TOOL_CALLS]", "mistral"),
    ("<|python_tag|>", "llama3_json"),
    ("<|start_header_id|>", "llama3_json"),
    ("functools[", "phi4_mini_json"),
    ("<start_of_turn>", "pythonic"),
)
MODEL_FILES = ("*.safetensors", "*.safetensors.index.json", "config.json", *base_models.TOKENIZER_FILES)
ADAPTER_FILES = ("adapter_config.json", "*.safetensors", base_models.TEMPLATE)


def commands(project: Project, merged: Path) -> dict[str, str]:
    """{"merged", "adapter"}: how vLLM serves the model from safetensors, merged as it lies there or as an adapter beside its base.
    "adapter" is missing where no single adapter holds what was merged, or vLLM does not take it."""
    name, options = slug(project.path.name), _options(merged, _length(project, merged))
    found = {"merged": f"vllm serve {shlex.quote(str(merged))} {options} --served-model-name {name}"}
    alone = adapter_alone(project, merged)
    if alone is not None and not refused(alone[1]):
        base = base_models.find(project.summary("merging")["base_model"])
        found["adapter"] = (
            f"vllm serve {shlex.quote(str(base))} {options} --enable-lora --max-lora-rank {rank_of(alone[1])} "
            f"--lora-modules {shlex.quote(f'{slug(alone[0])}={alone[1]}')}{_with_template(alone[1])}"
        )
    return found


def parser_of(model: Path) -> str:
    """vLLM's name for how a model writes its calls, from what its chat template writes, else from a mark in it; hermes, the commonest,
    where nothing tells, and "" where no parser reads the form."""
    template = template_of(model)
    try:
        found = parsers_of(LightTokenizer(model))
        if found.vllm or (found.call and not found.ollama_json):  # a form of its own, which no parser of vLLM reads
            return found.vllm
    except (KeyError, ValueError, OSError):  # a folder that is not read so quickly
        pass
    return next((name for mark, name in PARSERS if mark in template), "hermes")


def rank_of(adapter: Path) -> int:
    """The least --max-lora-rank that holds an adapter in PEFT form."""
    config = _config(adapter)
    rank = max([config.get("r", 8), *(config.get("rank_pattern") or {}).values()])
    return next((one for one in RANKS if one >= rank), rank)


def refused(adapter: Path) -> str:
    """Why vLLM would not take an adapter in PEFT form, "" where it does."""
    config = _config(adapter)
    if config.get("peft_type", "LORA") != "LORA":
        return "it is no LoRA adapter"
    if config.get("use_dora"):
        return "it is a DoRA adapter"
    if config.get("bias", "none") != "none":
        return Message("it trains biases")
    return Message("it contains full layers in addition to the adapter") if config.get("modules_to_save") else ""


def make(
    project: Project,
    settings: ExportSettings,
    tools: Sequence[Tool],
    picks: int,
    merged: Path,
    chat: Chat,
    questions: Sequence[str],
    report,
) -> tuple[Path | None, list[str]]:
    """(folder, what is wrong with it): the folder as the settings ask for it, made anew only where something changed; None where none is
    asked for. Its client shows a question the `picks` tools nearest by words, or for 0 all. Its prompts of the `questions` are compared
    with training's. Raises InputError where the adapter is asked for and cannot be served alone."""
    wanted = {"none": (), "merged": ("model",), "adapter": ("adapter",), "both": ("model", "adapter")}[settings.safetensors]
    folder = project.path / "exports" / "vllm"
    if not wanted:
        return None, []
    sources = {"model": merged}
    if "adapter" in wanted:
        sources["adapter"] = _adapter(project, merged)
    texts = _texts(project, chat.shown(tools), picks, merged, {part: sources[part] for part in wanted})
    mark = content_hash([texts, wanted, *(base_models.fingerprint(sources[part]) for part in wanted)])
    if mark_of(folder) != mark:
        with atomic_path(folder) as beside:
            for part in wanted:
                (beside / part).mkdir(parents=True)
                patterns = MODEL_FILES if part == "model" else ADAPTER_FILES
                for file in sorted({file for pattern in patterns for file in sources[part].glob(pattern)}):
                    link(file, beside / part / file.name)
                    report.check()
            for name, text in texts.items():
                (beside / name).write_text(text, encoding="utf-8", newline="\n")
                (beside / name).chmod(0o755 if name.endswith(".sh") else 0o644)
            (beside / "SHA256SUMS").write_text(sums_of(beside), encoding="utf-8", newline="\n")
            put_mark(beside, mark)
        report.log(Message("Safetensors for vLLM are in {folder}.", folder=project.relative(folder)))
    wrong = _wrong_prompts(questions, tools[:picks] if picks else tools, folder / "model", chat) if "model" in wanted else []
    for sentence in wrong:
        report.log(Message("The safetensors do not conform: {sentence}.", sentence=sentence))
    return folder, wrong


def _adapter(project: Project, merged: Path) -> Path:
    alone = adapter_alone(project, merged)
    if alone is None:
        raise InputError(
            "The merged model does not exist as one adapter.",
            "Set the Merging stage to keep the merged adapter, merge only one adapter, or export the merged model for vLLM.",
        )
    reason = refused(alone[1])
    if reason:
        raise InputError(
            Message("vLLM does not accept the adapter {adapter}: {reason}.", adapter=alone[0], reason=reason),
            "Export the merged model instead.",
        )
    return alone[1]


def _wrong_prompts(questions: Sequence[str], tools: Sequence[Tool], model: Path, chat: Chat) -> list[str]:
    """vLLM writes prompts with the folder's own tokenizer and template: they have to be those of training."""
    try:
        own, trained = Chat(base_models.load_tokenizer(model)).over(tools), chat.over(tools)
    except InputError as error:
        return [unended(error.message)]
    different = sum(own.whole_prompt(question) != trained.whole_prompt(question) for question in questions)
    return (
        [
            Message(
                "{different} of {questions} prompts have different tokens than in training", different=different, questions=len(questions)
            )
        ]
        if different
        else []
    )


def _texts(project: Project, tools: Sequence[Tool], picks: int, merged: Path, parts: dict[str, Path]) -> dict[str, str]:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    name = slug(project.path.name)
    known = {
        "name": name,
        "parts": list(parts),
        "options": _options(merged, _length(project, merged)),
        "parser": parser_of(merged),
        "rank": rank_of(parts["adapter"]) if "adapter" in parts else 0,
        "template": base_models.TEMPLATE if "adapter" in parts and base_models.template_with(parts["adapter"]) else "",
        "base": base_models.recorded(project.summary("merging")["base_model"]),
        "tools": [tool.name for tool in tools],
        "question": example_question(project, AFTER),
        "longest": project.settings("export").max_new_tokens,
        "port": 8000,
        "renamed": names_outside(project, tools),
        "picks": picks,
    }
    names = ["README.md", *(["serve.sh"] if "model" in parts else []), *(["serve-adapter.sh"] if "adapter" in parts else [])]
    texts = {one: environment.get_template(f"vllm/{one}.jinja").render(known) for one in names}
    texts["client.py"] = environment.get_template("client.py.jinja").render(known)
    texts["tools.json"] = json.dumps([tool.as_openai() for tool in tools], indent=1, ensure_ascii=False) + "\n"
    texts |= pick_files(project, tools) if picks else {}
    if known["renamed"]:
        texts["names.json"] = json.dumps(known["renamed"], indent=1, ensure_ascii=False) + "\n"
    return texts


def _with_template(adapter: Path) -> str:
    """The option that has vLLM use the chat template that the adapter was trained with; "" where that is the base model's own."""
    file = adapter / base_models.TEMPLATE
    return f" --chat-template {shlex.quote(str(file))}" if file.is_file() else ""


def _options(merged: Path, length: int) -> str:
    """`length` is what a prompt and its answer take at most, in tokens: vLLM would keep memory for all that the model reads."""
    parser = parser_of(merged)
    reads = f" --enable-auto-tool-choice --tool-call-parser {parser}" if parser else ""
    return f"--host 127.0.0.1 --max-model-len {length}{reads}"


def _length(project: Project, merged: Path) -> int:
    """How long a prompt with its answer may be, in tokens; all that the model reads where the tools cannot be counted."""
    most = base_models.context_length(merged)
    try:
        tools = tools_of(project, versions(project, merged=True))
        tokens = list_size.counted(Chat(LightTokenizer(merged)), tools)
    except (AdaptoolError, KeyError, ValueError, OSError):
        return most
    return min(most, tokens + ROOM + project.settings("export").max_new_tokens)


def _config(adapter: Path) -> dict[str, Any]:
    return json.loads((adapter / "adapter_config.json").read_text(encoding="utf-8"))
