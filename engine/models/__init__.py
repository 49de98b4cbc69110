"""Everything that touches a language model.

base_models         where base models are, whether they can be used, and loading them
chat                prompts rendered by the chat template, for training, evaluation and export alike
getting/            base models on this machine, recommended ones, and getting one from a model hub
templates/          chat templates: what they need, how they write calls, and whether those come back
call_formats/       how models write calls, and how an answer is read
grammar/            answers held to the tool list
inference/          questions answered by a transformers folder, a GGUF file or a server
choices             which models of a project can be asked a question
embedded, finished  the models in the box, and the sample as a run of it left it
gguf, convert_hf    GGUF files written and read through llama.cpp; its converters, with a few things mended
placing             how a model is held to answer, so that it fits
pieces              the tokenizer.model that a converter asks for, made again where it was lost
safetensors_header  names and shapes of weights that are not loaded
teachers/           the language models that write questions, find parameters and judge
"""
