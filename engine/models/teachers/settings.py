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
        "embedded: the small model included in Adaptool; gguf: a GGUF file, run here; endpoint: a server with OpenAI's chat "
        "completions API; vllm: vLLM, started and stopped by Adaptool; transformers: a folder with a transformers model, run here",
    )
    model: str = setting(
        "", "Model", "the GGUF file, the model folder, or the name that the server uses for it; empty for the kind embedded"
    )
    url: str = setting("", "Address", "address of the server, such as http://127.0.0.1:8000/v1")
    allow_remote: bool = setting(False, "Allow another machine", "send questions and tool definitions to a server on another machine")
    temperature: float = setting(0.8, "Temperature", "how freely the helper model chooses its words, 0 for the most likely", ge=0, le=2)
    max_tokens: int = setting(256, "Maximum answer length", "maximum answer length in tokens", "tokens", ge=1, le=32_768)
    vision: bool = setting(False, "Sees images", "the model can look at images")
    in_flight: int = setting(16, "Questions at once", "questions asked at once", advanced=True, ge=1, le=512)
    timeout: float = setting(120.0, "Maximum wait", "maximum wait for one answer", "s", advanced=True, gt=0, le=3600)
    retries: int = setting(5, "Retries", "how often a question is asked again after a failure", advanced=True, ge=0, le=20)
    context: int = setting(
        0,
        "Context",
        "maximum length of question and answer together, 0 for the limit of the model (GGUF file: at most 8192)",
        "tokens",
        advanced=True,
        ge=0,
        le=2_000_000,
    )
    python: str = setting(
        "", "vLLM's Python", "the Python interpreter of the environment with vLLM, empty for the vllm on the PATH", advanced=True
    )
    tensor_parallel: int = setting(
        1, "GPUs for each copy", "GPUs over which vLLM spreads one copy of the model", advanced=True, ge=1, le=64
    )
    data_parallel: int = setting(1, "Copies", "copies of the model that vLLM runs side by side", advanced=True, ge=1, le=64)
    gpu_memory_utilization: float = setting(
        0.9, "Share of GPU memory", "share of each GPU's memory that vLLM may take", "share", advanced=True, gt=0, le=1
    )
    port: int = setting(0, "Port", "port on which vLLM is started, 0 for a free one", advanced=True, ge=0, le=65_535)
    start_timeout: float = setting(1800.0, "Maximum start time", "maximum time for vLLM to start", "s", advanced=True, gt=0, le=86_400)
