"""Language files: they are whole, a broken one is named, and a text is taken apart as its language does."""

import shutil

import pytest

from engine.errors import InputError
from engine.text.language import FOLDER, LANGUAGES, language, language_of, read_language


@pytest.mark.parametrize(
    "question, code",
    [
        ("Will it rain in Oslo?", "en"),
        ("查一下王伟的工资", "zh"),
        ("show me the salary of 王伟", "en"),
        ("查一下Emily Carter的KPI", "zh"),
        ("Emily Carter 工资", "zh"),
        ("Wie wird das Wetter?", "en"),
        ("123", "en"),
        ("", "en"),
        ("？", "en"),
    ],
)
def test_the_script_tells_the_language(question, code):
    assert language_of(question) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_file_knows_all_that_the_strategies_use(code):
    found = language(code)
    assert found.code == code
    assert len(found.small) > 40 and found.untouched and not found.small & found.untouched
    assert len(found.frames) > 10 and len(found.synonyms) > 15 and found.openings and found.closings
    assert found.misspellings or found.confused[0]
    assert len(found.numbers) == 13


def test_keys_have_their_neighbours():
    around = language("en").neighbours
    assert set(around["g"]) == set("fhtyvb") and set(around["q"]) == set("wa")
    assert all(key in around[other] for key, others in around.items() for other in others)


def test_characters_are_confused_both_ways():
    sound, look = language("zh").confused
    assert "寻" in sound["询"] and "询" in sound["寻"]
    assert "末" in look["未"] and "未" in look["末"]
    assert all(character not in others for table in (sound, look) for character, others in table.items())


@pytest.mark.parametrize(
    "code, text, words",
    [
        ("en", "what's  the weather, please?", ["what's", "the", "weather,", "please?"]),
        ("zh", "请问R-305的KPI是多少？", ["请问", "R-305", "的", "KPI", "是", "多", "少", "？"]),
        ("zh", "申请 annual leave吗", ["申请", "annual", "leave", "吗"]),
    ],
)
def test_words(code, text, words):
    assert [word.group() for word in language(code).words(text)] == words


def test_phrases_are_found_as_whole_words_only():
    assert [m.start() for m in language("en").occurrences("Email or e-mail by emailer", "email")] == [0]
    assert [m.start() for m in language("zh").occurrences("工资和工资条", "工资")] == [0, 3]


def test_a_language_without_a_file_is_refused():
    with pytest.raises(InputError, match="no language fr.* en, zh"):
        language("fr")


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("spaced = true", "spaced = 'perhaps'", "spaced: "),
        ("spaced = true", "spased = true", "spaced: "),
        ("spaced = true", "spaced = true\nclever = 1", "clever: "),
        ("spaced = true", "spaced = ", "not valid TOML"),
        ('["big", "large"]', '["big"]', "synonyms: big is alone"),
        (
            '["{main}, {clause}", "{clause}, {main}"]',
            '["{main}, {claws}", "{clause}, {main}"]',
            "'{main}, {claws}' does not name each of its slots",
        ),
        ('["{main}, {clause}", "{clause}, {main}"]', '["{main}, {clause}", "{main} only"]', "'{main} only' has other slots"),
        ('["{main}, {clause}", "{clause}, {main}"]', '["no slot", "none here"]', "'no slot' does not name"),
        ("rest = '.+'", "rest = '(.+'", "the pattern '(.+' cannot be read"),
        ("keyboard = [", 'homophones = ["在 再", "再次 在此"]\nkeyboard = [', "homophones: '再次 在此' is not a group of characters"),
        ("keyboard = [", 'dates = ["{jour}.{mois}"]\nkeyboard = [', "dates: '{jour}.{mois}' is not a format"),
    ],
)
def test_a_broken_file_is_named_with_the_entry(tmp_path, old, new, told):
    path = tmp_path / "broken.toml"
    text = (FOLDER / "en.toml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_language(path)
    assert str(path) in str(caught.value) and told in str(caught.value) and caught.value.remedy


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="xx.toml does not exist"):
        read_language(tmp_path / "xx.toml")


def test_a_file_can_be_copied_and_changed(tmp_path):
    shutil.copy(FOLDER / "zh.toml", tmp_path / "other.toml")
    assert read_language(tmp_path / "other.toml") == language("zh")
