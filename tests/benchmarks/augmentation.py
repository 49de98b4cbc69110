"""What augmentation brings: digital-hr with 5,000 questions beside the same without augmentation: `python -m tests.benchmarks.augmentation
[--quick] [--json]`.

The same synthesized questions in both runs; the one has replaced, simplified and misspelled copies of them and of the seeds beside
them. Trained adapters are measured on the sample's test questions. About half an hour on two cores; --quick trains on a fifth.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.checker import RIGHT
from engine.store import Project
from tests.toys import ROOT

PER_TOOL = 235  # so that some 5,000 questions are accepted with augmentation
OFF = {"replacement": 0, "rewriting": 0, "simplification": 0, "error-introduction": 0}


def trained(folder: Path, augmented: bool, per_tool: int) -> dict:
    """Run the sample up to evaluation; rates of the adapter, accepted questions, seconds of training."""

    def adaptool(*words: str) -> None:
        subprocess.run([sys.executable, "-m", "engine.cli.main", *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    adaptool("new", str(folder), "--sample", "digital-hr")
    adaptool("run", str(folder), "--until", "knowledge")
    adaptool("synthesis", str(folder), "--per-tool", str(per_tool))
    adaptool("augmentation", str(folder), *([] if augmented else [word for name in OFF for word in (f"--{name}", "0")]))
    adaptool("run", str(folder), "--until", "dataset")
    begun = time.monotonic()
    adaptool("run", str(folder), "--until", "training")
    seconds = time.monotonic() - begun
    adaptool("run", str(folder), "--until", "evaluation")
    with Project.open(folder) as project:
        rates = project.rows("evaluations", model="adapter")[0]["rates"]
        right = sum(row["error"] == RIGHT for row in project.rows("answers", model="adapter"))
        return {
            "questions": project.summary("validation")["accepted"],
            "rejected": project.summary("validation")["rejected"],
            "training_seconds": round(seconds, 1),
            "right": right,
            **{name: rates[name] for name in ("structure", "tool", "parameters", "overall")},
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a fifth of the questions")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    options = parser.parse_args()
    found = {}
    print(f"{'run':<22}{'questions':>10}{'minutes':>9}{'structure':>11}{'tool':>8}{'parameters':>12}{'overall':>9}")
    with tempfile.TemporaryDirectory() as place:
        for name, augmented in (("with augmentation", True), ("without augmentation", False)):
            one = found[name.replace(" ", "_")] = trained(
                Path(place) / name.replace(" ", "-"), augmented, PER_TOOL // (5 if options.quick else 1)
            )
            print(
                f"{name:<22}{one['questions']:>10,}{one['training_seconds'] / 60:>9.1f}{one['structure']:>11.3f}{one['tool']:>8.3f}"
                f"{one['parameters']:>12.3f}{one['overall']:>9.3f}",
                flush=True,
            )
    if options.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
