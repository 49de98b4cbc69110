"""Value lists: from files, made by rules, and a share of them kept for tests."""

import json
import re
import subprocess
import sys
import time

import pytest
from faker.config import AVAILABLE_LOCALES
from openpyxl import Workbook

from engine.errors import InputError
from engine.stages.knowledge import value_lists
from engine.stages.knowledge.value_lists import OF_A_LOCALE, OF_ANY_LOCALE, kept_share, made_values, read_values
from tests.toys import ROOT

KNOWN = ["city", "jobTitle", "employee"]


def test_json_lists_are_stripped_and_each_value_stands_once(tmp_path):
    (tmp_path / "v.json").write_text(json.dumps({"city": [" Oslo", "Rome", "Oslo ", "", "rome"], "other": ["x"]}))

    assert read_values(tmp_path / "v.json", KNOWN) == {"city": ["Oslo", "Rome", "rome"], "other": ["x"]}


def test_columns_of_a_spreadsheet_are_lists_whatever_the_case_of_their_headings(tmp_path):
    table = [
        ["CITY", "remarks", "jobtitle", "Employee"],
        ["Oslo", "cold", "Data Engineer", None],
        ["Rome", None, None, None],
        ["Oslo", "x", 7, None],
    ]
    (tmp_path / "v.csv").write_text("\n".join(";".join(str(cell or "") for cell in row) for row in table))
    (tmp_path / "v.tsv").write_text("\n".join("\t".join(str(cell or "") for cell in row) for row in table))
    book = Workbook()
    for row in table:
        book.active.append(row)
    book.save(tmp_path / "v.xlsx")

    for name in ("v.csv", "v.tsv", "v.xlsx"):
        assert read_values(tmp_path / name, KNOWN) == {"city": ["Oslo", "Rome"], "jobTitle": ["Data Engineer", "7"]}


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("v.json", '["Oslo"]', "v.json: not an object."),
        ("v.json", '{"city": "Oslo"}', "v.json: city is not a list of texts."),
        ("v.json", '{"city": ["Oslo", 3]}', "v.json: city is not a list of texts."),
        ("v.json", '{"city": [" "]}', "v.json: city is not a list of texts."),
        ("v.json", "{}", "v.json contains no values."),
        ("v.json", "{", "v.json, line 1, column 2: not valid JSON"),
        ("v.csv", "city\n", "v.csv contains no values."),
        ("v.csv", "city,note\n,x\n", "v.csv contains no values."),
        (
            "v.csv",
            "job title,town\nCook,Oslo\n",
            "No column of v.csv has a tool parameter as its heading. The headings are job title, town. "
            "Use parameter names as column headings, such as jobTitle.",
        ),
        (
            "v.csv",
            "Paris\nRome\n",
            "No column of v.csv has a tool parameter as its heading. The headings are paris. "
            "Use parameter names as column headings, such as city, employee, jobTitle.",
        ),
    ],
)
def test_file_without_value_lists_is_refused(tmp_path, name, content, told):
    (tmp_path / name).write_text(content)

    with pytest.raises(InputError) as refused:
        read_values(tmp_path / name, KNOWN)

    assert str(refused.value).startswith(told) and refused.value.remedy


def test_file_with_too_many_values_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(value_lists, "MOST", 3)
    (tmp_path / "v.json").write_text('{"city": ["a", "b"], "employee": ["a", "b"]}')

    with pytest.raises(InputError, match="v.json contains more than 3 values"):
        read_values(tmp_path / "v.json", KNOWN)


@pytest.mark.parametrize(
    "pattern", ["PRJ-[0-9]{4}", r"^(EU|US|APAC)-\d{2,3}[A-F]?$", "[一-龥]{2,4}", r"(?i)room [a-c]\d{1,3}?", r"\w{3}(\.[a-z]{2}|_x){1,2}"]
)
def test_values_of_a_pattern_match_it_and_differ(pattern):
    name, made = made_values(f"project_code = pattern {pattern}", 3)

    assert name == "project_code" and len(made) == len(set(made)) == 200
    assert all(re.fullmatch(pattern, value) for value in made)


def test_rule_gives_as_many_values_as_asked_for_or_as_there_are():
    assert len(made_values("code = pattern [0-9]{4} x 1500", 0)[1]) == 1500
    assert sorted(made_values("code=pattern [A-C] x 50", 0)[1]) == ["A", "B", "C"]
    assert len(made_values("employee = faker first_name x 7", 0)[1]) == 7
    assert made_values("code = pattern [0-9]{4} x 20", 0)[1] == made_values("code = pattern [0-9]{4} x 40", 0)[1][:20]


def test_rules_give_the_same_for_a_seed_in_every_process():
    rules = [
        r"code = pattern (A|BC)[\w-]{3,8} x 30",
        "employee = faker name ja_JP x 20",
        "day = faker date x 20",
        "mail = faker email x 20",
    ]
    script = f"from engine.stages.knowledge.value_lists import made_values\nprint(ascii([made_values(rule, 5) for rule in {rules!r}]))"
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": hash_seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for hash_seed in ("1", "2")
    ]

    assert told[0] == told[1] == ascii([made_values(rule, 5) for rule in rules])
    assert made_values(rules[0], 5) != made_values(rules[0], 6)


