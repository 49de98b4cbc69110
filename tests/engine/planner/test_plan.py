"""The planner's proposals: the first that fits with a tenth to spare, what to change after running out, and times that add up."""

import json
import os
import sys
from dataclasses import replace

import pytest

from engine.errors import InputError
from engine.models import base_models
from engine.planner import advice, durations, lengths, look, memory, model_size, next_best, plan
from engine.planner.durations import Pace
from engine.planner.hardware import Hardware, imagined
from engine.planner.memory import Shape, Strategy
from engine.planner.plan import Work
from engine.records import Tool
from engine.settings import TrainingSettings
from engine.store import Project
from tests.benchmarks.planner import projected
from tests.engine.planner.test_memory import SEVEN

SETTINGS = TrainingSettings(rank=8, epochs=10)
PAPER = Work(SEVEN, Shape(3000, 16, 60, 400), Shape(3000, 16, 60, 400), 144, SETTINGS)


def machine(*cards: str, **facts) -> Hardware:
    return Hardware(
        imagined(list(cards)), **{"ram_gib": 256.0, "ram_free_gib": 250.0, "disk_free_gib": 500.0, "cores": 16, "cpu_gflops": 500.0} | facts
    )


def chosen(*cards: str, work: Work = PAPER, **facts) -> dict:
    found = plan.proposals(work, machine(*cards, **facts), None)
    return found[plan.choose(found)]


def test_what_is_chosen_is_the_first_that_leaves_a_tenth_free():
    found = plan.proposals(PAPER, machine("24 A10"), None)
    first = plan.choose(found)
    assert found[first]["memory_gib"] <= 0.9 * 24 and found[first]["of_gib"] == 24
    assert not any(one["fits"] and one["available"] for one in found[:first])
    assert all(one["fits"] == (one["memory_gib"] <= 0.9 * one["of_gib"]) for one in found if one["device"] == "cuda")


@pytest.mark.parametrize(
    ("cards", "quantization", "checkpointing", "parallel"),
    [
        (["80 A100"], "none", False, "one"),
        (["24 A10"], "none", True, "one"),
        (["4x24 A10"], "none", True, "ddp"),
        (["16"], "int8", True, "one"),
        (["12"], "nf4", True, "one"),
        (["4x16"], "none", True, "fsdp"),
    ],
)
def test_more_memory_buys_quality_first_and_then_speed(cards, quantization, checkpointing, parallel):
    one = chosen(*cards)
    assert (one["quantization"], one["gradient_checkpointing"], one["parallel"], one["device"]) == (
        quantization,
        checkpointing,
        parallel,
        "cuda",
    )


def test_where_nothing_fits_rows_get_shorter_and_steps_keep_their_questions():
    one = chosen(
        "10",
        ram_free_gib=40.0,
        work=Work(SEVEN, Shape(1500, 64, 60, 1600), Shape(1500, 64, 60, 1600), 36, TrainingSettings(rank=8, questions_per_row=64)),
    )
    assert one["settings"]["questions_per_row"] < 64 and one["settings"]["questions_per_row"] * one["settings"]["rows_per_step"] == 64


def test_memory_disk_and_missing_packages_decide_too(monkeypatch):
    assert all("disk" in one["why"] for one in plan.proposals(PAPER, machine("80", disk_free_gib=0.1), None) if one["memory_gib"] < 40)
    assert all(
        "main memory" in one["why"]
        for one in plan.proposals(PAPER, machine("80", ram_free_gib=4.0), None)
        if one["device"] == "cuda" and one["parallel"] == "one"
    )
    hindered = plan.proposals(PAPER, machine("80", note="The installed PyTorch cannot use the graphics card."), None)
    assert hindered[plan.choose(hindered)]["device"] == "cpu" if plan.choose(hindered) is not None else True
    monkeypatch.setattr(plan, "find_spec", lambda name: None)
    assert not any(one["available"] for one in plan.proposals(PAPER, machine("2x80"), None) if one["parallel"] == "zero3")


