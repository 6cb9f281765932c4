"""``python -m shinsa evaluate FILE --out FILE`` decides the applications of Parquet, Arrow, CSV and Excel files; ``impact FILE --new
DIR`` tells what other rules, or another day, do to them."""
from __future__ import annotations

import argparse
import sys
from typing import Optional, Sequence

from . import __version__
from ._book import Book
from ._errors import ShinsaError
from ._files import KINDS, read, write
from ._impact import impact


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m shinsa", description="規則で申込を判定する / decides applications by rules")
    made.add_argument("--version", action="version", version=__version__)
    commands = made.add_subparsers(dest="command", required=True)
    evaluate = commands.add_parser("evaluate", help="表の申込を判定する / decides a table of applications")
    evaluate.add_argument("--out", default="-", help="結果のファイル。省くと標準出力に CSV / where the result goes; CSV on standard output")
    evaluate.add_argument("--rules", help="規則のフォルダー / folder of rules; the shipped ones if left out")
    evaluate.add_argument("--on", help="基準日 / basis date, in place of the applications'")
    evaluate.add_argument("--carry", action="append", default=[], help="結果に写す列 / a column to hand through")
    evaluate.add_argument("--no-needs", action="store_true", help="不明な項目を調べない (速い) / without what is missing: faster")
    compare = commands.add_parser("impact", help="規則か日付を変えると何件変わるか / how many turn with other rules, or on another day")
    for side, word in [("old", "今の"), ("new", "新しい")]:
        compare.add_argument(f"--{side}", help=f"{word}規則のフォルダー / folder of the {side} rules; the shipped ones if left out")
        compare.add_argument(f"--on-{side}", help=f"{word}基準日 / {side} basis date")
    compare.add_argument("--sum", action="append", default=[], help="合計する数 / a number to add up: a fact or a decision")
    compare.add_argument("--by", help="合計の区分 / the fact or decision by which they are summed up")
    compare.add_argument("--output", choices=["text", "json", "csv", "html"], default="text", help="出力の形 / form of the output")
    compare.add_argument("--sample", type=int, default=10, help="示す申込の数 / how many changed applications are shown")
    for command in [evaluate, compare]:
        command.add_argument("file", help=f"申込の表 / applications: {', '.join(KINDS)}")
        command.add_argument("--association", help="協会 / association")
        command.add_argument("--decisions", help="判定、カンマ区切り / decisions, with commas between them")
        command.add_argument("--ignore", action="append", default=[], help="読み飛ばす列、* ですべて / a column to leave out; * for all")
        command.add_argument("--language", choices=["ja", "en"], default="ja", help="表示の言語 / language")
    return made


def _impact(asked: argparse.Namespace, decisions: Optional[Sequence[str]]) -> str:
    is_shown = sys.stderr.isatty()

    def progress(count: int) -> None:
        words = f"申込 {count:,}件" if asked.language == "ja" else f"{count:,} applications"
        print(f"\r{words}", end="", file=sys.stderr, flush=True)

    told: str = impact(
        Book(asked.old, asked.association, language=asked.language),
        Book(asked.new, asked.association, language=asked.language),
        read(asked.file),
        decisions,
        on_old=asked.on_old,
        on_new=asked.on_new,
        sum=asked.sum,
        by=asked.by,
        sample=asked.sample,
        ignore=asked.ignore,
        language=asked.language,
        output=asked.output,
        progress=progress if is_shown else None,
    )
    if is_shown:
        print("\r\033[K", end="", file=sys.stderr)
    return told


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Exit status as of the command: 0 all decided, 1 some refused, 2 the rules, the file or the call are wrong."""
    asked = parser().parse_args(arguments)
    decisions = asked.decisions.split(",") if asked.decisions else None
    try:
        if asked.command == "impact":
            print(_impact(asked, decisions), end="")
            return 0
        book = Book(asked.rules, asked.association, language=asked.language)
        decided = book.decide_stream(
            read(asked.file),
            decisions,
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
    summary = f"{count}件、うち判定できないもの{refused}件" if asked.language == "ja" else f"{count} applications, {refused} refused"
    print(summary, file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
