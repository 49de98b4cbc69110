"""Progress on the terminal, and commands whose output goes to the log."""

import queue
import re
import shutil
import subprocess
import threading
import time
from collections import deque

from setup_problems import SetupError, explain_output

NINJA = re.compile(r"^\s*(\[\s*\d+/\d+\])")
PIP = re.compile(r"^\s*(Collecting|Processing|Downloading|Using cached|Building wheel for|Installing collected)\s+(\S+)")
# Lines kept to judge a failure by; a failing download repeats itself long before this.
REMEMBERED_LINES = 400
# How often a step that goes on is mentioned where there is no terminal.
PLAIN_INTERVAL_S = 30.0
REPAINT_INTERVAL_S = 0.2


def short_form(line):
    """Return the few words of an output line that show progress, or an empty string."""
    match = NINJA.match(line)
    if match:
        return match.group(1)
    match = PIP.match(line)
    if match is None:
        return ""
    doing, what = match.groups()
    if doing == "Installing collected":
        return "Installing"
    return f"{doing} {what.replace(chr(92), '/').rsplit('/', 1)[-1]}"


class Console:
    """Shows the steps: one living line on a terminal, plain lines elsewhere."""

    def __init__(self, stream):
        self.stream = stream
        self.living = stream.isatty()
        self.label = ""
        self.detail = ""
        self.began = self.mentioned = time.monotonic()
        self.painted = 0.0

    def start(self, number, total, title):
        """Begin a step."""
        self.label = f"[{number}/{total}] {title}"
        self.detail = ""
        self.began = self.mentioned = time.monotonic()
        if self.living:
            self.tick()
        else:
            self.say(self.label)

    def note(self, detail):
        """Remember what the step is doing right now."""
        self.detail = detail

    def tick(self):
        """Show the time gone by and what is being done; to be called often."""
        now = time.monotonic()
        line = f"{self.label}  {now - self.began:.0f} s  {self.detail}"
        if self.living and now - self.painted >= REPAINT_INTERVAL_S:
            self.painted = now
            width = shutil.get_terminal_size().columns - 1
            self.stream.write("\r" + line[:width].ljust(width))
            self.stream.flush()
        elif not self.living and now - self.mentioned >= PLAIN_INTERVAL_S:
            self.mentioned = now
            self.say(line)

    def done(self):
        """End a step."""
        self.detail = ""
        line = f"{self.label}: done in {time.monotonic() - self.began:.0f} s"
        self.clear()
        self.say(line)

    def clear(self):
        """Wipe the living line, so that a message can take its place."""
        if self.painted:
            self.painted = 0.0
            self.stream.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            self.stream.flush()

    def say(self, text):
        """Write a whole line."""
        self.stream.write(text + "\n")
        self.stream.flush()


class Runner:
    """Runs commands one after the other, with their output in one log."""

    def __init__(self, console, log_path, environment):
        self.console = console
        self.log_path = log_path
        self.environment = environment

    def run(self, command, doing, extra_environment=None):
        """Run a command to its end and return its last lines; raise SetupError with one sentence if it fails.

        ``doing`` completes the sentence, as in "while building llama.cpp".
        """
        remembered: deque[str] = deque(maxlen=REMEMBERED_LINES)
        environment = dict(self.environment, **(extra_environment or {}))
        with open(self.log_path, "a", encoding="utf-8") as log:
            log.write("\n$ " + " ".join(command) + "\n")
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
            )
            try:
                for line in self._lines(process):
                    log.write(line + "\n")
                    remembered.append(line)
                    self.console.note(short_form(line) or self.console.detail)
                    self.console.tick()
                code = process.wait()
            except BaseException:
                process.terminate()
                process.wait()
                raise
        if code != 0:
            raise SetupError(explain_output(remembered, doing), remembered, self.log_path)
        return list(remembered)

    def _lines(self, process):
        """Yield output lines as they come, and keep the clock going between them."""
        lines: queue.Queue[str | None] = queue.Queue()

        def read():
            for line in process.stdout:
                lines.put(line.rstrip("\r\n"))
            lines.put(None)

        threading.Thread(target=read, daemon=True).start()
        while True:
            try:
                line = lines.get(timeout=0.5)
            except queue.Empty:
                self.console.tick()
                continue
            if line is None:
                process.stdout.close()
                return
            yield line
