"""Whether an exported file does what the model did before: the same prompts, the same ends, the same answers.

"Good before GGUF, bad after" has few causes, each with a name here. All of them can be seen without asking the model anything, from
the file's own template and tokenizer; what remains shows in the answers, compared over three ways of asking: transformers, the file in
process, and the file behind llama.cpp's OpenAI server.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.messages import Message
from engine.models import choices
from engine.models.chat import Chat, Conversation, ParseError, parse
from engine.records import Tool

NO_TEMPLATE, NO_TOOLS, OTHER_TEMPLATE = "no template", "template without tools", "other template"
BOS, END, TOKENS = "BOS doubled", "wrong end token", "tokenizer mismatch"
BOS_MISSING, ANSWERS, SERVER, ACCURACY = "BOS missing", "other answers", "server differs", "accuracy fell"
FINE = ("f32", "f16", "bf16", "q8_0")  # formats that should answer as transformers does
ALIKE = 0.9  # share of answers that these formats must share with transformers; what is rounded may tip a close choice
LONG_LIST, WITH_LONG_LISTS = 20, 12  # tools of a list, and questions whose prompts are compared with all of a longer one
FEW = 2  # answers that may differ behind the server, where few are asked; above, the same share must be alike

Asked = tuple[str, Sequence[Tool]]  # a question, and the tools that it is asked with


@dataclass
class Agreement:
    """What was found out about one file; `passed` where nothing is wrong."""

    problems: list[dict[str, str]] = field(default_factory=list)  # {"kind", "text"}
    prompts: dict[str, int] = field(default_factory=dict)  # checked, different, with_tools, without_tools (tokens)
    gguf: dict[str, Any] = field(default_factory=dict)  # questions, identical, alike, overall
    transformers: dict[str, Any] = field(default_factory=dict)  # questions, overall
    server: dict[str, Any] = field(
        default_factory=dict
    )  # ran, why, questions, identical, alike, overall, prompts_differ, without_tools (tokens)
    llama_server: dict[str, Any] = field(
        default_factory=dict
    )  # of llama.cpp's own program: ran, why, version, format, questions, alike, read (as its tool-call parser reads them), prompts_differ
    margin: float = 0.0
    asked: str = choices.TESTS  # what the questions were: tests, or others in their place (see `asked`)

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def blame(self, kind: str, text: str) -> None:
        """Note what is wrong."""
        self.problems.append({"kind": kind, "text": text})

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"passed": self.passed, **asdict(self)}


class Talks:
    """Prompts over several tool lists, each list rendered once."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self._made: dict[tuple[str, ...], Conversation] = {}

    def over(self, tools: Sequence[Tool]) -> Conversation:
        """Those over this list."""
        key = tuple(tool.name for tool in tools)
        if key not in self._made:
            self._made[key] = self.chat.over(tools)
        return self._made[key]


def check_prompts(found: Agreement, file: Path, chat: Chat, asked: Sequence[Asked]) -> None:
    """Compare what llama.cpp makes of each question with its tools, by the file's own template and tokenizer, with the ids of training."""
    from jinja2 import TemplateError
    from llama_cpp import llama_vocab_is_eog
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    from engine.models import gguf

    words = gguf.vocabulary(file)
    _check_ends(found, words, chat, lambda token: llama_vocab_is_eog(words._model.vocab, token))
    template = words.metadata.get("tokenizer.chat_template", "")
    if not template:
        found.blame(NO_TEMPLATE, "the file contains no chat template")
        return
    bos = words.token_bos()
    try:
        write = Jinja2ChatFormatter(template, _text(words, words.token_eos()), _text(words, bos))
        _compare_prompts(found, words, write, Talks(chat), asked)
    except (TemplateError, ValueError, TypeError) as error:  # what a template raises, or what is no template
        found.blame(OTHER_TEMPLATE, Message("llama.cpp's runtime cannot use the file's chat template ({error})", error=str(error)[:160]))


