"""The way of a person with own tools, from the start page to a served model's answer, by mouse and keyboard alone.

`tests/gui/test_own_project.py` goes it with the tests' small model, `tests/benchmarks/own_project.py` with the real one.
"""

import json
import socket
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from engine.records import ToolCall
from engine.resources import resource
from gui import flow
from gui.window import Window
from tests.gui.person import Person, Wait

LONGEST = 4 * 3600  # seconds for a step
SOON = 120  # seconds for what is only read or begun
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Case:
    """Tools, five questions a person types for each with the calls they mean, and questions asked of the finished model."""

    name: str
    file: str  # of the public material, "" for the spreadsheet that the program offers
    typed: dict[str, list[tuple[str, dict[str, Any]]]]
    asked: list[tuple[str, str, dict[str, Any]]]  # (question, tool, arguments)


PETSTORE = Case(
    "petstore",
    "openapi/petstore-expanded.yaml",
    {
        "findPets": [
            ("list all pets", {}),
            ("show me 5 pets tagged dog", {"tags": ["dog"], "limit": 5}),
            ("which pets have the tag cat?", {"tags": ["cat"]}),
            ("find 3 pets", {"limit": 3}),
            ("any pets tagged small and fluffy?", {"tags": ["small", "fluffy"]}),
        ],
        "addPet": [
            ("add a pet named Rex", {"name": "Rex"}),
            ("register Bella in the store, tag dog", {"name": "Bella", "tag": "dog"}),
            ("new pet called Luna", {"name": "Luna"}),
            ("put Milo into the store, tagged cat", {"name": "Milo", "tag": "cat"}),
            ("we have a new hamster, coco", {"name": "coco"}),  # which no rule finds
        ],
        "find_pet_by_id": [
            ("show pet 42", {"id": 42}),
            ("who is pet number 7?", {"id": 7}),
            ("look up the pet with id 318", {"id": 318}),
            ("details of animal 15 please", {"id": 15}),
            ("what do we know about 99?", {"id": 99}),
        ],
        "deletePet": [
            ("delete pet 12", {"id": 12}),
            ("remove the pet with id 88", {"id": 88}),
            ("pet 5 is gone, take it out", {"id": 5}),
            ("drop animal 301 from the store", {"id": 301}),
            ("erase number 64", {"id": 64}),
        ],
    },
    [
        ("show pet 77", "find_pet_by_id", {"id": 77}),
        ("delete the pet with id 230", "deletePet", {"id": 230}),
        ("add a pet named Oscar", "addPet", {"name": "Oscar"}),
        ("show me 8 pets tagged bird", "findPets", {"tags": ["bird"], "limit": 8}),
    ],
)
SHEET = Case(
    "spreadsheet template",
    "",
    {
        "get_leave_balance": [
            ("how many days of leave does Mary Poole have left?", {"employee": "Mary Poole"}),
            ("leave of Tom Berg in 2025", {"employee": "Tom Berg", "year": 2025}),
            ("sick leave left for Ada Finch", {"employee": "Ada Finch", "kind": "sick"}),
            ("days off left for Nina Cole", {"employee": "Nina Cole"}),
            ("Omar Reed, parental leave?", {"employee": "Omar Reed", "kind": "parental"}),
        ],
        "book_room": [
            ("book R-201 for 2026-12-04", {"room": "R-201", "date": "2026-12-04"}),
            ("I need R-305 on 2027-01-15 with a screen", {"room": "R-305", "date": "2027-01-15", "with_screen": True}),
            ("reserve room B-12 on 2026-12-24", {"room": "B-12", "date": "2026-12-24"}),
            ("keep A-7 free for us on 3 March 2027", {"room": "A-7", "date": "2027-03-03"}),
            ("get me R-110 on 2027-02-02, no screen", {"room": "R-110", "date": "2027-02-02", "with_screen": False}),
        ],
        "order_lunch": [
            ("two soups please", {"dish": "soups", "portions": 2}),
            ("order 3 portions of the dish Lasagne", {"dish": "Lasagne", "portions": 3}),
            ("I want the dish Risotto", {"dish": "Risotto"}),
            ("lunch: Goulash", {"dish": "Goulash"}),
            ("6 portions of Paella for the team", {"dish": "Paella", "portions": 6}),
        ],
    },
    [
        ("how many days of leave does Clara Voss have left?", "get_leave_balance", {"employee": "Clara Voss"}),
        ("book R-214 for 2027-03-05", "book_room", {"room": "R-214", "date": "2027-03-05"}),
        ("I want the dish Ravioli", "order_lunch", {"dish": "Ravioli"}),
    ],
)
RETAIL = Case("retail tools, no questions", "openai_tools/tau_retail_tools.json", {}, [])
LUNCH = 'order_lunch,"Orders lunch from the canteen.",dish,text,"what to eat",yes,,\n,,portions,integer,"how many portions",no,,1\n'


