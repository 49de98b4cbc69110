"""How figures become the report's tables: numbers as people write them, matrices cut to what can be read, rows beside each other."""

from collections.abc import Callable
from typing import Any

from engine.adapters import shown
from engine.metrics import NO_CALL, UNREADABLE
from engine.stages.evaluation.baseline import verdict
from engine.stages.evaluation.measured_models import GROUPS, HELD, NEAREST, WORDS

MOST = 40  # tools in a matrix
OTHER = "*"  # a name that is no tool
STRUCTURE, TOOL, PARAMETERS = "structure", "tool", "parameters"
Words = Callable[[str], str]


def percent(share: float) -> str:
    """0.853 -> 85.3 %"""
    return f"{100 * share:.1f}\u00a0%"


def number(value: float, digits: int) -> str:
    """A number with so many decimals."""
    return f"{value:.{digits}f}"


def points(share: float) -> str:
    """A difference of shares in points, with its sign."""
    return f"{100 * share:+.1f}".replace("-", "\u2212")


def p_value(p: float) -> str:
    """A probability, not below what is worth telling."""
    return f"{p:.3f}" if p >= 0.001 else "< 0.001"


def by_rule(model: dict[str, Any], rule: str) -> str:
    """The share of wholly right answers by one of the checker's rules, a dash where an earlier version did not keep it."""
    share = model["by_rule"].get(rule)
    return "\u2013" if share is None else percent(share)


def title(name: str, t: Words) -> str:
    """A model's name as people read it."""
    if name.endswith(NEAREST):
        return t("{model}, with the nearest tools").format(model=title(name.removesuffix(NEAREST), t))
    if name.endswith(WORDS):
        return t("{model}, with the nearest tools by words").format(model=title(name.removesuffix(WORDS), t))
    if name.endswith(GROUPS):
        return t("{model}, with the tools of a group").format(model=title(name.removesuffix(GROUPS), t))
    if name.endswith(HELD):
        return t("{model}, constrained decoding").format(model=title(name.removesuffix(HELD), t))
    kind, colon, which = name.partition(":")
    if colon:
        return t("Helper model {name}").format(name=which) if kind == "teacher" else t("Adapter {name}").format(name=shown(which))
    return {"base": t("Base model"), "adapter": t("Trained adapter"), "merged": t("Merged model")}.get(name) or t("File {name}").format(
        name=name.removeprefix("gguf-").upper()
    )


def kind_in_words(kind: str, t: Words) -> str:
    """A kind of error of the checker (BFCL's), such as value_error:string, in words that need no glossary; an unknown one as it is."""
    known = {
        "wrong_count": t("too few or too many calls"),
        "wrong_func_name": t("wrong tool"),
        "cannot_find_match": t("an expected call is missing"),
        "missing_required": t("a required parameter is missing"),
        "missing_optional": t("an expected optional parameter is missing"),
        "unexpected_param": t("an unexpected parameter"),
        "type_error": t("a value of the wrong type"),
        "value_error:string": t("wrong text"),
        "value_error:list/tuple": t("wrong list"),
        "value_error:list_dict_count": t("wrong number of objects in a list"),
        "value_error:dict_key": t("wrong keys in an object"),
        "value_error:dict_value": t("wrong value in an object"),
        "value_error": t("wrong value"),
        "answer:empty": t("an empty answer"),
        "answer:unfinished_thought": t("unfinished reasoning"),
        "answer:cut_off": t("a call that is cut off"),
        "decoder_failed": t("unreadable call"),
        "decoder_wrong_output_format": t("what was read is not a call"),
        "decoder_success": t("a call where none was expected"),
    }
    family, _, name = kind.partition(":")
    return next((known[key] for key in (kind, name, family) if key in known), kind)


def for_people(facts: dict[str, Any], t: Words) -> dict[str, Any]:
    """The report's facts with the names of models and adapters as people read them."""

    def version(names: str) -> str:
        return ", ".join(shown(name) for name in names.split(", "))

    untrained = facts.get("baseline")
    if untrained:
        untrained = {**untrained, "models": [{**one, "model": title(one["model"], t)} for one in untrained["models"]]}
    about = {title(name, t): {**told, "adapter": version(told.get("adapter", ""))} for name, told in facts["provenance"]["models"].items()}
    return {
        **facts,
        "models": [{**model, "name": title(model["name"], t)} for model in facts["models"]],
        "answers": {title(name, t): rows for name, rows in facts["answers"].items()},
        "pairs": [{**pair, "first": title(pair["first"], t), "second": title(pair["second"], t)} for pair in facts["pairs"]],
        "trained": [{**row, "name": title(row["name"], t)} for row in facts["trained"]],
        "baseline": untrained,
        "leakage": [{**row, "adapter": shown(row["adapter"])} for row in facts["leakage"]],
        "merges": {**facts["merges"], "rows": [{**row, "name": shown(row["name"])} for row in facts["merges"]["rows"]]},
        "provenance": {**facts["provenance"], "models": about},
    }


