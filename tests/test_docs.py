"""What people read is true as far as it can be looked up: links and pictures are there, every stage has its page, pages name every
command in the order of --help, every setting with its default and no other, and no option that a command does not have."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import typer

from engine.cli.main import GROUPS, app
from engine.models.getting import HubSettings
from engine.models.teachers.settings import TeacherSettings
from engine.settings import ForecastSettings, GateSettings, MergeSearchSettings, StageSettings
from engine.stages import STAGES

ROOT = Path(__file__).parents[1]
HELP = ROOT / "resources" / "help" / "en"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *HELP.glob("*.md")])
LONGEST_README = 200  # lines
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#+) +(.+?) *$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
CONTINUED = re.compile(r" \\\n *")  # a command that goes on in the next line
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands

# (page, heading of the table of settings, the model whose fields stand in it)
SETTINGS: list[tuple[str, str, type[StageSettings]]] = [
    *((stage.name, "Settings", stage.settings) for stage in STAGES),
    ("teachers", "Settings", TeacherSettings),
    ("base-models", "Settings", HubSettings),
    ("tools", "Settings of the forecast", ForecastSettings),
    ("data-cycles", "Settings of the gate", GateSettings),
    ("merging", "Settings of the search", MergeSearchSettings),
]


def prose(path: Path) -> str:
    """A page without its blocks of code, in which a # is no heading."""
    return FENCED.sub("", path.read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """The anchors that code hosts make of a page's headings: lower case, marks taken out, dashes for spaces."""
    titles = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title) for _, title in HEADING.findall(prose(path))]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def section(path: Path, heading: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    parts = HEADING.split(prose(path))  # text, then marks, title, text again and again
    return "".join(text for title, text in zip(parts[2::3], parts[3::3], strict=True) if title == heading)


def first_cells(table: str) -> list[str]:
    """All that stands in `backticks` in the first column of a table."""
    return [name for line in table.splitlines() if line.startswith("| `") for name in re.findall(r"`([^`]+)`", line.split("|")[1])]


def written(default: Any, choices: tuple[Any, ...]) -> str | None:
    """A default as a table writes it; None for one that is empty, which each setting tells in its own words."""
    if default in ("", []):
        return None
    if isinstance(default, bool):
        return "on" if default else "off"
    if isinstance(default, list):
        return "all sixteen" if len(default) == len(choices) == 16 else ", ".join(map(str, default))
    return f"{default:g}" if isinstance(default, float) else str(default)


def examples() -> list[tuple[str, str, str]]:
    """(page, command, line) of each line of code that calls a command of the program."""
    found = []
    for page in PAGES:
        text = CONTINUED.sub(" ", page.read_text(encoding="utf-8"))
        lines = [line for block in FENCED.findall(text) for line in block.splitlines()] + INLINE.findall(FENCED.sub("", text))
        for line in lines:
            called = re.match(r"(?:\.venv/bin/)?adaptool ([a-z][\w-]*)", line)
            if called:
                found.append((name_of(page), called[1], line.partition(" #")[0]))
    return found


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_ci_runs_the_tests_by_the_readmes_command():
    (command,) = re.findall(r"^(python3 installer/adaptool\.py test)\b", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert re.search(rf"^ *{re.escape(command)} ", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= LONGEST_README


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_pictures_are_there(page):
    missing = []
    for link in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", link):
            continue  # on the network, where no test looks
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        if not target.exists() or ROOT not in target.parents or (anchor and anchor not in anchors(target)):
            missing.append(link)
    assert missing == []


def test_every_help_page_is_in_the_index():
    linked = {link.partition("#")[0] for link in LINK.findall(prose(HELP / "index.md"))}

    assert {page.name for page in HELP.glob("*.md")} - {"index.md"} == linked


@pytest.mark.parametrize("stage", [stage.name for stage in STAGES])
def test_every_stage_has_a_page_in_the_same_order(stage):
    text = prose(HELP / f"{stage}.md")
    wanted = ["What goes in", "What comes out", "Settings", "What goes wrong, and what to do"]

    assert f"`adaptool {stage} PROJECT" in text
    assert [title for _, title in HEADING.findall(text) if title in wanted] == wanted


@pytest.mark.parametrize(("page", "heading", "model"), SETTINGS, ids=[f"{page}: {heading}" for page, heading, _ in SETTINGS])
def test_every_setting_is_told_and_no_other(page, heading, model):
    told = first_cells(section(HELP / f"{page}.md", heading))

    assert sorted(told) == sorted(model.model_fields)


@pytest.mark.parametrize(("page", "heading", "model"), SETTINGS, ids=[f"{page}: {heading}" for page, heading, _ in SETTINGS])
def test_every_default_is_told(page, heading, model):
    wrong = []
    for line in section(HELP / f"{page}.md", heading).splitlines():
        if not line.startswith("| `"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        names, told = INLINE.findall(cells[0]), cells[-1].replace("`", "")
        for name, one in zip(names, told.split(", ") if len(names) > 1 else [told], strict=True):
            field = model.model_fields[name]
            choices = next((get_args(inner) for inner in get_args(field.annotation) if get_args(inner)), ())
            wanted = written(field.get_default(call_default_factory=True), choices)
            if (wanted is None and re.fullmatch(r"on|off|[\d.]+", one)) or wanted not in (None, one):
                wrong.append(f"{name}: {one}, not {wanted}")
    assert wrong == []


@pytest.mark.parametrize("group", GROUPS)
def test_every_command_is_told_in_the_order_of_its_group(group):
    told = re.findall(r"^\| `adaptool ([\w-]+)", section(HELP / "commands.md", group), re.MULTILINE)

    assert told == [command.__name__.replace("_", "-") for command in GROUPS[group]]


def test_groups_are_told_in_the_order_of_the_help():
    assert [title for _, title in HEADING.findall(prose(HELP / "commands.md")) if title in GROUPS] == list(GROUPS)


def test_every_command_and_option_in_an_example_is_there():
    unknown = []
    for page, command, line in examples():
        known = COMMANDS.get(command)
        options = {name for one in known.params for name in (*one.opts, *one.secondary_opts)} if known else set()
        used = re.findall(r"(?<![\w-])--[a-z][\w-]*", line)
        if known is None or not options | {"--help"} >= set(used):
            unknown.append(f"{page}: {line}")
    assert len(examples()) > 50
    assert unknown == []


# The help in other languages


@pytest.mark.parametrize("page", sorted(path.name for path in HELP.glob("*.md")))
def test_the_chinese_help_has_every_page_with_the_same_parts_and_links_that_lead_somewhere(page):
    own = HELP.parent / "zh_CN"
    english, chinese = prose(HELP / page), prose(own / page)
    levels = lambda text: [len(marks) for marks, _ in HEADING.findall(text)]  # noqa: E731
    assert levels(english) == levels(chinese) and english.count("\n|") == chinese.count("\n|")
    assert [link.partition("#")[0] for link in LINK.findall(english)] == [link.partition("#")[0] for link in LINK.findall(chinese)]
    for link in LINK.findall(chinese):
        target, _, place = link.partition("#")
        if place and not target.startswith("http"):
            assert place in anchors(own / (target or page)), link
