"""Changes to the database: each once, each whole or not at all."""

import sqlite3

import pytest
from sqlite_utils import Database

from engine.store import migrations
from engine.store.migrations import MIGRATIONS, is_newer, migrate


@pytest.fixture
def db():
    database = Database(memory=True)
    yield database
    database.close()


def add_a_column(db: Database) -> None:
    db.executescript("alter table meta add column note text; create table extra (a);")


def fail_half_way(db: Database) -> None:
    db.executescript("create table half (a); create table meta (a);")


def test_every_migration_is_applied_once_in_order(db):
    assert migrate(db) == [migration.__name__ for migration in MIGRATIONS]
    assert migrate(db) == []
    assert {"tools", "examples", "stages", "exports"} <= set(db.table_names())


def test_names_are_numbered_and_never_used_twice():
    numbers = [int(migration.__name__[1:4]) for migration in MIGRATIONS]
    assert numbers == list(range(1, len(MIGRATIONS) + 1))


def test_an_older_database_gets_what_is_missing_and_keeps_its_rows(db, monkeypatch):
    migrate(db)
    db["meta"].insert({"key": "made", "value": "long ago"})
    monkeypatch.setattr(migrations, "MIGRATIONS", [*MIGRATIONS, add_a_column])
    assert migrate(db) == ["add_a_column"]
    assert list(db["meta"].rows) == [{"key": "made", "value": "long ago", "note": None}]
    assert not is_newer(db)


def test_a_migration_that_fails_leaves_nothing_behind(db, monkeypatch):
    migrate(db)
    monkeypatch.setattr(migrations, "MIGRATIONS", [*MIGRATIONS, fail_half_way])
    with pytest.raises(sqlite3.OperationalError):
        migrate(db)
    assert "half" not in db.table_names()
    monkeypatch.setattr(migrations, "MIGRATIONS", [*MIGRATIONS, add_a_column])
    assert migrate(db) == ["add_a_column"]


def test_a_database_is_newer_when_it_knows_a_change_unknown_here(db, monkeypatch):
    assert not is_newer(db)
    migrate(db)
    assert not is_newer(db)
    monkeypatch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:-1])
    assert is_newer(db)


def test_many_who_open_a_new_database_at_once_do_not_collide(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    def open_it(_):
        database = Database(sqlite3.connect(tmp_path / "new.db", timeout=20))
        try:
            return migrate(database)
        finally:
            database.close()

    with ThreadPoolExecutor(8) as pool:
        applied = [name for names in pool.map(open_it, range(8)) for name in names]
    # Which of them applies which is left to the lock, so the order over all of them is not told here.
    assert sorted(applied) == sorted(migration.__name__ for migration in MIGRATIONS)
