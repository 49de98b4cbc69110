"""Cards to choose one of: how many stand beside each other, how they are told and pressed, which models and presets they show."""

import pytest
from PySide6.QtCore import Qt

from gui import theme
from gui.widgets.cards import Cards, Face
from gui.widgets.model_cards import fit_line, suggested

FACES = [Face(name, name.title(), [(f"about {name}", "muted")]) for name in ("one", "two", "three", "four")]


def model(name: str, millions: int = 500, fits: bool = True, seconds: float | None = None, device: str = "cpu", **more) -> dict:
    fit = {"fits": fits, "how": "", "memory_gib": 2.0, "of_gib": 6.0, "device": device, "seconds": seconds, "why": ""}
    return {"path": f"/models/{name}", "name": name, "parameters": millions * 1_000_000, "refused": "", "fit": fit, **more}


def to_get(repo: str, millions: int, gated: bool = False, **more) -> dict:
    return {**model(repo, millions, **more), "repo": repo, "path": "", "gated": gated}


@pytest.fixture
def cards(qtbot):
    made = Cards("Numbers", 150)
    qtbot.addWidget(made)
    made.show_faces(FACES, "two")
    made.resize(700, 200)
    made.show()
    return made


def test_as_many_stand_beside_each_other_as_have_room_and_none_stands_alone(qtbot, cards):
    def rows() -> list[list[str]]:
        tops = sorted({card.y() for card in cards.cards.values()})
        return [[key for key, card in cards.cards.items() if card.y() == top] for top in tops]

    qtbot.waitUntil(lambda: len(rows()) == 1, timeout=5000)
    cards.resize(500, 300)  # room for three: two and two stand better
    qtbot.waitUntil(lambda: [len(row) for row in rows()] == [2, 2], timeout=5000)
    cards.resize(160, 600)
    qtbot.waitUntil(lambda: [len(row) for row in rows()] == [1, 1, 1, 1], timeout=5000)
    qtbot.waitUntil(lambda: {card.width() for card in cards.cards.values()} == {cards.width()}, timeout=5000)


def test_one_is_chosen_by_mouse_and_keyboard_and_only_said(qtbot, cards):
    with qtbot.waitSignal(cards.picked) as told:
        qtbot.mouseClick(cards.cards["three"], Qt.MouseButton.LeftButton)
    assert told.args == ["three"] and cards.chosen == "three"
    cards.choose("two")
    cards.activateWindow()
    cards.cards["two"].setFocus()
    with qtbot.waitSignal(cards.picked) as told:
        qtbot.keyClick(cards.cards["one"], Qt.Key.Key_Space)
    assert told.args == ["one"]
    with qtbot.waitSignal(cards.picked) as told:
        qtbot.keyClick(cards.cards["four"], Qt.Key.Key_Return)
    assert told.args == ["four"]


def test_a_card_is_read_as_one_and_keeps_the_keyboard_when_it_tells_more(qtbot, cards):
    assert cards.cards["one"].accessibleName() == "One, about one" and cards.accessibleName() == "Numbers"
    cards.activateWindow()
    cards.cards["two"].setFocus()
    qtbot.waitUntil(cards.cards["two"].hasFocus, timeout=5000)
    cards.show_faces([Face(face.key, face.title, [*face.lines, ("3 min", "")]) for face in FACES], "two")
    assert cards.cards["two"].hasFocus() and cards.cards["two"].accessibleName() == "Two, about two, 3 min"
    cards.show_faces([*FACES, Face("custom", "Custom")], "custom")
    assert cards.cards["two"].hasFocus() and cards.chosen == "custom"


def test_an_action_is_no_choice_and_what_cannot_be_used_cannot_be_pressed(qtbot, cards):
    cards.show_faces([FACES[0], Face("get", "Get", action="Download..."), Face("no", "No", usable=False)], "one")
    with qtbot.waitSignal(cards.picked):
        cards.cards["get"].click()
    assert cards.chosen == "one" and not cards.cards["no"].isEnabled()


# Models


def test_the_box_and_the_chosen_come_first_then_what_is_here_and_fits_then_what_may_be_got():
    box, mine = model("embedded", 135, path="embedded"), model("mine", 900)
    found = {
        "embedded": box,
        "chosen": mine,
        "found": [
            model("small", 300),
            model("wide", 7000, fits=False),
            model("refused", 600, refused="It is quantized."),
            model("good", 800),
        ],
        "recommended": [
            to_get("a/tiny", 100),
            to_get("a/best", 999),
            to_get("a/terms", 999, gated=True),
            to_get("a/slow", 3000),  # on a processor nobody waits for it
            to_get("a/huge", 30_000, fits=False),
            {**to_get("a/here", 500), "path": "/models/good"},
        ],
    }
    names = lambda most: [row["name"] for row in suggested(found, "/models/mine", most)]  # noqa: E731
    assert names(4) == ["embedded", "mine", "good", "small"]
    assert names(9) == ["embedded", "mine", "good", "small", "wide", "a/best", "a/tiny"]


def test_with_a_card_larger_ones_are_proposed_and_a_day_of_training_is_not():
    box = model("embedded", 135, path="embedded")
    recommended = [
        to_get("a/half", 500, device="cuda"),
        to_get("a/seven", 7000, device="cuda"),
        to_get("a/long", 14_000, device="cuda", seconds=90_000),
    ]
    found = {"embedded": box, "chosen": box, "found": [], "recommended": recommended}
    assert [row["name"] for row in suggested(found, "embedded", 4)] == ["embedded", "a/seven", "a/half"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (model("a", seconds=600), ("fits, about 10 min", "good")),
        (model("a", seconds=90_000), ("fits, about 25.0 h", "warn")),
        (model("a"), ("fits this computer", "good")),
        (model("a", fits=False), ("too large: 2.0 of 6.0 GiB", "bad")),
        (model("a", refused="It is quantized."), ("cannot be trained", "bad")),
        ({**model("a"), "fit": None}, ("memory need unknown", "muted")),
    ],
)
def test_whether_it_fits_is_said_with_the_time_that_it_takes(qapp, row, said):
    assert fit_line(row) == said


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_what_stands_on_a_card_can_be_read_and_the_ring_be_seen(colours):
    for ground in (colours.surface, colours.chosen):
        for ink in ("text", "muted", "good", "warn", "bad"):
            assert theme.contrast(getattr(colours, ink), ground) >= 4.5, (ink, ground)
    assert theme.contrast(colours.edge, colours.surface) >= 3 and theme.contrast(colours.accent, colours.chosen) >= 3
