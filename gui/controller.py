"""The open project and what runs on it. The window only shows it, and may be made anew (in another language) over it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from engine.errors import AdaptoolError, BusyError, InputError
from engine.jobs import tasks
from engine.jobs.events import Done, Event, Failed
from engine.messages import sentences
from engine.store import Project
from engine.store.locks import Lock
from gui import flow, messages, problems
from gui.child import QueryChild
from gui.downloads import Downloads
from gui.jobs import Background, RunningJob
from gui.settings_undo import SettingsUndo
from gui.snapshot import Snapshot, make_empty, make_finished, make_sample, read_project
from gui.widgets.lacking import in_a_sentence

LOOK_AGAIN = 3000  # milliseconds between two looks at a project in which another process works


class ProjectController(QObject):
    """One project, or none. What takes time happens in `Background` or in a job; both answer later, by a signal."""

    opened = Signal()  # another project is open now
    changed = Signal()  # the project was read again, or something began or ended
    began = Signal(str)  # a stage starts
    told = Signal(object)  # a job said something
    rested = Signal(object, bool)  # nothing runs any more; why, and whether that is trouble
    restored = Signal(str)  # settings of a stage were brought back or done again
    said = Signal(object, bool)  # a sentence for the user, and whether it tells of trouble: then it may be a `Problem`
    acting = Signal(object)  # the user wants what the button of a `Problem` says

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot: Snapshot | None = None
        self.job: RunningJob | None = None
        self.stopping = False
        self.last_stage = ""  # the one that ran last
        self._last_log: Path | None = None
        self.window: object = None  # the window that shows this controller now; kept alive by being named here
        self.trouble: dict[str, str] = {}  # what jobs said that the project could not note, for they died
        self._left: list[str] | None = None  # stages still to run; None while nothing runs
        self._changes: dict[str, dict[str, Any]] = {}
        self._held: Lock | None = None
        self.background = Background(self)
        self.queries = QueryChild("queries", self)
        self.downloads = Downloads(self)
        self.undo = SettingsUndo(self._restore, self)
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._later.timeout.connect(self.refresh)

    # Opening

    def open(self, folder: Path) -> None:
        """Open a project; where there is none, or another window has it, say so and stay as it was."""
        self._take(Path(folder).absolute(), lambda path: path)

    def make_sample(self, folder: Path, sample: str) -> None:
        """Make a project from a sample and open it."""
        self._take(Path(folder).absolute(), lambda path: make_sample(path, sample))

    def make_finished(self, folder: Path, sample: str) -> None:
        """Make a project in which every stage of a sample is done, and open it."""
        self._take(Path(folder).absolute(), lambda path: make_finished(path, sample))

    def make_empty(self, folder: Path) -> None:
        """Make an empty project and open it."""
        self._take(Path(folder).absolute(), make_empty)

    def close(self) -> None:
        """Put the project away; the controller is not used again."""
        self._later.stop()
        self.queries.close()
        self.downloads.stop()
        self.background.close()
        self._release()

    @property
    def busy(self) -> bool:
        """Whether stages run, or it has still to be read how the last one ended."""
        return self._left is not None

    def refresh(self) -> None:
        """Read again how the project stands."""
        if self.snapshot is not None:
            folder = self.snapshot.folder
            self.background.run(lambda: read_project(folder), self._refreshed, self._not_refreshed)

    def _take(self, folder: Path, make: Callable[[Path], Path]) -> None:
        def work() -> tuple[Snapshot, Lock | None]:
            path = make(folder)
            snapshot = read_project(path)
            if self.snapshot is not None and self.snapshot.folder == snapshot.folder:
                return snapshot, None
            return snapshot, hold(snapshot.folder)

        self.background.run(work, self._took, self.complain)

    def _took(self, found: tuple[Snapshot, Lock | None]) -> None:
        snapshot, lock = found
        if self.busy:
            if lock is not None:
                lock.__exit__()
            return  # a job was started meanwhile; its project stays
        if lock is not None:
            self._release()
            self._held = lock
        self.snapshot, self.trouble, self._last_log, self.last_stage = snapshot, {}, None, ""
        self.undo.clear()
        self.opened.emit()
        self.said.emit(self.how_much_is_left(), False)
        self._watch_other()

    def _release(self) -> None:
        if self._held is not None:
            self._held.__exit__()
            self._held = None

    def _refreshed(self, snapshot: Snapshot) -> None:
        if not self.busy and self.snapshot is not None and snapshot.folder == self.snapshot.folder:
            was_busy = bool(self.snapshot.runs())
            self.snapshot = snapshot
            self.changed.emit()
            self._watch_other()
            if was_busy and not snapshot.runs():
                self.said.emit(self.how_much_is_left(), False)

    def _not_refreshed(self, error: AdaptoolError) -> None:
        if not self.busy:
            self.complain(error)
            self._later.start()

    def _watch_other(self) -> None:
        """Another process may work here: say so, and look again until it has ended."""
        if self.snapshot.runs():
            self.said.emit(
                self.tr("{stage} is running in another window or on the command line. You can continue here when it has finished.").format(
                    stage=messages.title(self.snapshot.runs())
                ),
                False,
            )
            self._later.start()

    def complain(self, error: AdaptoolError) -> None:
        """Tell the user of an error."""
        self.said.emit(problems.of(error), True)

    # Reading and changing

    def read(
        self,
        work: Callable[[Project], Any],
        then: Callable[[Any], None],
        failed: Callable[[AdaptoolError], None] | None = None,
        keep: bool = False,
    ) -> None:
        """Call `work` aside with the open project, then `then` here with what it returned, if the project is still the same.

        Work to `keep` is done even if the controller is closed meanwhile: what the user decided must not be lost.
        """
        if self.snapshot is None:
            return
        folder = self.snapshot.folder

        def look() -> Any:
            with Project.open(folder) as project:
                return work(project)

        def hand_over(value: Any) -> None:
            if self.snapshot is not None and self.snapshot.folder == folder:
                then(value)

        self.background.run(look, hand_over, failed or self.complain, keep)

    def change_settings(
        self,
        stage: str,
        changes: dict[str, Any],
        then: Callable[[Any], None] | None = None,
        refused: Callable[[], None] | None = None,
        undoable: bool = True,
    ) -> None:
        """Keep changed settings of a stage; `then` gets them. While that stage runs, or where they are not allowed, the user is
        told and `refused` is called. What was before can be brought back, unless it is that which is being done (not `undoable`)."""

        def work(project: Project) -> Any:
            if project.stage_state(stage) == "running":
                raise BusyError(
                    self.tr("{stage} is running. Change its settings when it has finished.").format(stage=messages.title(stage))
                )
            before, settings = project.settings(stage), project.changed_settings(stage, changes)
            project.keep_settings(stage, settings)
            was = {name: value for name, value in before.model_dump().items() if value != getattr(settings, name)}
            return settings, was

        def kept(found: tuple[Any, dict[str, Any]]) -> None:
            settings, was = found
            if was and undoable:
                self.undo.add(stage, was, {name: getattr(settings, name) for name in was})
            if then is not None:
                then(settings)
            self.refresh()

        def not_kept(error: AdaptoolError) -> None:
            self.complain(error)
            if refused is not None:
                refused()

        self.read(work, kept, not_kept, keep=True)

    def _restore(self, stage: str, values: dict[str, Any]) -> None:
        """Keep settings as they once were."""
        self.change_settings(stage, values, lambda _: self.restored.emit(stage), undoable=False)

    # Running

    @property
    def log(self) -> Path | None:
        """The log of the job that runs or ran last."""
        return (self.job.log if self.job is not None else None) or self._last_log

    def run_left(self) -> None:
        """Run each stage that is not done, in order, until one fails or the user stops it."""
        self._run_after_writes(lambda snapshot: snapshot.left(), {})

    def run_stage(self, stage: str, changes: dict[str, Any] | None = None) -> None:
        """Run a stage, after whatever it rests on that is not done; `changes` are settings to keep if its files are good."""
        self._run_after_writes(lambda snapshot: flow.to_run(stage, snapshot), {stage: changes or {}})

    def run_step(self, step: flow.Step) -> None:
        """Run what is left of a step, after whatever it rests on."""
        self._run_after_writes(lambda snapshot: list(flow.continuation(step, snapshot).runs), {})

    def run_task(self, name: str, changes: dict[str, Any] | None = None) -> None:
        """Run a job that is no stage, with these settings."""
        self._run_after_writes(lambda snapshot: [name], {name: changes or {}})

    def ask(self, what: str, then: Callable[[Any], None], failed: Callable[[AdaptoolError], None] | None = None, **arguments: Any) -> None:
        """Ask the engine something about the project as it is after all that the user changed until now."""
        if self.snapshot is None:
            return
        folder = self.snapshot.folder

        def here(receive: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda value: receive(value) if self.snapshot is not None and self.snapshot.folder == folder else None

        self.background.run(
            lambda: None, lambda _: self.queries.ask(folder, what, here(then), here(failed or self.complain), **arguments), self.complain
        )

    def stop(self) -> None:
        """Stop the stage that runs; what is finished is kept."""
        if not self.busy or self.stopping:
            return
        self.stopping = True
        self.said.emit(self.tr("Stopping. Finished work is kept."), False)
        if self.job is not None:
            self.job.cancel()

    def _run_after_writes(self, which: Callable[[Snapshot], list[str]], changes: dict[str, dict[str, Any]]) -> None:
        """Run what the project needs once all that the user changed until now is written."""
        if self.snapshot is None or self.busy:
            return
        folder = self.snapshot.folder

        def begin(snapshot: Snapshot) -> None:
            if not self.busy and self.snapshot.folder == snapshot.folder:
                self.snapshot = snapshot
                self._run(which(snapshot), changes)

        self.background.run(lambda: read_project(folder), begin, self.complain)

    def _run(self, stages: list[str], changes: dict[str, dict[str, Any]]) -> None:
        if self.busy or self.snapshot.runs():
            return
        self._left, self._changes, self.stopping = list(stages), changes, False
        self._next()

    def _next(self) -> None:
        def needless(stage: str) -> bool:
            return stage not in self._changes and self.snapshot.entries[stage]["state"] == "done"

        while self._left and needless(self._left[0]):
            self._left.pop(0)
        if self.stopping or not self._left:
            self._end(self.tr("Stopped. Finished work is kept.") if self.stopping else self.how_much_is_left())
            return
        stage = self._left.pop(0)
        self.trouble.pop(stage, None)
        self.last_stage = stage
        self.job = RunningJob(self.snapshot.folder, stage, self, self._changes.pop(stage, {}))
        self.job.told.connect(self._tell)
        self.job.ended.connect(self._job_ended)
        if stage not in tasks.BY_NAME:
            self.snapshot = self.snapshot.with_state(stage, "running")
        self.began.emit(stage)
        self.changed.emit()
        self.job.start()

    def _tell(self, event: Event) -> None:
        if not self.stopping:
            self.told.emit(event)

    def _job_ended(self, last: Done | Failed) -> None:
        self._last_log = self.job.log
        self.job.deleteLater()
        self.job = None
        folder = self.snapshot.folder

        def go_on(snapshot: Snapshot) -> None:
            self.snapshot = snapshot
            self.changed.emit()
            if isinstance(last, Failed):
                self._stage_failed(last)
            else:
                self._next()

        def give_up(error: AdaptoolError) -> None:
            self._end(problems.of(error), bad=True)
            self._later.start()

        self.background.run(lambda: read_project(folder), go_on, give_up)

    def _stage_failed(self, last: Failed) -> None:
        if last.kind == "cancelled":
            self._end(self.tr("Stopped. Finished work is kept."))
            return
        again = last.stage if last.kind == "machine" and last.stage not in tasks.BY_NAME else ""
        text = problems.of_text(sentences(last.message, last.remedy), last.log, again)
        if self.snapshot.runs():  # another process was first; that is no fault of the stage
            self._later.start()
        elif last.stage not in tasks.BY_NAME:
            self.trouble[last.stage] = text
        self._end(text, bad=True)

    def _end(self, text: str, bad: bool = False) -> None:
        self._left, self.stopping = None, False
        self.changed.emit()
        self.rested.emit(text, bad)

    # Sentences

    def how_much_is_left(self) -> str:
        """A sentence on how far the project is, and one on tools without a question."""
        assert self.snapshot is not None, "asked while a project is open"
        left, lack = self.snapshot.left(), flow.lacking(self.snapshot)
        after = f" {in_a_sentence(lack)}" if lack else ""
        if not left:
            return self.tr("All steps are done.") + after
        steps = [step for step in flow.STEPS if flow.state_of(step, self.snapshot) != "done"]
        said = self.tr("{done} of {total} steps are done. Next: {step}.").format(
            done=len(flow.STEPS) - len(steps), total=len(flow.STEPS), step=messages.step(steps[0].name)
        )
        return said + after


def hold(folder: Path) -> Lock:
    """Take a project for one window. Raises InputError where another has it."""
    lock = Lock(folder / "runs" / "window")
    try:
        return lock.__enter__()
    except BusyError:
        text = QCoreApplication.translate(
            "ProjectController", "{project} is open in another window. Continue there, or close it there first."
        )
        raise InputError(text.format(project=folder.name)) from None
