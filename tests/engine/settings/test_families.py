"""Each family is one list: what a setting offers is what the family has, and each member has what its family asks for."""

import typing

import pytest

from engine.errors import InputError
from engine.models.teachers.protocol import Teacher
from engine.models.teachers.settings import TeacherSettings
from engine.settings import DatasetSettings, MergeSearchSettings, MergingSettings, validated
from engine.settings.families import DATASET_FORMS, MERGE_METHODS, TEACHERS, member, members
from engine.stages.dataset.forms import FORMS
from engine.stages.merging.methods import METHODS


@pytest.mark.parametrize(
    "settings, field, family",
    [
        (MergingSettings, "method", MERGE_METHODS),
        (MergeSearchSettings, "methods", MERGE_METHODS),
        (DatasetSettings, "forms", DATASET_FORMS),
        (TeacherSettings, "kind", TEACHERS),
    ],
)
def test_a_setting_offers_the_members_of_its_family_and_no_others(settings, field, family):
    annotation = settings.model_fields[field].annotation
    several = typing.get_origin(annotation) is list
    assert typing.get_args(typing.get_args(annotation)[0] if several else annotation) == tuple(family)
    for name in family:
        assert getattr(settings(**{field: [name] if several else name}), field) == ([name] if several else name)
    with pytest.raises(InputError, match=field):
        validated(settings, {field: ["nobody"] if several else "nobody"}, "settings.toml")


def test_a_member_stands_where_its_line_says_under_its_own_name():
    assert list(METHODS) == list(MERGE_METHODS) and list(FORMS) == list(DATASET_FORMS)
    assert all(name == made.NAME for family in (METHODS, FORMS) for name, made in family.items())
    for method in METHODS.values():
        assert method.TITLE and method.EXPLANATION and method.SOURCE and method.ON in ("matrices", "changes", "stack")
        assert method.ON == "stack" or callable(method.mix)
    for form in FORMS.values():
        assert all("{part}" in name for name in form.FILES) and isinstance(form.HEAD, str) and callable(form.entry) and callable(form.lines)
    assert all(issubclass(member(TEACHERS, name), Teacher) for name in TEACHERS)


def test_a_name_that_the_family_does_not_have_is_an_error():
    with pytest.raises(KeyError):
        member(MERGE_METHODS, "nobody")
    assert members({}) == {}
