"""Meanings: what the pieces mean for choosing a tool, learned as a bag of words before the model learns to read.

A question and the tool it is about are each the weighted sum of their pieces' vectors; questions and tools of a batch are
matched with each other (cross-entropy of cosine similarities, as in CLIP, Radford et al. 2021). This takes half a minute and no
attention. The vectors are then added to the model's embeddings in directions drawn at random. Without them a model this small
has to find meaning, pooling and matching all at once; in thirty million tokens it had found little beyond shared words.
"""

import os
import random
from pathlib import Path

import torch
from data import World
from phrasing import words_in
from torch.nn.functional import cross_entropy, embedding_bag, normalize

WIDTH = 64
STEPS, BATCH = 1200, 256
FIRST_PIECE = 261  # ids below are control marks and bytes


def learn(world: World, tokenizer, steps: int = STEPS, say=print) -> torch.Tensor:
    """One vector a piece, (vocabulary, WIDTH), weighted by how much the piece tells; deterministic. Control marks and bytes mean
    nothing."""
    rng, generator = random.Random(1), torch.Generator().manual_seed(0)
    vectors = torch.nn.Parameter(0.3 * torch.randn(len(tokenizer), WIDTH, generator=generator))
    weights = torch.nn.Parameter(torch.zeros(len(tokenizer)))  # logarithms
    sharpness = torch.nn.Parameter(torch.tensor(2.5))
    optimizer = torch.optim.Adam([vectors, weights, sharpness], lr=5e-3)
    known: dict[str, list[int]] = {}

    def pieces(text: str) -> list[int]:
        if text not in known:
            known[text] = [i for i in tokenizer(text, add_special_tokens=False).input_ids if i >= FIRST_PIECE] or [FIRST_PIECE]
        return known[text]

    def sums(texts: list[str]) -> torch.Tensor:
        lists = [pieces(text) for text in texts]
        flat = torch.tensor([i for one in lists for i in one])
        begins = torch.tensor([0] + [len(one) for one in lists[:-1]]).cumsum(0)
        return normalize(embedding_bag(flat, vectors, begins, mode="sum", per_sample_weights=weights[flat].exp()), dim=1)

    for step in range(1, steps + 1):
        tools, questions = zip(*_pairs(world, rng))
        scores = sums(questions) @ sums(tools).T * sharpness.exp()
        right = torch.arange(len(tools))
        loss = (cross_entropy(scores, right) + cross_entropy(scores.T, right)) / 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 200 == 0:
            say(f"meanings: step {step}, loss {loss.item():.2f}")
            known.clear()
    learned = (vectors * weights.exp()[:, None]).detach()
    learned[:FIRST_PIECE] = 0
    return learned


def kept(file: Path, world: World, tokenizer) -> torch.Tensor:
    """The meanings in a file; where there is none they are learned and written there, so that a run continues with the same."""
    if not file.exists():
        part = file.with_name(f"{file.name}.{os.getpid()}")
        torch.save(learn(world, tokenizer), part)
        part.replace(file)
    return torch.load(file, weights_only=True)


def add_to(embeddings: torch.nn.Embedding, meanings: torch.Tensor) -> None:
    """Add the meanings in random directions, as long on average as the embeddings are."""
    with torch.no_grad():
        mixed = torch.randn(embeddings.embedding_dim, WIDTH, generator=torch.Generator().manual_seed(3))
        directions = torch.linalg.qr(mixed).Q.T  # (WIDTH, hidden), orthonormal
        length = embeddings.weight.norm(dim=1).mean() / meanings.norm(dim=1)[FIRST_PIECE:].mean()
        embeddings.weight += ((meanings * length) @ directions.to(meanings.device)).to(embeddings.weight)


def _pairs(world: World, rng: random.Random) -> list[tuple[str, str]]:
    """(what a tool says of itself, a question about it), each tool once."""
    drawn = (
        rng.choices(world.known, k=int(0.6 * BATCH))
        + rng.choices([*world.intents, *world.plugins], k=int(0.25 * BATCH))
        + rng.choices(list(world.schemas), k=int(0.15 * BATCH))
    )
    pairs = []
    for source in dict.fromkeys(drawn):
        tool, names = world.show(source, rng)
        name = tool.name if rng.random() < 0.5 else " ".join(words_in(tool.name)).lower()
        pairs.append((f"{tool.description} {name}", world.case(tool, names, rng).question))
    return pairs
