"""How long a training run takes: operations counted from shapes, over what the card is known to do, or the pace of an earlier run.

Operations (2 for each multiplication with addition): a frozen linear layer costs 2 a weight and token forward and 2 backward,
since only the gradient of its input is computed; computing a layer again costs another 2. Kaplan et al. 2020, section 2.1, give
the count of a forward pass. The head meets answer positions only.
"""

from dataclasses import dataclass

from engine.messages import Message
from engine.planner.memory import Shape, Strategy
from engine.planner.model_size import ModelSize

# Dense bf16 tensor-core TFLOPS with float32 sums, from NVIDIA's data sheets and architecture white papers (GA102, Ada, Blackwell,
# Hopper); fp16 for the two cards that have no bf16. The longest name that fits counts.
TFLOPS = {
    "A10": 125,
    "A10G": 70,
    "A30": 165,
    "A40": 150,
    "A100": 312,
    "A16": 18,
    "A2": 18,
    "A4000": 77,
    "A5000": 111,
    "A6000": 155,
    "H100": 989,
    "H100 PCIE": 756,
    "H200": 989,
    "H20": 148,
    "B200": 2250,
    "L4": 121,
    "L40": 181,
    "L40S": 362,
    "RTX 3060": 25,
    "RTX 3090": 71,
    "RTX 4060 TI": 44,
    "RTX 4080": 97,
    "RTX 4090": 165,
    "RTX 5080": 113,
    "RTX 5090": 210,
    "RTX 6000 ADA": 364,
    "T4": 65,
    "V100": 125,
}
USED = 0.33  # share of that which LoRA in transformers reaches; what the enterprise paper's own five hours on four A10 come to
USED_ON_CPU = 0.5  # share of the processor's measured pace in large products; 0.51 measured for the embedded model on two Zen 5 cores
BF16_ON_CPU = 2.0  # how many times faster a processor with AVX512-BF16 multiplies in 16 bit: two numbers in place of each float32
SLOWER = {"none": 1.0, "int8": 1.5, "nf4": 1.1}  # weights are turned back into 16 bit at every use (int8: and columns set apart)
TOGETHER = 0.95  # what several cards keep of their pace with ddp
FAR = 6  # an earlier run's pace is this machine's if it lies within this factor of what is expected
LINK = 12e9  # bytes a second between cards without NVLink (PCIe 4.0 x16, half of its peak)


@dataclass(frozen=True)
class Pace:
    """What a run took: operations a second of each device, seconds before the first step, and seconds of measuring for each of training."""

    operations: float
    start: float = 0.0
    apart: float = 0.0

    def whole(self, training: float) -> float:
        """Seconds of a run whose steps take so many."""
        return self.start + training * (1 + self.apart)


@dataclass(frozen=True)
class Operations:
    """Floating-point operations of one row, part by part."""

    linear: float
    attention: float
    head: float
    lora: float

    @property
    def total(self) -> float:
        """Their sum."""
        return self.linear + self.attention + self.head + self.lora


def of_row(size: ModelSize, shape: Shape, strategy: Strategy) -> Operations:
    """The operations of forward and backward over one row."""
    trained = strategy.trained(size)
    passes = 1 + (2 if strategy.checkpointing else 1) * trained
    wide, own = size.heads * size.head_dim, shape.own
    seen = size.layers * wide * (2 * shape.prefix**2 + 4 * own * (shape.prefix + shape.length / 2))
    return Operations(
        linear=2 * passes * size.linear * shape.tokens,
        attention=(passes + trained) * seen,
        head=4 * size.hidden * size.vocab * shape.answers,
        lora=2 * (2 * trained + passes - 1) * strategy.rank * size.adapted * shape.tokens,
    )


def tflops_of(name: str) -> float | None:
    """What a card's data sheet says, None for one that is not in the table."""
    words = name.upper().replace("-", " ").split()
    fitting = [known for known in TFLOPS if _within(known.split(), words)]
    return TFLOPS[max(fitting, key=len)] if fitting else None


def _within(part: list[str], words: list[str]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def rate_of(card: str | None, cpu_gflops: float = 0.0, narrow: bool = False) -> float | None:
    """Operations a second that training reaches on a card of that name, or on the processor where it is None, `narrow` where that computes
    in 16 bit by instructions of its own; None: not known."""
    if card is None:
        return cpu_gflops * 1e9 * USED_ON_CPU * (BF16_ON_CPU if narrow else 1)
    known = tflops_of(card)
    return None if known is None else known * 1e12 * USED


def plausible(measured: float, expected: float | None) -> bool:
    """Whether a pace measured earlier can be this machine's: a project may have been trained elsewhere."""
    return expected is None or 1 / FAR < measured / expected < FAR


def seconds(size: ModelSize, average: Shape, rows: int, epochs: int, strategy: Strategy, rate: float | None) -> float | None:
    """Seconds of the whole run, where each device does `rate` operations a second; None where that is not known."""
    if not rate:
        return None
    each = of_row(size, average, strategy).total * SLOWER[strategy.quantization] / rate
    if strategy.split > 1:  # every card needs every weight for each pass
        passes = 3 if strategy.checkpointing else 2
        each = max(each, passes * 2 * (size.linear + size.vocabulary) * (1 - 1 / strategy.devices) / LINK)
    return rows * epochs * each / strategy.devices / (TOGETHER if strategy.devices > 1 else 1)


def told(duration: float | None) -> str:
    """A duration for people."""
    if duration is None:
        return Message("unknown time on this card")
    if duration < 90:
        return Message("about {seconds} seconds", seconds=max(1, round(duration)))
    if duration < 5400:
        return Message("about {minutes} minutes", minutes=round(duration / 60))
    return Message("about {hours:.1f} hours", hours=duration / 3600)
