"""Rule files that cost the checker most for their length, one a shape: python3 hostile.py FOLDER [BYTES] [SEED]

Each shape grows until its file has so many bytes (50,000). Then: for f in FOLDER/*; do time shinsa check $f; done
"""

import pathlib
import random
import sys

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


def main(folder, limit=50_000, seed=1):
    for name, make in SHAPES.items():
        path = pathlib.Path(folder) / name
        path.mkdir(parents=True, exist_ok=True)
        (path / "hostile.rules").write_text(grown(make, int(limit), int(seed)))


main(*sys.argv[1:])
