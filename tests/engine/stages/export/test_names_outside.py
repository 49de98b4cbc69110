"""Calls of a served model bear the names by which tools and arguments are called outside."""

import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from engine.records import Tool
from engine.stages.export.bundle import TEMPLATES, names_outside
from engine.store import Project

EMPTY = {"type": "object", "properties": {}}
PUT = {"method": "PUT", "path": "/a/{id}", "arguments": {"id_in_body": {"name": "id", "in": "body"}}}
CALLS = [("lamp_on_1f2e3d", {"hue": 3}), ("put_a", {"id": 1, "id_in_body": "x"}), ("plain", {})]


class Served(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        calls = [{"function": {"name": name, "arguments": json.dumps(arguments)}} for name, arguments in CALLS]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"choices": [{"message": {"tool_calls": calls}}]}).encode())

    def log_message(self, *_: object) -> None:
        pass


def test_the_bundles_client_translates_back(tmp_path):
    tools = [Tool("lamp_on_1f2e3d", "", EMPTY, origin={"name": "lamp.on"}), Tool("put_a", "", EMPTY, origin=PUT), Tool("plain", "", EMPTY)]
    with Project.create(tmp_path / "project") as project:
        project.set_tools(tools)
        found = names_outside(project, [Tool(tool.name, "", EMPTY) for tool in tools])  # as they are frozen with a dataset
    assert set(found) == {"lamp_on_1f2e3d", "put_a"}
    templates = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, keep_trailing_newline=True)
    text = templates.get_template("client.py.jinja").render(name="m", longest=9, port=1, renamed=found, picks=0)
    assert len(text.splitlines()) <= 22 and "names" not in templates.get_template("client.py.jinja").render(
        name="m", longest=9, port=1, renamed={}, picks=0
    )
    for name, content in (("client.py", text), ("names.json", json.dumps(found)), ("tools.json", "[]")):
        (tmp_path / name).write_text(content, encoding="utf-8")
    server = HTTPServer(("127.0.0.1", 0), Served)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        told = subprocess.run(
            [sys.executable, "client.py", "?", str(server.server_port)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    finally:
        server.shutdown()
    assert [json.loads(line) for line in told.stdout.splitlines()] == [
        {"name": "lamp.on", "arguments": {"hue": 3}},
        {
            "name": "put_a",
            "arguments": {"id": 1, "id_in_body": "x"},
            "method": "PUT",
            "path": "/a/{id}",
            "arguments_outside": {"id_in_body": {"name": "id", "in": "body"}},
        },
        {"name": "plain", "arguments": {}},
    ]
