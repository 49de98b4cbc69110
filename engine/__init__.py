"""Adaptool's engine: eleven stages from a tool list to a shipped model. Nothing below here knows Qt.

From the ground up; a module imports from its own floor and from those below it, never upwards:

records, errors     the words everything else speaks: tools, calls, examples; the one error tree
files, process, resources   atomic writes; child processes; where the program's own files lie
settings/           the settings of each stage, the table of stages, the families of readers, routes, checks ...
store/              the project on disk
text/, jobs/        what is known of sentences; work in child processes
models/             everything that touches a language model
checker/, planner/  whether an answer is right; which training fits a machine
metrics/            figures from answers
adapters/           the versions of adapters that a project keeps
stages/             the eleven rooms
cli/                the command line
"""

__version__ = "0.2.0"
