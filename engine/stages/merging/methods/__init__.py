"""Ways to make one LoRA adapter of several, one file each; `METHODS` is the list.

A method is a module with
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
The arithmetic is PEFT's (`peft.utils.merge_utils`); `engine.stages.merging.combine` leads it over a model.
"""

from engine.stages.merging.methods import (
    cat,
    dare_linear,
    dare_linear_svd,
    dare_ties,
    dare_ties_svd,
    linear,
    magnitude_prune,
    magnitude_prune_svd,
    svd,
    ties,
    ties_svd,
)

METHODS = {
    method.NAME: method
    for method in (
        linear,
        cat,
        svd,
        ties,
        ties_svd,
        dare_linear,
        dare_linear_svd,
        dare_ties,
        dare_ties_svd,
        magnitude_prune,
        magnitude_prune_svd,
    )
}
