"""``python -m shinsa evaluate FILE --out FILE``: decides the applications of Parquet, Arrow, CSV and Excel files."""
from __future__ import annotations

import argparse
import sys
from typing import Optional, Sequence

from . import __version__
from ._book import Book
from ._errors import ShinsaError
from ._files import KINDS, read, write


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m shinsa", description="規則で申込を判定する / decides applications by rules")
    made.add_argument("--version", action="version", version=__version__)
    commands = made.add_subparsers(dest="command", required=True)
    evaluate = commands.add_parser("evaluate", help="表の申込を判定する / decides a table of applications")
    evaluate.add_argument("file", help=f"申込の表 / applications: {', '.join(KINDS)}")
    evaluate.add_argument("--out", default="-", help="結果のファイル。省くと標準出力に CSV / where the result goes; CSV on standard output")
    evaluate.add_argument("--rules", help="規則のフォルダー / folder of rules; the shipped ones if left out")
    evaluate.add_argument("--association", help="協会 / association")
    evaluate.add_argument("--on", help="基準日 / basis date, in place of the applications'")
    evaluate.add_argument("--decisions", help="判定、カンマ区切り / decisions, with commas between them")
    evaluate.add_argument("--ignore", action="append", default=[], help="読み飛ばす列、* ですべて / a column to leave out; * for all")
    evaluate.add_argument("--carry", action="append", default=[], help="結果に写す列 / a column to hand through")
    evaluate.add_argument("--no-needs", action="store_true", help="不明な項目を調べない (速い) / without what is missing: faster")
    evaluate.add_argument("--language", choices=["ja", "en"], default="ja", help="表示の言語 / language")
    return made


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Exit status as of the command: 0 all decided, 1 some refused, 2 the rules, the file or the call are wrong."""
    asked = parser().parse_args(arguments)
    try:
        book = Book(asked.rules, asked.association, language=asked.language)
        decided = book.decide_stream(
            read(asked.file),
            asked.decisions.split(",") if asked.decisions else None,
            asked.on,
            needs=not asked.no_needs,
            ignore=asked.ignore,
            carry=asked.carry,
        )
        count, refused = write(decided, asked.out)
    except (ShinsaError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except ImportError as error:
        print(f"{error}: pip install pyarrow openpyxl", file=sys.stderr)
        return 2
    told = f"{count}件、うち判定できないもの{refused}件" if asked.language == "ja" else f"{count} applications, {refused} refused"
    print(told, file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
