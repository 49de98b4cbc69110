"""Where the models that set-up brings lie: in the user's cache, or under ADAPTOOL_CACHE."""

import os
from pathlib import Path


def minilm_folder() -> Path:
    """The folder of the embedding model, whether it is there or not."""
    cache = os.environ.get("ADAPTOOL_CACHE", "")
    return (Path(cache) if cache else Path.home() / ".cache" / "adaptool") / "models" / "all-minilm-l6-v2"
