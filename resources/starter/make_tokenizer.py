"""Build the starter's tokenizer: one vocabulary, written for transformers and for llama.cpp.

    python resources/starter/make_tokenizer.py --data ../shared/data

The pieces are chosen for copying. A space is always a piece of its own and a piece never spans a
change from lower to upper case, a digit or punctuation, so a value is cut into the same pieces in
the question ("for Anna Weber") and in the answer ("Anna Weber"): copying is then the repetition of
the same ids. The exceptions are the few punctuation runs that JSON calls are made of.

Both files describe the same greedy merging (SentencePiece BPE with byte fallback): llama.cpp joins
the neighbouring pieces whose union has the best score, transformers' `tokenizers` follows a list of
merges; the list holds every way to cut every piece, ordered by score, so that both agree.
"""

import argparse
import csv
import json
import random
import re
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
VOCABULARY = 6144
UNKNOWN, START, END = "<unk>", "<|im_start|>", "<|im_end|>"
CONTROL = [UNKNOWN, START, END]
CALL_MARKS = ["<tool_call>", "</tool_call>"]
SPACE = "\u2581"
# Each run is reached by merging the ones before it, left to right; the order is the priority.
JSON_RUNS = [
    '{"',
    '":',
    f'":{SPACE}',
    f'":{SPACE}"',
    f'":{SPACE}{{"',
    '",',
    f'",{SPACE}',
    f'",{SPACE}"',
    f",{SPACE}",
    f',{SPACE}"',
    '"}',
    '"}}',
    "}}",
    "{}",
    "{}}",
    f":{SPACE}",
    f"?:{SPACE}",
]
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+")
ALWAYS = [
    "system",
    "user",
    "assistant",
    "name",
    "arguments",
    "string",
    "integer",
    "number",
    "boolean",
    "array",
    "object",
    "true",
    "false",
    "null",
    "tool",
]
BUSINESS = [
    "leave", "vacation", "holiday", "sick", "annual", "parental", "absence", "attendance", "overtime", "shift", "employee",
    "staff", "manager", "department", "team", "headcount", "vacancy", "opening", "position", "candidate", "recruit",
    "recruitment", "hire", "interview", "salary", "wage", "pay", "band", "grade", "bonus", "training", "course", "certificate",
    "skill", "capability", "experience", "career", "profile", "promotion", "achievement", "performance", "target", "sales",
    "marketing", "campaign", "region", "quarter", "month", "year", "report", "chart", "organisation", "organization",
    "reporting", "line", "project", "deadline", "budget", "status", "owner", "member", "location", "office", "branch",
    "branches", "contact", "email", "phone", "invoice", "payment", "order", "customer", "supplier", "delivery", "shipment",
    "parcel", "stock", "warehouse", "product", "price", "quote", "contract", "ticket", "incident", "server", "deploy", "backup",
    "account", "password", "meeting", "calendar", "reminder", "appointment", "flight", "hotel", "booking", "reservation",
    "train", "ticket", "room", "date", "start", "end", "list", "show", "find", "search", "look", "check", "tell", "give", "need",
    "want", "know", "please", "could", "would", "should", "about", "which", "what", "when", "where", "who", "whose", "how",
    "many", "much", "long", "next", "last", "this", "that", "these", "with", "without", "from", "until", "between", "before",
    "after", "during", "each", "every", "all", "only", "also", "get", "set", "add", "create", "update", "delete", "remove",
    "cancel", "change", "book", "send", "open", "close", "approve", "reject", "assign", "export", "import", "Zhang", "Wang",
    "Li", "Wei", "Chen", "Liu", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "Lin", "Mei",
    "Xiao", "Jun", "Ming", "Fang", "Lei", "Hong",
]  # fmt: skip


