"""Ways to make one adapter of several, one file each; `METHODS` is the list."""

from engine.merging.methods import linear

METHODS = {method.NAME: method for method in [linear]}