def test_a_project_is_planned_for_this_machine_and_for_one_that_is_not_here(dataset_project):
    with Project.open(dataset_project) as project:
        found = look(project)
        other = look(project, gpus=["4x24 A10"], changes={"epochs": 3})
        lengths_kept = project.facts(lengths.FACTS)
    assert json.loads(json.dumps(found)) == found
    one = found["proposals"][found["chosen"]]
    assert one["device"] == "cpu" and one["fits"] and one["seconds"] > 0 and "epoch" in found["sentence"]
    assert TrainingSettings(**one["settings"])
    assert other["proposals"][other["chosen"]]["parallel"] == "ddp" and "for 3 epochs" in other["sentence"]
    assert {(p["quantization"], p["gradient_checkpointing"], p["parallel"]) for p in other["proposals"] if p["device"] == "cuda"} >= {
        (quantization, again, parallel) for quantization in memory.BITS for again in (False, True) for parallel in ("one", "ddp")
    }
    assert lengths_kept["lengths"]["count"] == found["dataset"]["examples"]


def test_lengths_are_those_of_the_rows_that_training_makes(dataset_project):
    from engine.models.chat import Chat
    from engine.stages.training.rows import Rows, longest, measured, tool_lists
    from engine.store.datasets import read_part

    with Project.open(dataset_project) as project:
        settings = project.settings("training")
        heaviest, average, rows = lengths.rows(lengths.read(project, settings), settings)
        folder = project.file(project.rows("datasets")[0]["path"])
    chat = Chat(base_models.load_tokenizer(base_models.find(settings.base_model)))
    lists, examples = tool_lists(folder, settings), read_part(folder, "train")
    counts = measured(chat, lists, examples)
    real = Rows(chat, lists, examples, counts, settings, 1)
    made = [real[number][0] for number in range(len(real))]

    assert rows == len(real)
    assert heaviest.prefix + heaviest.length == longest(chat, lists, examples, counts)[0]
    assert max(row.ids.shape[1] for row in made) <= heaviest.tokens
    full = [row for row in made if row.layout.branches == settings.questions_per_row]
    assert average.tokens == pytest.approx(sum(row.ids.shape[1] for row in full) / len(full), rel=0.1)


def test_rows_of_so_many_tokens_are_planned_as_large_as_they_are():
    """One question of ten times the usual length must not make every row ten times as long."""
    found = {"prefix": {"long": 3000}, "own": {"long": 60}, "examples": [[60, 35]] * 99 + [[600, 400]], "count": 2000}
    heaviest, average, rows = lengths.rows(found, TrainingSettings(row_tokens=8000))
    assert 7500 < heaviest.tokens <= 8000 and 7000 < average.tokens <= 8000
    assert average.answers < heaviest.answers < 1.5 * average.answers
    assert rows == pytest.approx(2000 * 65 / 5000, rel=0.1)
    one, _, all_alone = lengths.rows(found, TrainingSettings(row_tokens=8000), shared=False)
    assert (one.branches, one.tokens, all_alone) == (1, 3600, 2000)


def test_what_training_would_refuse_gets_no_plan(dataset_project):
    with Project.open(dataset_project) as project:
        whole = look(project, gpus=["80 A100"])
        limit = whole["dataset"]["longest"] - 1
        refused = look(project, gpus=["80 A100"], changes={"max_length": limit})
        insisted = look(project, gpus=["80 A100"], changes={"max_length": limit, "allow_cutting": True})
        list_fills_it = look(project, gpus=["80 A100"], changes={"max_length": whole["dataset"]["prefix"]})
        drawn = look(project, gpus=["80 A100"], changes={"list_tokens": 80})
    assert refused["proposals"] == [] and refused["chosen"] is None and f"only {limit:,} fit" in refused["sentence"]
    assert "list_tokens" in list_fills_it["sentence"]
    assert insisted["chosen"] is not None
    assert drawn["dataset"]["prefix"] < whole["dataset"]["prefix"] and drawn["chosen"] is not None


def test_without_a_dataset_the_machine_is_told_all_the_same(empty_project):
    with Project.open(empty_project) as project:
        found = look(project)
        assert found["dataset"] is None and found["chosen"] is None and found["hardware"]["cores"] >= 1 and found["model"]["parameters"] > 0
        assert "dataset first" in found["sentence"] and next_best(project) == ""
        with pytest.raises(InputError, match="no-such-model"):
            look(project, changes={"base_model": "no-such-model"})


def test_a_list_that_cannot_be_read_is_told_before_a_dataset_is_frozen(empty_project):
    with Project.open(empty_project) as project:
        project.set_tools([Tool(f"do_{n}", "Does what is asked for. " * 5, {"type": "object", "properties": {}}) for n in range(300)])
        told, drawn = look(project)["sentence"], look(project, changes={"list_tokens": 512})["sentence"]
    assert told.startswith("The list of 300 tools takes about") and "list_tokens" in told and told.endswith("decide what fits.")
    assert drawn == "Create a dataset first; its lengths decide what fits."


