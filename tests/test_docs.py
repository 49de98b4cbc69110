"""What people read tells the truth of what can be looked up: links and pictures are there, every stage has its page, and pages name
every command and every setting, and no setting that is not there."""

import re
from pathlib import Path

import pytest

from engine.cli.main import app
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

# (page, heading of the table of settings, the model whose fields stand in it)
SETTINGS: list[tuple[str, str, type[StageSettings]]] = [
    *((stage.name, "Settings", stage.settings) for stage in STAGES),
    ("teachers", "Settings", TeacherSettings),
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


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


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


def test_every_command_is_told():
    told = set(re.findall(r"^\| `adaptool ([\w-]+)", prose(HELP / "commands.md"), re.MULTILINE))
    commands = {command.name or command.callback.__name__ for command in app.registered_commands}

    assert {stage.name for stage in STAGES} <= commands
    assert told == commands
