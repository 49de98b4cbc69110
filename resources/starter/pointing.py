"""Losses beside that of the next token, which teach the starter to choose and to copy. Nothing of them remains but the weights.

The loss of the next token says little about choosing: of an answer only one token, the first of the name, decides it, and of a
value only the first says where it stands in the question. More losses show the way there, step by step:
- pooling: after the second layer, the last tokens before the name know what the question means as a whole, and the name of each
  tool in the list knows what its tool is about: a fixed part of their hidden state shall have the direction of the bag of words
  of meanings.py (1 - cosine);
- pointing: in each of the four layers above, one attention head shall look to where the answer goes on (-log of the attention
  that lies there, nats). In the lower two this is the whole of it: the name of the right tool, the parameter with its type, the
  value in the question or in the enum; in the upper two the very token that is copied next. Names often begin alike (get_...):
  wherever the list holds names that begin as this one does and go on otherwise, the choice is made anew, so the heads point
  from there too.
"""

from dataclasses import dataclass

import torch
from torch.nn.functional import cosine_similarity, normalize
from transformers import AttentionInterface
from values import MONTHS, SMALL

from engine.stages.training.prefix_rows import IGNORE, prefix_row_attention

POINTING = "starter_pointing"
POOLED_AFTER = 1  # the layer after which meanings are pooled
HEADS = {2: 0, 3: 0, 4: 0, 5: 0}  # layer -> the query head that points
EXACT = (4, 5)  # the layers whose head points at single tokens


@dataclass(frozen=True)
class Answer:
    """One tool call of a row: its question's tokens, the position before its first token, those before each token of the name,
    its branch, where the tool's lines and its name lie in the list, and at which of its tokens other names of the list go on
    otherwise. `copies` tells of each parameter's name and each value that stands elsewhere: (the positions before its tokens,
    where in the list or the question each of these tokens stands, the span of the whole: a parameter with its type, or the value).
    A date or small number that the question writes in words stands where those words are. `turns` tells where it is decided
    whether a further parameter follows: (the position, the mark before that parameter in the list or the bracket after the last,
    the span of the parameter or bracket)."""

    question: tuple[int, int]
    begin: int
    positions: list[int]
    branch: int
    lines: tuple[int, int]
    name: tuple[int, int]
    deciding: tuple[int, ...]
    copies: tuple[tuple[list[int], list[int], tuple[int, int]], ...] = ()
    turns: tuple[tuple[int, int, tuple[int, int]], ...] = ()

    def early(self) -> list[int]:
        """The positions from which the tool is chosen."""
        return [*range(self.begin, self.positions[0] + 1), *(self.positions[i] for i in self.deciding if i)]


class Tutor:
    """Watches a model while it runs over a row, then tells the losses of that row."""

    def __init__(self, model, tokenizer, meanings: torch.Tensor) -> None:
        self.tokenizer = tokenizer
        self.meanings = meanings
        mixed = torch.randn(model.config.hidden_size, meanings.shape[1], generator=torch.Generator().manual_seed(4))
        self.part = torch.linalg.qr(mixed).Q.to(meanings)  # (hidden, width): where pooled meanings are read off
        self.pooled: torch.Tensor | None = None
        _seen.clear()
        model.model.layers[POOLED_AFTER].register_forward_hook(self._keep)

    def _keep(self, module, arguments, output) -> None:
        self.pooled = output[0] if output.dim() == 3 else output  # (T, hidden)

    def losses(self, row, answers: list[Answer]) -> tuple[torch.Tensor, torch.Tensor]:
        """(pooling, pointing) of the row that ran last."""
        seen = list(_seen)
        _seen.clear()
        if not answers:
            return torch.zeros(()), torch.zeros(())
        return self._pooling(row, answers), _pointing(seen, row.layout, answers)

    def _pooling(self, row, answers: list[Answer]) -> torch.Tensor:
        ids = row.ids[0]

        def meaning(begin: int, end: int) -> torch.Tensor:
            return normalize(self.meanings[ids[begin:end]].sum(0), dim=0)

        at, wanted = [], []
        for lines, name in names_in(ids[: row.layout.prefix].tolist(), self.tokenizer).values():
            about = meaning(lines[0], name[1])
            at += range(name[0], name[1] + 1)
            wanted += [about] * (name[1] + 1 - name[0])
        asked = []
        for answer in answers:
            about = meaning(*answer.question)
            asked += range(answer.begin, answer.positions[0] + 1)
            wanted += [about] * (answer.positions[0] + 1 - answer.begin)
        found = self.pooled[torch.tensor(at + asked)].float() @ self.part
        away = 1 - cosine_similarity(found, torch.stack(wanted), dim=1)
        return away[: len(at)].mean() + away[len(at) :].mean()


