"""Events: one line of JSON each, and nothing else is taken for one."""

import json
import time

import pytest

from engine.jobs.events import Done, Failed, Log, Metric, Pace, Progress, decode, encode

EVENTS = [
    Progress("synthesis", 3, 10, "questions", 1.5, 4.7),
    Progress("tools", 0, 0, "tools"),
    Metric("training", "loss", 7, 0.25),
    Log("training", 'two\nlines \u2028 Zoë 😀 "x"'),
    Done("tools", {"tools": 3, "nested": {"a": [1, None]}}),
    Done("tools"),
    Failed("tools", "input", "No.", "Do.", "/tmp/x.log"),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_its_line(event):
    line = encode(event)
    assert "\n" not in line
    assert json.loads(line)["event"] == type(event).__name__
    assert decode(line + "\n") == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\n",
        "a library speaks",
        "12",
        "null",
        "[]",
        '{"event": "Unknown"}',
        '{"stage": "tools"}',
        '{"event": "Done", "stage": "tools", "more": 1}',
        encode(EVENTS[0])[:-5],
        '{"event": ["Done"]}',
    ],
)
def test_any_other_line_is_no_event(line):
    assert decode(line) is None


def test_the_pace_of_a_resumed_job_counts_only_what_this_run_did():
    pace = Pace()
    assert pace.measure(900, 1000) == (0.0, None)
    time.sleep(0.05)
    rate, left = pace.measure(910, 1000)
    assert 0 < rate <= 200
    assert left == pytest.approx(90 / rate)


def test_a_finished_count_has_no_time_left():
    pace = Pace()
    pace.measure(0, 10)
    time.sleep(0.01)
    assert pace.measure(10, 10)[1] == 0
    assert pace.measure(12, 10)[1] == 0
