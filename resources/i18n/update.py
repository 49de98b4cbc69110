"""Bring the translations up to date with the source, and compile them.

    python resources/i18n/update.py            collect texts into adaptool_zh_CN.ts; say what is not translated yet
    python resources/i18n/update.py --compile  also write adaptool_zh_CN.qm, which the window loads

The window's own texts are found by Qt's lupdate. The engine speaks English only and knows nothing of Qt: its titles, settings
and choices come from `texts.every_engine_text`, its sentences (errors, remedies, logs) are read from its source with `ast`
and kept in sentences.json with {0}, {1} ... where values stand, by which `gui.messages.sentence` recognises them again.
"""

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))
LANGUAGES = ("zh_CN",)
SPEAKERS = {
    "InputError",
    "MachineError",
    "TemplateRefusal",
    "BusyError",
    "AdaptoolError",
    "log",
    "progress",
    "Failed",
    "Finding",
    "LeftOut",
    "Refused",
    "Unusable",
    "ToolNote",
    "mention",
    "worded",
    "tell",
    "broken",
}  # calls whose arguments are read by people


def engine_sentences() -> list[str]:
    """Every sentence that the engine says to a user, with {n} for what is put in."""
    found: set[str] = set()
    for file in sorted((ROOT / "engine").rglob("*.py")):
        if "cli" in file.relative_to(ROOT).parts:
            continue  # the command line is English
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            speaker = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            if speaker in SPEAKERS:
                texts = [text for argument in node.args for text in _texts(argument)]
                found |= {text for text in texts if " " in text.strip() or (speaker == "progress" and text.isalpha())}
    return sorted(found)


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value.replace("{", "{{").replace("}", "}}")]
    if isinstance(node, ast.JoinedStr):
        count, parts = 0, []
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(part.value.replace("{", "{{").replace("}", "}}"))
            else:
                parts.append(f"{{{count}}}")
                count += 1
        return ["".join(parts)]
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    if isinstance(node, ast.BinOp):
        return [a + b for a in _texts(node.left) for b in _texts(node.right)]
    return []


def collect(language: str) -> Path:
    """Merge what the source says now into the language's .ts file; texts that are gone are dropped."""
    from gui.messages import CONTEXT, SENTENCES
    from resources.i18n.texts import every_engine_text

    sentences = engine_sentences()
    (HERE / "sentences.json").write_text(json.dumps(sentences, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    target = HERE / f"adaptool_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "engine_texts.py"
        lines = [
            f"QT_TRANSLATE_NOOP({context!r}, {text!r})"
            for context, every in ((CONTEXT, every_engine_text()), (SENTENCES, sentences))
            for text in every
        ]
        texts.write_text("\n".join(lines), encoding="utf-8")
        files = [str(file) for file in sorted((ROOT / "gui").rglob("*.py"))] + [str(texts)]
        _tool("lupdate", "-no-obsolete", "-locations", "none", *files, "-ts", str(target))
    return target


def untranslated(file: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation."""
    messages = ElementTree.parse(file).iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if not message.findtext("translation", "") or message.find("translation").get("type") == "unfinished"
    ]


def compile_to(file: Path, out: Path) -> None:
    """Write the .qm file of a .ts file."""
    _tool("lrelease", str(file), "-qm", str(out))


def _tool(name: str, *arguments: str) -> None:
    done = subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{name}: {done.stdout}{done.stderr}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--compile", action="store_true")
    options = parser.parse_args()
    for language in LANGUAGES:
        file = collect(language)
        missing = untranslated(file)
        print(f"{file.name}: {len(missing)} not translated", *missing[:20], sep="\n  ")
        if options.compile:
            compile_to(file, file.with_suffix(".qm"))


if __name__ == "__main__":
    main()