_seen: list = []  # (layer, query, key, scaling) of the pointing heads in the row that ran last


def _attention(module, query, key, value, attention_mask, scaling=None, **more):
    if module.layer_idx in HEADS and torch.is_grad_enabled():
        head = HEADS[module.layer_idx]
        group = head * key.shape[1] // query.shape[1]
        _seen.append((module.layer_idx, query[0, head], key[0, group], scaling))
    return prefix_row_attention(module, query, key, value, attention_mask, scaling=scaling, **more)


AttentionInterface.register(POINTING, _attention)


def names_in(prefix: list[int], tokenizer) -> dict[tuple[int, ...], tuple[tuple[int, int], tuple[int, int]]]:
    """The tools of a rendered list ("# description", newline, "name("): {ids of the name: (span of both lines, span of the name)}."""
    newline, mark, bracket = tokenizer.convert_tokens_to_ids(["<0x0A>", "#", "("])
    found, described, at = {}, -1, 0
    while at < len(prefix):
        end = prefix.index(newline, at) if newline in prefix[at:] else len(prefix)
        line = prefix[at:end]
        if described >= 0 and bracket in line:
            name = line[: line.index(bracket)]
            found[tuple(name)] = ((described, end), (at, at + len(name)))
        described = at if line[:1] == [mark] else -1
        at = end + 1
    return found


def answers_of(row, tokenizer) -> list[Answer]:
    """The tool calls of a row whose tool is in the list."""
    form = tokenizer('<tool_call>\n{"name": "', add_special_tokens=False).input_ids
    close, head = tokenizer.convert_tokens_to_ids('",\u2581"'), len(tokenizer("<|im_start|>user\n", add_special_tokens=False).input_ids)
    tail = len(tokenizer("<|im_end|>\n<|im_start|>assistant\n", add_special_tokens=False).input_ids)
    layout = row.layout
    ids = row.ids[0].tolist()
    names, marks = names_in(ids[: layout.prefix], tokenizer), Marks(tokenizer)
    found = []
    for branch in range(layout.branches):
        begin = layout.prefix + branch * layout.length
        labels = row.labels[0, begin : begin + layout.length].tolist()
        first = next(i for i, label in enumerate(labels) if label != IGNORE)
        if labels[first : first + len(form)] != form or close not in labels[first:]:
            continue
        start, end = first + len(form), labels.index(close, first)
        spans = names.get(tuple(labels[start:end]))
        if spans:
            question = (begin + head, max(begin + head + 1, begin + first + 1 - tail))
            found.append(
                Answer(
                    question,
                    begin + first,
                    list(range(begin + start, begin + end)),
                    branch,
                    *spans,
                    deciding(tuple(labels[start:end]), names),
                    *walk(ids, labels, end + 1, begin, question, (spans[1][1], spans[0][1]), marks),
                )
            )
    return found


class Marks:
    """The pieces by which calls and lists of tools are written."""

    def __init__(self, tokenizer) -> None:
        pieces = {i: piece for piece, i in tokenizer.get_vocab().items()}
        some = lambda wanted: {i for i, piece in pieces.items() if wanted(piece)}  # noqa: E731
        self.arguments = some(lambda piece: piece.startswith('":') and piece.endswith('{"'))
        self.named = some(lambda piece: piece.startswith('":'))  # ends a parameter's name in a call
        self.text = some(lambda piece: piece.startswith('":') and piece.endswith('"') and "{" not in piece)  # and begins a string
        self.quote = some(lambda piece: piece.startswith('"'))  # ends a string
        self.stop = some(lambda piece: piece[:1] in (",", "}"))  # ends any other value
        self.next = some(lambda piece: piece.startswith((",", '",')) and piece.endswith('"'))
        self.escape = tokenizer.convert_tokens_to_ids("\\")
        self.typed = some(lambda piece: piece in (":\u2581", "?:\u2581"))  # ends a parameter's name in a list
        self.comma, self.bracket, self.choice = tokenizer.convert_tokens_to_ids([",\u2581", ")", "|"])
        self.digit = {i: n for n, i in enumerate(tokenizer.convert_tokens_to_ids(list("0123456789")))}
        self.dash = tokenizer.convert_tokens_to_ids("-")
        cut = lambda *words: [tokenizer(word, add_special_tokens=False).input_ids for word in words]  # noqa: E731
        self.months = [cut(name, name.lower(), name[:3]) for name in MONTHS]
        self.small = [cut(word, word.capitalize()) for word in SMALL]


