"""Addresses of MCP servers: how a command is split, and how the file of a server's tool list is named."""

import pytest

from engine.stages.tools import server_address


def test_commands_are_split_by_the_rules_of_the_system():
    assert server_address.target_of("python 'my server.py' --name=\"a b\" # x", windows=False) == [
        "python",
        "my server.py",
        "--name=a b",
        "#",
        "x",
    ]
    assert server_address.target_of(r'C:\Python\python.exe "C:\my tools\server.py" --owner O\'Brien', windows=True) == [
        r"C:\Python\python.exe",
        r"C:\my tools\server.py",
        "--owner",
        r"O\'Brien",
    ]


@pytest.mark.parametrize(
    "address, name",
    [
        ("http://127.0.0.1:8931/mcp", "mcp-127.0.0.1-8931.json"),
        ("HTTPS://user:secret@Tools.Example.com/mcp/?key=secret#x", "mcp-tools.example.com.json"),
        ("http://host/hr/mcp", "mcp-host-hr.json"),
        ("https://host/s/0123456789abcdef0123456789abcdef/mcp", "mcp-host-s.json"),
        ("http://[::1]:80/", "mcp-1-80.json"),
        ("https://" + "long." * 40 + "example", "mcp-" + ("long." * 40)[:71] + ".json"),
        ("python server.py --x", "mcp-server.json"),
        ("/opt/my-tools/bin/hr_tools --token secret", "mcp-hr_tools.json"),
        ("npx -y @scope/weather@1.2 secret", "mcp-weather.json"),
        ("uvx mcp-server-time", "mcp-server-time.json"),
        ("python3.11 -m hr.tools", "mcp-hr.tools.json"),
        ("env KEY=secret node dist/index.js", "mcp-index.json"),
        ("docker run -i --rm -e KEY=secret mcp/time", "mcp-time.json"),
        ("uv run", "mcp-uv.json"),
        ("./ü", "mcp-server.json"),
    ],
)
def test_the_file_is_named_after_the_address_without_its_secrets(address, name):
    made = server_address.snapshot_name(address)
    assert made == name.replace("..json", ".json") and len(made) <= server_address.LONGEST_NAME
