"""Ways to make one LoRA adapter of several, in two families: `linear` keeps every entry, `sparse` some. `METHODS` is the list.

A method is a class that is never made an object of, with
    NAME         as the setting `method` calls it, and PEFT
    TITLE        for people
    EXPLANATION  one paragraph for people
    SOURCE       where it comes from
    ON           what it works on: "matrices" (A and B of LoRA, each by itself, so that ranks must be equal), "changes" (the
                 whole change of each weight matrix, B times A, which is then cut down to a rank), or "stack" (A above A and
                 B beside B; with CUT, cut down to a rank)
    CUT          whether the result is cut down to a rank by a singular value decomposition
    TAKES        which of the settings density and sign it reads
    RANDOM       whether it draws numbers
    mix(parts, weights, recipe)
                 tensors of one shape become one; not for "stack"
The arithmetic is PEFT's (`peft.utils.merge_utils`); `engine.stages.merging.combine` leads it over a model. A new one gets its name
in `MergeMethod` of engine/settings/training.py too, from which forms and flags are made; a test holds the two lists together.
"""

from engine.stages.merging.methods.linear import SVD, Cat, Linear
from engine.stages.merging.methods.sparse import (
    DareLinear,
    DareLinearSVD,
    DareTies,
    DareTiesSVD,
    MagnitudePrune,
    MagnitudePruneSVD,
    Ties,
    TiesSVD,
)

METHODS = {
    method.NAME: method
    for method in (
        Linear,
        Cat,
        SVD,
        Ties,
        TiesSVD,
        DareLinear,
        DareLinearSVD,
        DareTies,
        DareTiesSVD,
        MagnitudePrune,
        MagnitudePruneSVD,
    )
}
