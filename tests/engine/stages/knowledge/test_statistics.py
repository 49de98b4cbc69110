"""Population statistics: read from a file with every place checked, and measured from real questions in the same form."""

import json

import pytest

from engine.errors import InputError
from engine.records import Tool, ToolCall
from engine.stages.knowledge.statistics import read_statistics
from engine.text.question_statistics import measured, words

SEARCH = Tool(
    "Search",
    "",
    {
        "type": "object",
        "properties": {
            "content_type": {"type": "string", "enum": ["Any", "image", "social_post"]},
            "prompt": {"type": "string"},
            "free": {"type": "boolean"},
            "size": {"type": "integer", "enum": [1, 2, 3]},
            "styles": {"type": "array", "items": {"type": "string", "enum": ["neon", "retro"]}},
            "count": {"type": "integer"},
            "day": {"type": "string", "format": "date"},
        },
    },
)
TOOLS = {"Search": SEARCH, "Generate": Tool("Generate", "", {"type": "object", "properties": {"prompt": {"type": "string"}}})}


@pytest.fixture
def read(tmp_path):
    def reading(content: object):
        file = tmp_path / "s.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return read_statistics(file, TOOLS)

    return reading


def test_shares_percents_and_counts_become_shares(read):
    found = read(
        {
            "tools": {"Search": 68, "Generate": 32},
            "values": {
                "Search": {
                    "content_type": {"Any": 30, "image": 10},
                    "free": {"true": 0.5, "false": 0.5},
                    "size": {"1": 3, "3": 1},
                    "styles": {"neon": 1},
                }
            },
            "length": {"Search": {"mean": 6.9, "median": 6, "q1": 4, "q3": 9, "min": 1, "max": 24}, "Generate": {"mean": 3}},
            "keyword_position": {"Search": [4, 2, 2, 1, 1]},
            "questions": 400,
        }
    )
    assert found == {
        "tools": {"Search": 0.68, "Generate": 0.32},
        "values": {
            "Search": {
                "content_type": {"Any": 0.75, "image": 0.25},
                "free": {"true": 0.5, "false": 0.5},
                "size": {"1": 0.75, "3": 0.25},
                "styles": {"neon": 1.0},
            }
        },
        "length": {"Search": {"mean": 6.9, "median": 6, "q1": 4, "q3": 9, "min": 1, "max": 24}, "Generate": {"mean": 3}},
        "keyword_position": {"Search": [0.4, 0.2, 0.2, 0.1, 0.1]},
        "questions": 400,
    }


@pytest.mark.parametrize("content", [{}, {"tools": {}}, {"values": {}, "length": {}, "keyword_position": {}}])
def test_every_part_may_be_absent(read, content):
    assert read(content) == {}


