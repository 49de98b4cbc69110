"""Everything that touches a language model: base models, chat templates, call formats, grammars, inference, GGUF, teachers."""
