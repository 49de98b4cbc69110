"""The window: it shows a project and starts jobs. No torch, transformers or llama_cpp anywhere below here."""
