"""A small MCP server for tests, made with the official package: three tools, over stdio or streamable HTTP.

python tests/mcp_server.py stdio [PAGE]        PAGE: tools on one page of the list; all without it
python tests/mcp_server.py http PORT [PAGE]    at http://127.0.0.1:PORT/mcp; with KEY in the environment only for who sends it as X-Api-Key
python tests/mcp_server.py sse PORT [PAGE]     the same over the older HTTP+SSE, at http://127.0.0.1:PORT/sse
"""

import os
import sys

import anyio
import mcp_types as types
from mcp.server.lowlevel import Server

CITY = {"type": "object", "properties": {"city": {"type": "string", "description": "name of the city"}}, "required": ["city"]}
ROOM = {
    "type": "object",
    "required": ["room"],
    "properties": {"room": {"type": "string"}, "seats": {"type": ["integer", "null"], "default": None}, "kind": {"$ref": "#/$defs/kind"}},
    "$defs": {"kind": {"enum": ["büro", "hall"]}},
}
TOOLS = [
    types.Tool(name="rain", description="Tells the rain.", input_schema=CITY),
    types.Tool(
        name="book_room",
        title="Book a room",
        description="Books a room\nfor a day.",
        input_schema=ROOM,
        annotations=types.ToolAnnotations(read_only_hint=False),
    ),
    types.Tool(name="now", description="Tells the time.", input_schema={"type": "object", "properties": {}}),
]


def make_server(page: int) -> Server:
    async def list_tools(context, params) -> types.ListToolsResult:
        start = int(params.cursor) if params is not None and params.cursor else 0
        end = start + page
        return types.ListToolsResult(tools=TOOLS[start:end], next_cursor=str(end) if end < len(TOOLS) else None)

    async def call_tool(context, params) -> types.CallToolResult:
        raise AssertionError("a tool was called")

    return Server("three tools", on_list_tools=list_tools, on_call_tool=call_tool)


async def over_stdio(server: Server) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def over_http(server: Server, port: int) -> None:
    import uvicorn

    uvicorn.run(guarded(server.streamable_http_app()), host="127.0.0.1", port=port, log_level="warning")


def over_sse(server: Server, port: int) -> None:
    import uvicorn
    from mcp.server.sse import SseServerTransport
    from starlette.applications import Starlette
    from starlette.responses import Response
    from starlette.routing import Mount, Route

    transport = SseServerTransport("/messages/")

    async def connect(request):
        async with transport.connect_sse(request.scope, request.receive, request._send) as (read, write):
            await server.run(read, write, server.create_initialization_options())
        return Response()

    app = Starlette(routes=[Route("/sse", connect, methods=["GET"]), Mount("/messages/", app=transport.handle_post_message)])
    uvicorn.run(guarded(app), host="127.0.0.1", port=port, log_level="warning")


def guarded(app):
    """The app, which answers 401 to whoever does not send the key that the environment names."""
    key = os.environ.get("KEY", "").encode()

    async def answer(scope, receive, send):
        if scope["type"] == "http" and key and dict(scope["headers"]).get(b"x-api-key") != key:
            await send({"type": "http.response.start", "status": 401, "headers": []})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, send)

    return answer


if __name__ == "__main__":
    how, *numbers = sys.argv[1], *map(int, sys.argv[2:])
    if how == "stdio":
        anyio.run(over_stdio, make_server(*numbers or [len(TOOLS)]))
    else:
        (over_sse if how == "sse" else over_http)(make_server(*numbers[1:] or [len(TOOLS)]), numbers[0])