def filled_in() -> bytes:
    """The program's spreadsheet template as a person saves it, with a tool of their own below the two that it shows."""
    return (resource("templates") / "tools.csv").read_bytes() + LUNCH.encode()


@dataclass
class Journey:
    """One person's way with a case. `wait` lets time pass; `lighter` may change the new project's settings, as no person does."""

    window: Window
    wait: Wait
    case: Case
    lighter: Callable[[Path], None] = lambda folder: None
    preset: str = ""  # the one that is chosen before training, "" for none
    enough: float = 0.0  # minutes after which a training is ended and kept, 0 for never
    promised: list[str] = field(default_factory=list)  # what the page tells before training
    took: dict[str, float] = field(default_factory=dict)  # seconds of each step
    mended: int = 0  # typed questions whose call a person had to put right
    answers: list[tuple[str, bool, str]] = field(default_factory=list)  # (question, whether right, what was answered) in Try it
    served: tuple[bool, str] = (False, "")  # the same of the served file

    def __post_init__(self) -> None:
        self.person = Person(self.wait)

    @property
    def folder(self) -> Path:
        """The project's."""
        assert self.window.controller.snapshot is not None, "a project is open"
        return self.window.controller.snapshot.folder

    def begin(self, shared_data: Path | None = None) -> None:
        """From the start page to the tools in the project, shown on the step Tools."""
        window, person = self.window, self.person
        if self.case.file:
            assert shared_data is not None, "the file is of the public material"
            person.drop(window.start.files, shared_data / self.case.file)
        else:
            person.click(window.start.new)
        self.wait(lambda: window.controller.snapshot is not None and window.page() is not None, SOON)
        self.lighter(self.folder)
        page = window.page()
        if not self.case.file:
            person.click(page.template.open)
            person.click(page.template.take)
        self.wait(lambda: page.importing.dialog is not None and page.importing.dialog.isVisible(), SOON)
        person.click(page.importing.dialog.take)
        self.wait(lambda: not window.controller.busy and window.controller.snapshot.entries["tools"]["state"] == "done", SOON)

    def type_questions(self) -> None:
        """On the step Examples: type each tool's questions, put right what was not found in them, go to the next card."""
        person, body = self.person, self.window.page().examples
        self.wait(lambda: all(tool in body.model.tools for tool in self.case.typed), SOON)
        order = [tool for tool in body.model.tools if tool in self.case.typed]
        self.wait(lambda: order[0] in body.cards.cards, SOON)
        person.click(body.cards.cards[order[0]].line)
        for at, tool in enumerate(order):
            if at:
                person.press(Qt.Key.Key_Down, CONTROL)
            self.wait(lambda tool=tool: tool in body.cards.cards and body.cards.cards[tool].line.hasFocus(), SOON)
            for number, (question, meant) in enumerate(self.case.typed[tool], start=1):
                person.type(question)
                person.press(Qt.Key.Key_Return)
                self.wait(lambda tool=tool, number=number: len(body.model.of_card(tool)) == number, SOON)
                self._mend(body, tool, question, meant)

    def _mend(self, body: Any, tool: str, question: str, meant: dict[str, Any]) -> None:
        """Write the arguments that the question's call lacks into its chips, by keyboard: Up leads to the first of them."""

        def call() -> dict[str, Any]:
            return next(dict(one.calls[0].arguments) for one, _ in body.model.of_card(tool) if one.question == question)

        card = body.cards.cards[tool]
        lacking = [name for name in meant if name not in call()]
        self.mended += bool(lacking)
        for name in lacking:
            row = next(row for row in card.rows.values() if row.question.question == question)
            chip = next((chip for chip in row.chips if chip.name == name), None)
            if chip is None:
                raise AssertionError(f"{question}: {name} was not found, and there is no chip for it")
            if not card.line.hasFocus():  # the next one that is missing has opened of itself
                self.wait(lambda chip=chip: chip.editor is not None, SOON)
            else:
                self.person.press(Qt.Key.Key_Up)
                self.wait(chip.button.hasFocus, SOON)
                self.person.press(Qt.Key.Key_Return)
            self.person.type(str(meant[name]))
            self.person.press(Qt.Key.Key_Return)
            self.wait(lambda name=name: name in call(), SOON)
        self.wait(card.line.hasFocus, SOON)
        if call() != meant:
            raise AssertionError(f"{question} was read as {call()}, not {meant}")

    def go_on(self) -> None:
        """Press *Continue*, and see what it runs end well and lead on."""
        controller, page = self.window.controller, self.window.page()
        step = page.step
        if step.name == "train":
            self._choose_preset(page.training)
        begun = time.monotonic()
        self.wait(page.next.isEnabled, SOON)
        self.person.click(page.next)
        ended = lambda: self.window.rail.page() != step.page or bool(controller.trouble)  # noqa: E731
        self.wait(lambda: controller.busy or ended(), SOON)
        if step.name == "train" and self.enough:
            outlook = page.training.outlook
            late = lambda: time.monotonic() - begun > 60 * self.enough and outlook.end.isVisible() and outlook.end.isEnabled()  # noqa: E731
            self.wait(lambda: ended() or late(), LONGEST)
            if not ended():
                self.person.click(outlook.end)
        self.wait(ended, LONGEST)
        self.took[step.name] = time.monotonic() - begun
        if controller.trouble or flow.state_of(step, controller.snapshot) != "done":
            raise AssertionError(f"{step.name} did not end well: {controller.trouble} {self.window.foot.said.text()}")

    def _choose_preset(self, body: Any) -> None:
        """Click the card of a preset, if one is wanted, and read what the training is said to take."""
        presets = body.setup.presets
        if self.preset:
            self.wait(lambda: self.preset in presets.cards.cards, SOON)
            self.person.click(presets.cards.cards[self.preset])
            self.wait(lambda: presets.agreed == self.preset, SOON)
        self.wait(lambda: len(body.outlook.facts.tiles) > 2, SOON)
        self.promised = [cell.accessibleName() for cell in body.outlook.facts.tiles]

    def go_to(self, name: str) -> None:
        """To another page by its row in the rail."""
        rail = self.window.rail
        self.person.click(rail.viewport(), rail.visualItemRect(rail._rows[name]))
        self.wait(lambda: rail.page() == name, SOON)

    def ask(self, question: str, tool: str = "", arguments: dict[str, Any] | None = None) -> None:
        """On *Try it*: type a question; the exported file's answer is noted."""
        chat = self.window.page().chat
        self.wait(lambda: chat.button.isEnabled() and chat.line.hasFocus() and chat.after.model.startswith("gguf"), 10 * SOON)
        before = len(chat.conversation.turns)
        self.person.type(question)
        self.person.press(Qt.Key.Key_Return)
        self.wait(lambda: len(chat.conversation.turns) > before and chat.button.isEnabled(), 10 * SOON)
        card = chat.conversation.turns[-1].cards[-1]
        assert card.said is not None, card.verdict.text()
        self.answers.append((question, card.said["calls"] == [ToolCall(tool, arguments or {}).as_dict()], card.said["answer"]))

    def serve(self, question: str, tool: str, arguments: dict[str, Any]) -> None:
        """On the step Deploy: serve the file, ask it as another program does, and end the server."""
        person, server = self.person, self.window.page().server
        self.wait(lambda: server.switch.isEnabled() and server.switch.isVisible(), SOON)
        if _taken(server.port.value()):
            person.click(server.port)
            person.press(Qt.Key.Key_A, CONTROL)
            person.type(str(_free_port()))
            person.press(Qt.Key.Key_Tab)
        person.click(server.switch)
        self.wait(server.address.isVisible, 10 * SOON)
        address = f"http://127.0.0.1:{server.port.value()}/v1/chat/completions"
        with ThreadPoolExecutor(1) as aside:
            asked = aside.submit(_post, address, {"messages": [{"role": "user", "content": question}]})
            self.wait(asked.done, 10 * SOON)
        message = asked.result()["choices"][0]["message"]
        calls = [(call["function"]["name"], json.loads(call["function"]["arguments"])) for call in message.get("tool_calls") or []]
        self.served = calls == [(tool, arguments)], str(calls or message.get("content"))
        self.wait(lambda: server.table.rowCount() == 1, SOON)  # the window tells of it
        person.click(server.switch)


def whole(journey: Journey, shared_data: Path | None = None) -> None:
    """All of it: tools, questions, every step, the served file, and questions in *Try it*."""
    journey.begin(shared_data)
    journey.go_on()
    if journey.case.typed:
        journey.type_questions()
    for step in flow.STEPS[1:]:
        assert journey.window.rail.page() == step.page
        journey.go_on()
    assert journey.window.rail.page() == flow.TRY
    for question in journey.case.asked:
        journey.ask(*question)
    if journey.case.asked:
        journey.go_to(flow.STEPS[-1].page)
        journey.serve(*journey.case.asked[0])


def _post(address: str, body: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(address, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=600) as answer:
        return dict(json.load(answer))


def _taken(port: int) -> bool:
    with socket.socket() as here:
        return here.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as here:
        here.bind(("127.0.0.1", 0))
        return int(here.getsockname()[1])
