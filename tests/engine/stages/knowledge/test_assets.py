"""Content metadata: the same assets from every form, rows left out with their reason, pictures only from beside the file."""

import json

import pytest

from engine.errors import InputError
from engine.records import Asset, LeftOut
from engine.stages.knowledge import assets as room
from engine.stages.knowledge.assets import read_assets

CSV = """ID,Title,Keywords,Topics,Locale,GenTech,Premium,Content Type,Rating
a1,Birthday cake,cake; candles;cake,party|birthday,en-US,yes,,template,4
a2,Pumpkin,,autumn,de-DE,no,TRUE,image,
"""
ASSETS = [
    Asset(
        "a1",
        "Birthday cake",
        ("cake", "candles"),
        ("party", "birthday"),
        "en-US",
        {"gentech": True},
        {"content_type": "template", "rating": "4"},
    ),
    Asset("a2", "Pumpkin", (), ("autumn",), "de-DE", {"gentech": False, "premium": True}, {"content_type": "image"}),
]
OBJECTS = [
    {
        "id": "a1",
        "title": "Birthday cake",
        "keywords": ["cake", "candles", "cake"],
        "topics": "party;birthday",
        "locale": "en-US",
        "gentech": True,
        "content type": "template",
        "rating": "4",
        "premium": None,
    },
    {
        "key": "a2",
        "Title": "Pumpkin",
        "keywords": [],
        "topics": ["autumn"],
        "locale": "de-DE",
        "flags": {"gentech": False, "premium": "yes"},
        "content_type": "image",
    },
]


@pytest.fixture
def read(tmp_path):
    def reading(name: str, content: object):
        file = tmp_path / name
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return read_assets(file)

    return reading


@pytest.mark.parametrize(
    "name, content",
    [
        ("a.csv", CSV),
        ("a.tsv", CSV.replace(",", "\t")),
        ("a.json", OBJECTS),
        ("a.json", {"assets": OBJECTS}),
        ("a.jsonl", "\n\n".join(map(json.dumps, OBJECTS))),
    ],
    ids=["csv", "tsv", "list", "object", "lines"],
)
def test_every_form_gives_the_same_assets(read, name, content):
    assert read(name, content) == (ASSETS, [])


def test_a_workbook_with_true_cells(tmp_path):
    from openpyxl import Workbook

    sheet = Workbook()
    for row in (["key", "title", "free", "year"], [7, "Cake", True, 2024], [8, "Tree", None, 2025], [9, "Sea", False, None]):
        sheet.active.append(row)
    sheet.save(tmp_path / "a.xlsx")
    found, left = read_assets(tmp_path / "a.xlsx")
    assert [(one.key, one.flags, one.fields) for one in found] == [
        ("7", {"free": True}, {"year": "2024"}),
        ("8", {}, {"year": "2025"}),
        ("9", {"free": False}, {}),
    ] and left == []


def test_a_column_is_a_flag_only_if_it_holds_nothing_but_yes_and_no(read):
    found, _ = read("a.csv", "title,a,b,c,d\nx,1,yes,,true\ny,0,maybe,,\nz,,no,,False\n")
    assert [one.flags for one in found] == [{"a": True, "d": True}, {"a": False}, {"d": False}]
    assert [one.fields for one in found] == [{"b": "yes"}, {"b": "maybe"}, {"b": "no"}]


@pytest.mark.parametrize(
    "cell, keywords",
    [
        ("red, blue", ("red", "blue")),
        ("save the date; thank you, all", ("save the date", "thank you, all")),
        ("a|b;c", ("a", "b", "c")),
        ("one", ("one",)),
        (" ; a ;; b ", ("a", "b")),
    ],
)
def test_keywords_in_one_cell_are_separated(read, cell, keywords):
    (asset,), _ = read("a.csv", f'title,keywords\nx,"{cell}"\n')
    assert asset.keywords == keywords


def test_flags_may_be_a_list_of_names(read):
    (one, two), _ = read("a.json", [{"title": "x", "flags": ["gentech", "for kids"]}, {"title": "y", "flags": "free;premium"}])
    assert one.flags == {"gentech": True, "for_kids": True} and two.flags == {"free": True, "premium": True}


def test_fields_keep_their_values_and_numbers_may_be_ids(read):
    (asset,), _ = read(
        "a.json", [{"id": 12, "title": 1984, "keywords": ["x", 3], "width": 800, "colours": ["red"], "author": {"name": "A"}}]
    )
    assert (asset.key, asset.title, asset.keywords) == ("12", "1984", ("x", "3"))
    assert asset.fields == {"width": 800, "colours": ["red"], "author": {"name": "A"}} and asset.flags == {}


def test_without_an_id_file_and_row_name_the_asset(read):
    found, _ = read("stock.csv", "title\n\nx\ny\n")
    assert [one.key for one in found] == ["stock:3", "stock:4"]