def test_after_running_out_of_memory_what_needs_less_is_proposed(dataset_project, monkeypatch):
    monkeypatch.setattr(plan.hardware, "read", lambda folder, gpus=None: machine("24 A10"))
    monkeypatch.setattr(plan.model_size, "of_folder", lambda folder: SEVEN)
    monkeypatch.setattr(plan.lengths, "rows", lambda found, settings, shared: (PAPER.heaviest, PAPER.average, PAPER.rows))
    with Project.open(dataset_project) as project:
        told = next_best(project)
        assert "gradient_checkpointing true" in told and "GiB" in told and "quantization" not in told
        project.keep_settings("training", project.changed_settings("training", {"gradient_checkpointing": True}))
        told = next_best(project)
        assert "quantization int8" in told or "questions_per_row" in told


def test_the_pace_of_an_earlier_run_is_taken_where_it_can_be_this_machines(trained_project, tmp_path, monkeypatch):
    with Project.open(trained_project) as project:
        settings = project.settings("training")
        work = Work(
            model_size.of_folder(base_models.find(settings.base_model)), *lengths.rows(lengths.read(project, settings), settings), settings
        )
        measured = plan.earlier_pace(project, work)
        per_row = durations.of_row(work.size, work.average, Strategy("cpu", rank=settings.rank)).total
    assert measured and measured / per_row * work.average.tokens > 0
    here = machine(cpu_gflops=measured / 1e9 / durations.USED_ON_CPU)
    slower = plan.proposals(work, here, {"cpu": Pace(measured / 2)})[0]["seconds"]
    assert slower >= plan.proposals(work, here, {"cpu": Pace(measured)})[0]["seconds"]
    with Project.open(trained_project) as project:
        monkeypatch.setenv("ADAPTOOL_PACES", str(tmp_path / "none.json"))
        assert plan.known_paces(project, work, here)["cpu"] == Pace(measured)
        assert plan.known_paces(project, work, replace(here, cpu_gflops=here.cpu_gflops * 1000)) == {"cuda": Pace(measured)}


def test_a_processor_is_timed_as_if_idle_and_in_16_bit_where_it_has_that():
    work = Work(SEVEN, Shape(300, 4, 60, 100), Shape(300, 4, 60, 100), 4, TrainingSettings(rank=8, epochs=1))
    idle, busy, narrow = (
        look_at[0]["seconds"]
        for look_at in (plan.proposals(work, machine(**facts), None) for facts in ({}, {"cpu_busy": 0.9}, {"cpu_bf16": True}))
    )
    assert idle == busy and narrow == pytest.approx(idle / durations.BF16_ON_CPU, rel=0.1)
    found = {"proposals": plan.proposals(work, machine(cpu_busy=0.9), None), "chosen": 0}
    assert "Other programs are using 90% of the processor" in advice.sentence(found, machine(cpu_busy=0.9), work.settings)
    assert "Other programs" not in advice.sentence(found, machine(), work.settings)


def test_operations_are_those_that_torch_counts(wide_base):
    """Attention apart, whose kernel on the processor torch does not count."""
    from torch.utils.flop_counter import FlopCounterMode

    from engine.stages.training.prefix_rows import row_loss
    from tests.engine.planner.measuring import adapted, rows_of

    size = model_size.of_folder(wide_base)
    for checkpointing in (False, True):
        model = adapted(wide_base, 8, checkpointing, shared=True)
        with FlopCounterMode(display=False) as counter:
            row_loss(model, rows_of(288, 4, 20, 20, True)).backward()
        work = durations.of_row(size, Shape(288, 4, 40, 80), Strategy("cpu", checkpointing=checkpointing, rank=8))
        assert work.total - work.attention == pytest.approx(counter.get_total_flops(), rel=0.05)


def test_the_share_of_a_cards_speed_is_what_the_papers_own_time_comes_to():
    """2,295 examples of 3,060 tokens, 10 epochs, 7B in 16 bit with layers computed again, four A10: about five hours."""
    work = durations.of_row(SEVEN, Shape(0, 1, 3060, 25), Strategy(checkpointing=True, shared=False)).total * 2295 * 10
    assert work / (4 * 5 * 3600 * 125e12) == pytest.approx(durations.USED, rel=0.1)


