"""Shared fixtures: the toy project at the point where a test needs it, made once a session and copied."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # tiny models are no faster on more, and jobs run side by side here
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ["ADAPTOOL_PACES"] = tempfile.mkdtemp(prefix="adaptool-paces-") + "/paces.json"  # toys teach this machine nothing

from tests import toys

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory) -> Path:
    """A random Qwen3-shaped model of two layers."""
    return toys.tiny_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def empty_project(tmp_path, tiny_base) -> Path:
    """A toy project in which nothing has run."""
    return toys.tiny_project(tmp_path / "project", tiny_base)


@pytest.fixture(scope="session")
def _dataset_project(tmp_path_factory, tiny_base) -> Path:
    folder = toys.tiny_project(tmp_path_factory.mktemp("projects") / "dataset", tiny_base)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
    return folder


@pytest.fixture
def dataset_project(tmp_path, _dataset_project) -> Path:
    """A toy project ready to train."""
    return Path(shutil.copytree(_dataset_project, tmp_path / "project"))


@pytest.fixture(scope="session")
def _trained_project(tmp_path_factory, _dataset_project) -> Path:
    folder = Path(shutil.copytree(_dataset_project, tmp_path_factory.mktemp("projects") / "trained"))
    toys.run_here(folder, "training")
    return folder


@pytest.fixture
def trained_project(tmp_path, _trained_project) -> Path:
    """A toy project with an adapter, ready to merge and evaluate."""
    return Path(shutil.copytree(_trained_project, tmp_path / "project"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The public material; a test that needs it is skipped where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the public test material is not at {SHARED_DATA}")
    return SHARED_DATA
