"""Rules: what a condition lets through, and that nothing but a condition is one."""

import pytest

from engine.errors import InputError
from engine.records import Asset
from engine.text.rules import fitting, parse_rules

CAKE = Asset(
    "cake",
    "Birthday cake",
    ("beach", "Candles"),
    ("party",),
    "en-US",
    {"gentech": True, "premium": False},
    {"rating": 4, "year": "2021", "kind": "Template", "free": "yes", "made": "2024-05-01", "tags": ["New"]},
)
BARE = Asset("bare", "", ("x",))
FIELDS = ["gentech", "premium", "rating", "year", "kind", "free", "made", "tags"]
TOOLS = ["Generate", "Search"]


def allows(condition: str, asset: Asset = CAKE) -> bool:
    return parse_rules([f"Generate: {condition}"], TOOLS, FIELDS)["Generate"].allows(asset)


@pytest.mark.parametrize(
    "condition",
    [
        "gentech == true",
        "GenTech == TRUE",
        "gentech",
        "true",
        "not premium",
        "premium == False",
        "premium != true",
        "gentech == 1",
        'gentech == "yes"',
        'kind == "template"',
        '"TEMPLATE" == kind',
        "kind != 'image'",
        "free == true",
        "free",
        "not (free == false)",
        "rating == 4",
        'rating == "4"',
        "rating >= 4",
        "3 < rating < 5",
        "rating > -1",
        "year == 2021",
        "year >= 2020",
        "2020.5 < year",
        'year > "300"',
        'made < "2024-06-01"',
        'kind > "image"',
        '"beach" in keywords',
        '"candles" in keywords',
        '"dog" not in keywords',
        '"PARTY" in topics',
        '"new" in tags',
        'locale in ["en-us", "en-GB"]',
        'locale not in ("de-DE",)',
        "rating in {4, 5}",
        "year in [2021]",
        '"cake" in title',
        '"en" in locale',
        'gentech and (premium or "beach" in keywords) and not rating < 2',
        "true or premium",
    ],
)
def test_what_holds(condition):
    assert allows(condition) is True
    assert allows(f"not ({condition})") is False


@pytest.mark.parametrize(
    "condition",
    [
        "gentech",
        "gentech == true",
        "gentech == false",
        "rating < 3",
        "rating >= 3",
        'locale == ""',
        'locale in ["en-US"]',
        '"a" in topics',
        '"a" in title',
        '"" == kind',
        'kind in ["", "x"]',
        "1 < rating < 5",
        '"a" in kind',
    ],
)
def test_what_an_asset_does_not_say_is_nothing(condition):
    assert allows(condition, BARE) is False


@pytest.mark.parametrize(
    "condition",
    ["gentech != true", "gentech != false", "not gentech", 'locale not in ["en-US"]', '"a" not in topics', 'kind != "x"', "not rating > 3"],
)
def test_what_an_asset_does_not_say_differs_from_everything(condition):
    assert allows(condition, BARE) is True


@pytest.mark.parametrize("condition", ["kind > 3", "gentech > 0", 'tags == "new"', "kind == true", "4 in title", "tags < 3"])
def test_things_of_different_kinds_compare_as_false(condition):
    assert allows(condition) is False


def test_several_rules_for_a_tool_must_all_hold_and_a_tool_without_takes_all():
    rules = parse_rules(["Generate: gentech == true", "", "  Generate :rating > 3 or premium  "], TOOLS, FIELDS)
    assert list(rules) == ["Generate"]
    assert rules["Generate"].text == "(gentech == true) and (rating > 3 or premium)"
    low = Asset("low", "t", flags={"gentech": True}, fields={"rating": 1})
    assert fitting([CAKE, BARE, low], rules, "Generate") == [CAKE]
    assert fitting([CAKE, BARE, low], rules, "Search") == [CAKE, BARE, low]


def test_fields_are_named_in_any_case_as_the_assets_have_them():
    rule = parse_rules(["Search: contenttype == 'image' and ÜBER"], TOOLS, ["contentType", "über"])["Search"]
    assert rule.allows(Asset("a", "", fields={"contentType": "image"}, flags={"über": True}))


def test_a_colon_may_stand_in_a_condition():
    assert parse_rules(['Search: kind == "a: b"'], TOOLS, FIELDS)["Search"].allows(Asset("a", "", fields={"kind": "A: B"}))


@pytest.mark.parametrize(
    "line, words",
    [
        ("gentech == true", ["not of the form tool: condition"]),
        (": gentech", ["not of the form"]),
        ("Generate:", ["not of the form"]),
        ("Generat: gentech", ["no such tool", "Did you mean Generate"]),
        ("Draw: gentech", ["there is no such tool", "Generate, Search"]),
        ("Generate: gentec == true", ["gentec, which no asset has", "Did you mean gentech"]),
        ("Generate: zzz == true", ["uses", "Available names:"]),
        ("Generate: gentech = true", ["cannot be read", "=="]),
        ("Generate: gentech == ", ["cannot be read"]),
        ("Generate: gentech && premium", ["cannot be read"]),
        ("Generate: (gentech", ["cannot be read"]),
        ("Generate: rating > 3; premium", ["cannot be read"]),
        ("Generate: 'a", ["cannot be read"]),
        ("Generate: x\0y", ["cannot be read"]),
        ("Generate: " + "(" * 500 + "gentech" + ")" * 500, ["more than 1000 characters"]),
        ("Generate: " + "(" * 300 + "gentech" + ")" * 300, ["cannot be read"]),
        ("Generate: __import__('os').system('true')", ["which has no meaning there"]),
        ("Generate: title.upper() == 'A'", ["title.upper()"]),
        ("Generate: keywords[0] == 'a'", ["keywords[0]"]),
        ("Generate: rating + 1 > 2", ["rating + 1"]),
        ("Generate: lambda: 1", ["lambda"]),
        ("Generate: [x for x in keywords]", ["no meaning"]),
        ("Generate: (y := 3) == 3", ["no meaning"]),
        ("Generate: rating is 4", ["rating is 4"]),
        ("Generate: rating == None", ["None"]),
        ("Generate: f'{title}' == 'a'", ["no meaning"]),
        ("Generate: rating == b'x'", ["no meaning"]),
        ("Generate: rating == 2j", ["2j"]),
        ("Generate: rating == ...", ["..."]),
        ("Generate: ~rating == 3", ["~rating"]),
        ("Generate: -title == 3", ["-title"]),
        ("Generate: rating == -true", ["no meaning"]),
        ("Generate: locale == 'en' or 'de'", ["'de'", "no meaning"]),
        ("Generate: gentech and 1", ["no meaning"]),
        ("Generate: locale in [title]", ["no meaning"]),
        ("Generate: ['a'] == title", ["['a']"]),
        ("Generate: (rating > 1) == true", ["no meaning"]),
        ("Generate: locale if gentech else title", ["no meaning"]),
        ("Generate: title in keywords == true", ["title in keywords == true", "no meaning"]),
        ("Generate: keywords == 'beach'", ["compares keywords, which is a list", '"word" in keywords']),
        ("Generate: topics", ["compares topics"]),
        ("Generate: keywords in ['a']", ["compares keywords"]),
    ],
)
def test_anything_else_is_refused_by_naming_the_rule(line, words):
    with pytest.raises(InputError) as refused:
        parse_rules(["Search: gentech", line], TOOLS, FIELDS)
    told = str(refused.value)
    assert all(word in told for word in ["The rule", line[:20].split("\0")[0], *words]), told
    assert refused.value.remedy and len(told) < 500
