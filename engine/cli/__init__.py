"""The command line, one module a group of commands; `main` holds the Typer app and the order of the groups.

project             new, status, run, demo; finished: what set-up makes for the finished sample
stages              one command a stage, made of its settings
ahead               lint, estimate, forecast, plan
merging, adapters   merge-search; adapters, cycle, gate
models              teacher, chat, report
jobs, options, show   what all share: the project's folder and jobs; options made of settings; bars, tables, JSON lines
"""
