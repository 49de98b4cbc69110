"""Chat templates as they come: what they need, how they write calls, and whether what they write comes back.

    prepared(tokenizer)      the template to use a base model with: arguments fixed, tools where it takes none (preparing, prelude)
    choosing                 the template that a user picks instead
    learnt(tokenizer)        how a template writes calls and what it loses (checking); the form as data (forms), learnt (learning)

`rendering` runs templates, which are strangers' programs, in transformers' sandbox alone, within the
time and size of `limits`.
"""

from engine.models.templates.checking import Learnt, learnt
from engine.models.templates.forms import CallForm
from engine.models.templates.preparing import Prepared, prepared
from engine.models.templates.rendering import NO_TOOL, TemplateRefusal

__all__ = ["NO_TOOL", "CallForm", "Learnt", "Prepared", "TemplateRefusal", "learnt", "prepared"]
