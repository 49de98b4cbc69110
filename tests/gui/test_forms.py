"""Forms made from settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.settings import DatasetSettings, MergingSettings, SynthesisSettings, ToolsSettings, TrainingSettings, ValidationSettings
from engine.settings.stages import STAGES
from gui.controls import Number, Several, Share, Switch, Whole
from gui.forms import Form


@pytest.fixture
def form(qtbot, request):
    made = Form(request.param)
    qtbot.addWidget(made)
    made.show_settings(request.param())
    made.show()
    return made


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_every_setting_has_a_control_unless_it_is_a_list_of_files_or_numbers(qtbot, stage):
    form = Form(stage.settings)
    qtbot.addWidget(form)
    form.show_settings(stage.settings())
    shown = form.values()
    for name, value in stage.settings().model_dump().items():
        if name in shown:
            assert shown[name] == value
        else:
            assert name in ("files", "seeds", "values", "tests", "adapters", "weights", "base_model")
    stage.settings(**shown)  # what the form holds is allowed


@pytest.mark.parametrize("form", [TrainingSettings], indirect=True)
def test_rare_settings_are_folded_away_and_can_be_opened(qtbot, form):
    assert form.fields["epochs"].isVisible() and not form.fields["seed"].isVisible()
    qtbot.mouseClick(form.fold.button, Qt.MouseButton.LeftButton)
    assert form.fields["seed"].isVisible()


@pytest.mark.parametrize("form", [SynthesisSettings], indirect=True)
def test_what_is_changed_is_said_once_the_user_pauses(qtbot, form):
    box = form.fields["per_tool"].inner
    with qtbot.waitSignal(form.changed, timeout=3000) as heard:
        box.setValue(7)
        box.setValue(70)
        form.fields["optional_share"].inner.setValue(50.0)
    assert heard.args == [{"per_tool": 70, "optional_share": 0.5}]


@pytest.mark.parametrize("form", [SynthesisSettings], indirect=True)
def test_values_read_again_do_not_overwrite_what_is_being_changed(qtbot, form):
    form.fields["per_tool"].inner.setValue(7)
    form.show_settings(SynthesisSettings(per_tool=99, optional_share=0.9))
    assert form.values()["per_tool"] == 7 and form.values()["optional_share"] == 0.9


@pytest.mark.parametrize("form", [SynthesisSettings], indirect=True)
def test_back_to_the_defaults_is_offered_only_where_something_differs(qtbot, form):
    assert not form.defaults.isVisible()
    form.show_settings(SynthesisSettings(per_tool=9))
    assert form.defaults.isVisible()
    with qtbot.waitSignal(form.changed, timeout=3000) as heard:
        qtbot.mouseClick(form.defaults, Qt.MouseButton.LeftButton)
    assert heard.args == [{"per_tool": 60}] and not form.defaults.isVisible()


def test_each_kind_of_value_has_its_control_with_the_models_limits(qtbot):
    training, validation, dataset = Form(TrainingSettings), Form(ValidationSettings), Form(DatasetSettings)
    for form in (training, validation, dataset):
        qtbot.addWidget(form)
    assert isinstance(training.fields["rank"], Whole) and training.fields["rank"].inner.maximum() == 512
    assert isinstance(training.fields["dropout"], Share) and training.fields["dropout"].inner.suffix() == " %"
    assert isinstance(training.fields["learning_rate"], Number)
    assert isinstance(validation.fields["grounding"], Switch) and validation.fields["near_duplicate"].inner.suffix() == " %"
    assert isinstance(dataset.fields["forms"], Several)


@pytest.mark.parametrize("form", [TrainingSettings], indirect=True)
def test_a_learning_rate_is_typed_as_people_write_it(qtbot, form):
    line = form.fields["learning_rate"].inner
    line.setFocus()
    line.selectAll()
    with qtbot.waitSignal(form.changed, timeout=3000) as heard:
        qtbot.keyClicks(line, "2e-4")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard.args == [{"learning_rate": 2e-4}]
    line.selectAll()
    qtbot.keyClicks(line, "many")
    assert "many" not in line.text()


def test_every_control_says_what_it_means_to_eye_and_screen_reader(qtbot):
    form = Form(MergingSettings)
    qtbot.addWidget(form)
    control = form.fields["dtype"]
    assert control.inner.accessibleName() == "Number format" and "float32" in control.inner.accessibleDescription()
    assert any("float32" in label.text() for label in control.findChildren(QLabel))


def test_words_are_typed_with_commas_and_text_as_it_is(qtbot):
    form = Form(ToolsSettings, ("files",))
    qtbot.addWidget(form)
    form.show_settings(ToolsSettings(pick=["get_*"]))
    form.show()
    qtbot.mouseClick(form.fold.button, Qt.MouseButton.LeftButton)
    pick, prefix = form.fields["pick"].inner, form.fields["prefix"].inner
    assert pick.text() == "get_*"
    with qtbot.waitSignal(form.changed, timeout=3000) as heard:
        pick.setFocus()
        qtbot.keyClicks(pick, ", list_* put_a,")
        qtbot.keyClick(pick, Qt.Key.Key_Return)
        qtbot.keyClicks(prefix, "hr_")
        qtbot.keyClick(prefix, Qt.Key.Key_Return)
    assert heard.args == [{"pick": ["get_*", "list_*", "put_a"], "prefix": "hr_"}]


@pytest.mark.parametrize("form", [TrainingSettings], indirect=True)
def test_a_chat_template_is_named_or_a_file(qtbot, form, tmp_path):
    control = form.fields["chat_template"]
    names = control.inner.completer().model()
    assert "chatml" in [names.index(row, 0).data() for row in range(names.rowCount())] and control.value() == ""
    with qtbot.waitSignal(form.changed, timeout=3000) as heard:
        control._take([tmp_path / "mine.jinja"])
    assert heard.args == [{"chat_template": str(tmp_path / "mine.jinja")}]