def _compare_prompts(found: Agreement, words, write, talks: Talks, asked: Sequence[Asked]) -> None:
    """Each question as the file's template writes it, in the file's tokens; `write` renders the template. A long list stands behind the
    first questions alone: what it adds to a prompt is the same for all."""
    bos = words.token_bos()
    forced = _text(words, bos) if _adds_bos_anyway(words) else ""

    def rendered(question: str, shown: Sequence[Tool]) -> str:
        return write(
            messages=[{"role": "user", "content": question.strip()}], tools=[one.as_openai() for one in talks.chat.shown(shown)] or None
        ).prompt

    def ids(text: str) -> list[int]:  # with what the file asks to be added, as llama.cpp's own programs do
        return words.tokenize(text.removeprefix(forced).encode(), add_bos=True, special=True)

    different, why = 0, None
    for number, (question, tools) in enumerate(asked):
        if number >= WITH_LONG_LISTS and len(tools) > LONG_LIST:
            tools = tools[:LONG_LIST]
        text, wanted = rendered(question, tools), talks.over(tools).whole_prompt(question)
        given = ids(text)
        if given != wanted:
            different += 1
            why = why or _difference(given, wanted, text, talks.chat.render(tools, question), bos, words)
    first, tools = asked[0] if asked else ("?", ())
    with_tools, without = ids(rendered(first, tools)), ids(rendered(first, ()))
    found.prompts = {"checked": len(asked), "different": different, "with_tools": len(with_tools), "without_tools": len(without)}
    left_out = [tool.name for tool in tools if tool.name not in rendered(first, tools)]
    if tools and (len(with_tools) == len(without) or left_out):
        found.blame(
            NO_TOOLS,
            Message("the file's chat template leaves out the tools ({left_out})", left_out=(left_out[0] if left_out else tools[0].name)),
        )
    elif why:
        found.blame(why[0], Message("{why}, in {different} of {asked} prompts", why=why[1], different=different, asked=len(asked)))


def _adds_bos_anyway(words) -> bool:
    """Whether llama.cpp puts BOS before a prompt though the file says otherwise, as for Gemma 4; its programs then take away the one that
    the template has written."""
    from llama_cpp import llama_vocab_get_add_bos

    return words.metadata.get("tokenizer.ggml.add_bos_token") == "false" and llama_vocab_get_add_bos(words._model.vocab)


def _check_ends(found: Agreement, words, chat: Chat, is_end) -> None:
    """The token that ends an answer in training has to end it in the file, and the file's end token must be one of training's."""
    tokenizer = chat.tokenizer
    written = tokenizer(chat.end, add_special_tokens=False).input_ids
    ours = {token for token in (tokenizer.eos_token_id, *written[-1:]) if token is not None}
    theirs = words.token_eos()
    if theirs not in ours:
        found.blame(
            END, Message("the file ends answers with {text}, training with {end}", text=repr(_text(words, theirs)), end=repr(chat.end))
        )
    elif written and not is_end(written[-1]):
        found.blame(END, Message("llama.cpp does not stop at {end}, which ends an answer in training", end=repr(chat.end)))


def _difference(given: list[int], wanted: list[int], text: str, ours: str, bos: int, words) -> tuple[str, str]:
    """(kind, sentence) for one prompt that differs from training's."""
    if given[:1] == [bos] and given[1:] == wanted:
        again = Message("a second time") if wanted[:1] == [bos] else Message("where training had none")
        return BOS, Message("llama.cpp puts {text} before the prompt {again}", text=repr(_text(words, bos)), again=again)
    if wanted[:1] == [bos] and given == wanted[1:]:
        return BOS_MISSING, Message("the prompt does not begin with {text} as in training", text=repr(_text(words, bos)))
    if text != ours:
        at = next((i for i, (one, other) in enumerate(zip(text, ours)) if one != other), min(len(text), len(ours)))
        return OTHER_TEMPLATE, Message(
            "the file's chat template writes {text} where training has {ours}", text=repr(text[at : at + 30]), ours=repr(ours[at : at + 30])
        )
    at = next((i for i, (one, other) in enumerate(zip(given, wanted)) if one != other), min(len(given), len(wanted)))
    cut = [_text(words, token) for token in given[at : at + 3]]
    return TOKENS, Message(
        "llama.cpp splits the text into different tokens than training, from token {at} ({cut})", at=at, cut=" ".join(map(repr, cut))
    )


def _text(words, token: int) -> str:
    return words._model.token_get_text(token) if token >= 0 else ""


def compare(ours: Sequence[str], theirs: Sequence[str]) -> dict[str, int]:
    """How many answers are the same letter for letter, and how many hold the same calls."""
    return {
        "questions": len(ours),
        "identical": sum(one.strip() == other.strip() for one, other in zip(ours, theirs)),
        "alike": sum(calls_in(one) == calls_in(other) for one, other in zip(ours, theirs)),
    }


def calls_in(raw: str) -> Any:
    """The calls of an answer for comparison: [] for plain words, "broken" for what is not whole."""
    try:
        return [call.as_dict() for call in parse(raw)]
    except ParseError:
        return "broken"


def judge_answers(
    found: Agreement, fine: bool, ours: Mapping[str, str], theirs: Mapping[str, str], right: Mapping[str, set[str]], margin: float
) -> None:
    """Compare the file's answers with transformers', {test: raw} each; `right` are the tests that "gguf" and "transformers" answered
    rightly. A `fine` file should hold the same calls, any may be right on fewer questions by the share `margin` at most."""
    keys = [key for key in ours if key in theirs]
    of = max(1, len(keys))
    found.margin = margin
    found.transformers = {"questions": len(keys), "overall": round(len(right["transformers"] & set(keys)) / of, 4)}
    alike = compare([ours[key] for key in keys], [theirs[key] for key in keys])
    found.gguf = {**alike, "overall": round(len(right["gguf"] & set(keys)) / of, 4)}
    if fine and found.gguf["alike"] < ALIKE * len(keys):
        found.blame(
            ANSWERS,
            Message("only {alike} of {keys} answers have the same calls as transformers", alike=found.gguf["alike"], keys=len(keys)),
        )
    fell = found.transformers["overall"] - found.gguf["overall"]
    if fell > margin + 1e-9:
        found.blame(
            ACCURACY,
            Message(
                "it answers {fell:.1%} fewer questions correctly than transformers, more than the {margin:.1%} allowed",
                fell=fell,
                margin=margin,
            ),
        )


