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
        "MCP servers to ask for their tools: a URL, or the command that starts one; what they tell is kept as a file",
        advanced=True,
    )
    pick: list[str] = setting([], "Only these tools", "names or patterns of the tools to take, such as get_*; none for all", advanced=True)
    leave: list[str] = setting([], "Tools left out", "names of tools that are not taken, whatever was picked", advanced=True)
    dots: bool = setting(
        False,
        "Dots in names",
        "keep the dots in the names of tools, which some servers refuse; without it they become underscores",
        advanced=True,
    )
    groups: list[str] = setting(
        [],
        "Tool groups",
        "groups of tools by their names, such as billing = invoice_*, charge_*; without any, groups come from groups_by",
        advanced=True,
    )
    groups_by: Literal["names", "tags", "paths", "prefixes"] = setting(
        "names",
        "Groups from",
        "what makes the groups where no group is named: what the names of tools speak of, the tags of their file, the paths of their "
        "operations, or how their names begin",
        advanced=True,
    )
    prefix: str = setting("", "Prefix", "put before the name of every tool", advanced=True, max_length=32, pattern=r"^[A-Za-z0-9_.\-]*$")

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
        [], "Seed questions", "files of human questions with their calls: JSONL, CSV, XLSX, ShareGPT, OpenAI messages, Alpaca", files=True
    )
    tests: list[str] = setting(
        [], "Test questions", "files of held-out questions with accepted answers: JSONL, CSV, XLSX, or question files of BFCL", files=True
    )
    test_share: float = setting(
        0.2,
        "Own questions kept as tests",
        "share of your own questions that is kept as tests where there is no file of tests; 0 for none",
        "share",
        ge=0,
        le=0.5,
    )
    values: list[str] = setting(
        [], "Value lists", "JSON files {parameter: [values]}, or CSV or XLSX with a column for each parameter", files=True
    )
    made_values: list[str] = setting(
        [], "Made-up values", "rules that make values, such as project_code = pattern PRJ-[0-9]{4} or employee = faker name de_DE x 300"
    )
    kept_values: list[str] = setting([], "Values kept for tests", "files of values that no training question may hold", files=True)
    kept_share: float = setting(
        0.0, "Share kept for tests", "share of each value list that no training question may hold", "share", ge=0, le=0.9
    )
    logs: list[str] = setting([], "Logs", "JSONL files of requests in OpenAI's form that a deployed agent saw", files=True)
    graph: list[str] = setting([], "Knowledge graph", "CSV edge lists, JSON or GraphML", files=True)
    assets: list[str] = setting(
        [], "Content metadata", "CSV, JSON or JSONL files of assets with title, keywords, flags and image", files=True
    )
    rules: list[str] = setting([], "Rules for assets", "which assets may feed which tool, such as Generate: gentech == true")
    statistics: list[str] = setting([], "Population statistics", "JSON files of shares and lengths of real questions", files=True)
    sample: list[str] = setting(
        [], "Sample of real questions", "files of real questions with their calls, from which the statistics are computed", files=True
    )
    embedding_model: str = setting(
        "embedded",
        "Embedding model",
        "what compares questions by their meaning: embedded (all-MiniLM-L6-v2, English only), or a folder with another such model, "
        "such as a multilingual one",
        advanced=True,
        min_length=1,
    )
    seed: int = setting(1, "Random seed", "random seed of made-up and kept values", advanced=True, ge=0)


FILE_SETTINGS = tuple(name for name in KnowledgeSettings.model_fields if names_files(KnowledgeSettings, name))