@pytest.mark.parametrize(
    "content, words",
    [
        ("[1", ["line 1", "not valid JSON"]),
        ([], ["not an object"]),
        ({"tool": {}}, ["'tool' is not part"]),
        ({"tools": []}, ["tools", "not an object"]),
        ({"tools": {"Find": 1}}, ["tools", "there is no tool Find"]),
        ({"tools": {"Search": -1}}, ["tools", "the share of Search"]),
        ({"tools": {"Search": "68%"}}, ["the share of Search"]),
        ({"tools": {"Search": True}}, ["the share of Search"]),
        ('{"tools": {"Search": NaN}}', ["the share of Search"]),
        ('{"tools": {"Search": 1e999}}', ["the share of Search"]),
        ({"tools": {"Search": 0, "Generate": 0}}, ["tools", "add up to nothing"]),
        ({"values": {"Find": {}}}, ["values", "there is no tool Find"]),
        ({"values": {"Search": {"kind": {}}}}, ["values.Search", "Search has no parameter kind"]),
        ({"values": {"Search": {"prompt": {"a": 1}}}}, ["values.Search", "prompt is not a parameter whose values are listed"]),
        (
            {"values": {"Search": {"content_type": {"video": 1}}}},
            ["values.Search.content_type", "'video' is not one of its values", "Any, image"],
        ),
        ({"values": {"Search": {"free": {"yes": 1}}}}, ["values.Search.free", "'yes'", "true, false"]),
        ({"values": {"Search": {"free": {}}}}, ["values.Search.free", "add up to nothing"]),
        ({"values": {"Search": {"free": {"true": None}}}}, ["values.Search.free", "the share of true"]),
        ({"values": {"Search": []}}, ["values.Search", "not an object"]),
        ({"length": {"Find": {}}}, ["length", "there is no tool Find"]),
        ({"length": {"Search": {"q2": 3}}}, ["length.Search", "'q2' is not a measure"]),
        ({"length": {"Search": {"mean": -3}}}, ["length.Search", "mean is not a number"]),
        ({"length": {"Search": {"q1": 7, "median": 6}}}, ["length.Search", "q1 is larger than median"]),
        ({"length": {"Search": {"median": 6, "q3": 5}}}, ["median is larger than q3"]),
        ({"length": {"Search": {"min": 6, "max": 5}}}, ["min is larger than max"]),
        ({"length": [3]}, ["length", "not an object"]),
        ({"keyword_position": {"Find": [1, 1, 1, 1, 1]}}, ["there is no tool Find"]),
        ({"keyword_position": {"Search": [1, 1, 1, 1]}}, ["keyword_position.Search", "not a list of 5 shares"]),
        ({"keyword_position": {"Search": [0, 0, 0, 0, 0]}}, ["keyword_position.Search", "add up to nothing"]),
        ({"keyword_position": {"Search": [1, 1, 1, 1, -1]}}, ["not a list of 5"]),
        ({"questions": -1}, ["questions"]),
        ({"questions": "many"}, ["questions"]),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(read, content, words):
    with pytest.raises(InputError) as refused:
        read(content)
    assert all(word in str(refused.value) for word in ["s.json", *words]), str(refused.value)
    assert refused.value.remedy


def call(name: str, **arguments) -> ToolCall:
    return ToolCall(name, arguments)


def test_questions_are_measured():
    found = measured(
        [
            ("find an image of red cars", [call("Search", content_type="image", prompt="red cars", free=True)]),
            ("sunset pictures", [call("Search", content_type="Any", prompt="sunset"), call("Generate", prompt="sunset")]),
            ("image please", [call("Search", content_type="image", size=3, styles=["neon", "retro"])]),
            ("show a cat", [call("Search", content_type="film", prompt="cat")]),
            ("make a dragon", [call("Generate", prompt="dragon")]),
            ("how are you", []),
            ("what is the weather like", [call("Weather")]),
        ],
        TOOLS,
    )
    assert found["questions"] == 5
    assert found["tools"] == {"Search": 0.8, "Generate": 0.2}
    assert found["values"] == {
        "Search": {
            "content_type": {"image": pytest.approx(2 / 3), "Any": pytest.approx(1 / 3)},
            "free": {"true": 1.0},
            "size": {"3": 1.0},
            "styles": {"neon": 0.5, "retro": 0.5},
        }
    }
    assert found["length"] == {
        "Search": {"mean": 3.25, "median": 2.5, "q1": 2, "q3": 3.75, "min": 2, "max": 6},
        "Generate": {"mean": 3, "median": 3, "q1": 3, "q3": 3, "min": 3, "max": 3},
    }
    assert found["keyword_position"] == {"Search": [0.5, 0.25, 0, 0.25, 0], "Generate": [0.5, 0, 0, 0.5, 0]}
    assert measured([], TOOLS) == {"questions": 0, "tools": {}, "values": {}, "length": {}, "keyword_position": {}}


def test_what_was_measured_can_be_read_again(read):
    found = measured(
        [("an image of a cat", [call("Search", content_type="image", free=False, size=2)]), ("a dog", [call("Generate", prompt="a dog")])]
        * 3,
        TOOLS,
    )
    assert read(found) == found


@pytest.mark.parametrize(
    "question, arguments, fifth",
    [
        ("Images of cats on the moon", {"content_type": "image"}, 0),
        ("I want a Social-Post, quickly", {"content_type": "social_post"}, 3),
        ("cats on an (image)!", {"prompt": "cats", "content_type": "image"}, 3),
        ("retro or neon pictures of cars", {"styles": ["neon", "retro"]}, 0),
        ("cats on the moon", {"content_type": "Any", "prompt": "the moon"}, 2),
        ("the images of images", {"content_type": "image"}, 1),
        ("show me three of them", {"count": 3}, 2),
        ("show all from 3 March 2026", {"day": "2026-03-03"}, 2),
        ("3 of a b c d e f size", {"size": 3}, 0),
        ("帮我找一张日落的图", {"prompt": "日落"}, 2),
        ("帮我找 sunset 图", {"prompt": "sunset"}, 3),
        ("", {"prompt": "x"}, None),
        ("party time", {"prompt": "art"}, None),
        ("yes it is true", {"free": True}, None),
        ("what is on 31 February", {"day": "2026-02-31"}, None),
        ("anything", {"prompt": ""}, None),
        ("anything", {"prompt": None}, None),
    ],
)
def test_where_the_keyword_begins(question, arguments, fifth):
    found = measured([(question, [call("Search", **arguments)])], TOOLS)["keyword_position"]
    assert found == ({} if fifth is None else {"Search": [float(n == fifth) for n in range(5)]})


@pytest.mark.parametrize(
    "text, count",
    [
        ("find  a\tred car", 4),
        ("", 0),
        ("city-hall, now!", 2),
        ("日落的图片。", 5),
        ("帮我找 sunset 图片", 6),
        ("写真3枚", 4),
        ("고양이 사진 찾아줘", 3),
    ],
)
def test_words_are_counted_with_and_without_spaces(text, count):
    assert len(words(text)) == count
