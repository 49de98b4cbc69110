"""The database of a project: opened with care, and the ground on which the project's parts stand."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from engine.errors import BusyError, InputError
from engine.messages import Message
from engine.store.migrations import is_newer, migrate

DATABASE = "project.db"


class Part:
    """What each part of an open project has: `path`, its folder, and `db`, its open database."""

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db


def connect(path: Path) -> Database:
    """Open the database of the project in a folder, made where there is none, and bring it up to date.

    Raises InputError if it is spoiled or from a later version, BusyError while another process holds it.
    """
    connection = sqlite3.connect(path / DATABASE, timeout=20, check_same_thread=False)
    db = Database(connection)
    try:
        db.enable_wal()
        db.execute("pragma synchronous = normal")
        if is_newer(db):
            raise InputError(Message("{path} was written by a later version of Adaptool.", path=path), "Install that version to open it.")
        migrate(db)
    except sqlite3.DatabaseError as error:
        connection.close()
        if "locked" in str(error):
            raise BusyError(Message("Another process is writing to {path}.", path=path), "Wait for it to end.") from None
        raise InputError(
            Message("{path} is not a complete database ({error}).", path=path / DATABASE, error=error), "Restore it from a backup."
        ) from None
    except BaseException:
        connection.close()
        raise
    return db
