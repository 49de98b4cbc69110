"""Named, ordered, append-only changes to a project's database. Never edit one that has shipped; add the next."""

from collections.abc import Callable

from sqlite_utils import Database


def m001_initial(db: Database) -> None:
    """Tools, value lists, examples, tests, stages, datasets, adapters, evaluations, exports."""
    db.executescript("""
    create table meta (key text primary key, value text not null);
    create table tools (name text primary key, description text not null, parameters text not null,
                        source text not null, position integer not null);
    create table value_lists (parameter text not null, value text not null, primary key (parameter, value));
    create table examples (
        key text primary key, question text not null, calls text not null, tool text not null,
        origin text not null, family text not null, route text not null default '', strategy text not null default '',
        parent text not null default '', teacher text not null default '', cycle text not null default '',
        label text not null default '', state text not null default 'new', reason text not null default '');
    create index examples_by_tool on examples (tool, state);
    create index examples_by_origin on examples (origin);
    create table tests (key text primary key, position integer not null, question text not null, answers text not null);
    create table stages (name text primary key, state text not null, plan text not null, output text not null default '',
                         inputs text not null, summary text not null default '{}', message text not null default '',
                         changed text not null);
    create table datasets (hash text primary key, path text not null, counts text not null, settings text not null,
                           made text not null);
    create table adapters (name text primary key, path text not null, base_model text not null, dataset text not null,
                           settings text not null, parents text not null, cycle text not null, metrics text not null,
                           made text not null);
    create table metrics (run text not null, name text not null, step integer not null, value real not null,
                          primary key (run, name, step));
    create table evaluations (model text not null, fingerprint text not null, test_hash text not null,
                              rates text not null, made text not null, primary key (model));
    create table answers (model text not null, fingerprint text not null, test text not null, raw text not null,
                          error text not null, detail text not null, seconds real not null,
                          primary key (model, test));
    create table exports (name text primary key, path text not null, sha256 text not null, bytes integer not null,
                          adapter text not null, made text not null);
    """)


def m002_called(db: Database) -> None:
    """Answers keep the tool wanted and the tool called, for confusion matrices; what a person decided about an example is kept."""
    db.executescript("""
    alter table answers add column wanted text not null default '';
    alter table answers add column called text not null default '';
    create table reviews (key text primary key, question text not null, verdict text not null, calls text not null,
                          before text not null, made text not null);
    create index examples_by_state on examples (state);
    """)


def m003_run(db: Database) -> None:
    """Adapters tell by which run they were trained, so that the curves of several can be laid side by side."""
    db.executescript("alter table adapters add column run text not null default '';")


def m004_knowledge(db: Database) -> None:
    """Changes by hand to tools and their history; values kept for tests; graph, assets, facts, and rows that were left out."""
    db.executescript("""
    alter table tools add column short text not null default '';
    create table tool_edits (name text primary key, changes text not null, base text not null, made text not null);
    create table tool_history (name text not null, what text not null, source text not null, definition text not null,
                               made text not null);
    create index tool_history_by_name on tool_history (name);
    alter table value_lists add column kept text not null default '';
    create table graph_nodes (name text primary key, type text not null, fields text not null);
    create table graph_relations (source text not null, relation text not null, target text not null,
                                  primary key (source, relation, target));
    create table assets (key text primary key, title text not null, keywords text not null, topics text not null,
                         locale text not null, flags text not null, fields text not null, image text not null);
    create table left_out (file text not null, row integer not null, reason text not null);
    create table facts (kind text primary key, value text not null);
    """)


def m005_adapters(db: Database) -> None:
    """Adapters are kept over the years: kind, tag and notes; data cycles; the test sets of each cycle and how adapters score on
    them; what a search for the best merge tried."""
    db.executescript("""
    alter table adapters add column kind text not null default 'trained';
    alter table adapters add column tag text not null default '';
    alter table adapters add column notes text not null default '';
    create table cycles (name text primary key, state text not null, notes text not null default '', made text not null);
    create table test_sets (hash text primary key, name text not null, cycle text not null, path text not null,
                            questions integer not null, made text not null);
    create table scores (adapter text not null, test_set text not null, fingerprint text not null, rates text not null,
                         made text not null, primary key (adapter, test_set));
    create table merge_trials (key text primary key, search text not null, settings text not null, rates text not null,
                               metrics text not null, made text not null);
    """)


def m006_measures(db: Database) -> None:
    """Answers keep the kind of error, tokens and times; evaluations what was measured beside the rates; exports how they conform."""
    db.executescript("""
    alter table answers add column kind text not null default '';
    alter table answers add column prompt_tokens integer not null default 0;
    alter table answers add column answer_tokens integer not null default 0;
    alter table answers add column first_seconds real not null default 0;
    alter table evaluations add column metrics text not null default '{}';
    alter table exports add column format text not null default '';
    alter table exports add column conformance text not null default '{}';
    """)


def m007_full_precision(db: Database) -> None:
    """Trials of a merge search say "full precision" of the base model that is taken as it is; it was called "16 bit", which it need
    not be."""
    db.execute(
        "update merge_trials set settings = json_set(settings, '$.into', 'full precision') "
        "where json_extract(settings, '$.into') = '16 bit'"
    )


def m008_tool_notes(db: Database) -> None:
    """Tools keep how their file and server know them; what an import left out, mended or renamed is kept for people to look at."""
    db.executescript("""
    alter table tools add column origin text not null default '{}';
    create table tool_notes (file text not null, place text not null, tool text not null, kind text not null, text text not null);
    """)


def m009_typed(db: Database) -> None:
    """Questions that people type into the program are kept with the project, apart from what its files hold."""
    db.executescript("""
    create table typed (id text primary key, position integer not null, tool text not null, question text not null,
                        calls text not null, made text not null);
    """)


MIGRATIONS: list[Callable[[Database], None]] = [
    m001_initial,
    m002_called,
    m003_run,
    m004_knowledge,
    m005_adapters,
    m006_measures,
    m007_full_precision,
    m008_tool_notes,
    m009_typed,
]


def migrate(db: Database) -> list[str]:
    """Apply what is missing, each in its own transaction; returns the names applied.

    The transaction takes the write lock before it looks, so two processes that open a new project at once do not collide.
    """
    applied = []
    for migration in MIGRATIONS:
        if migration.__name__ in _done(db):
            continue
        db.conn.execute("begin immediate")
        try:
            db.execute("create table if not exists migrations (name text primary key)")
            if migration.__name__ not in _done(db):
                with db.atomic():
                    migration(db)
                db.execute("insert into migrations (name) values (?)", [migration.__name__])
                applied.append(migration.__name__)
            db.conn.execute("commit")
        except BaseException:
            db.conn.rollback()
            raise
    return applied


def _done(db: Database) -> set[str]:
    if "migrations" not in db.table_names():
        return set()
    return {row[0] for row in db.execute("select name from migrations")}


def is_newer(db: Database) -> bool:
    """Whether a later Adaptool has already changed this database in ways unknown here."""
    return not _done(db) <= {migration.__name__ for migration in MIGRATIONS}
