"""The one error tree.

    AdaptoolError
    +-- InputError       the user's: a file, a row, a setting (exit code 2)
    +-- MachineError     the machine's: disk, memory, GPU, network, a missing program (exit code 3)
    |   +-- BusyError    the project is open in another process
    +-- Cancelled        the user stopped it; what was finished is kept (exit code 130)
Anything else that reaches the top is our bug (exit code 1) and is shown with where its log lies.

Each message is one sentence that names the thing and the place, followed by the remedy. Where values stand in one of them it is a
`Message`, so that it can be told in the user's language wherever it is shown.
"""

import errno
import re
import sqlite3
from typing import Any

from engine.messages import Message, packed, sentences, unpacked


class AdaptoolError(Exception):
    """`message` says what is wrong and where, `remedy` what to do about it."""

    kind = "bug"
    exit_code = 1

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return self.sentences

    @property
    def sentences(self) -> Message:
        """The message and the remedy; `str` gives the same Message, f-strings make plain English of it."""
        return sentences(self.message, self.remedy)

    def as_dict(self) -> dict[str, Any]:
        """{"message", "remedy", "kind"}, JSON-able, as a child process tells it to its parent."""
        return {"message": packed(self.message), "remedy": packed(self.remedy), "kind": self.kind}


class InputError(AdaptoolError):
    """The user gave something that cannot be used; nothing was changed."""

    kind = "input"
    exit_code = 2


class MachineError(AdaptoolError):
    """The machine cannot do it as it stands."""

    kind = "machine"
    exit_code = 3


class BusyError(MachineError):
    """Another process works on this project."""


class Cancelled(AdaptoolError):
    """The user asked to stop."""

    kind = "cancelled"
    exit_code = 130

    def __init__(self) -> None:
        super().__init__("Stopped.", "Run the same command again to continue from what was finished.")


EXIT_CODES = {error.kind: error.exit_code for error in (AdaptoolError, InputError, MachineError, Cancelled)}


def from_dict(told: dict[str, Any]) -> AdaptoolError:
    """The error that a child process told by `as_dict`."""
    message, remedy = unpacked(told["message"]), unpacked(told["remedy"])
    error = {InputError.kind: InputError, MachineError.kind: MachineError}.get(told["kind"], AdaptoolError)(message, remedy)
    error.kind, error.exit_code = told["kind"], EXIT_CODES[told["kind"]]
    return error


def from_exception(error: BaseException) -> AdaptoolError:
    """Turn what the machine raised into our tree: a full disk, no memory, a folder that may not be written."""
    if isinstance(error, AdaptoolError):
        return error
    if isinstance(error, (KeyboardInterrupt, BrokenPipeError)):
        return Cancelled()
    text = f"{type(error).__name__}: {error}"
    full = getattr(error, "errno", None) == errno.ENOSPC or "No space left" in text or "disk is full" in text
    if full:
        return MachineError("The disk is full.", "Free some space, then run again; it resumes where it stopped.")
    if re.search("CUDA error|CUDA driver|NVML|device is lost|no CUDA-capable device", text) and "out of memory" not in text.lower():
        return MachineError(
            "The graphics card stopped responding.",
            "Check that nvidia-smi lists it; if not, restart the machine. Then run again; it resumes from the last checkpoint.",
        )
    if isinstance(error, MemoryError) or "out of memory" in text.lower() or "can't allocate memory" in text:
        return MachineError("There was not enough memory.", "Close other programs or choose a smaller model or batch.")
    if isinstance(error, sqlite3.OperationalError) and "locked" in text:
        return BusyError("Another process is writing to the project.", "Wait for it to end or close it.")
    if isinstance(error, PermissionError):
        return MachineError(
            Message("No permission to read or write {filename}.", filename=error.filename),
            "Change its permissions or choose another folder.",
        )
    return AdaptoolError(Message("Adaptool failed unexpectedly ({text}).", text=text), "Please report this with the log of the job.")
