"""The project on disk: the hallway in which all stages meet.

project                          an open project; its parts, one module each, read and write what lies in it:
  tools, knowledge, examples     the tool list; values, test questions, graph, assets; questions and reviews
  typed                          questions that people type into the program
  adapters, results              versions and data cycles; files made, curves, evaluations and answers
  project_settings               settings.toml
  stage_records, stage_states    how each stage's last run went; where each stands now
database, migrations, locks      the SQLite file, its changes over the versions, and who may write
paging                           long tables in pieces, for the window
sources, spreadsheets, samples   files that a user brings; sheets among them; new projects
datasets, descriptions, times    frozen datasets as files; the three lengths of a tool list; how times are stored
"""

from engine.store.project import Project

__all__ = ["Project"]
