"""Own tools, from the start page to a served model's answer, by mouse and keyboard alone and with the real base model.
`python -m tests.benchmarks.own_project [--only petstore|sheet|retail] [--preset fast] [--enough MINUTES] [--keep FOLDER]`

Three ways: the public petstore (OpenAPI) and the spreadsheet template, with five typed questions for each tool, and a public list of
tools without any question. Settings are those that a new project has, unless a preset is clicked. Prints a table, and one JSON line with
clicks, keys, minutes and answers. On a machine without a display, put this before it:
`QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1280x800x24"`.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from tests.toys import ROOT

DATA = ROOT.parent / "shared" / "data"  # public material, which lies beside a developer's checkout


def go(name: str, case: Any, place: Path, app: QApplication, options: argparse.Namespace) -> dict[str, Any]:
    """One case in a window of its own; its figures."""
    from engine.store import Project
    from gui import flow, recent
    from gui.window import Window
    from tests.benchmarks.window import wait_in
    from tests.gui.own_project import Journey, filled_in, whole
    from tests.gui.person import Spreadsheets

    (place / name).mkdir(parents=True)
    recent.choose_place(place / name)
    sheets = Spreadsheets(filled_in())
    window, begun = Window(), time.monotonic()
    window.show()
    way = Journey(window, wait_in(app), case, preset=options.preset, enough=options.enough)
    result: dict[str, Any] = {"case": case.name, "platform": app.platformName(), "trouble": ""}
    try:
        whole(way, options.data)
        if not case.typed:
            way.ask("what is in order #W2417020?")
            way.go_to("step test")
            headline = window.page().results.headline
            way.wait(lambda: bool(headline.title.text()) and bool(headline.lines), 60)
            result |= {"headline": headline.title.text(), "warning": headline.verdict.text(), "next": headline.lines[0].text()}
    except (AssertionError, TimeoutError) as error:
        result["trouble"] = f"{type(error).__name__} {error} on {window.rail.page()}: {window.foot.said.text()}"
    result |= way.person.did.as_dict() | {"mended": way.mended, "minutes": round((time.monotonic() - begun) / 60, 1)}
    result["minutes_of"] = {step: round(took / 60, 1) for step, took in way.took.items()}
    result["promised"] = way.promised
    result["right"], result["asked"] = sum(right for _, right, _ in way.answers), len(way.answers)
    result["answers"] = [answer for _, _, answer in way.answers]
    result["served_right"] = way.served[0]
    if window.controller.snapshot is not None:
        with Project.open(way.folder) as project:
            rates = project.summary("evaluation").get("models", {})
            result["tests"] = len(project.tests())
            result["test_rates"] = {model: round(100 * one["overall"], 1) for model, one in rates.items()}
            result["examples"] = project.summary("training").get("examples", 0)
            result["done"] = [project.stage_state(stage) for stage in flow.ORDER].count("done")
    window.controller.stop()
    wait_in(app)(lambda: not window.controller.busy, 120)
    window.close()
    sheets.close()
    return result


def main() -> int:
    """Run it; 1 where a way did not end, or no answer was right."""
    from tests.gui.own_project import PETSTORE, RETAIL, SHEET

    cases = {"petstore": PETSTORE, "sheet": SHEET, "retail": RETAIL}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=cases, action="append", help="this case (may be given again); all without it")
    parser.add_argument("--data", type=Path, default=DATA, help="where the public material is")
    parser.add_argument("--preset", default="", help="the card that is clicked before training: fast, balanced, best; without it none is")
    parser.add_argument("--enough", type=float, default=0, help="minutes after which *Finish now and keep* is pressed; 0 for never")
    parser.add_argument("--keep", type=Path, help="keep the projects in this folder")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    from gui import theme
    from gui.jobs import Collector

    theme.follow_system(app)
    place = options.keep or Path(tempfile.mkdtemp(prefix="adaptool-own-"))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(place / "remembered"))
    QCoreApplication.setOrganizationName("Adaptool benchmark")
    collector = Collector(app)
    results = [go(name, cases[name], place, app, options) for name in options.only or cases]
    collector.stop()
    if options.keep is None:
        shutil.rmtree(place, ignore_errors=True)
    columns = (
        "case",
        "clicks",
        "keys",
        "drops",
        "scrolls",
        "beside_typing",
        "letters",
        "mended",
        "minutes",
        "right",
        "asked",
        "served_right",
    )
    print("  ".join(columns))
    for one in results:
        print("  ".join(str(one[column]) for column in columns), one["trouble"])
    print(json.dumps(results, ensure_ascii=False))
    return int(any(one["trouble"] or ("headline" not in one and not one["right"]) for one in results))


if __name__ == "__main__":
    sys.exit(main())