def matrices(models: list[dict[str, Any]], tools: list[str]) -> tuple[list[dict[str, Any]], bool]:
    """(a matrix for each model with the same rows and columns, whether tools were left out): of many tools those that were confused
    most by any of the models."""
    counts = {model["name"]: {(wanted, called): count for wanted, called, count in model["confusion"]} for model in models}
    known, left = list(tools), len(tools) > MOST
    if left:
        slips = {
            tool: sum(count for found in counts.values() for pair, count in found.items() if pair[0] != pair[1] and tool in pair)
            for tool in tools
        }
        worst = set(sorted(tools, key=lambda tool: -slips[tool])[:MOST])
        known = [tool for tool in tools if tool in worst]
    for found in counts.values():
        for wanted, called in [pair for pair in found if pair[1] not in (*tools, NO_CALL, UNREADABLE)]:
            found[wanted, OTHER] = found.get((wanted, OTHER), 0) + found.pop((wanted, called))
    called_at_all = {called for found in counts.values() for _, called in found}
    none = any(not wanted for found in counts.values() for wanted, _ in found)
    rows, columns = [*known, *([""] if none else [])], [*known, *(name for name in (OTHER, UNREADABLE) if name in called_at_all), NO_CALL]
    most = max((count for found in counts.values() for count in found.values()), default=1)

    def cells(found: dict[tuple[str, str], int], wanted: str) -> list[dict[str, Any]]:
        return [
            {"called": called, "count": count, "right": wanted == called, "strength": round(count / most, 2)}
            for called in columns
            for count in [found.get((wanted, called), 0)]
        ]

    return [
        {"name": name, "columns": columns, "rows": [{"name": row, "cells": cells(found, row)} for row in rows]}
        for name, found in counts.items()
    ], left


def kinds(models: list[dict[str, Any]]) -> list[tuple[str, str, list[int]]]:
    """(error, kind, how often for each model), in the paper's order, the frequent kinds first."""
    found: dict[tuple[str, str], list[int]] = {}
    for at, model in enumerate(models):
        for error, kind, count in model["kinds"]:
            found.setdefault((error, kind), [0] * len(models))[at] = count
    order = (STRUCTURE, TOOL, PARAMETERS)
    return [
        (error, kind, counts) for (error, kind), counts in sorted(found.items(), key=lambda item: (order.index(item[0][0]), -sum(item[1])))
    ]


def tool_rows(models: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """[{"name", "questions", "figures": one for each model}] of the tools that were asked for or called."""
    names = dict.fromkeys(row["tool"] for model in models for row in model["tools"])
    by_name = [{row["tool"]: row for row in model["tools"]} for model in models]
    return [
        {
            "name": name,
            "questions": max(found[name]["questions"] for found in by_name if name in found),
            "figures": [found.get(name) for found in by_name],
        }
        for name in names
    ]


def breakdowns(models: list[dict[str, Any]], t: Words) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """(by what, title, rows [{"value", "questions", "shares"}]); one that does not divide the questions is left out."""
    titles = {
        "length": t("Fully correct answers by the length of the question in words."),
        "tool": t("Fully correct answers by tool."),
        "route": t("Fully correct answers by the method that wrote the question."),
        "cycle": t("Fully correct answers by data cycle."),
    }
    made = []
    for by, title in titles.items():
        shares = [{row["value"]: row["share"] for row in model["breakdown"][by]} for model in models]
        values = list(dict.fromkeys(value for found in shares for value in found))
        if len(values) > 1 or by == "length":
            made.append(
                (
                    by,
                    title,
                    [
                        {
                            "value": value,
                            "questions": max(found[value]["of"] for found in shares if value in found),
                            "shares": [found.get(value) for found in shares],
                        }
                        for value in values
                    ],
                )
            )
    return made


def sentences(facts: dict[str, Any], t: Words) -> list[str]:
    """What the comparisons say in words: of the first model beside each other one (the table has all pairs), and of no training."""
    return [in_words(pair, t) for pair in facts["pairs"] if pair["first"] == facts["models"][0]["name"]] + untrained_in_words(facts, t)


def untrained_in_words(facts: dict[str, Any], t: Words) -> list[str]:
    """What the baseline without training reaches, and of each trained model whether it chooses tools better; [] without a baseline."""
    found = facts.get("baseline")
    if not found:
        return []
    told = [
        t(
            "Without any training, embeddings ({embeddings}) and a linear classifier over {count} questions choose the right tool in "
            "{share} of {questions} questions."
        ).format(
            embeddings=found["embeddings"], count=found["trained_on"], share=percent(found["tool"]["share"]), questions=found["tool"]["of"]
        )
    ]
    sentences = {
        "better": t("{model} chooses tools better than that: {share}. This is unlikely to be chance ({p})."),
        "perhaps better": t("{model} chooses the correct tool in {share}, which is more, but this may be chance ({p})."),
        "not better": t("{model} does not choose tools better than that: {share} ({p})."),
    }
    for one in found["models"]:
        if one["trained"] and one["questions"]:
            p = f"p {'' if one['p'] < 0.001 else '= '}{p_value(one['p'])}"
            told.append(sentences[verdict(one)].format(model=one["model"], share=percent(one["tool"]["share"]), p=p))
    return told


def in_words(pair: dict[str, Any], t: Words) -> str:
    """Which of two models is better, and whether that can be chance."""
    known = {
        "first": pair["first"],
        "second": pair["second"],
        "points": f"{abs(100 * pair['difference']):.1f}",
        "questions": pair["questions"],
        "p": f"p {'' if pair['p'] < 0.001 else '= '}{p_value(pair['p'])}",
    }
    if not pair["difference"]:
        return t("{first} and {second} are correct equally often on {questions} questions.").format(**known)
    better = pair["difference"] < 0  # the difference is second less first
    known["better"], known["worse"] = (pair["first"], pair["second"]) if better else (pair["second"], pair["first"])
    if pair["p"] < 0.05:
        return t(
            "{better} is better than {worse} by {points} points on {questions} questions. This is unlikely to be chance ({p})."
        ).format(**known)
    return t("{better} is better than {worse} by {points} points on {questions} questions. This may be chance ({p}).").format(**known)