def words_of(data: Path) -> Counter:
    """Count the words of the public corpora and of made-up names, so that both common and proper words get pieces."""
    counts: Counter = Counter()

    def add(text: str, weight: int = 1) -> None:
        for word in WORD.findall(text):
            counts[word] += weight

    for line in (data / "seal_tools/tool.jsonl").read_text(encoding="utf-8").splitlines():
        tool = json.loads(line)
        add(tool["api_name"] + " " + tool["api_description"], 2)
        for name, parameter in tool["parameters"].items():
            add(name + " " + parameter["description"])
    clinc = json.loads((data / "clinc/train_val_oos_train.json").read_text(encoding="utf-8"))
    for text, _ in clinc["train"] + clinc["oos_train"]:
        add(text)
        add(text.capitalize())
    with open(data / "metatool/all_clean_data.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            add(row["Query"])
    from faker import Faker

    fake = Faker(["en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL"])
    Faker.seed(1)
    for _ in range(15000):
        add(f"{fake.name()} {fake.city()} {fake.company()} {fake.job()} {fake.street_name()} {fake.month_name()}")
    return counts


def pieces_of(counts: Counter, room: int) -> list[str]:
    """Learn `room` pieces by BPE over words; characters first, then merged pieces in the order learned."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Split("\n", "removed")
    rng = random.Random(0)
    lines = [word for word, n in counts.items() for _ in range(min(n, 2000))]
    rng.shuffle(lines)
    trainer = trainers.BpeTrainer(vocab_size=room, initial_alphabet=[], show_progress=False, min_frequency=3, limit_alphabet=120)
    tokenizer.train_from_iterator(("\n".join(lines[i : i + 1000]) for i in range(0, len(lines), 1000)), trainer)
    vocabulary = tokenizer.get_vocab()
    return sorted(vocabulary, key=vocabulary.get)


def vocabulary_of(data: Path) -> tuple[list[str], int, int]:
    """The pieces in id order, where the byte pieces begin, and where the ordinary pieces begin."""
    head = CONTROL + CALL_MARKS
    alphabet = [SPACE] + [chr(i) for i in range(33, 127)] + list("äöüÄÖÜßéèêëáàâçñóòôíìîúùûåøæÉ£€°–’")
    fixed = head + [f"<0x{i:02X}>" for i in range(256)]
    seen = set(fixed)
    pieces = []
    for piece in alphabet + JSON_RUNS:
        if piece not in seen:
            seen.add(piece)
            pieces.append(piece)
    counts = words_of(data)
    for word in ALWAYS:
        counts[word] += 20000
    for word in BUSINESS:
        counts[word] += 300
        counts[word.capitalize()] += 100
    room = VOCABULARY - len(fixed) - len(pieces)
    learned = [piece for piece in pieces_of(counts, room + 200) if piece not in seen and len(piece) > 1]
    pieces += learned[:room]
    assert len(fixed) + len(pieces) == VOCABULARY, (len(fixed), len(pieces))
    return fixed + pieces, len(head), len(fixed)


def write_tokenizer_json(vocabulary: list[str], ordinary: int, folder: Path) -> None:
    """`tokenizer.json`, with every way to cut a piece in two as a merge, best piece first."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers

    ids = {piece: i for i, piece in enumerate(vocabulary)}
    merges = []
    for piece in vocabulary[ordinary:]:
        for cut in range(1, len(piece)):
            left, right = piece[:cut], piece[cut:]
            if ids.get(left, 0) >= ordinary and ids.get(right, 0) >= ordinary:
                merges.append((left, right))
    tokenizer = Tokenizer(models.BPE(vocab=ids, merges=merges, unk_token=UNKNOWN, byte_fallback=True, fuse_unk=False))
    tokenizer.normalizer = normalizers.Replace(" ", SPACE)
    tokenizer.decoder = decoders.Sequence([decoders.Replace(SPACE, " "), decoders.ByteFallback(), decoders.Fuse()])
    tokenizer.add_special_tokens([AddedToken(t, normalized=False, special=True) for t in CONTROL])
    tokenizer.add_tokens([AddedToken(t, normalized=False, special=False) for t in CALL_MARKS])
    tokenizer.save(str(folder / "tokenizer.json"))


def write_tokenizer_model(vocabulary: list[str], bytes_at: int, ordinary: int, folder: Path) -> None:
    """`tokenizer.model`: the same pieces as a SentencePiece file, which llama.cpp's converter reads."""
    from sentencepiece import sentencepiece_model_pb2 as sp

    model = sp.ModelProto()
    model.trainer_spec.model_type = sp.TrainerSpec.BPE
    model.trainer_spec.vocab_size = len(vocabulary)
    model.trainer_spec.byte_fallback = True
    model.trainer_spec.unk_id, model.trainer_spec.bos_id, model.trainer_spec.eos_id = 0, -1, 2
    model.trainer_spec.pad_id = -1
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = False
    model.normalizer_spec.remove_extra_whitespaces = False
    kinds = sp.ModelProto.SentencePiece
    for i, piece in enumerate(vocabulary):
        if i == 0:
            kind = kinds.UNKNOWN
        elif piece in CONTROL:
            kind = kinds.CONTROL
        elif piece in CALL_MARKS:
            kind = kinds.USER_DEFINED
        elif bytes_at <= i < ordinary:
            kind = kinds.BYTE
        else:
            kind = kinds.NORMAL
        score = 0.0 if i < ordinary else -float(i - ordinary)
        model.pieces.add(piece=piece, score=score, type=kind)
    (folder / "tokenizer.model").write_bytes(model.SerializeToString())


def write_config(folder: Path) -> None:
    """`tokenizer_config.json`; the chat template lies beside it. llama.cpp's converter learns only here that the call marks
    are whole tokens."""
    added = {
        str(i): {"content": t, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": t in CONTROL}
        for i, t in enumerate(CONTROL + CALL_MARKS)
    }
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": 4096,
        "add_bos_token": False,
        "add_eos_token": False,
        "bos_token": None,
        "eos_token": END,
        "pad_token": UNKNOWN,
        "unk_token": UNKNOWN,
        "clean_up_tokenization_spaces": False,
        "added_tokens_decoder": added,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with seal_tools/, clinc/ and metatool/")
    parser.add_argument("--out", type=Path, default=HERE / "model")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary, bytes_at, ordinary = vocabulary_of(options.data)
    write_tokenizer_json(vocabulary, ordinary, options.out)
    write_tokenizer_model(vocabulary, bytes_at, ordinary, options.out)
    write_config(options.out)
    print(f"{len(vocabulary)} pieces written to {options.out}")


if __name__ == "__main__":
    main()
