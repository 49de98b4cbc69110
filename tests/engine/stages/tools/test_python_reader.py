"""Python files as people have them: methods, functions inside others, frameworks' decorators and classes, models as parameters."""

import pytest

from engine.records import LEFT_OUT
from engine.stages.tools.readers import read_tools


@pytest.fixture
def read(tmp_path):
    """A function that writes a Python file and gives (tools by name, what was left out as {name: reason}, all notes)."""

    def reading(text: str):
        (tmp_path / "t.py").write_text('raise SystemExit("this must never run")\n' + text, encoding="utf-8")
        found = read_tools(tmp_path / "t.py")
        left = {note.tool: note.text for note in found.notes if note.kind == LEFT_OUT}
        return {tool.name: tool for tool in found.tools}, left, found.notes

    return reading


def properties(tool) -> dict:
    return tool.parameters["properties"]


def test_methods_of_public_classes_are_tools_and_helpers_are_not(read):
    tools, left, _ = read('''
class Orders(Base):
    """Orders of the shop."""
    def __init__(self, url: str): ...
    @property
    def size(self) -> int: ...
    def cancel(this, order: str, reason: str = ""):
        """Cancel an order.

        :param order: its number
        """
    @staticmethod
    def find(city: str): ...
    @classmethod
    async def count(cls, day: "date"): ...
    def _hidden(self): ...
    class Inner:
        def deep(self, x: int): ...
class _Private:
    def no(self): ...
class Broken(ValueError):
    def say(self): ...
''')
    assert list(tools) == ["cancel", "find", "count", "deep"] and left == {}
    assert tools["cancel"].description == "Cancel an order." and tools["cancel"].parameters["required"] == ["order"]
    assert properties(tools["cancel"])["order"] == {"type": "string", "description": "its number"}
    assert list(properties(tools["find"])) == ["city"] and list(properties(tools["count"])) == ["day"]


def test_functions_inside_others_are_taken_where_they_are_marked(read):
    tools, left, _ = read('''
def make_server(port: int = 80):
    mcp = FastMCP("x")
    @mcp.tool(name="rain_at", title="Rain", description="Tells the rain.")
    async def rain(ctx: Context, city: str): ...
    @mcp.tool()
    def wind(city: str):
        """Tells the wind."""
    def helper(x): ...
    return mcp
def timed(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs): ...
    return wrapper
@timed
@retry(times=3)
def plain(x: int): ...
if sys.version_info > (3, 8):
    def new(a: str): ...
else:
    def new(b: str): ...
try:
    import fast
    def quick(): ...
except ImportError:
    pass
if __name__ == "__main__":
    def main(): ...
''')
    assert set(tools) == {"rain_at", "wind", "timed", "plain", "new", "quick"}
    rain = tools["rain_at"]
    assert (rain.description, list(properties(rain)), rain.origin["title"]) == ("Tells the rain.", ["city"], "Rain")
    assert left["make_server"] == "It contains tools but is not a tool itself."
    assert left["helper"] == "It is inside make_server and has neither a decorator nor a docstring."
    assert "It is defined again in line" in left["new"] and list(properties(tools["new"])) == ["b"]


