"""Stage 2, knowledge: seed questions, value lists and held-out test questions."""

from collections import Counter

from engine.conformance import why_not
from engine.errors import InputError
from engine.knowledge.questions import read_seeds, read_tests, read_values
from engine.records import Tool, content_hash
from engine.settings import KnowledgeSettings
from engine.sources import adopt, locate
from engine.store import Project


def prepare(project: Project, settings: KnowledgeSettings) -> KnowledgeSettings:
    """Check all files before anything changes, then copy them into the project. Raises InputError."""
    _read_all(project, settings)
    return settings.model_copy(update={field: adopt(project, getattr(settings, field)) for field in ("seeds", "values", "tests")})


def clear(project: Project) -> None:
    """Remove the seeds of an earlier run; value lists and tests are replaced by `run`."""
    project.delete_examples("seed")


def run(project: Project, settings: KnowledgeSettings, report) -> dict:
    """Import seeds as examples, value lists and tests. Raises InputError naming file and line."""
    seeds, values, tests = _read_all(project, settings)
    project.set_value_lists(values)
    project.set_tests(tests)
    project.add_examples(seeds)
    report.progress(len(seeds) + len(tests), len(seeds) + len(tests), "questions")
    return {"seeds": len(seeds), "value_lists": len(values), "values": sum(map(len, values.values())), "tests": len(tests),
            "hash": content_hash([[[seed.question, [call.as_dict() for call in seed.calls]] for seed in seeds], values]),
            "test_hash": project.test_hash()}


def _read_all(project: Project, settings: KnowledgeSettings):
    tools = {tool.name: tool for tool in project.tools()}
    seeds, values, tests = [], {}, []
    for name in settings.seeds:
        path = locate(project, name)
        for line, example in read_seeds(path):
            for call in example.calls:
                reason = why_not(call, tools)
                if reason:
                    raise InputError(f"{path.name}, line {line}: {reason}.", "Correct the call.")
            seeds.append(example)
    for name in settings.values:
        for parameter, entries in read_values(locate(project, name)).items():
            values.setdefault(parameter, []).extend(entries)
    for name in settings.tests:
        path = locate(project, name)
        for line, test in read_tests(path):
            _check_answers(test.answers, tools, f"{path.name}, line {line}")
            tests.append(test)
    twice = next((key for key, count in Counter(test.key for test in tests).items() if count > 1), None)
    if twice is not None:
        raise InputError(f"Two test questions have the id {twice}.", "Give each its own.")
    asked = {test.question.casefold().strip() for test in tests}
    both = next((seed for seed in seeds if seed.question.casefold().strip() in asked), None)
    if both is not None:
        raise InputError(f"The question {both.question!r} is both a seed and a test question.",
                         "Remove it from one of them: a test measures nothing that was trained on.")
    return seeds, values, tests


def _check_answers(answers, tools: dict[str, Tool], place: str) -> None:
    for answer in answers:
        for name, arguments in answer.items():
            if name not in tools:
                raise InputError(f"{place}: there is no tool {name}.", "Correct the name or import the tool.")
            known = {parameter.name for parameter in tools[name].parameter_list()}
            unknown = [parameter for parameter in arguments if parameter not in known]
            if unknown:
                raise InputError(f"{place}: {name} has no parameter {unknown[0]}.", "Correct the name.")
