"""Settings of the stages that make data: tools to dataset."""

import re
from typing import TYPE_CHECKING, Literal

from pydantic import field_validator

from engine.messages import Message
from engine.settings.families import DATASET_FORMS
from engine.settings.fields import StageSettings, names_files, setting

if TYPE_CHECKING:
    DatasetForm = str
else:
    DatasetForm = Literal[tuple(DATASET_FORMS)]


GROUP_LINE = re.compile(r"\s*([^=]+?)\s*=\s*(.+?)\s*")  # a named group of tools: its name and patterns, as one setting holds it


class ToolsSettings(StageSettings):
    """Import tool definitions."""

    files: list[str] = setting([], "Files", "files with tool definitions, relative to the project", files=True)
    servers: list[str] = setting(
        [],
        "MCP servers",
        "MCP servers whose tools you import: a URL, or the command that starts one; the answer is saved as a file",
        advanced=True,
    )
    pick: list[str] = setting(
        [], "Only these tools", "names or patterns of the tools to import, such as get_*; empty for all", advanced=True
    )
    leave: list[str] = setting([], "Skipped tools", "names of tools that are not imported, even if selected above", advanced=True)
    dots: bool = setting(
        False,
        "Dots in names",
        "keep dots in tool names, which some servers reject; if off, they become underscores",
        advanced=True,
    )
    groups: list[str] = setting(
        [],
        "Tool groups",
        "groups of tools by name, such as billing = invoice_*, charge_*; if empty, groups_by decides",
        advanced=True,
    )
    groups_by: Literal["names", "tags", "paths", "prefixes"] = setting(
        "names",
        "Groups from",
        "how tools are grouped if no groups are given: by the topic of their names, the tags in their file, the paths of their "
        "operations, or the beginning of their names",
        advanced=True,
    )
    prefix: str = setting("", "Prefix", "added before the name of every tool", advanced=True, max_length=32, pattern=r"^[A-Za-z0-9_.\-]*$")

    @field_validator("groups")
    @classmethod
    def _lines(cls, lines: list[str]) -> list[str]:
        """Each names a group and patterns."""
        for line in lines:
            if not GROUP_LINE.fullmatch(line):
                raise ValueError(
                    Message(
                        "the tool group {line} is not understood (write a name and patterns, such as billing = invoice_*, charge_*)",
                        line=repr(line[:60]),
                    )
                )
        return lines


class KnowledgeSettings(StageSettings):
    """Import seed questions, value lists and test questions."""

    seeds: list[str] = setting(
        [],
        "Example questions",
        "files of human questions with their calls: JSONL, CSV, XLSX, ShareGPT, OpenAI messages, Alpaca",
        files=True,
    )
    tests: list[str] = setting(
        [], "Test questions", "files of held-out questions with accepted answers: JSONL, CSV, XLSX, or question files of BFCL", files=True
    )
    test_share: float = setting(
        0.2,
        "Share of own questions kept as tests",
        "share of your own questions kept as tests if there is no file of tests; 0 for none",
        "share",
        ge=0,
        le=0.5,
    )
    values: list[str] = setting(
        [], "Value lists", "JSON files {parameter: [values]}, or CSV or XLSX with a column for each parameter", files=True
    )
    made_values: list[str] = setting(
        [],
        "Generated values",
        "rules that generate values, such as project_code = pattern PRJ-[0-9]{4} or employee = faker name de_DE x 300",
    )
    kept_values: list[str] = setting([], "Values kept for tests", "files of values that no training question may contain", files=True)
    kept_share: float = setting(
        0.0, "Share kept for tests", "share of each value list that no training question may contain", "share", ge=0, le=0.9
    )
    logs: list[str] = setting([], "Logs", "JSONL files of requests in OpenAI format from a deployed agent", files=True)
    graph: list[str] = setting([], "Knowledge graph", "CSV edge lists, JSON or GraphML", files=True)
    assets: list[str] = setting(
        [], "Content metadata", "CSV, JSON or JSONL files of assets with title, keywords, flags and image", files=True
    )
    rules: list[str] = setting([], "Rules for assets", "which assets each tool can use, such as Generate: gentech == true")
    statistics: list[str] = setting([], "Population statistics", "JSON files with shares and lengths of real questions", files=True)
    sample: list[str] = setting(
        [], "Sample of real questions", "files of real questions with their calls, from which the statistics are computed", files=True
    )
    embedding_model: str = setting(
        "embedded",
        "Embedding model",
        "model that compares questions by meaning: embedded (built-in: all-MiniLM-L6-v2, English only), or a folder with another, "
        "for example multilingual, model",
        advanced=True,
        min_length=1,
    )
    seed: int = setting(1, "Random seed", "random seed for generated and kept values", advanced=True, ge=0)


FILE_SETTINGS = tuple(name for name in KnowledgeSettings.model_fields if names_files(KnowledgeSettings, name))