def test_faker_makes_one_line_texts_of_every_kind():
    for provider in (*OF_A_LOCALE, *OF_ANY_LOCALE):
        _, made = made_values(f"x = faker {provider} x 3", 0)
        assert made and all(isinstance(value, str) and value.strip() == value and value.isprintable() for value in made), provider
    assert re.fullmatch(r"20[23]\d-\d\d-\d\d", made_values("x = faker date x 1", 0)[1][0])
    assert made_values("employee = faker name de-DE", 0)[1] == made_values("employee = faker name de-DE", 0)[1]


def test_every_locale_gives_values_or_says_that_it_lacks_them():
    for locale in sorted(AVAILABLE_LOCALES):
        for provider in ("name", "job", "city", "state", "color_name", "company"):
            try:
                assert made_values(f"x = faker {provider} {locale} x 2", 0)[1]
            except InputError as error:
                assert f"which Faker does not have for {locale}" in error.message


@pytest.mark.parametrize(
    "rule, told",
    [
        ("", "cannot be read"),
        ("code PRJ-1", "cannot be read"),
        ("code = words a b", "cannot be read"),
        ("code = pattern", "cannot be read"),
        ("code = pattern " + "a" * 400, "cannot be read"),
        ("code = pattern [0-9]{4} x 0", "asks for 0 values"),
        ("code = pattern [0-9]{4} x 10001", "asks for 10001 values"),
        ("code = pattern [0-9", "contains no regular expression (unterminated character set at position 0)"),
        ("code = pattern a{99999999999}", "contains no regular expression"),
        ("code = pattern (?=a)b", "uses lookahead or lookbehind"),
        ("code = pattern (?<!a)b", "uses lookahead or lookbehind"),
        (r"code = pattern (a|b)\1", "refers back to a group"),
        ("code = pattern a^b", "contains an anchor inside"),
        (r"code = pattern a\bb", "contains an anchor inside"),
        ("code = pattern (^a)", "contains an anchor inside"),
        ("code = pattern [0-9]*", "contains an endless repetition"),
        ("code = pattern (a[0-9]+)?", "contains an endless repetition"),
        ("code = pattern [0-9]{3,}", "contains an endless repetition"),
        ("code = pattern a{101}", "repeats something 101 times"),
        ("code = pattern (a{100}){3}", "up to 300 characters; at most 200"),
        ("code = pattern ((){100}){100}", "up to 10000 characters; at most 200"),
        ("code = pattern [一-龥]{50} x 1000", "takes too long"),
        ("code = pattern [\\x00-\U0010ffff]", "allows more than 100000 characters in one place"),
        ("code = pattern A.B", "does not list the allowed characters"),
        ("code = pattern [^a]", "does not list the allowed characters"),
        ("code = pattern [^ab]", "does not list the allowed characters"),
        (r"code = pattern a\s", "does not list the allowed characters"),
        (r"code = pattern \W", "does not list the allowed characters"),
        ("code = pattern (?>a)b", "a kind of pattern that is not supported"),
        ("code = pattern a{1,3}+", "a kind of pattern that is not supported"),
        ("code = pattern [ ]{3}", "creates no printable value"),
        (r"code = pattern \n[\x00-\x1f]", "creates no printable value"),
        ("who = faker password", "asks Faker for password, which is not supported here"),
        ("who = faker __class__", "asks Faker for __class__, which is not supported here"),
        ("who = faker name de_XX", "uses the locale de_XX, which Faker does not support"),
        ("who = faker name de_DE fr_FR", "contains more than a kind and a locale"),
        ("who = faker color_name nl_NL", "asks for color_name, which Faker does not have for nl_NL"),
        ("who = faker state fr_FR", "asks for state, which Faker does not have for fr_FR"),
    ],
)
def test_rule_that_cannot_be_used_is_refused_quickly_with_a_remedy(rule, told):
    start = time.monotonic()

    with pytest.raises(InputError) as refused:
        made_values(rule, 0)

    assert told in refused.value.message and refused.value.message.startswith("The rule ") and refused.value.remedy
    assert time.monotonic() - start < 5


LISTS = {"city": [f"city {n}" for n in range(400)], "place": [f"city {n}" for n in range(399, -1, -1)], "one": ["alone"], "none": []}


def test_a_share_of_each_list_is_kept_and_nothing_is_lost():
    train, kept = kept_share(LISTS, 0.2, 1)

    assert 40 < len(kept["city"]) < 120
    assert set(train["city"]) | set(kept["city"]) == set(LISTS["city"]) and not set(train["city"]) & set(kept["city"])
    assert set(kept["city"]) == set(kept["place"]), "a value goes the same way in every list"
    assert train["one"] == ["alone"] and "one" not in kept and "none" not in train
    assert kept_share(LISTS, 0.2, 1) == (train, kept) and kept_share(LISTS, 0.2, 2)[1] != kept


@pytest.mark.parametrize("share, left", [(0.0, 400), (1.0, 2)])
def test_a_list_keeps_at_least_one_value_for_training(share, left):
    train, _ = kept_share(LISTS, share, 0)

    assert len(train["city"]) == left and train["city"][0] == "city 0"


def test_values_added_later_move_none():
    train, kept = kept_share({"city": LISTS["city"][:50]}, 0.3, 0)
    more_train, more_kept = kept_share({"city": LISTS["city"]}, 0.3, 0)

    assert set(train["city"]) <= set(more_train["city"]) and set(kept["city"]) <= set(more_kept["city"])
