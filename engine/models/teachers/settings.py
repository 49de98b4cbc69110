"""The settings of one teacher: type, default, range and help in one place, as for the stages."""

from typing import TYPE_CHECKING, Literal

from engine.settings import StageSettings, setting
from engine.settings.families import TEACHERS

if TYPE_CHECKING:
    TeacherKind = str
else:
    TeacherKind = Literal[tuple(TEACHERS)]


class TeacherSettings(StageSettings):
    """A language model that writes questions, finds parameters or judges."""

    kind: TeacherKind = setting(
        "gguf",
        "Kind",
        "embedded: the small model that comes with Adaptool; gguf: a GGUF file, run here; endpoint: a server that speaks OpenAI's chat "
        "completions; vllm: vLLM, started and ended by Adaptool; transformers: a folder with a transformers model, run here",
    )
    model: str = setting(
        "", "Model", "the GGUF file, the model's folder, or the name under which the server knows it; none for the kind embedded"
    )
    url: str = setting("", "Address", "address of the server, such as http://127.0.0.1:8000/v1")
    allow_remote: bool = setting(False, "May be another machine", "send questions and tool definitions to a server on another machine")
    temperature: float = setting(0.8, "Temperature", "how freely the teacher chooses its words, 0 for the likeliest", ge=0, le=2)
    max_tokens: int = setting(256, "Longest answer", "longest answer in tokens", "tokens", ge=1, le=32_768)
    vision: bool = setting(False, "Sees images", "the model can look at images")
    in_flight: int = setting(16, "Questions at once", "questions asked at once", advanced=True, ge=1, le=512)
    timeout: float = setting(120.0, "Longest wait", "longest wait for one answer", "s", advanced=True, gt=0, le=3600)
    retries: int = setting(5, "Tries more", "how often a question is asked again after a failure", advanced=True, ge=0, le=20)
    context: int = setting(
        0,
        "Context",
        "longest question and answer together, 0 for the model's own (a GGUF file: at most 8192)",
        "tokens",
        advanced=True,
        ge=0,
        le=2_000_000,
    )
    python: str = setting(
        "", "vLLM's Python", "the interpreter of the environment that vLLM is installed in, empty for the vllm on the PATH", advanced=True
    )
    tensor_parallel: int = setting(
        1, "GPUs for each copy", "GPUs over which vLLM spreads one copy of the model", advanced=True, ge=1, le=64
    )
    data_parallel: int = setting(1, "Copies", "copies of the model that vLLM runs side by side", advanced=True, ge=1, le=64)
    gpu_memory_utilization: float = setting(
        0.9, "Share of GPU memory", "share of each GPU's memory that vLLM may take", "share", advanced=True, gt=0, le=1
    )
    port: int = setting(0, "Port", "port on which vLLM is started, 0 for a free one", advanced=True, ge=0, le=65_535)
    start_timeout: float = setting(1800.0, "Longest start", "longest time that vLLM may take to start", "s", advanced=True, gt=0, le=86_400)