def test_the_papers_job_is_projected_on_one_card_by_counting_its_operations():
    four, plain, shared = projected(1, "4x24 A10"), projected(1, "24 A10"), projected(32, "24 A10")

    assert four["hours"] == pytest.approx(5, rel=0.1) and plain["hours"] == pytest.approx(4 * four["hours"], rel=0.1)
    assert shared["questions"] == 32 and shared["gib"] <= 0.9 * 24
    tokens = plain["tokens"] / shared["tokens"]
    assert plain["tokens"] == 2295 * 3060 * 10 and tokens > 15
    assert plain["hours"] / shared["hours"] == pytest.approx(tokens, rel=0.1)  # linear layers make up nearly all of it
    assert shared["pflop"]["head"] == pytest.approx(plain["pflop"]["head"], rel=0.01)  # every answer meets the vocabulary all the same


def test_a_model_that_cannot_share_rows_is_planned_with_rows_of_one_question(dataset_project):
    with Project.open(dataset_project) as project:
        together = look(project, gpus=["24"])
        project.set_facts(base_models.SHARES, {project.settings("training").base_model: False})
        alone = look(project, gpus=["24"])

    assert alone["dataset"]["questions_per_row"] == 1 and alone["dataset"]["rows_per_epoch"] == alone["dataset"]["examples"]
    assert alone["dataset"]["row_tokens"] < together["dataset"]["row_tokens"]
    assert all("1 question per row" in one["name"] for one in alone["proposals"])


@pytest.mark.parametrize(
    ("card", "tflops"),
    [
        ("NVIDIA A10", 125),
        ("NVIDIA A10G", 70),
        ("NVIDIA GeForce RTX 4090", 165),
        ("Tesla T4", 65),
        ("NVIDIA H100 PCIe", 756),
        ("NVIDIA H100 80GB HBM3", 989),
        ("NVIDIA A100-SXM4-80GB", 312),
        ("NVIDIA L40S", 362),
        ("Unheard Of 9", None),
    ],
)
def test_cards_are_known_by_their_names(card, tflops):
    assert durations.tflops_of(card) == tflops


def test_the_command_tells_the_plan_and_can_keep_it(dataset_project, capsys):
    from engine.cli.ahead import plan as command

    command(dataset_project, gpus="4x24 A10", keep=True, as_json=True)
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    with Project.open(dataset_project) as project:
        kept = project.settings("training")
    assert (kept.parallel, kept.devices) == ("ddp", 4) and found["proposals"][found["chosen"]]["settings"]["devices"] == 4
    command(dataset_project)
    assert "Train on the processor" in capsys.readouterr().out.replace("\n", " ")


def test_a_query_is_answered_with_the_plan(dataset_project):
    import subprocess

    child = subprocess.run(
        [sys.executable, "-m", "engine.jobs.queries", str(dataset_project)],
        input='{"ask": 1, "do": "plan", "gpus": ["24"]}\n',
        capture_output=True,
        text=True,
        env={**os.environ},
        timeout=120,
    )
    told = json.loads(child.stdout.splitlines()[-1])
    assert told["found"]["proposals"] and "error" not in told


def test_the_number_format_the_optimizer_and_what_is_trained_whole_are_planned():
    old = plan.proposals(PAPER, machine("16 T4"), None)
    assert all(("computed in float16" in one["name"]) == (one["device"] == "cuda") for one in old)
    assert not any("float16" in one["name"] for one in plan.proposals(PAPER, machine("24 A10"), None))

    def terms(**changes) -> dict[str, float]:
        work = Work(SEVEN, PAPER.heaviest, PAPER.average, 144, SETTINGS.model_copy(update={"rank": 64} | changes))
        return plan.proposals(work, machine("80 A100"), None)[0]["terms"]

    plain, small, whole = terms(), terms(optimizer="paged_adamw_8bit"), terms(modules_to_save=["embed_tokens", "lm_head"])
    assert small["optimizer"] == pytest.approx(plain["optimizer"] / 4, rel=0.05) and small["gradients"] == plain["gradients"]
    more = {name: whole[name] - plain[name] for name in plain}
    scores = more.pop("loss or one layer's backward")  # a head that is trained makes the scores of all tokens at once
    assert sum(more.values()) == pytest.approx(16 * SEVEN.vocabulary / 2**30, rel=0.01)  # weight, gradient and two moments in float32
    assert scores > 0
