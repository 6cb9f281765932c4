"""Plants mistakes into a copy of what runs rules, all in one build, and says after how many random rule books the
agreement with the specification finds each.

    python3 Tests/Planted/run.py [BOOKS]

The sources stay as they are: of Sources/Evaluator a copy is compiled below .build/planted, in which a number chooses
one mistake or none. Fails where a mistake is missed in so many books (200), or where its place isn't found.
"""

import pathlib
import re
import shutil
import subprocess
import sys

from mistakes import MISTAKES

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / ".build/planted"
# The last bar that is alone divides the two.
MARK = re.compile(r"⟦([^⟧]*)(?<!\|)\|(?!\|)([^⟧|]*(?:\|\|[^⟧|]*)*)⟧", re.S)


def plant(sources):
  """Each mistake into the copy; what couldn't be planted."""
  lost = []
  for number, (what, file, stretch) in enumerate(MISTAKES, 1):
    path = sources / file
    text = path.read_text()
    right, wrong = (part.strip() for part in MARK.search(stretch).groups())
    original = MARK.sub(lambda _: right, stretch)
    if text.count(original) != 1:
      lost.append(f"{number} {what}: its place stands {text.count(original)} times in {file}")
      continue
    planted = MARK.sub(lambda _: f"(plantedMistake == {number} ? ({wrong}) : ({right}))", stretch)
    path.write_text(text.replace(original, planted))
  (sources / "Planted.swift").write_text("/// Which mistake is made; 0 is none.\nnonisolated(unsafe) package var plantedMistake = 0\n")
  return lost


def copy():
  (COPY / "Sources").mkdir(parents=True, exist_ok=True)
  for name in ["Tests", "Sources/RulesDSL", "Sources/Evaluator"]:
    if not (COPY / name).is_symlink():
      (COPY / name).symlink_to(ROOT / name)
  shutil.rmtree(COPY / "Sources/DecisionEngine", ignore_errors=True)
  shutil.copytree(ROOT / "Sources/DecisionEngine", COPY / "Sources/DecisionEngine")
  (COPY / "Package.swift").write_text('''// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "planted",
  targets: [
    .target(name: "RulesDSL"),
    .target(name: "DecisionEngine", dependencies: ["RulesDSL"]),
    .target(name: "Evaluator", dependencies: ["DecisionEngine", "RulesDSL"]),
    .target(name: "Specification", dependencies: ["RulesDSL"], path: "Tests/Specification"),
    .target(name: "Comparing", dependencies: ["Evaluator", "RulesDSL", "Specification"], path: "Tests/Comparing"),
    .executableTarget(
      name: "planted", dependencies: ["Comparing", "Evaluator"], path: "Tests/Planted",
      exclude: ["run.py", "mistakes.py"]),
  ],
  swiftLanguageModes: [.v6]
)
''')


def main():
  books = sys.argv[1] if len(sys.argv) > 1 else "200"
  copy()
  lost = plant(COPY / "Sources/DecisionEngine")
  build = ["swift", "build", "-c", "release", "--package-path", str(COPY), "--product", "planted"]
  built = subprocess.run(build, capture_output=True, text=True)
  if built.returncode:
    sys.exit(built.stdout + built.stderr)
  binary = COPY / ".build/release/planted"

  def seek(number):
    run = subprocess.run([binary, str(number), books], capture_output=True, text=True)
    return run.stdout.strip() if run.returncode == 0 else "crashed"

  if seek(0) != "missed":
    sys.exit("without a mistake there is a difference: see `agree`")
  missed = 0
  for number, (what, file, stretch) in enumerate(MISTAKES, 1):
    if any(line.startswith(f"{number} ") for line in lost):
      continue
    found = seek(number)
    missed += found == "missed"
    print(f"{number:3}  {found:>7}  {file.split('/')[-1]}: {what}", flush=True)
  print(*lost, sep="\n", end="\n" if lost else "")
  print(f"{len(MISTAKES)} mistakes planted, {missed} missed, {len(lost)} without a place; the second column counts rule books")
  sys.exit(bool(missed or lost))


main()
