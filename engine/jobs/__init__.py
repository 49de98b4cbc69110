"""Heavy work in a child process.

events    what a job says while it runs, one JSON line each
worker    the child process of one job
runner    its parent's side: starts, reads, pauses and cancels it
tasks     jobs that are no stage: forecast, merge search, gate
queries   another child, which answers what the window asks about a project
"""
