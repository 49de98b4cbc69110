"""Ways to have questions answered by a model, one file each: a transformers folder, a GGUF file."""