def check_server(found: Agreement, server, talks: Talks, asked: Sequence[Asked], answers: Sequence[str], max_tokens: int) -> list[str]:
    """Ask the file behind llama.cpp's server and compare with its `answers` in process; its prompts are compared with training's token
    for token. Returns the raw answers."""
    said = [server.ask(question, talks.chat.shown(tools), max_tokens) for question, tools in asked]
    raw = [talks.chat.plain(one["raw"], tools) for one, (_, tools) in zip(said, asked)]
    different = sum(one["prompt"] != talks.over(tools).whole_prompt(question) for one, (question, tools) in zip(said, asked))
    plain = len(server.ask(asked[0][0], (), 1)["prompt"]) if asked else 0
    found.server = {"ran": True, "why": "", **compare(answers, raw), "prompts_differ": different, "without_tools": plain}
    if asked and asked[0][1] and plain >= len(said[0]["prompt"]):
        found.blame(NO_TOOLS, "with llama.cpp's server, prompts with tools are no longer than without")
    elif different:
        found.blame(
            SERVER,
            Message(
                "with llama.cpp's server, {different} of {asked} prompts have different tokens than in training",
                different=different,
                asked=len(asked),
            ),
        )
    elif len(asked) - found.server["alike"] > max(FEW, (1 - ALIKE) * len(asked)) or (asked and not found.server["alike"]):
        found.blame(
            SERVER,
            Message(
                "with llama.cpp's server, only {alike} of {asked} answers match those given in process",
                alike=found.server["alike"],
                asked=len(asked),
            ),
        )
    return raw


def check_llama_server(found: Agreement, server, talks: Talks, asked: Sequence[Asked], answers: Sequence[str], max_tokens: int) -> None:
    """Ask the file behind llama.cpp's own llama-server: its prompts and answers are compared as those of `check_server`, and the calls that
    its tool-call parser reads with those that we read in the same answer."""
    different, alike, read, formats = 0, 0, 0, set()
    for (question, tools), ours in zip(asked, answers):
        shown = talks.chat.shown(tools)
        said = server.ask(question, shown, max_tokens)
        different += said["prompt"] != talks.over(tools).whole_prompt(question)
        raw = talks.chat.tokenizer.decode(said["ids"], skip_special_tokens=False)
        calls = calls_in(talks.chat.plain(raw, tools))
        alike += calls == calls_in(ours)
        theirs = server.calls(question, shown, max_tokens)
        read += theirs["calls"] == calls
        formats.add(theirs["format"])
    found.llama_server = {
        "ran": True,
        "why": "",
        "version": server.version,
        "format": ", ".join(sorted(filter(None, formats))),
        "questions": len(asked),
        "alike": alike,
        "read": read,
        "prompts_differ": different,
    }
    few = max(FEW, (1 - ALIKE) * len(asked))
    if different:
        found.blame(
            SERVER,
            Message(
                "with llama-server, {different} of {asked} prompts have different tokens than in training",
                different=different,
                asked=len(asked),
            ),
        )
    elif len(asked) - alike > few or (asked and not alike):
        found.blame(
            SERVER,
            Message("with llama-server, only {alike} of {asked} answers match those given in process", alike=alike, asked=len(asked)),
        )
    elif len(asked) - read > few or (asked and not read):
        other = len(asked) - read
        found.blame(
            SERVER,
            Message(
                "llama-server's tool-call parser reads {other} of {asked} answers differently than written",
                other=other,
                asked=len(asked),
            ),
        )


def judge_server(found: Agreement, right: int, in_process: int, asked: int) -> None:
    """Note how many of the questions asked were answered rightly behind the server, and blame a loss against `in_process`, the number in
    process, beyond the margin. Where so few are asked that one of them is more than the margin, only their calls are compared."""
    found.server["overall"] = round(right / max(1, asked), 4)
    fell = (in_process - right) / max(1, asked)
    if asked * found.margin >= 1 and fell > found.margin + 1e-9:
        found.blame(
            ACCURACY,
            Message(
                "with llama.cpp's server, {fell:.1%} fewer questions are answered correctly than in process, more than the "
                "{margin:.1%} allowed",
                fell=fell,
                margin=found.margin,
            ),
        )