class SynthesisSettings(StageSettings):
    """Write new questions for each tool."""

    teacher: str = setting(
        "heuristic",
        "Teacher",
        "who writes the questions: heuristic, which needs no model, or the name of a teacher of this project",
        unit="teacher",
    )
    recorded: list[str] = setting(
        [],
        "Recorded questions",
        "files of questions with their calls that a language model wrote earlier or elsewhere, such as pasted from a chat service; in the "
        "forms of seed questions",
        files=True,
    )
    per_tool: int = setting(60, "Questions per tool", "questions to write for each tool, recorded ones among them", ge=1, le=100_000)
    total: int = setting(
        0,
        "Questions in all",
        "questions to write in all, shared out as the population statistics say; 0 for the same number for each tool",
        ge=0,
        le=1_000_000,
    )
    weights: list[str] = setting(
        [],
        "Weights of the routes",
        "how often each route is taken, such as templates=3; without, all that can be taken alike",
        advanced=True,
    )
    no_call_share: float = setting(
        0.0, "Questions without a call", "share of questions that need no tool, or one that is not there", "share", ge=0, le=0.5
    )
    several_share: float = setting(
        0.0, "Questions with several calls", "share of questions that need two or more calls", "share", ge=0, le=0.5
    )
    optional_share: float = setting(0.35, "Optional parameters", "how often an optional parameter is mentioned", "share", ge=0, le=1)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class AugmentationSettings(StageSettings):
    """Multiply questions by replacement, rewriting, simplification and error introduction."""

    teacher: str = setting(
        "heuristic", "Teacher", "who rewrites: heuristic, which needs no model, or the name of a teacher of this project", unit="teacher"
    )
    language: Literal["auto", "en", "zh"] = setting(
        "auto", "Language", "language of the questions; auto: that of each question", advanced=True
    )
    replacement: int = setting(8, "Replacement", "copies of each human question with other values", "copies", ge=0, le=1000)
    rewriting: int = setting(0, "Rewriting", "copies of each human question in other words", "copies", ge=0, le=1000)
    teacher_replacement: int = setting(
        0, "Replacement, teacher's", "copies of each question of a language model with other values", "copies", ge=0, le=1000
    )
    teacher_rewriting: int = setting(
        0, "Rewriting, teacher's", "copies of each question of a language model in other words", "copies", advanced=True, ge=0, le=1000
    )
    copy_templates: bool = setting(
        True, "Simplify templates too", "cut down questions from templates to key words too, not only those of people and of a teacher"
    )
    simplification: float = setting(0.15, "Simplification", "share of questions cut down to key words", "share", ge=0, le=1)
    error_introduction: float = setting(
        0.15, "Error introduction", "share of augmented questions given a typing error", "share", ge=0, le=1
    )
    errors_in_values: bool = setting(False, "Errors in values too", "let typing errors touch the values that a call needs", advanced=True)
    seed: int = setting(1, "Random seed", "random seed", advanced=True, ge=0)


class LabellingSettings(StageSettings):
    """Attach calls to questions and note who wrote them."""

    teacher: str = setting(
        "", "Teacher", "a teacher of this project that extracts the call of questions without one; empty for none", unit="teacher"
    )


class ValidationSettings(StageSettings):
    """Accept or reject each example, with the reason."""

    near_duplicate: int = setting(
        95, "Near duplicates from", "similarity in percent from which two questions on one tool count as one", "%", ge=50, le=100
    )
    same_meaning: int = setting(
        95,
        "Same meaning from",
        "similarity of the embeddings in percent from which two questions with the same calls mean the same; 0 not to look",
        "%",
        ge=0,
        le=100,
    )
    grounding: bool = setting(True, "Values must be said", "reject calls whose values the question does not say")
    unnatural: bool = setting(
        True, "Unnatural questions", "reject questions that name the tool, keep a gap of a template, repeat themselves or refuse"
    )
    longest: int = setting(
        0,
        "Longest question",
        "words that a question may have; 0: twice the longest real one where that is known",
        "words",
        advanced=True,
        ge=0,
        le=10_000,
    )
    judge: str = setting(
        "", "Judge", "a teacher of this project that votes on questions that were written by a machine; empty for none", unit="teacher"
    )


class DatasetSettings(StageSettings):
    """Freeze the accepted examples as a dataset, split into training and validation."""

    validation_share: float = setting(
        0.1, "Validation share", "share of examples set apart as the validation set of training", "share", gt=0, lt=0.5
    )
    template_share: float = setting(
        0.25,
        "Greatest share of templates",
        "greatest share of the questions that those from templates may have, for people's and a teacher's teach more; 1 for no limit",
        "share",
        ge=0,
        le=1,
    )
    teacher_share: float = setting(
        1.0,
        "Greatest share of a teacher's",
        "greatest share of the questions that those of a language model may have; 1 for no limit",
        "share",
        advanced=True,
        ge=0,
        le=1,
    )
    copy_share: float = setting(
        1.0,
        "Greatest share of copies",
        "greatest share of the questions that copies of people's may have; 1 for no limit",
        "share",
        advanced=True,
        ge=0,
        le=1,
    )
    distractors: int = setting(
        0, "Tools beside the right one", "tools that an exported example lists beside the right ones; 0 for all", ge=0, le=1000
    )
    nearest: bool = setting(
        False,
        "Nearest tools beside it",
        "list those tools beside the right ones that are nearest to the question in meaning, not any",
    )
    tool_tokens: int = setting(
        0, "Longest tool list", "tokens that the tool list of an exported example may take, 0 for no limit", "tokens", advanced=True, ge=0
    )
    groups: list[str] = setting(
        [], "Tool groups", "take only the tools of these groups and the questions that need no others; empty for all", advanced=True
    )
    tools_in_rows: Literal["auto", "whole", "by name"] = setting(
        "auto",
        "Tools in the rows",
        "whole: each row of the forms below holds its tools; by name: it names them, and they stand once in a file beside; auto: whole "
        "up to 200 MB",
        advanced=True,
    )
    cycles: list[str] = setting([], "Data cycles", "take only the examples of these data cycles; empty for all")
    forms: list[DatasetForm] = setting(
        ["sharegpt", "openai"], "Forms", "forms in which the examples are written beside our own", min_length=0
    )
    seed: int = setting(1, "Random seed", "random seed of the split and of the tool order", advanced=True, ge=0)