def test_pydantic_models_typed_dicts_and_aliases_become_schemas(read):
    tools, _, notes = read("""
UserId = NewType("UserId", int)
Kind = Literal["day", "night"]
class Money(BaseModel):
    amount: float = Field(..., gt=0, description="how much")
    currency: Annotated[str, Field(min_length=3, max_length=3, pattern="[A-Z]+")] = "EUR"
    model_config = ConfigDict(extra="forbid")
    @field_validator("amount")
    def check(cls, value): ...
class Line(Money):
    sku: str = Field(alias="SKU")
    tags: list[str] = Field(default_factory=list, max_length=5)
class Address(TypedDict, total=False):
    street: Required[str]
    floor: int
class Node(BaseModel):
    name: str
    children: list["Node"] = []
def order(user: UserId, kind: Kind, lines: list[Line], ship: Address | None = None, at: tuple[float, float] = (0.0, 0.0),
          more: dict[str, int] = {}, mail: EmailStr = "", tree: Node | None = None, n: int = Field(5, ge=1, le=9)): ...
""")
    found = properties(tools["order"])
    assert list(tools) == ["order"] and tools["order"].parameters["required"] == ["user", "kind", "lines"]
    line = found["lines"]["items"]
    assert line == {
        "type": "object",
        "properties": {
            "amount": {"type": "number", "exclusiveMinimum": 0, "description": "how much"},
            "currency": {"type": "string", "minLength": 3, "maxLength": 3, "pattern": "[A-Z]+", "default": "EUR"},
            "SKU": {"type": "string"},
            "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 5},
        },
        "required": ["amount", "SKU"],
    }
    assert found["user"] == {"type": "integer"} and found["kind"] == {"type": "string", "enum": ["day", "night"]}
    assert found["ship"]["required"] == ["street"] and found["more"]["additionalProperties"] == {"type": "integer"}
    assert found["at"]["prefixItems"] == [{"type": "number"}] * 2 and found["mail"]["format"] == "email"
    assert found["n"] == {"type": "integer", "minimum": 1, "maximum": 9, "default": 5}
    assert found["tree"]["properties"]["children"]["items"] == {"type": "object"}
    assert [note.text for note in notes] == ["Node contains itself; it is cut to an object without fields."]


def test_classes_that_describe_themselves_are_one_tool_each(read):
    tools, left, notes = read('''
REASONS = ["no longer needed", "ordered by mistake"]
class CancelOrder(Tool):
    @staticmethod
    def invoke(data: Dict[str, Any], order_id: str, reason: str) -> str: ...
    @staticmethod
    def get_info() -> Dict[str, Any]:
        return {
            "type": "function",
            "function": {
                "name": "cancel_order",
                "description": "Cancel an order. " + "It must be pending.",
                "parameters": {
                    "type": "object",
                    "properties": {"order_id": {"type": "string"}, "reason": {"type": "string", "enum": REASONS}},
                    "required": ["order_id", "reason"],
                },
            },
        }
class FindUser(Tool):
    @staticmethod
    def invoke(data: Dict[str, Any], email: str, limit: int = 3) -> str:
        """Find a user."""
    @staticmethod
    def get_info():
        return make_info("find_user", load("schema.json"))
class Opaque(Tool):
    @staticmethod
    def get_info():
        return load("x.json")
class SearchInput(BaseModel):
    query: str = Field(description="what to look for")
class SearchTool(BaseTool):
    name: str = "search"
    description: str = "Searches."
    args_schema: Type[BaseModel] = SearchInput
    def _run(self, query: str): ...
@tool("look_up", args_schema=SearchInput)
def lookup(query):
    """Look it up."""
''')
    assert set(tools) == {"cancel_order", "find_user", "search", "look_up"}
    cancel = tools["cancel_order"]
    assert cancel.description == "Cancel an order. It must be pending."
    assert properties(cancel)["reason"]["enum"] == ["no longer needed", "ordered by mistake"]
    assert list(properties(tools["find_user"])) == ["email", "limit"] and tools["find_user"].description == "Find a user."
    assert left == {"Opaque": "The return value of get_info cannot be read without running it."}
    assert [note.text for note in notes if note.tool == "find_user"] == [
        "The return value of get_info cannot be read without running it. Name and parameters are taken from invoke."
    ]
    wanted = {"type": "object", "properties": {"query": {"type": "string", "description": "what to look for"}}, "required": ["query"]}
    assert tools["search"].parameters == wanted == tools["look_up"].parameters


def test_methods_of_one_name_in_two_classes_stay_two_tools(read):
    tools, _, _ = read("class Orders:\n    def find(self, order: str): ...\nclass Users:\n    def find(self, mail: str): ...\n")

    assert len(tools) == 2 and sorted(name for tool in tools.values() for name in properties(tool)) == ["mail", "order"]


def test_types_stand_in_docstrings_too_and_arguments_without_names_are_told(read):
    tools, _, notes = read('''
def sum_up(first, rest=None, *more, **words):
    """Sum up.

    Args:
        first (int): the first
        rest (list[float], optional): the rest
    """
''')
    assert {name: part["type"] for name, part in properties(tools["sum_up"]).items()} == {"first": "integer", "rest": "array"}
    assert [note.text for note in notes] == [f"Its arguments *{name} have no names and are not parameters." for name in ("more", "words")]
