"""Servers of language models on this machine: only what answers as one is listed, and nothing else is asked."""

import http.server
import json
import threading

import pytest

from engine.errors import InputError, MachineError
from engine.models.teachers import servers_here
from engine.models.teachers.servers_here import found, models_of


@pytest.fixture
def listening():
    """Starts servers on this machine: {path: (status, body)} each, {name: port}; and what they were asked."""
    started, asked = [], []

    def start(**answers) -> dict[str, int]:
        ports = {}
        for name, (status, body, head) in answers.items():

            class Handler(http.server.BaseHTTPRequestHandler):
                answer = status, body.encode(), head

                def do_GET(self):
                    asked.append((self.path, self.headers.get("Authorization")))
                    status, body, head = self.answer
                    self.send_response(status)
                    for key, value in {**head, "Content-Length": str(len(body))}.items():
                        self.send_header(key, value)
                    self.end_headers()
                    self.wfile.write(body)

                def log_message(self, *_):
                    pass

            made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
            threading.Thread(target=made.serve_forever, daemon=True).start()
            started.append(made)
            ports[name] = made.server_port
        return ports

    start.asked = asked
    yield start
    for one in started:
        one.shutdown()


LISTED = json.dumps({"object": "list", "data": [{"id": "llama3.2:3b"}, {"id": ""}, {"name": "odd"}, {"id": 7}, {"id": "qwen3:4b"}]})


def test_servers_that_answer_are_listed_with_their_models_and_no_key_goes_out(listening):
    ports = listening(
        ollama=(200, LISTED, {}),
        empty=(200, '{"data": []}', {}),
        page=(200, "<html>a router</html>", {}),
        other=(200, '["data"]', {}),
        closed=(401, "{}", {}),
        elsewhere=(302, "", {"Location": "http://192.0.2.1/v1/models"}),
    )
    told = found(None, {**ports, "nobody": 9})
    assert [(one["server"], one["models"]) for one in told] == [("ollama", ["llama3.2:3b", "qwen3:4b"]), ("empty", [])]
    assert told[0]["url"] == f"http://127.0.0.1:{ports['ollama']}/v1"
    assert set(listening.asked) == {("/v1/models", None)}


def test_the_usual_ports_are_those_of_the_four_programs():
    assert servers_here.PORTS == {"Ollama": 11434, "LM Studio": 1234, "vLLM": 8000, "llama.cpp": 8080}


def test_an_address_of_this_machine_is_asked_and_no_other(listening):
    port = listening(own=(200, LISTED, {}))["own"]
    assert models_of(None, f"http://127.0.0.1:{port}/v1/")[0]["models"] == ["llama3.2:3b", "qwen3:4b"]
    with pytest.raises(InputError, match="is another machine"):
        models_of(None, "http://models.example.org/v1")
    with pytest.raises(MachineError, match="No language model server"):
        models_of(None, "http://127.0.0.1:9/v1")
    with pytest.raises(InputError, match="no usable address"):
        models_of(None, "localhost:1234")
