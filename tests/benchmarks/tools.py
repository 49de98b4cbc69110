"""How long a large OpenAPI document takes: `python -m tests.benchmarks.tools [--json]`.

A made-up document of 300 operations and 3 MB (request bodies by reference, some cyclic) is imported by the real command line, as
JSON and as YAML, each in a child; seconds of the whole command and the most memory that the child held.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

from tests.toys import ROOT

OPERATIONS, BYTES = 300, 3_000_000
BAR_SECONDS, BAR_MB = 10, 500
FILLING = "the order of a customer with its lines prices taxes addresses and the person who entered it"


def document() -> dict:
    """An OpenAPI 3.1 document of 300 operations over 100 schemas that refer to each other, filled up to 3 MB with descriptions."""
    words = FILLING.split()
    schemas, paths = {}, {}
    for n in range(100):
        fields = {
            f"field_{i}": {"type": ("string", "integer", "boolean")[i % 3], "description": " ".join(words[: 3 + i])} for i in range(12)
        }
        fields["next"] = {"$ref": f"#/components/schemas/Thing{(n + 1) % 100}"}
        fields["self"] = {"$ref": f"#/components/schemas/Thing{n}"}
        schemas[f"Thing{n}"] = {"type": "object", "properties": fields, "required": ["field_0"]}
    for n in range(OPERATIONS):
        paths[f"/things{n}/{{id}}"] = {
            "post": {
                "operationId": f"do_{n}",
                "summary": f"Does what number {n} does.",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": "which one"},
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "thing": {"$ref": f"#/components/schemas/Thing{n % 100}"},
                                    "note": {"type": "string", "description": "free words"},
                                },
                            }
                        }
                    }
                },
            }
        }
    made = {"openapi": "3.1.0", "info": {"title": "Large", "version": "1"}, "paths": paths, "components": {"schemas": schemas}}
    missing = max(0, BYTES - len(json.dumps(made)))
    filling = (" ".join(words) + " ") * (missing // OPERATIONS // len(" ".join(words)) + 1)
    for path in paths.values():
        path["post"]["description"] = filling[: missing // OPERATIONS]
    return made


def measure(file: Path, folder: Path) -> dict:
    """Import a file into a new project by the command line."""
    command = [sys.executable, "-m", "engine.cli.main"]
    subprocess.run([*command, "new", str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    begun, peak = time.monotonic(), 0
    child = psutil.Popen(
        [*command, "tools", str(folder), str(file), "--json"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while child.poll() is None:
        with suppress(psutil.NoSuchProcess):
            peak = max([peak, *(p.memory_info().rss for p in [child, *child.children(recursive=True)])])
        time.sleep(0.01)
    out, err = child.communicate()
    if child.returncode:
        raise SystemExit(err)
    return {
        "file": file.name,
        "mb": round(file.stat().st_size / 1e6, 2),
        "tools": json.loads(out)["tools"],
        "seconds": round(time.monotonic() - begun, 2),
        "peak_rss_mb": round(peak / 1e6),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    import yaml

    with tempfile.TemporaryDirectory() as place:
        made = document()
        plain, spaced = Path(place) / "large.json", Path(place) / "large.yaml"
        plain.write_text(json.dumps(made))
        spaced.write_text(yaml.safe_dump(made))
        rows = [measure(file, Path(place) / file.suffix[1:]) for file in (plain, spaced)]
    if options.json:
        print(json.dumps({"imports": rows}))
        return
    print(f"{'file':12} {'MB':>5} {'tools':>6} {'seconds':>8} {'peak MB':>8}   bar: {BAR_SECONDS} s, {BAR_MB} MB")
    for row in rows:
        print(f"{row['file']:12} {row['mb']:5} {row['tools']:6} {row['seconds']:8} {row['peak_rss_mb']:8}")


if __name__ == "__main__":
    main()
