"""Bring the translations up to date with the source, and compile them.

    python resources/i18n/update.py            collect texts into the .ts files; say what is not translated yet
    python resources/i18n/update.py --compile  also write what the program loads: .qm for the window, .mo for the engine

Two files a language, both for Qt Linguist: adaptool_LANGUAGE.ts has the window's own texts, which Qt's lupdate finds;
engine_LANGUAGE.ts has those of the engine, which knows nothing of Qt: `texts` reads them from its source, and the program reads them
with Python's gettext (`engine.catalogue`), on the command line too.
"""

import argparse
import json
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))
LANGUAGES = {"zh_CN": "nplurals=1; plural=0;"}  # with the plural rule in gettext's words
WINDOW, ENGINE = "adaptool", "engine"  # the two files
PLURAL = "\n"  # between the sentence for one and that for many, in a text that counts


def collect(language: str) -> tuple[Path, Path]:
    """Merge what the source says now into the language's .ts files; texts that are gone are dropped."""
    from resources.i18n.texts import every_engine_text, sentences

    window, engine = HERE / f"{WINDOW}_{language}.ts", HERE / f"{ENGINE}_{language}.ts"
    found, counted = sentences()
    lines = [f'QT_TRANSLATE_NOOP("{ENGINE}", {_quoted(text)})' for text in sorted({*found, *every_engine_text()})]
    lines += [f'QT_TRANSLATE_N_NOOP("{ENGINE}", {_quoted(one + PLURAL + many)})' for one, many in counted]
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "engine_texts.cpp"
        texts.write_text("\n".join(lines), encoding="utf-8")
        for target, files in ((window, sorted((ROOT / "gui").rglob("*.py"))), (engine, [texts])):
            _tool("lupdate", "-no-obsolete", "-locations", "none", *map(str, files), "-ts", str(target))
    return window, engine


def _quoted(text: str) -> str:
    """A text as C++ writes it, which lupdate reads whole, numerus forms too."""
    return json.dumps(text, ensure_ascii=False)


def untranslated(file: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation."""
    return [source for source, forms, finished in entries(file) if not finished or not all(forms)]


def entries(file: Path) -> list[tuple[str, list[str], bool]]:
    """(English, translations: one, or one a plural form, whether they are finished) of a .ts file."""
    found = []
    for message in ElementTree.parse(file).iter("message"):
        made = message.find("translation")
        forms = [form.text or "" for form in made.iter("numerusform")] or [made.text or ""]
        found.append((message.findtext("source", ""), forms, made.get("type") != "unfinished"))
    return found


def compile_to(file: Path, out: Path) -> None:
    """Write the .qm file of a .ts file."""
    _tool("lrelease", str(file), "-qm", str(out))


def compile_engine(file: Path, out: Path, plural: str) -> None:
    """Write the .mo file of a .ts file: pairs of texts in the order of their bytes, behind two tables of (length, offset)."""
    head = f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {plural}\n"
    pairs = [("", head)] + [(source.replace(PLURAL, "\0"), "\0".join(forms)) for source, forms, finished in entries(file) if finished]
    texts = sorted((source.encode(), into.encode()) for source, into in pairs if into.strip("\0"))
    sources, intos = zip(*texts, strict=True)
    at = 28 + 16 * len(texts)
    tables, data = b"", b""
    for column in (sources, intos):
        for text in column:
            tables += struct.pack("<II", len(text), at + len(data))
            data += text + b"\0"
    out.write_bytes(struct.pack("<7I", 0x950412DE, 0, len(texts), 28, 28 + 8 * len(texts), 0, at) + tables + data)


def _tool(name: str, *arguments: str) -> None:
    done = subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{name}: {done.stdout}{done.stderr}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--compile", action="store_true")
    options = parser.parse_args()
    for language, plural in LANGUAGES.items():
        window, engine = collect(language)
        for file in (window, engine):
            missing = untranslated(file)
            print(f"{file.name}: {len(missing)} not translated", *missing[:20], sep="\n  ")
        if options.compile:
            compile_to(window, window.with_suffix(".qm"))
            compile_engine(engine, engine.with_suffix(".mo"), plural)


if __name__ == "__main__":
    main()