def parameters_in(ids: list[int], signature: tuple[int, int], marks: Marks) -> dict[tuple[int, ...], tuple[int, int, int]]:
    """The parameters of "(name: type, name?: a|b)": {ids of the name: (where it begins, where its type begins, where it ends)}."""
    found, begin, typed = {}, signature[0] + 1, 0
    for at in range(signature[0] + 1, signature[1]):
        if not typed and ids[at] in marks.typed:
            typed = at + 1
        elif typed and (ids[at] == marks.comma or at == signature[1] - 1):
            found[tuple(ids[begin : typed - 1])] = (begin, typed, at)
            begin, typed = at + 1, 0
    return found


def walk(ids, labels, at: int, begin: int, question, signature, marks: Marks) -> tuple[tuple, tuple]:
    """Walk over a call's arguments from labels[at] on; (`Answer.copies`, `Answer.turns`), until where the list tells no more."""
    while at < len(labels) and labels[at] != IGNORE and labels[at] not in marks.named:
        at += 1
    copies, turns = [], []
    known = parameters_in(ids, signature, marks)
    more = at < len(labels) and labels[at] in marks.arguments
    while more:
        turn = begin + at
        start = at = at + 1
        while at < len(labels) and labels[at] != IGNORE and labels[at] not in marks.named:
            at += 1
        parameter = known.get(tuple(labels[start:at]))
        if parameter is None or at >= len(labels):
            return tuple(copies), tuple(turns)
        turns.append((turn, parameter[0] - 1, (parameter[0], parameter[2])))
        copies.append(
            (list(range(begin + start, begin + at)), list(range(parameter[0], parameter[0] + at - start)), (parameter[0], parameter[2]))
        )
        ends = marks.quote if labels[at] in marks.text else marks.stop
        start = at = at + 1
        while at < len(labels) and labels[at] != IGNORE and (labels[at] not in ends or labels[at - 1] == marks.escape):
            at += 1
        value = labels[start:at]
        sources = _stands(ids, value, question, parameter, marks) if value else {}
        if sources:
            copies.append(
                ([begin + start + i for i in sources], list(sources.values()), (min(sources.values()), max(sources.values()) + 1))
            )
        more = at < len(labels) and labels[at] in marks.next
    if at < len(labels):
        turns.append((begin + at, signature[1] - 1, (signature[1] - 1, signature[1])))
    return tuple(copies), tuple(turns)


def _stands(ids, value: list[int], question, parameter, marks: Marks) -> dict[int, int]:
    """{which token of the value: where it stands}: in the question, among the choices, or as a date or number in words."""
    source = _find(ids, value, *question, marks.digit)
    source = _among(ids, value, parameter, marks) if source < 0 else source
    if source >= 0:
        return {i: source + i for i in range(len(value))}
    numbers = [marks.digit.get(i, -1) for i in value]
    if len(value) == 10 and value[4] == value[7] == marks.dash and numbers.count(-1) == 2:
        return _date(ids, value, numbers, question, marks)
    if len(value) <= 2 and -1 not in numbers and int("".join(map(str, numbers))) < len(marks.small):
        words = marks.small[int("".join(map(str, numbers)))]
        source = max(_find(ids, word, *question, marks.digit) for word in words)
        return dict.fromkeys(range(len(value)), source) if source >= 0 else {}
    return {}


