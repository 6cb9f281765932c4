"""Rule files that cost the checker most for their length, one a shape.

python3 hostile.py FOLDER [BYTES] [SEED]   writes them, each grown to so many bytes (50,000), for `shinsa check`
python3 hostile.py --measure SHINSA        checks each at 50 KB, then at 200 and 400 KB: seconds, MB and the growth.
                                           Fails where 50 KB take over a second or 200 MB, or twice the length
                                           takes three times as long.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HEAD = "規則集 見本 (sample)\n  出典 見本\n\n"


def flags(count):
    return "".join(f"入力 項{n} (f{n}): 有無\n" for n in range(count))


def numbers(count, last=100):
    return "".join(f"入力 項{n} (f{n}): 番号\n  範囲 0以上{last}以下\n" for n in range(count))


def table(columns, rows, last="  該当なし: 非充足\n", value="1.00%"):
    """Rows as dictionaries from column to test; the rest of a row is ―."""
    lines = ["  | " + " | ".join(f"項{n}" for n in range(columns)) + " || 率 (rate): 料率 |\n"]
    for number, row in enumerate(rows):
        cells = [row.get(n, "―") for n in range(columns)]
        lines.append("  | " + " | ".join(cells) + f" || {value(number) if callable(value) else value} |\n")
    return "表 基準 (standard)\n" + "".join(lines) + last + "結論 丙 (c): 料率\n  = 基準.率\n"


def block(head, lines, depth=2):
    return "  " * depth + head + "\n" + "".join("  " * (depth + 1) + "・" + line + "\n" for line in lines)


def sparse(columns, tests, kind, last="  該当なし: 非充足\n"):
    def make(size, dice):
        def row():
            chosen = dice.sample(range(columns), tests)
            if kind == "flag":
                return {n: dice.choice(["あり", "なし"]) for n in chosen}
            if kind == "above":
                return {n: f"{dice.randint(1, 99)}以上" for n in chosen}
            return {n: f"{low}以上{low + dice.randint(5, 60)}以下" for n in chosen for low in [dice.randint(0, 60)]}

        return (flags if kind == "flag" else numbers)(columns) + table(columns, [row() for _ in range(size)], last)

    return make


def disjoint_pairs(size, dice):
    return flags(2 * size) + table(2 * size, [{2 * n: "あり", 2 * n + 1: "あり"} for n in range(size)])


def diagonal(size, dice):
    return numbers(size) + table(size, [{n: "50以上"} for n in range(size)])


def disjoint_diagonal(size, dice):
    return flags(size) + table(size, [{**{m: "なし" for m in range(n)}, n: "あり"} for n in range(size)], "")


def overlapping(size, dice):
    rows = [{0: f"{n}以上{n + 40000}以下"} for n in range(size)]
    return numbers(1, 99999) + table(1, rows, value=lambda n: f"1.{n % 9}0%")


def agreeing(size, dice):
    return numbers(1, 99999) + table(1, [{0: f"{n}以上{n + 40000}以下"} for n in range(size)])


def repeated(size, dice):
    return numbers(1) + table(1, [{0: "1以上9以下"} for _ in range(size)])


def periods(size, dice):
    def day(n):
        return f"{1900 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}"

    rows = "".join(f"  | ― || 1.00% | {day(2 * n)} から {day(2 * n + dice.randint(1, 900))} まで |\n" for n in range(size))
    return (
        "入力 受付日 (day): 日付\n  基準日\n入力 項0 (f0): 番号\n  範囲 0以上9以下\n表 基準 (standard)\n"
        "  | 項0 || 率 (rate): 料率 | 適用 |\n" + rows + "  該当なし: 非充足\n結論 丙 (c): 料率\n  = 基準.率\n"
    )


def grid_with_holes(size, dice):
    """Cells of a grid, each with its own row; every tenth is left out."""
    side = max(2, int(size**0.5))
    rows = [
        {0: f"{10 * x}以上{10 * x + 10}未満", 1: f"{10 * y}以上{10 * y + 9}未満"}
        for x in range(side)
        for y in range(side)
        if dice.random() > 0.1
    ]
    return numbers(2, 9999) + table(2, rows)


def members(size, dice):
    """A choice of many members, and rows that list about half of them."""
    count = max(4, size)
    kinds = "区分 種 (kind)\n" + "".join(f"  ・種{n} (k{n})\n" for n in range(count))
    rows = [
        "、".join(f"種{m}" for m in range(count) if dice.random() < 0.5) or "種0" for _ in range(max(2, size // 8))
    ]
    lines = "".join(f"  | {row} || 1.00% |\n" for row in rows)
    return (
        kinds + "入力 種 (kind_given): 種\n表 基準 (standard)\n  | 種 || 率 (rate): 料率 |\n" + lines
        + "  該当なし: 非充足\n結論 丙 (c): 料率\n  = 基準.率\n"
    )


def points(size, dice):
    """Long lists of numbers, and what is not in them."""
    lists = ["、".join(str(n) for n in dice.sample(range(99999), max(2, size))) for _ in range(3)]
    lines = "".join(f"  | {one}以外 || 1.00% |\n" for one in lists)
    return numbers(1, 99999) + (
        "表 基準 (standard)\n  | 項0 || 率 (rate): 料率 |\n" + lines + "  該当なし: 非充足\n結論 丙 (c): 料率\n  = 基準.率\n"
    )


def exceptions(guard, columns, facts=flags):
    def make(size, dice):
        text = facts(columns) + "入力 数 (number_given): 番号\n  範囲 0以上99999以下\n計算 値 (val): 円\n  原則 0円\n"
        for n in range(size):
            text += f"  ただし 例外{n} (e{n})\n" + guard(n, dice) + f"    のとき {n + 1}円\n"
        return text + "結論 丙 (c): 円\n  = 値\n"

    return make


def many_pairs(last):
    def guard(n, dice):
        lines = "".join(f"      ・いずれか\n        ・項{2 * k}: あり\n        ・項{2 * k + 1}: あり\n" for k in range(8))
        return "    すべて\n" + lines + last(n)

    return guard


def random_guard(columns, clauses, width):
    def guard(n, dice):
        text = "    すべて\n"
        for _ in range(clauses):
            text += "      ・いずれか\n" + "".join(
                f"        ・項{k}: {dice.choice(['あり', 'なし'])}\n" for k in dice.sample(range(columns), width)
            )
        return text

    return guard


def clauses(ratio, columns_of):
    """One requirement: a random formula in conjunctive form."""

    def make(size, dice):
        columns = columns_of(size)
        text = flags(columns) + "結論 丙 (c)\n  すべて\n"
        for _ in range(int(columns * ratio)):
            text += "    ・いずれか\n" + "".join(
                f"      ・項{k}: {dice.choice(['あり', 'なし'])}\n" for k in dice.sample(range(columns), 3)
            )
        return text

    return make


def pigeons(size, dice):
    """One more pigeon than holes: never holds, and is hard to see."""
    holes = max(2, size)
    text = "".join(f"入力 鳩{p} (p{p}): 番号\n  範囲 1以上{holes}以下\n" for p in range(holes + 1)) + "結論 丙 (c)\n  すべて\n"
    for hole in range(1, holes + 1):
        for p in range(holes + 1):
            for q in range(p):
                text += f"    ・いずれか\n      ・鳩{p}: {hole}以外\n      ・鳩{q}: {hole}以外\n"
    return text


def nested(size, dice):
    def tree(depth, indent):
        if depth == 0:
            return indent + f"・項{dice.randrange(30)}: {dice.choice(['あり', 'なし'])}\n"
        head = dice.choice(["すべて", "いずれか", "いずれもない"])
        return indent + f"・{head}\n" + "".join(tree(depth - 1, indent + "  ") for _ in range(2))

    text = flags(30) + "結論 丙 (c)\n  すべて\n"
    return text + "".join(tree(6, "    ") for _ in range(size))


def long_any(size, dice):
    lines = [f"項0: {n}以上{n + 1}以下" for n in range(0, 2 * size, 2)]
    return numbers(1, 99999) + "結論 丙 (c)\n" + block("いずれか", lines, 1) + "結論 丁 (d)\n" + block("すべて", lines, 1)


def excluded_points(size, dice):
    return numbers(1, 99999) + "結論 丙 (c)\n" + block("すべて", [f"項0: {n}以外" for n in range(0, 2 * size, 2)], 1)


def chain(size, dice):
    """Each calculation may be any of the values of all before it."""
    text = "入力 項 (f): 有無\n計算 値0 (v0): 円\n  原則 0円\n  ただし 甲 (a)\n    すべて\n      ・項: あり\n    のとき 1円\n"
    for n in range(1, size):
        text += f"計算 値{n} (v{n}): 円\n  原則 値{n - 1}\n  ただし 甲 (a)\n    すべて\n      ・項: あり\n    のとき {3 * n}円\n"
    return text + f"結論 丙 (c): 円\n  = 値{size - 1}\n"


def cycles(size, dice):
    text = "入力 項 (f): 円\n"
    for n in range(size):
        others = " + ".join(f"値{m}" for m in dice.sample(range(size), min(size, 6)))
        text += f"計算 値{n} (v{n}): 円\n  = {others}\n"
    return text


def small_hard_tables(size, dice):
    """Many tables of one book, each as hard as its size allows."""
    text = numbers(10)
    for n in range(size):
        rows = [{k: f"{dice.randint(1, 99)}以上" for k in dice.sample(range(10), 3)} for _ in range(14)]
        one = table(10, rows).replace("基準", f"基準{n}", 1).replace("(standard)", f"(standard{n})")
        text += one.replace("結論 丙 (c)", f"結論 丙{n} (c{n})").replace("基準.率", f"基準{n}.率")
    return text


FLAG = "入力 項 (f): 有無\n"


def repeated_lines(line, head="", tail=""):
    """So many of one line, numbered."""
    return lambda size, dice: head + "".join(line.replace("#", str(n)) for n in range(size)) + tail


def two_files(first, second, head=""):
    """Two kinds of lines, so many of each."""
    return lambda size, dice: head + repeated_lines(first)(size, dice) + repeated_lines(second)(size, dice)


def stair(line, head="", step=1):
    """Each line stands deeper than the one above."""
    return lambda size, dice: head + "".join(" " * (2 + step * n) + line.replace("#", str(n)) for n in range(size))


def long_line(part, before, after="\n"):
    return lambda size, dice: before + part * size + after


FORM = "区分 種 (kinds)\n入力 種 (kind): 種\n様式 内容 (terms): 種\n"
BLOCK = "結論 丙 (c)\n  すべて\n"


def wide(size, order):
    return "  | 項 || " + " | ".join(f"列{n} (c{n}): 円" for n in order(range(size))) + " |\n"


def wide_override(size, dice):
    return FLAG + "表 乙 (b)\n" + wide(size, iter) + "変更 表 乙\n  出典 見本\n" + wide(size, reversed)


LINES = {
    "stair-of-statements": stair("表 甲# (a#)\n"),
    "stair-of-entries": stair("あ: 1円\n", FORM + "  ・あ (i): 円\n制度 甲 (k)\n"),
    "stair-of-bullets": stair("・項: あり\n", FLAG + BLOCK),
    "spaces-between-tabs": long_line(" ", FLAG + "\t", "\t参考\n"),
    "tabs": long_line("\t", FLAG, "参考\n"),
    "lines-with-tabs": repeated_lines("\t参考\n", FLAG),
    "lines-that-are-invisible": repeated_lines("    ・項\u200b#: あり\n", FLAG + BLOCK),
    "no-names": repeated_lines("表\n"),
    "no-words": repeated_lines("資本金の多い会社# は\n"),
    "not-indented": repeated_lines("・項: あり\n", FLAG + BLOCK),
    "flat-blocks": repeated_lines("  すべて\n  ・項: あり\n", FLAG + "結論 丙 (c)\n"),
    "open-rows": repeated_lines("  | あり || 1円\n", FLAG + "表 乙 (b)\n  | 項 || 額 (amount): 円 |\n"),
    "pasted-rows": repeated_lines("あり\t#円\n", FLAG + "表 乙 (b)\n  | 項 || 額 (amount): 円 |\n"),
    "conflicts": repeated_lines("<<<<<<< a\n  参考\n=======\n>>>>>>> b\n", FLAG),
    "comments": two_files("# 注\n", "    ・未知#: あり\n", "# 注\n" + FLAG + BLOCK),
}

NAMES = {
    "unknown-names": lambda size, dice: repeated_lines("入力 項目#番 (f#): 円\n")(size, dice)
    + BLOCK
    + repeated_lines("    ・未知#のこ: あり\n")(size, dice),
    "one-unknown-name": repeated_lines("    ・未知の名前: あり\n", FLAG + BLOCK),
    "unknown-members": lambda size, dice: repeated_lines("  ・種#の業 (k#)\n", "区分 種 (kinds)\n")(size, dice)
    + "入力 業種 (kind): 種\n"
    + BLOCK
    + repeated_lines("    ・業種: 未知#の業\n")(size, dice),
    "unknown-types": two_files("区分 種#の類 (k#)\n  ・甲 (a)\n", "入力 項# (f#): 未知#の類\n"),
    "unknown-headers": two_files("入力 項目#番 (f#): 円\n", "表 表# (t#)\n  | 未知#のこ || 額 (amount): 円 |\n"),
    "unknown-overrides": two_files("設定 項目#番 (f#): 円\n  = 1円\n", "変更 設定 未知#のこ\n  = 2円\n"),
    "unknown-items": lambda size, dice: repeated_lines("  ・項目#番 (i#): 円\n", FORM)(size, dice)
    + repeated_lines("  未知#のこ: 1円\n", "制度 甲 (k)\n")(size, dice),
    "unknown-schemes": repeated_lines("制度 甲# (k#)\n  準用 未知#のこ\n", FORM + "  ・あ (i): 円\n"),
    "lost-overrides": two_files("設定 項#の値 (f#): 円\n  = 1円\n", "設定 別#\n  = 1円\n"),
    "refused-additions": two_files(
        "結論 丙# (c#)\n  追加できる\n  すべて\n    ・項: あり\n",
        "要件 丁# (d#)\n  すべて\n    ・項: あり\n変更 要件 丁#\n  追加\n    ・項: あり\n",
        FLAG,
    ),
    "unused-exclusions": two_files(
        "除外 丙# (c#)\n  追加できる\n  すべて\n    ・項: あり\n", "除外 丁# (d#)\n  すべて\n    ・項: あり\n", FLAG
    ),
    "labels": repeated_lines("入力 甲# (a#: 「(」): 円\n  参考\n"),
    "stages": repeated_lines("結論 丙# (c#)\n  場面 場# (s#)\n  すべて\n    ・項: あり\n", FLAG),
    "tables": repeated_lines(
        "表 乙# (b#)\n  | 項 || 額 (amount): 円 |\n  | あり || 1円 |\n  | なし || 2円 |\n結論 丙# (c#): 円\n  = 乙#.額\n",
        FLAG,
    ),
    "items": lambda size, dice: repeated_lines("  ・項目# (i#): 円\n", FORM)(size, dice)
    + repeated_lines("  項目#: #円\n", "制度 甲 (k)\n")(size, dice),
    "schemes": repeated_lines("制度 甲# (k#)\n  あ: #円\n", FORM + "  ・あ (i): 円\n"),
    "inputs": lambda size, dice: flags(size) + BLOCK + repeated_lines("    ・項#: あり\n")(size, dice),
    "wide-table": lambda size, dice: FLAG + "表 乙 (b)\n" + wide(size, iter) + "  | あり || " + "1円 | " * size + "\n",
    "wide-override": wide_override,
}

PHRASES = {
    "values-in-rows": repeated_lines("  | 値 || #円 |\n", "設定 甲 (a): 円\n"),
    "values-until": repeated_lines("  | #円 | 2020-01-01 まで |\n", "設定 甲 (a): 円\n  | 値 | 適用 |\n"),
    "clauses-twice": repeated_lines("  出典 見本#\n", FLAG),
    "other-words": repeated_lines("    ・項が#ありで未知である\n", FLAG + BLOCK),
    "particles": long_line("の", FLAG + "結論 丙 (c): 円\n  = "),
    "joined-conditions": long_line("又は項", FLAG + BLOCK + "    ・項"),
    "joiners": long_line("又は", FLAG + BLOCK + "    ・項"),
    "sum": long_line("額 + ", "入力 額 (a): 円\n結論 丙 (c): 円\n  = ", "額\n"),
    "brackets": long_line("(", "入力 額 (a): 円\n結論 丙 (c): 円\n  = ", "額\n"),
    "digits": long_line("9", "入力 額 (a): 円\n結論 丙 (c): 円\n  = ", "円\n"),
    "other-units": repeated_lines("    ・額: #人以上\n", "入力 額 (a): 円\n" + BLOCK),
    "examples": repeated_lines("例 例#\n  項: あり\n  期待\n    丙: 充足\n", FLAG + BLOCK + "    ・項: あり\n"),
    "example-rows": repeated_lines("  | あり || 充足 |\n", FLAG + BLOCK + "    ・項: あり\n例 例\n  | 項 || 丙 |\n"),
}

SHAPES = {
    "sparse-flags": sparse(30, 3, "flag"),
    "sparse-flags-wide": sparse(100, 3, "flag"),
    "sparse-flags-complete": sparse(12, 4, "flag", ""),
    "sparse-above": sparse(12, 3, "above"),
    "sparse-above-wide": sparse(40, 3, "above"),
    "sparse-ranges": sparse(8, 3, "range"),
    "sparse-ranges-wide": sparse(20, 2, "range"),
    "dense-ranges": sparse(5, 5, "range"),
    "disjoint-pairs": disjoint_pairs,
    "diagonal": diagonal,
    "disjoint-diagonal": disjoint_diagonal,
    "overlapping": overlapping,
    "agreeing": agreeing,
    "repeated": repeated,
    "periods": periods,
    "grid-with-holes": grid_with_holes,
    "members": members,
    "points": points,
    "small-hard-tables": small_hard_tables,
    "exceptions-apart-at-last": exceptions(many_pairs(lambda n: f"      ・数: {n}\n"), 16),
    "exceptions-that-meet": exceptions(many_pairs(lambda n: ""), 16),
    "exceptions-of-one-line": exceptions(lambda n, dice: f"    すべて\n      ・数: {n}\n", 0),
    "exceptions-always": exceptions(lambda n, dice: f"    すべて\n      ・数: {n}以上\n", 0),
    "exceptions-random": exceptions(random_guard(40, 30, 3), 40),
    "exceptions-few-random": exceptions(random_guard(60, 90, 3), 60),
    "clauses-random": clauses(4.26, lambda size: max(4, size)),
    "clauses-never": clauses(6.0, lambda size: max(4, size)),
    "pigeons": pigeons,
    "nested": nested,
    "long-any": long_any,
    "excluded-points": excluded_points,
    "chain": chain,
    "cycles": cycles,
    **LINES,
    **NAMES,
    **PHRASES,
}


def grown(make, limit, seed):
    """The largest that stays below the limit."""
    low, high = 1, 2
    text = lambda size: HEAD + make(size, random.Random(seed))
    while len(text(high).encode()) < limit:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if len(text(middle).encode()) < limit else (low, middle)
    return text(low)


def write(name, folder, limit=50_000, seed=1):
    path = pathlib.Path(folder) / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "hostile.rules").write_text(grown(SHAPES[name], int(limit), int(seed)))
    return path


def cost(shinsa, path):
    """The seconds and MB of one check, and how it ended: below 0 where it was killed."""
    start = time.monotonic()
    process = subprocess.Popen([shinsa, "check", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - start, usage.ru_maxrss / 1024, process.returncode


def measure(shinsa, *names):
    failures = 0
    print(f"{'shape':26}  50 KB s    MB  200 KB s  400 KB s  growth")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or SHAPES:
            found = [cost(shinsa, write(name, folder, limit)) for limit in (50_000, 200_000, 400_000)]
            (first, memory, _), (middle, _, _), (last, _, _) = found
            growth = last / middle
            bad = first > 1 or memory > 200 or last > 0.5 and growth > 3 or any(code < 0 for *_, code in found)
            failures += bad
            print(
                f"{name:26}  {first:7.2f}  {memory:4.0f}  {middle:8.2f}  {last:8.2f}  {growth:6.1f}{'  !' if bad else ''}",
                flush=True,
            )
    sys.exit(f"{failures} shapes are too dear" if failures else 0)


if sys.argv[1] == "--measure":
    measure(*sys.argv[2:])
else:
    for shape in SHAPES:
        write(shape, *sys.argv[1:])
