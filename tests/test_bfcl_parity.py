"""Our checker gives the official one's verdicts: a few hundred of the cases that tests/benchmarks/bfcl_parity.py asks."""

import pytest

from engine.checker import DEPARTURES


@pytest.fixture(scope="module")
def result(shared_data):
    pytest.importorskip("bfcl_eval", reason="the package bfcl-eval is not installed")
    from tests.benchmarks.bfcl_parity import measured

    return measured(shared_data / "bfcl", answers=600, seed=11, replay_every=10)


def test_strict_mode_agrees_with_the_official_checker_in_verdict_and_kind(result):
    assert result["checked"] > 1000
    assert (result["disagreements"], result["examples"]) == (0, [])
    assert result["not_executed"] < 5


def test_the_default_mode_differs_only_for_reasons_that_are_named(result):
    assert result["undocumented"] == 0
    assert result["documented_differences"].keys() <= DEPARTURES.keys()


def test_the_recorded_vectors_are_what_the_installed_checker_says(result):
    assert result["vectors"] == 50 and result["vectors_recorded_otherwise"] == []


def test_the_changed_answers_reach_every_kind_of_error_that_matters(result):
    assert {
        "right",
        "type_error:simple",
        "value_error:string",
        "value_error:others",
        "irrelevance_error:decoder_success",
        "ast_decoder:decoder_failed",
        "simple_function_checker:wrong_func_name",
        "parallel_function_checker_no_order:cannot_find_match",
    } <= result["kinds"].keys()