def test_rows_that_cannot_be_used_are_left_out_with_their_reason(read):
    found, left = read(
        "a.jsonl",
        "\n".join(
            map(
                json.dumps,
                [
                    {"id": "a", "title": "x"},
                    {"id": "b"},
                    {"id": "a", "keywords": ["y"]},
                    {"id": ["c"], "title": "z"},
                    {"title": "v", "flags": {"gentech": "perhaps"}},
                    {"id": "", "title": "w"},
                ],
            )
        ),
    )
    assert [one.key for one in found] == ["a", "a:6"]
    assert left == [
        LeftOut("a.jsonl", 2, "It has neither a title nor keywords."),
        LeftOut("a.jsonl", 3, "The id 'a' is already used."),
        LeftOut("a.jsonl", 4, "Its id is neither text nor a number."),
        LeftOut("a.jsonl", 5, "Its flag gentech is neither yes nor no."),
    ]
    assert read("a.json", ["x", {"title": "y"}])[1] == [LeftOut("a.json", 1, "It is not an object.")]
    assert read("a.csv", "id,title,locale\na,,en\n") == ([], [LeftOut("a.csv", 2, "It has neither a title nor keywords.")])


@pytest.fixture
def pictures(tmp_path):
    """A folder with a picture, and one outside of it."""
    (tmp_path / "given" / "pictures").mkdir(parents=True)
    for file in ("given/pictures/a.png", "given/b.JPG", "given/note.txt", "outside.png"):
        (tmp_path / file).write_bytes(b"x")
    (tmp_path / "given" / "link.png").symlink_to(tmp_path / "outside.png")
    (tmp_path / "given" / "folder.png").mkdir()
    return tmp_path / "given"


def with_image(folder, image: str):
    (folder / "a.json").write_text(json.dumps([{"id": "x", "title": "t", "image": image}]), encoding="utf-8")
    (asset,), left = read_assets(folder / "a.json")
    return asset.image, [one.reason for one in left]


@pytest.mark.parametrize(
    "image, file", [("pictures/a.png", "pictures/a.png"), ("pictures\\a.png", "pictures/a.png"), ("./b.JPG", "b.JPG"), ("", None)]
)
def test_a_picture_beside_the_file_is_kept_by_its_whole_path(pictures, image, file):
    assert with_image(pictures, image) == (str(pictures / file) if file else "", [])
    assert with_image(pictures, str(pictures / "b.JPG")) == (str(pictures / "b.JPG"), [])


@pytest.mark.parametrize(
    "image, reason",
    [
        ("../outside.png", "is outside"),
        ("pictures/../b.JPG", "is outside"),
        ("/etc/x.png", "is outside"),
        ("link.png", "is outside"),
        ("https://example.com/a.png", "is an address"),
        ("data:image/png;base64,AAAA", "is an address"),
        ("note.txt", "is not a PNG, JPEG or WebP file"),
        ("b", "is not a PNG"),
        ("c.webp", "does not exist"),
        ("folder.png", "does not exist"),
        ("n" * 5_000 + ".png", "cannot be opened"),
        ("a\0.png", "cannot be opened"),
    ],
)
def test_a_picture_that_may_not_be_used_is_dropped_and_its_asset_stays(pictures, image, reason):
    kept, (told,) = with_image(pictures, image)
    assert kept == "" and reason in told and len(told) < 200


def test_a_picture_that_is_too_large_is_dropped(pictures, monkeypatch):
    monkeypatch.setattr(room, "LARGEST_IMAGE", 0)
    assert with_image(pictures, "b.JPG")[0] == ""


def test_pictures_in_spreadsheets(pictures):
    (pictures / "a.csv").write_text("title,image\nx,b.JPG\ny,no.png\n", encoding="utf-8")
    found, left = read_assets(pictures / "a.csv")
    assert [one.image for one in found] == [str(pictures / "b.JPG"), ""] and left == [
        LeftOut("a.csv", 3, "The image no.png does not exist.")
    ]


def test_a_row_with_more_cells_than_headings_is_left_out_and_told(tmp_path):
    (tmp_path / "a.csv").write_text("title,keywords\nx,a,b\ny,c\n", encoding="utf-8")
    found, (left,) = read_assets(tmp_path / "a.csv")
    assert [one.title for one in found] == ["y"] and left.row == 2 and "more cells" in left.reason


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("a.txt", "x", ["not content metadata"]),
        ("a.csv", "id,name\n1,x\n", ["no column title or keywords"]),
        ("a.csv", "title\n", ["contains no assets"]),
        ("a.json", "[1,", ["line 1", "not valid JSON"]),
        ("a.json", {"things": []}, ["no list of assets"]),
        ("a.json", [], ["contains no assets"]),
        ("a.json", 3, ["no list of assets"]),
        ("a.jsonl", '{"title": "x"}\n[]\n', ["line 2", "not a JSON object"]),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(read, name, content, words):
    with pytest.raises(InputError) as refused:
        read(name, content)
    assert all(word in str(refused.value) for word in [name, *words]), str(refused.value)
    assert refused.value.remedy
