"""Names and shapes are read from headers alone, and a file of a stranger cannot do harm by its header."""

import json
import struct

import numpy
import pytest
import torch
from safetensors.numpy import save_file
from safetensors.torch import save_file as save_torch

from engine.errors import InputError
from engine.models.safetensors_header import parameters, shapes, shapes_of_file
from tests.toys import STARTER


def written(path, header, data=b"", length=None):
    """A file with this header, said to be so long."""
    text = json.dumps(header).encode() if not isinstance(header, bytes) else header
    path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + data)
    return path


def test_a_folder_is_the_sum_of_its_files(tmp_path):
    save_file({"a": numpy.zeros((3, 5), "float32"), "scalar": numpy.zeros((), "float32")}, tmp_path / "model-00001-of-00002.safetensors")
    save_torch({"b": torch.zeros(2, 3, 4, dtype=torch.bfloat16)}, tmp_path / "model-00002-of-00002.safetensors")
    assert shapes(tmp_path) == {"a": (3, 5), "scalar": (), "b": (2, 3, 4)}
    assert parameters(tmp_path) == 15 + 1 + 24


def test_the_starter_has_six_million_parameters():
    assert 6_200_000 < parameters(STARTER) < 6_400_000


def test_a_folder_without_files_has_no_tensors(tmp_path):
    assert shapes(tmp_path) == {} and parameters(tmp_path) == 0


@pytest.mark.parametrize("length", [2**64 - 1, 2**63, 2**40, 10**9, 100_000_001])
def test_an_absurd_length_of_the_header_is_refused_before_it_is_read(tmp_path, length):
    file = written(tmp_path / "model.safetensors", {}, length=length)
    with pytest.raises(InputError, match="model.safetensors is not a complete safetensors file"):
        shapes(tmp_path)
    with open(file, "r+b") as sparse:
        sparse.truncate(200_000_000)  # so that a length of 100 MB lies inside the file
    with pytest.raises(InputError, match="not a complete safetensors file"):
        shapes(tmp_path)


@pytest.mark.parametrize(
    "header, data",
    [
        (b"{", b""),
        (b"\xff\xfe", b""),
        (b"[1]", b""),
        ({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}, b"\0" * 4),  # cut
        ({"a": {"dtype": "F32", "shape": [2**62, 2**62], "data_offsets": [0, 8]}}, b"\0" * 8),
        ({"a": {"dtype": "F32", "shape": [-2], "data_offsets": [0, 8]}}, b"\0" * 8),
        ({"a": {"dtype": "no number", "shape": [2], "data_offsets": [0, 8]}}, b"\0" * 8),
        ({"a": {"dtype": "F32", "shape": [2]}}, b"\0" * 8),
    ],
)
def test_a_header_that_does_not_fit_its_file_is_told(tmp_path, header, data):
    with pytest.raises(InputError, match="not a complete safetensors file"):
        shapes_of_file(written(tmp_path / "model.safetensors", header, data))


def test_an_empty_file_and_none_are_told(tmp_path):
    (tmp_path / "empty.safetensors").touch()
    for name in ("empty.safetensors", "missing.safetensors"):
        with pytest.raises(InputError, match=f"{name} is not a complete safetensors file"):
            shapes_of_file(tmp_path / name)
