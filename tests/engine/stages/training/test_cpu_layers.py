"""The faster layers for CPUs give the loss and gradients of the layers that they stand for, within what 16 bit rounds."""

import pytest
import torch
from peft import LoraConfig, get_peft_model

from engine.models.base_models import load_model
from engine.stages.training.cpu_layers import PIECE, speed_up
from engine.stages.training.prefix_rows import ATTENTION, make_row, row_logits, row_loss, row_losses, row_told
from tests.engine.planner.measuring import LiveBytes
from tests.engine.stages.training.test_prefix_rows import BRANCHES, PREFIX
from tests.toys import tiny_model

CLOSE = 0.03  # relative difference that the rounding of 16 bit may make


def adapted(folder, dtype="bfloat16", **settings):
    """A tiny model with an adapter that does something."""
    torch.manual_seed(0)
    model = load_model(folder, dtype)
    model.requires_grad_(False)
    model = get_peft_model(
        model, LoraConfig(**{"r": 4, "lora_alpha": 12, "target_modules": "all-linear", "task_type": "CAUSAL_LM"} | settings)
    )
    model.set_attn_implementation(ATTENTION)
    torch.manual_seed(1)
    for name, weight in model.named_parameters():
        if "lora_B" in name:
            weight.data.normal_(0, 0.05)
    return model


def measured(model) -> tuple[torch.Tensor, torch.Tensor]:
    """(losses of the answers' tokens, gradients of all that is trained) of one row."""
    row = make_row(PREFIX, BRANCHES, 0)
    with torch.autocast("cpu", torch.bfloat16):
        losses = row_losses(model, row)
    found = torch.autograd.grad(losses.sum(), [p for p in model.parameters() if p.requires_grad])
    return losses.detach(), torch.cat([one.flatten() for one in found])


def apart(one: torch.Tensor, other: torch.Tensor) -> float:
    return ((one - other).norm() / other.norm()).item()


@pytest.mark.parametrize("kind", ["llama", "qwen2", "qwen3"])
def test_losses_and_gradients_are_those_of_the_usual_layers(kind, tmp_path):
    folder = tiny_model(tmp_path, kind)
    exact = measured(adapted(folder, "float32"))
    model = adapted(folder)
    assert speed_up(model) == 7 * model.config.num_hidden_layers
    fast = measured(model)

    assert apart(fast[0], exact[0]) < CLOSE
    assert apart(fast[1], exact[1]) < 2 * CLOSE
    assert fast[1].dtype == torch.float32


def test_what_is_not_plain_lora_is_left_alone(tmp_path):
    folder = tiny_model(tmp_path, "llama")
    for settings in ({"use_dora": True}, {"lora_dropout": 0.1}):
        assert speed_up(adapted(folder, **settings)) == 0
    assert speed_up(adapted(folder, "float32")) == 0


def test_the_loss_in_pieces_is_the_loss(tmp_path, monkeypatch):
    from engine.stages.training import cpu_layers

    model, row = adapted(tiny_model(tmp_path, "llama")), make_row(PREFIX, BRANCHES, 0)
    monkeypatch.setattr(cpu_layers, "PIECE", 7)
    in_pieces = row_loss(model, row)
    monkeypatch.setattr(cpu_layers, "losses_of", lambda *_: None)

    assert in_pieces.item() == pytest.approx(row_loss(model, row).item(), rel=0.01)
    assert model(row.ids, row_layout=row.layout, position_ids=row.positions).logits.shape[-1] == model.config.vocab_size


def test_whatever_is_done_to_the_scores_behind_the_head_is_in_the_loss(tmp_path):
    """Falcon-H1 scales them, Gemma 3n and 4 cap them by a setting inside `text_config`: no name in the config tells all of these."""
    model, row = adapted(tiny_model(tmp_path, "llama")), make_row(PREFIX, BRANCHES, 0)
    plain = row_losses(model, row)
    whole, base = type(model.base_model.model).forward, model.base_model.model

    def scaled(**given):
        out = whole(base, **given)
        out.logits = 20 * out.logits
        return out

    base.forward = scaled
    del base.get_output_embeddings().is_all
    scores = model(row.ids, row_layout=row.layout, position_ids=row.positions).logits[0].float()
    learned = row.labels[0] >= 0
    wanted = torch.nn.functional.cross_entropy(scores[learned], row.labels[0][learned], reduction="none")
    assert apart(row_losses(model, row).detach(), wanted) < CLOSE < apart(plain.detach(), wanted)


def test_the_scores_of_a_piece_are_gone_before_the_next(tmp_path):
    """Of a vocabulary of hundreds of thousands of words those of one piece take a gigabyte, whether something is learned or only told."""
    words, answers = 60_000, 4 * PIECE
    model = adapted(tiny_model(tmp_path, "llama", words=words, hidden=32))
    row = make_row(PREFIX, [(torch.arange(5, answers // 2 + 6).tolist(), 1)] * 2, 0)
    assert row.answer_tokens == answers
    for look, passing in ((row_losses, torch.enable_grad), (row_told, torch.no_grad)):
        with passing(), torch.autocast("cpu", torch.bfloat16), LiveBytes() as counter:
            look(model, row)
        assert 4 * PIECE * words < counter.peak < 8.5 * PIECE * words


def test_what_is_told_without_learning_is_what_the_scores_say(tmp_path):
    model, row = adapted(tiny_model(tmp_path, "llama")), make_row(PREFIX, BRANCHES, 0)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        scores, answers = row_logits(model, row)
        best = scores.argmax(-1)
        row.labels[row.labels >= 0] = torch.where(torch.arange(len(best)) % 2 == 0, best, answers)
        losses, right = row_told(model, row)
        answers = row.labels[row.labels >= 0]
    assert right.tolist() == (best == answers).tolist() and any(right)
    assert apart(losses, torch.nn.functional.cross_entropy(scores.float(), answers, reduction="none")) < CLOSE
