#!/usr/bin/env python3
"""Lists the public interface of the libraries, as the compiler sees it, beside the list that was recorded.

    interface.py MODULES          compares; fails where they differ or a public name has no doc comment
    RECORD=1 interface.py MODULES records, and fails, so that the difference is read

MODULES is the folder of the built modules, such as .build/tests/release/Modules.
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).parent.parent / "Golden" / "interface"
LIBRARIES = ["RulesDSL", "DecisionEngine", "Evaluator", "Rendering", "ShinsaRules"]
# What conformances bring along is said by the protocol.
WITNESSES = {
    "==(_:_:)", "!=(_:_:)", "hash(into:)", "hashValue", "encode(to:)", "init(from:)", "init(rawValue:)", "rawValue",
    "RawValue", "AllCases", "allCases", "description", "localizedDescription", "<(_:_:)", ">(_:_:)", "<=(_:_:)",
    ">=(_:_:)", "...(_:_:)", "..<(_:_:)", "...(_:)", "..<(_:)", "startIndex", "endIndex", "subscript(_:)",
    "init(integerLiteral:)", "init(stringLiteral:)", "init(booleanLiteral:)", "init(dictionaryLiteral:)",
    "ArrayLiteralElement", "IntegerLiteralType", "StringLiteralType", "BooleanLiteralType", "Key", "Value", "Element",
    "Index", "Indices", "Iterator", "SubSequence", "UnicodeScalarLiteralType", "ExtendedGraphemeClusterLiteralType",
}


def target():
    said = subprocess.run(["swiftc", "-print-target-info"], capture_output=True, text=True, check=True).stdout
    return json.loads(said)["target"]["triple"]


def symbols(library, modules):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["swift-symbolgraph-extract", "-module-name", library, "-I", modules, "-target", target(),
             "-minimum-access-level", "public", "-output-dir", folder, "-skip-synthesized-members"],
            check=True, capture_output=True)
        for path in sorted(pathlib.Path(folder).glob(f"{library}*.symbols.json")):
            yield from json.loads(path.read_text())["symbols"]


def declaration(symbol):
    text = "".join(part["spelling"] for part in symbol["declarationFragments"])
    return " ".join(text.split())


def listing(library, modules):
    """Every declaration under what holds it, and the names without a doc comment."""
    lines, bare = [], []
    for symbol in symbols(library, modules):
        path = symbol["pathComponents"]
        lines.append(".".join(path[:-1]) + " | " + declaration(symbol) if len(path) > 1 else declaration(symbol))
        if "docComment" not in symbol and path[-1] not in WITNESSES and needs_words(symbol):
            bare.append(f"{library}: {'.'.join(path)}")
    return "".join(line + "\n" for line in sorted(set(lines))), sorted(set(bare))


def needs_words(symbol):
    """A case or a name that says what it is in the words of its owner's comment needs none of its own."""
    return symbol["kind"]["identifier"] != "swift.enum.case" and symbol["pathComponents"][-1] not in {
        "identifier", "japanese", "english", "name", "line", "column", "endLine", "endColumn", "html(_:)", "text(_:)",
        "json(_:)", "severity", "status", "unit", "file", "title", "type", "replacement", "kind",
    }


def main(modules):
    failed = False
    FOLDER.mkdir(parents=True, exist_ok=True)
    for library in LIBRARIES:
        found, bare = listing(library, modules)
        path = FOLDER / f"{library}.txt"
        recorded = path.read_text() if path.exists() else ""
        for name in bare:
            print(f"no doc comment: {name}")
        failed = failed or bool(bare)
        if found == recorded:
            continue
        failed = True
        if os.environ.get("RECORD"):
            path.write_text(found)
            print(f"recorded {path}; read the difference, and run again without RECORD")
        else:
            sys.stdout.writelines(
                difflib.unified_diff(recorded.splitlines(True), found.splitlines(True), str(path), library, n=0))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
