"""Which files suit what a model is for, decided without Qt."""

import pytest

from gui.results.targets import TARGETS, choose, device_of, devices_in, own, targets_of

GB = 10**9
DEVICES = ("Raspberry Pi 4, 4 GB", "Raspberry Pi 5, 8 GB", "NVIDIA L4, 24 GB")
ROOM = {"Raspberry Pi 4, 4 GB": 2.8, "Raspberry Pi 5, 8 GB": 6.0, "NVIDIA L4, 24 GB": 22.8}


def outlook(weights: float) -> dict:
    """An outlook over a model with so many milliard weights."""
    bits = {"f16": 16, "bf16": 16, "q8_0": 8.5, "q4_k_m": 4.9, "q3_k_m": 3.9, "q2_k": 3.2}
    return {
        "formats": [
            {
                "name": kind,
                "bytes": round(weights * GB * bit / 8),
                "exact": kind != "q3_k_m",
                "devices": [
                    {
                        "name": name,
                        "needed_gb": round(weights * bit / 8 + 0.2, 2),
                        "fits": weights * bit / 8 + 0.2 <= ROOM[name],
                        "tokens_per_second": 10,
                    }
                    for name in DEVICES
                ],
            }
            for kind, bit in bits.items()
        ]
    }


def test_the_usual_targets_are_the_exports_usual_formats():
    choice = choose(targets_of(None), outlook(0.135), DEVICES[1], 16 * GB)
    assert choice.quantizations == ("q8_0", "q4_k_m") and (choice.safetensors, choice.bundle) == ("none", "auto")
    assert not own(choice, ["q4_k_m", "q8_0"], "none") and own(choice, ["q6_k"], "none")


@pytest.mark.parametrize(
    ("target", "kinds", "folder"),
    (("computer", ("q8_0",), "none"), ("server", ("q8_0",), "merged"), ("device", ("q4_k_m",), "none"), ("apps", ("q4_k_m",), "none")),
)
def test_each_target_has_its_file(target, kinds, folder):
    choice = choose([target], outlook(0.5), DEVICES[0], 16 * GB)
    assert (choice.quantizations, choice.safetensors) == (kinds, folder) and all(file.fits for file in choice.files.values())


def test_a_computer_with_little_memory_gets_a_smaller_file():
    assert choose(["computer"], outlook(3), "", 16 * GB).quantizations == ("q8_0",)
    small = choose(["computer"], outlook(7), "", 8 * GB)
    assert small.quantizations == ("q4_k_m",) and small.files["computer"].fits
    assert not choose(["computer"], outlook(30), "", 8 * GB).files["computer"].fits


def test_a_device_gets_the_finest_of_the_small_files_that_fits_and_a_word_where_none_does():
    model = outlook(4.5)
    assert choose(["device"], model, DEVICES[1], 0).quantizations == ("q4_k_m",)
    smaller = choose(["device"], model, DEVICES[0], 0)
    assert smaller.quantizations == ("q3_k_m",) and smaller.files["device"].fits and not smaller.files["device"].exact
    assert not choose(["device"], outlook(30), DEVICES[0], 0).files["device"].fits


def test_formats_are_named_once_and_all_targets_together_are_two_files():
    choice = choose(TARGETS, outlook(0.5), DEVICES[1], 16 * GB)
    assert choice.quantizations == ("q8_0", "q4_k_m") and set(choice.files) == set(TARGETS)


def test_graphics_cards_are_no_small_devices():
    assert devices_in(outlook(1)) == list(DEVICES[:2])


def test_what_was_chosen_is_known_again_and_an_unknown_device_is_the_usual_one():
    assert targets_of({"for": ["apps", "server", "moon"]}) == ("server", "apps")
    assert device_of({"device": DEVICES[0]}, outlook(1)) == DEVICES[0]
    assert device_of({"device": "a toaster"}, outlook(1)) == device_of(None, outlook(1)) == "Raspberry Pi 5, 8 GB"