class SynthesisSettings(StageSettings):
    """Write new questions for each tool."""

    teacher: str = setting(
        "heuristic",
        "Helper model (teacher)",
        "who writes the questions: heuristic (built-in, no model), or the name of a helper model of this project",
        unit="teacher",
    )
    recorded: list[str] = setting(
        [],
        "Recorded questions",
        "files of questions with their calls that a language model wrote earlier or elsewhere, for example pasted from a chat "
        "service; in the same formats as example questions",
        files=True,
    )
    per_tool: int = setting(60, "Questions per tool", "questions to generate for each tool, including recorded ones", ge=1, le=100_000)
    total: int = setting(
        0,
        "Total questions",
        "total questions to generate, distributed by the population statistics; 0 for the same number per tool",
        ge=0,
        le=1_000_000,
    )
    weights: list[str] = setting(
        [],
        "Weights of the methods (routes)",
        "how often each method is used, such as templates=3; if empty, all available methods equally",
        advanced=True,
    )
    no_call_share: float = setting(
        0.0, "Questions without a call", "share of questions that need no tool, or a tool that does not exist", "share", ge=0, le=0.5
    )
    several_share: float = setting(
        0.0, "Questions with several calls", "share of questions that need two or more calls", "share", ge=0, le=0.5
    )
    optional_share: float = setting(0.35, "Optional parameters", "how often an optional parameter is mentioned", "share", ge=0, le=1)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class AugmentationSettings(StageSettings):
    """Multiply questions by replacement, rewriting, simplification and error introduction."""

    teacher: str = setting(
        "heuristic",
        "Helper model (teacher)",
        "who rewrites: heuristic (built-in, no model), or the name of a helper model of this project",
        unit="teacher",
    )
    language: Literal["auto", "en", "zh"] = setting(
        "auto", "Language", "language of the questions; auto: that of each question", advanced=True
    )
    replacement: int = setting(8, "Replacement", "copies of each human question with other values", "copies", ge=0, le=1000)
    rewriting: int = setting(0, "Rewriting", "copies of each human question in other words", "copies", ge=0, le=1000)
    teacher_replacement: int = setting(
        0, "Replacement (helper model)", "copies of each question of a language model with other values", "copies", ge=0, le=1000
    )
    teacher_rewriting: int = setting(
        0, "Rewriting (helper model)", "copies of each question of a language model in other words", "copies", advanced=True, ge=0, le=1000
    )
    copy_templates: bool = setting(
        True, "Simplify templates too", "also reduce questions from templates to key words, not only those from people and a helper model"
    )
    simplification: float = setting(0.15, "Simplification", "share of questions reduced to key words", "share", ge=0, le=1)
    error_introduction: float = setting(0.15, "Error introduction", "share of augmented questions with a typing error", "share", ge=0, le=1)
    errors_in_values: bool = setting(False, "Errors in values too", "allow typing errors in values that a call needs", advanced=True)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class LabellingSettings(StageSettings):
    """Attach calls to questions and note who wrote them."""

    teacher: str = setting(
        "",
        "Helper model (teacher)",
        "a helper model of this project that extracts the call of questions without one; empty for none",
        unit="teacher",
    )


class ValidationSettings(StageSettings):
    """Accept or reject each example, with the reason."""

    near_duplicate: int = setting(
        95, "Near-duplicate threshold", "two questions for one tool count as duplicates from this similarity in percent", "%", ge=50, le=100
    )
    same_meaning: int = setting(
        95,
        "Same-meaning threshold",
        "two questions with the same calls count as the same meaning from this embedding similarity in percent; 0 to switch off",
        "%",
        ge=0,
        le=100,
    )
    grounding: bool = setting(True, "Values must be in the question", "reject calls with values that the question does not mention")
    unnatural: bool = setting(
        True,
        "Unnatural questions",
        "reject questions that contain the tool name or an unfilled template slot, repeat themselves, or refuse",
    )
    longest: int = setting(
        0,
        "Maximum question length",
        "maximum words in a question; 0: twice the longest real one, if known",
        "words",
        advanced=True,
        ge=0,
        le=10_000,
    )
    judge: str = setting(
        "", "Judge", "a helper model of this project that votes on machine-written questions; empty for none", unit="teacher"
    )


class DatasetSettings(StageSettings):
    """Freeze the accepted examples as a dataset, split into training and validation."""

    validation_share: float = setting(0.1, "Validation split", "share of examples set aside as the validation set", "share", gt=0, lt=0.5)
    template_share: float = setting(
        0.25,
        "Maximum share of templates",
        "maximum share of questions from templates, because questions from people and a helper model teach more; 1 for no limit",
        "share",
        ge=0,
        le=1,
    )
    teacher_share: float = setting(
        1.0,
        "Maximum share of the helper model",
        "maximum share of questions from a language model; 1 for no limit",
        "share",
        advanced=True,
        ge=0,
        le=1,
    )
    copy_share: float = setting(
        1.0,
        "Maximum share of copies",
        "maximum share of copies of human questions among all questions; 1 for no limit",
        "share",
        advanced=True,
        ge=0,
        le=1,
    )
    distractors: int = setting(
        0, "Other tools per example", "other tools that an exported example lists in addition to the correct ones; 0 for all", ge=0, le=1000
    )
    nearest: bool = setting(
        False,
        "Nearest tools as other tools",
        "as other tools, list those nearest to the question in meaning instead of random ones",
    )
    tool_tokens: int = setting(
        0,
        "Maximum tool list length",
        "maximum tokens for the tool list of an exported example, 0 for no limit",
        "tokens",
        advanced=True,
        ge=0,
    )
    groups: list[str] = setting(
        [], "Tool groups", "use only the tools of these groups and the questions that need no others; empty for all", advanced=True
    )
    tools_in_rows: Literal["auto", "whole", "by name"] = setting(
        "auto",
        "Tools in the rows",
        "whole: each row of the formats below contains its tools; by name: it contains only their names, and the tools are in a "
        "separate file; auto: whole up to 200 MB",
        advanced=True,
    )
    cycles: list[str] = setting([], "Data cycles", "use only the examples of these data cycles; empty for all")
    forms: list[DatasetForm] = setting(
        ["sharegpt", "openai"], "Formats", "other formats in which the examples are written, in addition to Adaptool's own", min_length=0
    )
    seed: int = setting(1, "Random seed", "random seed for the split and the tool order", advanced=True, ge=0)
