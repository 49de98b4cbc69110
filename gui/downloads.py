"""The download of a base model: one at a time, in a child process, whichever dialog shows it. It goes on while other stages run."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.jobs.events import Done, Event, Failed, Progress
from engine.jobs.runner import Job
from engine.models import getting
from engine.models.getting import hub
from engine.models.getting.download import STAGE, Download
from gui.jobs import RunningJob


class RunningDownload(RunningJob):
    """A download as a job that is followed like any other."""

    def __init__(self, offer: hub.Offer, parent: QObject | None = None) -> None:
        super().__init__(Path(), STAGE, parent)
        self.offer = offer

    def _begin(self) -> Callable[[], Job]:
        offer = self.offer
        return lambda: Download(offer, getting.read(), gentle=True)


class Downloads(QObject):
    """What is fetched now, and how far it is."""

    told = Signal(object)  # an event
    ended = Signal(object)  # the last one, Done or Failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job: RunningDownload | None = None
        self.progress: Progress | None = None  # the last that was told

    @property
    def repo(self) -> str:
        """The model that is fetched now, "" for none."""
        return self.job.offer.repo if self.job is not None else ""

    def start(self, offer: dict[str, Any]) -> None:
        """Fetch what the server has offered, as plain data. Does nothing while another is fetched."""
        if self.job is not None:
            return
        fields = hub.Offer.__dataclass_fields__
        self.progress = None
        self.job = RunningDownload(hub.from_told({name: value for name, value in offer.items() if name in fields}), self)
        self.job.told.connect(self._tell)
        self.job.ended.connect(self._end)
        self.job.start()

    def stop(self) -> None:
        """Ask it to stop; what has come is kept."""
        if self.job is not None:
            self.job.cancel()

    def _tell(self, event: Event) -> None:
        if isinstance(event, Progress):
            self.progress = event
        self.told.emit(event)

    def _end(self, last: Done | Failed) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.ended.emit(last)
