"""Routes, the ways to write a question, one file each; `ROUTES` is the list. The router draws one for each wanted question.

A route is made over a `Source`, all that the project knows. `closed(source)` tells why it cannot be taken, "" where it can. A local
route has `make(wanted, rng)`; one that asks a teacher has `prompt(wanted, key, rng)` and `read(answer)`.
"""

from engine.stages.synthesis.routes import graph, metadata, metadata_prompts, prompts, templates, vision

ROUTES = (templates, metadata, graph, prompts, metadata_prompts, vision)
