"""The chat with the models: before training the base model alone, after it two side by side, each in a child of its own, and what a person
may say of an answer."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.store import Project
from gui import flow
from gui.try_it import TryIt
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text

CALL = {"name": "get_weather", "arguments": {"city": "Oslo"}}


def trying(qtbot, window, folder) -> TryIt:
    """The chat, in sight and with its models chosen."""
    page = page_of(qtbot, window, folder, flow.TRY)
    qtbot.waitUntil(lambda: page.chat._of is not None, timeout=WAIT)
    return page.chat


def ask(qtbot, chat: TryIt, question: str) -> list:
    """Type a question and wait for all answers; their cards."""
    chat.line.setFocus()
    qtbot.keyClicks(chat.line, question)
    with qtbot.waitSignal(chat.answered, timeout=3 * WAIT):  # both models are loaded first
        qtbot.keyClick(chat.line, Qt.Key.Key_Return)
    return chat.conversation.turns[-1].cards


def answered(chat: TryIt, question: str, calls: list[dict], problem: str = "", known: dict | None = None, **more):
    """A card that got this answer, as engine.stages.evaluation.playground gives it."""
    turn = chat.conversation.begin(question, ["model"])
    card = turn.cards[0]
    card.judged.connect(lambda said, calls: chat._keep(turn, said, calls))
    said = {"question": question, "shown": [], "prompt": "...", "prompt_tokens": 40, "raw": json.dumps(calls), "calls": calls}
    card.take(said | {"problem": problem, "seconds": 0.25, "known": known} | more, chat.tools)
    QApplication.processEvents()  # now it is seen
    return card


def test_before_anything_is_trained_the_base_model_answers_alone(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools")
    chat = trying(qtbot, window, empty_project)
    assert not chat.model.isVisible() and chat.line.isEnabled()
    qtbot.waitUntil(lambda: "Nothing is trained yet" in chat.state.text(), timeout=WAIT)
    assert chat.before.ready  # loaded before anything was asked
    (card,) = ask(qtbot, chat, "will it rain in Oslo tomorrow")
    assert card.name.text() == "Base model, before training" and card.verdict.text() and card.said["raw"]
    assert not chat.line.text() and chat.button.isEnabled()


def test_nothing_is_asked_before_it_is_known_what_can_be_asked(qtbot, window):
    chat = TryIt(window.controller)
    qtbot.addWidget(chat)
    qtbot.keyClicks(chat.line, "is it open?")
    qtbot.keyClick(chat.line, Qt.Key.Key_Return)
    assert not chat.button.isEnabled() and not chat.conversation.turns and chat.line.text() == "is it open?"


def test_without_tools_the_chat_says_what_to_do(qtbot, window, empty_project):
    chat = trying(qtbot, window, empty_project)
    qtbot.waitUntil(lambda: "Import your tools first" in chat.state.text(), timeout=WAIT)
    assert not chat.line.isEnabled() and not chat.button.isEnabled()


def test_two_models_answer_side_by_side_from_children_of_their_own(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    offered = [chat.model.itemData(at) for at in range(chat.model.count())]
    assert offered == ["gguf-q8_0", "gguf-q4_k_m", "adapter"] and chat.before.model == "base"
    left, right = ask(qtbot, chat, "is Lisbon sunny")
    assert [card.name.text() for card in (left, right)] == ["Base model, before training", "Exported file, Q8_0"]
    for card in (left, right):
        assert (
            card.said["known"]["from"] == "test"
            and card.verdict.text().startswith(("Right", "Wrong", "Not a valid call"))
            and not card.good.isVisible()
        )
        card.more.click()
        shown = [part.toPlainText() for part in card._closely[1::2]]
        assert "is Lisbon sunny" in shown[0] and "get_weather" in shown[0] and shown[1] == card.said["raw"]
    assert left.said["prompt"] == right.said["prompt"] and chat.before.child.runs and chat.after.child.runs
    chat.model.setCurrentIndex(1)
    chat.model.activated.emit(1)  # another file: the child that held the first is let go
    assert not chat.after.ready and chat.before.child.runs
    assert "Q4_K_M" in ask(qtbot, chat, "wind in Oslo?")[1].name.text()


def test_questions_are_proposed_and_asked_with_a_click(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    qtbot.waitUntil(lambda: chat._proposed.count() > 0, timeout=WAIT)
    button = chat._proposed.itemAt(0).widget()
    with qtbot.waitSignal(chat.answered, timeout=3 * WAIT):  # both models are loaded first
        button.click()
    assert chat.conversation.turns[0].question == button.text() and not chat.proposals.isVisible()


def test_fits_the_tools_is_not_right(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    card = answered(chat, "Oslo?", [CALL])
    assert card.verdict.text() == "Matches the tools. Not yet marked right or wrong." and card.good.isEnabled()
    assert card._state == "ready"  # no tick
    card = answered(chat, "Oslo?", [{"name": "get_weather", "arguments": {"city": 3}}], "get_weather.city: 3 is not of type 'string'")
    assert card.verdict.text().startswith("Does not match the tools:") and not card.good.isEnabled() and card.wrong.isEnabled()
    card = answered(chat, "Oslo?", [], "not a valid call: nested too deeply", raw="[[[")
    assert card.verdict.text() == "Not a valid call: nested too deeply." and card.words.text() == "[[["
    card = answered(chat, "hello", [], raw="Hello!")
    assert card.verdict.text() == "No tool called." and card.words.text() == "Hello!" and not card.copy.isVisible()


def test_wrong_values_are_marked_where_the_right_ones_are_known(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    values = [
        {"name": "city", "is": "wrong", "value": "Oslo", "accepted": ["Lisbon", "Lisboa"]},
        {"name": "days", "is": "not wanted", "value": 3, "accepted": []},
        {"name": "unit", "is": "missing", "accepted": ["celsius"]},
    ]
    known = {
        "from": "test",
        "error": "parameters",
        "detail": "",
        "calls": [{"name": "get_weather", "wanted": True, "values": values}],
        "missing": [],
    }
    card = answered(chat, "is Lisbon sunny", [{"name": "get_weather", "arguments": {"city": "Oslo", "days": 3}}], known=known)
    assert card.verdict.text() == "Wrong: not all values are right." and card._state == "failed"
    shown = text(card)
    assert "Oslo   (expected Lisbon or Lisboa)" in shown and "3   (was not asked for)" in shown and "is missing, expected celsius" in shown
    assert "expected Lisbon" in card.view.accessibleName()
    another = known | {"error": "tool", "calls": [{"name": "find_person", "wanted": False, "values": []}], "missing": [CALL]}
    card = answered(chat, "is Lisbon sunny", [{"name": "find_person", "arguments": {"employee": "Jo"}}], known=another)
    assert card.verdict.text() == "Wrong: another tool is right."
    assert card.view.rows[-2:] == [("get_weather", "", "is the right tool:"), ("city", "Oslo", "")]


def test_what_is_right_becomes_an_example_at_one_click(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    card = answered(chat, "is it wet in Oslo", [CALL])
    with qtbot.waitSignal(chat.example_kept, timeout=WAIT) as kept:
        card.good.click()
    assert kept.args == ["is it wet in Oslo"] and card.told.text().startswith("Saved as an example") and not card.wrong.isVisible()
    with Project.open(exported_project) as project:
        assert [(one.question, one.calls[0].as_dict()) for one in project.typed()] == [("is it wet in Oslo", CALL)]
    qtbot.waitUntil(lambda: window.controller.snapshot.entries["knowledge"]["state"] == "out of date", timeout=WAIT)


def test_what_is_wrong_is_corrected_in_place(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    card = answered(chat, "is it wet in Bergen", [CALL])
    card.wrong.click()
    assert card.form.isVisible() and card.verdict.text() == "You marked it wrong."
    line = card.form.form._lines["city"]
    line.selectAll()
    qtbot.keyClicks(line, "Bergen")
    with qtbot.waitSignal(chat.example_kept, timeout=WAIT):
        card.form.keep.click()
    card = answered(chat, "what is a fjord", [CALL])
    card.wrong.click()
    card.form.none.click()
    with qtbot.waitSignal(chat.example_kept, timeout=WAIT):
        card.form.keep.click()
    with Project.open(exported_project) as project:
        assert [[call.as_dict() for call in one.calls] for one in project.typed()] == [[CALL | {"arguments": {"city": "Bergen"}}], []]


def test_a_test_question_is_not_kept_and_the_reason_is_told(qtbot, window, exported_project):
    card = answered(trying(qtbot, window, exported_project), toys.TESTS[0]["question"], [CALL])
    card.good.click()
    qtbot.waitUntil(lambda: "test question" in card.told.text(), timeout=WAIT)


def test_the_calls_are_copied_as_json(qtbot, window, exported_project):
    chat = trying(qtbot, window, exported_project)
    answered(chat, "Oslo?", [CALL]).copy.click()
    assert json.loads(QApplication.clipboard().text()) == CALL
    answered(chat, "Oslo?", [CALL, CALL]).copy.click()
    assert json.loads(QApplication.clipboard().text()) == [CALL, CALL]


def test_a_model_that_is_gone_is_told_in_a_sentence_and_another_can_be_asked(qtbot, window, exported_project):
    for file in (exported_project / "exports").glob("*-q8_0.gguf"):
        file.write_bytes(b"no model")
    chat = trying(qtbot, window, exported_project)
    _, card = ask(qtbot, chat, "is Lisbon sunny")
    assert card.said is None and card.verdict.text() and "Loading" not in card.words.text() and not card.row.isVisible()
    chat.model.setCurrentIndex(chat.model.findData("gguf-q4_k_m"))
    chat.model.activated.emit(chat.model.currentIndex())
    assert ask(qtbot, chat, "wind in Oslo?")[1].said is not None


def test_another_project_begins_another_conversation(qtbot, window, exported_project, dataset_project):
    chat = trying(qtbot, window, exported_project)
    ask(qtbot, chat, "wind in Oslo?")
    with qtbot.waitSignal(window.controller.opened, timeout=WAIT):
        window.controller.open(dataset_project)
    assert not chat.conversation.turns and not chat.before.child.runs and not chat.after.child.runs


def test_an_exported_file_is_served_asked_and_logged(qtbot, window, exported_project):
    import httpx2

    page = page_of(qtbot, window, exported_project, "step deploy")
    server = page.server
    qtbot.waitUntil(server.isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: server.switch.isEnabled(), timeout=WAIT)
    port = toys.free_port()
    server.port.setValue(port)
    assert not server.call.isVisible() and [server.file.itemText(at) for at in range(server.file.count())] == ["Q8_0", "Q4_K_M"]
    with qtbot.waitSignal(server.served, timeout=WAIT):
        server.switch.click()
    address = server.address.line.text()
    assert address == f"http://127.0.0.1:{port}/v1" and server.call.line.text().startswith("curl http://127.0.0.1:")
    told: list = []
    body = {"messages": [{"role": "user", "content": "is Lisbon sunny"}], "max_tokens": 8}
    asked = lambda: told.append(httpx2.post(f"{address}/chat/completions", json=body, trust_env=False, timeout=60))  # noqa: E731
    window.controller.background.run(asked, lambda _: None, lambda error: told.append(error))
    qtbot.waitUntil(lambda: server.table.rowCount() == 1, timeout=WAIT)
    assert server.table.item(0, 1).text() == "is Lisbon sunny"
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told[0].status_code == 200 and told[0].json()["usage"]["prompt_tokens"] > 50  # the tools were put in
    with qtbot.waitSignal(server.served, timeout=WAIT):
        server.switch.click()
    assert not server.child.runs and not server.table.isVisible() and server.switch.text() == "&Start serving"