def _date(ids, value: list[int], numbers: list[int], question, marks: Marks) -> dict[int, int]:
    """A date YYYY-MM-DD of which the question names the month, as `_stands` tells it."""
    year = _find(ids, value[:4], *question, marks.digit)
    month = max(_find(ids, name, *question, marks.digit) for name in marks.months[(10 * numbers[5] + numbers[6] - 1) % 12])
    tens = 1 if numbers[8] == 0 else 0
    day = _find(ids, value[8 + tens :], *question, marks.digit)
    if min(year, month, day) < 0:
        return {}
    return {**{i: year + i for i in range(4)}, 5: month, 6: month, 8: day, 9: day + 1 - tens}


def _find(ids, value: list[int], begin: int, end: int, digits) -> int:
    """Where the value's tokens stand first between begin and end, a number not as part of a longer one; -1 if nowhere."""
    for at in range(begin, end - len(value) + 1):
        if (
            ids[at : at + len(value)] == value
            and not (value[0] in digits and ids[at - 1] in digits)
            and not (value[-1] in digits and at + len(value) < end and ids[at + len(value)] in digits)
        ):
            return at
    return -1


def _among(ids, value: list[int], parameter: tuple[int, int, int], marks: Marks) -> int:
    """Where an enum value stands as a whole among the parameter's choices; -1 if nowhere."""
    begin = parameter[1]
    for at in range(parameter[1], parameter[2] + 1):
        if at == parameter[2] or ids[at] == marks.choice:
            if ids[begin:at] == value:
                return begin
            begin = at + 1
    return -1


def deciding(name: tuple[int, ...], names) -> tuple[int, ...]:
    """The places in a name at which another name, the same until there, goes on otherwise; the first in any case."""
    return tuple(
        i for i in range(len(name)) if not i or any(other[:i] == name[:i] and other[i : i + 1] != name[i : i + 1] for other in names)
    )


def _pointing(seen: list, layout, answers: list[Answer]) -> torch.Tensor:
    """The mean over the heads; the choice of the tool and the copies count alike."""
    total = torch.zeros(())
    for layer, query, key, scaling in seen:
        if layer in EXACT:
            choosing = [
                (p, answer.branch, answer.name[0], answer.name[0] + 1)
                for answer in answers
                for p in range(answer.begin, answer.positions[0])
            ]
            choosing += [
                (p, answer.branch, answer.name[0] + i, answer.name[0] + i + 1) for answer in answers for i, p in enumerate(answer.positions)
            ]
            copying = [
                (p, answer.branch, source, source + 1)
                for answer in answers
                for places, sources, _ in answer.copies
                for p, source in zip(places, sources)
            ]
            copying += [(p, answer.branch, source, source + 1) for answer in answers for p, source, _ in answer.turns]
        else:
            choosing = [(p, answer.branch, answer.name[0], answer.name[1] + 1) for answer in answers for p in answer.early()]
            copying = [(places[0], answer.branch, *whole) for answer in answers for places, _, whole in answer.copies]
            copying += [(p, answer.branch, *whole) for answer in answers for p, _, whole in answer.turns]
        total = total + _away(query, key, scaling, layout, choosing)
        if copying:
            total = total + _away(query, key, scaling, layout, copying)
    return total / max(1, len(seen))


def _away(query, key, scaling, layout, places: list[tuple[int, int, int, int]]) -> torch.Tensor:
    """Mean over (position, branch, begin, end) of -log of the attention that lies on begin to end, in the list or in the
    position's own branch, in nats."""
    at, branch, begin, end = torch.tensor(places).T
    own_begin = layout.prefix + branch * layout.length
    shift = torch.where(begin >= layout.prefix, own_begin - layout.prefix, 0)  # a branch's columns follow the list's
    columns = torch.arange(layout.prefix + layout.length)
    right = (columns >= (begin - shift)[:, None]) & (columns < (end - shift)[:, None])
    future = torch.arange(layout.length) > (at - own_begin)[:, None]
    asked = query[at] * scaling
    to_list = (asked @ key[: layout.prefix].T).float()
    own = key[layout.prefix :].unflatten(0, (layout.branches, layout.length))[branch]  # (N, L, D)
    to_own = torch.einsum("nd,nld->nl", asked, own).float().masked_fill(future.to(query.device), float("-inf"))
    everything = torch.cat([to_list, to_own], 1)
    there = torch.logsumexp(everything.masked_fill(~right.to(query.device), float("-inf")), 1)
    return (torch.logsumexp(everything, 1) - there).mean()
