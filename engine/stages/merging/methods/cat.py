"""Cat: the adapters are laid beside each other, which is exactly the weighted sum of their changes.

A = [w_1 s_1 A_1; w_2 s_2 A_2; ...], B = [B_1 B_2 ...], so B A = sum w_i s_i B_i A_i; the ranks add up.
"""

NAME = "cat"
TITLE = "Concatenation"
EXPLANATION = (
    "The adapters are laid beside each other, so that their changes add up exactly, each with its weight. Ranks may differ; the "
    "merged adapter is as large as all of them together. Weights that add up to much more than one per adapter break the model: "
    "in the enterprise paper weight 1 was best of all methods and weight 2 left no answer right."
)
SOURCE = "PEFT's add_weighted_adapter; table 7 of the enterprise paper"
ON, CUT, TAKES, RANDOM = "stack", False, (), False
