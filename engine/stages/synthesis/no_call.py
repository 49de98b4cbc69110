"""Questions that need no tool, or one that is not there: a model has to answer them in words (RouteNator and BFCL's irrelevance)."""

import random
import re

from engine.records import Tool
from engine.stages.synthesis.phrases import words_of
from engine.stages.synthesis.speech import AFTER, BEFORE

CHATTING = [
    "thanks, that was all",
    "thank you very much",
    "good morning",
    "hello",
    "hi, who are you?",
    "what can you do?",
    "are you a robot?",
    "how does this work?",
    "never mind",
    "forget what i said",
    "ok great",
    "perfect, thanks",
    "see you tomorrow",
    "have a nice weekend",
    "tell me a joke",
    "that is not what i meant",
    "wait a moment",
    "sorry, wrong window",
    "test",
    "can you speak french?",
    "you are very helpful",
    "i am so tired today",
    "what is your name",
    "who made you?",
    "please be shorter next time",
    "can i trust your answers?",
    "no, i am fine",
    "how are you today?",
    "is it you again?",
    "i will come back later",
    "do you remember what i asked yesterday?",
    "good night",
]
ELSEWHERE = [
    "order a {food} for {n} people",
    "what is the capital of {place}?",
    "write me a poem about {thing}",
    "translate {thing} into {language}",
    "book a flight to {place}",
    "play some {music}",
    "what is {n} times {m}?",
    "remind me to buy {thing}",
    "how do i cook {food}?",
    "who won the match in {place}?",
    "set an alarm for {n} o'clock",
    "how tall is the highest mountain of {place}?",
    "turn off the lights",
    "what is the exchange rate in {place}?",
    "summarise the novel about {thing}",
    "call me a taxi to {place}",
    "explain {thing} to a child",
    "what time is it in {place}?",
    "recommend a restaurant with {food}",
    "fix my printer, it makes {thing} noises",
    "is {food} healthy?",
    "how long is the train to {place}?",
    "teach me ten words of {language}",
    "what does {thing} mean in {language}?",
    "sing {music} for me",
    "give me a recipe for {food} for {n}",
    "how many people live in {place}?",
    "what should i wear in {place}?",
    "water my plants",
    "who invented {thing}?",
    "convert {n} miles",
    "solve x plus {n} equals {m}",
    "which bus goes to {place}?",
]
FILLINGS = {
    "food": ["pizza", "sushi", "lentil soup", "pancakes", "falafel", "risotto", "dumplings", "apple pie"],
    "place": ["Portugal", "Lima", "Kenya", "Oslo", "Vietnam", "Chicago", "Iceland", "Turin", "Nepal", "Jamaica"],
    "thing": ["gravity", "umbrellas", "the moon", "paper clips", "autumn", "bicycles", "a lighthouse", "patience", "salt", "old clocks"],
    "language": ["Spanish", "Finnish", "Korean", "Latin", "Swahili", "Polish"],
    "music": ["jazz", "a lullaby", "Bach", "salsa", "a march"],
}
COMMON = {
    "a", "an", "the", "is", "are", "was", "what", "which", "who", "how", "do", "does", "did", "can", "could", "you", "me", "my",
    "i", "it", "to", "of", "for", "in", "on", "at", "with", "and", "or", "give", "get", "show", "find", "make", "need", "want",
    "please", "some", "any", "new", "all", "by", "from", "about", "that", "this", "people",
}  # fmt: skip


def questions(tools: dict[str, Tool], count: int, rng: random.Random) -> list[tuple[str, str]]:
    """(question, frame) of `count` questions, all different, none of which shares a telling word with a tool's name or description;
    fewer where no more can be made."""
    known = {word for tool in tools.values() for word in (*words_of(tool.name), *re.findall(r"[a-z]+", tool.description.lower()))} - COMMON
    frames = [frame for frame in (*CHATTING, *ELSEWHERE) if not known & set(re.findall(r"[a-z]+", re.sub(r"\{\w+\}", "", frame))) - COMMON]
    made: dict[str, str] = {}
    for _ in range(40 * count if frames else 0):
        if len(made) >= count:
            break
        frame = rng.choice(frames)
        text = re.sub(r"\{(\w+)\}", lambda found: str(rng.randint(2, 40)) if found[1] in "nm" else rng.choice(FILLINGS[found[1]]), frame)
        if rng.random() < 0.35:
            text = f"{rng.choice([part for part in BEFORE if len(part.split()) < 7])}, {text}"
        if rng.random() < 0.25:
            text = f"{text.rstrip('.?!')}, {rng.choice(AFTER[:8])}"
        if rng.random() < 0.4:
            text = text[0].upper() + text[1:]
        if known & (set(re.findall(r"[a-z]+", text.lower())) - COMMON):
            continue
        made.setdefault(text, frame)
    return list(made.items())
