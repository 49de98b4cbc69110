"""Questions that no person would ask: a template's gap, the tool's own name, stuttering, a model's phrases.

A pattern that a human seed of the project shows is natural there and not looked for.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from engine.messages import Message
from engine.records import Example, Tool
from engine.stages.validation.known import WITH_ERRORS, Known
from engine.text.similar import VALUE, normal, without_values

PATTERNS = {  # what is told -> what is looked for, in the question as it stands
    "an unfilled template slot": r"\{\{?\s*\w[\w .-]{0,40}\}{1,2}|\$\{|%\(\w+\)s|_{3,}|<\s*/?[A-Za-z_][\w -]{0,40}>|"
    r"(?-i:\bTODO\b|\bFIXME\b)|\blorem ipsum\b",
    "a placeholder": r"[\[【]\s*(?:(?:your|insert|enter|some|any)\b[^\]】]{0,40}|[^\]】]{0,40}\b(?:placeholder|here)|"
    r"请?(?:输入|填写|插入)[^\]】]{0,20}|(?:姓名|名称|日期|部门|地点|城市|公司|员工|项目)[^\]】]{0,4})\s*[\]】]",
    "a placeholder such as XXX instead of a value": r"(?<![^\W_])x{3,}(?![^\W_])|某某",
    "a refusal": r"\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bI(?:'m| am) (?:sorry|afraid),? but I "
    r"(?:cannot|can't|can not|am|don't|do not|won't)\b|"
    r"\bI (?:cannot|can't|can not|am unable to|am not able to|won't) (?:help|assist|comply|fulfil|(?:provide|answer|generate|"
    r"complete|write|do) (?:that|this|such|any|your))|作为(?:一个|一名)?\s*(?:AI|人工智能|大?语言模型|智能助手)|"
    r"(?:抱歉|对不起)[，,]?\s*我(?:无法|不能)|我(?:无法|不能)(?:提供|回答|协助|满足|生成)(?:您|你|这|该|此|任何)",
    "phrases of an assistant": r"^\W*(?:sure|certainly|of course|absolutely|okay|ok)\W{0,3}here(?:'s| is| are)\b|"
    r"^\W*here(?:'s| is| are) (?!my\b)(?:\w+ ){0,4}(?:question|query|queries|request|example|version|sentence)s?\b"
    r"(?:[^:：]{0,40}[:：]|\W*$)|^\s*(?:好的|当然可以|当然)?[，,！!。]?\s*(?:以下|下面|这里)是.{0,12}(?:问题|提问|示例|例子|改写)",
    "an echo of the prompt": r"^\W*(?:user )?(?:question|query|prompt|instruction|input|user|assistant|output|answer)(?: \d+)?\s*[:：]|"
    r"^\W*(?:问题|提问|用户|指令|输入|输出|回答|助手)\s*\d*\s*[:：]|```|\"(?:name|arguments)\"\s*:",
}
MOST_OFTEN = 2  # times that three words in a row, or a word on end, may stand in a question
SAID_WITH_SPACES = 3  # words of a name, from which on it is recognised without its underscores too ...
OF_PROGRAMS = {"get", "fetch", "retrieve", "query", "post", "put", "patch", "api", "handle"}  # ... where it begins with one of these:
ARTICLES = {"a", "an", "the"}  # cancel pending order is what people say, and with an article they say anything


class WordingCheck:
    """Looks at what a machine wrote only. Repeated words are counted outside the values of the call."""

    NAME = "unnatural wording"

    def __init__(self, known: Known) -> None:
        self.known = known
        natural = [seed.question for seed in known.seeds]
        self._patterns = _unknown({told: re.compile(pattern, re.IGNORECASE) for told, pattern in PATTERNS.items()}, natural)
        named = {
            f"[{name}]": re.compile(rf"\[\s*{_spoken(name)}\s*\]", re.IGNORECASE)
            for name in {parameter.name for tool in known.tools.values() for parameter in tool.parameter_list()}
        }
        self._gaps = list(_unknown(named, natural).values())
        self._said_of = {  # four of their names may say the same words, each for a value of its own
            name: {word.lower() for parameter in tool.parameter_list() for word in _parts(parameter.name)}
            for name, tool in known.tools.items()
        }
        names = {name: pattern for name, tool in known.tools.items() if (pattern := name_said(tool))}
        self._names = _unknown(names, natural)

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with an unnatural pattern, with the first such."""
        if not self.known.settings.unnatural:
            return {}
        return {
            example.key: told for example in examples if not self.known.asked_by_person(example) and (told := next(self._told(example), ""))
        }

    def _told(self, example: Example) -> Iterator[str]:
        question = example.question
        for told, pattern in self._patterns.items():
            if found := pattern.search(question):
                yield Message("{what} ({found})", what=Message(told), found=found.group().strip())
        if "[" in question and (found := next(filter(None, (gap.search(question) for gap in self._gaps)), None)):
            yield Message("a placeholder ({found})", found=found.group())
        for call in example.calls:
            name = self._names.get(call.name)
            if name and (found := name.search(question)):
                yield Message("the tool's name ({found})", found=found.group())
        repeated = stutter(example) if example.strategy != WITH_ERRORS else ""  # a word said twice is one of those errors
        if repeated and not any(set(repeated.split()) <= self._said_of.get(call.name, set()) for call in example.calls):
            yield Message("repeated words ({words})", words=repeated)


def name_said(tool: Tool) -> re.Pattern[str] | None:
    """What finds a tool's name said aloud: as it is written, and with spaces where only a program would say it so; None for a plain
    word."""
    parts = _parts(tool.name)
    words = [part.lower() for part in parts]
    if len(parts) >= SAID_WITH_SPACES:
        marks = r"[\s_.-]*" if words[0] in OF_PROGRAMS and not ARTICLES & set(words) else "[_.-]*"
        return re.compile(rf"(?<!\w){marks.join(map(re.escape, parts))}(?!\w)", re.IGNORECASE)
    if len(parts) == 2 and ("_" in tool.name or tool.name.isalnum()):  # check-in is a word of its own
        return re.compile(rf"(?<!\w){re.escape(tool.name)}(?!\w)", re.IGNORECASE)
    return None


def stutter(example: Example) -> str:
    """The first three words that stand side by side more than twice, or the word that stands more than twice on end; else ""."""
    said = normal(example.question).split()
    if len(said) - len(set(said)) < MOST_OFTEN:
        return ""
    said = without_values(example.question, example.calls).split()
    for run in zip(said, said[1:], said[2:]):
        if len(set(run)) == 1 and run[0].isalpha():
            return run[0]
    often = Counter(run for run in zip(said, said[1:], said[2:]) if VALUE not in run)
    return next((" ".join(run) for run, times in often.items() if times > MOST_OFTEN), "")


def _unknown(patterns: Mapping[str, re.Pattern[str]], natural: Sequence[str]) -> dict[str, re.Pattern[str]]:
    """The patterns that no natural question shows."""
    return {told: pattern for told, pattern in patterns.items() if not any(map(pattern.search, natural))}


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name))


def _spoken(name: str) -> str:
    """A pattern of a name's words with anything usual between them."""
    return r"[\s_.-]*".join(map(re.escape, _parts(name)))
