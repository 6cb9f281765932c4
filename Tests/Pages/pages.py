#!/usr/bin/env python3
"""The pages as people see them, by Chromium: the explanation of an application and the letter to its owner, on a phone,
on a screen and on paper. Fails on what a reader would notice.

    python3 Tests/Pages/pages.py SHINSA [--pictures FOLDER]   # the folder gets pictures, for somebody to look at
"""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Examples/applications/route-none.json"
# A phone, a screen, and what A4 leaves between the margins of the letter (178 mm).
WIDTHS = (390, 1280, 673)
A4 = (595, 842)

# Runs in the page that holds the measured one, which stands in a frame: a window can't be as narrow as a phone.
MEASURE = """
const page = document.querySelector('iframe').contentDocument, view = page.defaultView, faults = [];
const root = page.documentElement, width = root.clientWidth;
const told = (element) => element.tagName.toLowerCase() + ' 「' + element.textContent.trim().slice(0, 40) + '」';
const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => +one.tagName[1]);
if (headings[0] !== 1 || headings.filter((level) => level === 1).length !== 1) faults.push('not one h1 at the head');
headings.forEach((level, at) => { if (at && level > headings[at - 1] + 1) faults.push('h' + level + ' below h' + headings[at - 1]); });
const fold = [...page.querySelectorAll('details')];
for (const details of fold) {
  const summary = details.querySelector(':scope > summary');
  if (!summary || !summary.textContent.trim()) { faults.push('details without a summary: ' + told(details)); continue; }
  const before = details.open;
  summary.click();
  if (details.open === before || summary.tabIndex < 0) faults.push('details that can\\'t be opened: ' + told(details));
  details.open = true;
}
const light = (rgb) => rgb.slice(0, 3).map((part) => (part /= 255) <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
  .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
const colour = (text) => text.match(/[\\d.]+/g).map(Number);
const behind = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const own = colour(view.getComputedStyle(one).backgroundColor);
    if (own.length < 4 || own[3] > 0) return own;
  }
  return [255, 255, 255];
};
const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT), range = page.createRange();
while (walker.nextNode()) {
  const text = walker.currentNode, element = text.parentElement;
  if (!text.data.trim() || element.closest('style, script')) continue;
  const style = view.getComputedStyle(element), size = parseFloat(style.fontSize);
  const [one, other] = [light(colour(style.color)), light(behind(element))].sort((a, b) => b - a);
  const enough = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
  if ((one + .05) / (other + .05) < enough) faults.push('too little contrast: ' + told(element));
  if (size < LEAST) faults.push('type of ' + size + 'px: ' + told(element));
  range.selectNodeContents(text);
  for (const box of range.getClientRects())
    if (box.left < -1 || box.right > width + 1) { faults.push('wider than the page: ' + told(element)); break; }
  for (let one = element; one; one = one.parentElement) {
    const own = view.getComputedStyle(one);
    if (own.overflowX === 'visible' && own.overflowY === 'visible' || one === root) continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) faults.push('clipped: ' + told(one));
  }
}
if (root.scrollWidth > width) faults.push('scrolls sideways: ' + root.scrollWidth + 'px');
document.querySelector('#faults').textContent = JSON.stringify([...new Set(faults)].slice(0, 8));
"""


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    sys.exit("pages: no chromium; bash Tests/Pages/run.sh installs one")


def browse(*options):
    with tempfile.TemporaryDirectory() as profile:
        run = subprocess.run(
            [chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}"]
            + list(options), capture_output=True, timeout=120)
        return run.stdout.decode(errors="replace")


def faults(page, folder, width):
    """What is wrong on a view of that width, with everything folded out."""
    least = 9 if width == WIDTHS[2] else 12
    frame = folder / "frame.html"
    frame.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><pre id="faults"></pre>'
        f'<iframe width="{width}" height="900" style="border: 0" srcdoc="{html.escape(page)}"></iframe>'
        f"<script>onload = () => {{ {MEASURE.replace('LEAST', str(least))} }}</script>", encoding="utf-8")
    dump = browse("--window-size=1400,1000", "--dump-dom", frame.as_uri())
    found = re.search(r'<pre id="faults">(.+?)</pre>', dump, re.S)
    return json.loads(html.unescape(found[1])) if found else ["could not be measured"]


def sheets(page, folder, pictures, name):
    """The sizes of the printed pages, in points."""
    source, target = folder / "printed.html", folder / "printed.pdf"
    source.write_text(page, encoding="utf-8")
    browse("--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    if pictures and shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "80", "-png", target, pictures / name], check=True)
    printed = target.read_bytes().decode("latin-1")
    boxes = re.findall(r"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    return [(round(float(x)), round(float(y))) for x, y in boxes][:len(re.findall(r"/Type /Page\b", printed))]


def main():
    shinsa = sys.argv[1]
    pictures = pathlib.Path(sys.argv[3]) if "--pictures" in sys.argv[2:3] else None
    facts = json.loads(SAMPLE.read_text(encoding="utf-8"))
    # As much as an owner may have to be told.
    facts |= dict.fromkeys(
        ["statements_submitted", "owner_pay_within_norms", "pledge_given", "waiver_wished", "operating_assets_owned",
         "fair_rent_paid", "not_family_company", "separate_by_bank_criteria", "outside_officer_attends",
         "pay_rules_checked_outside", "proper_loan_without_guarantee", "sufficient_security"], False)
    facts |= {"collateral_kind": "other", "profit_before_depreciation_latest": -123456789,
              "profit_before_depreciation_previous": -8000000,
              "applicant_name": "株式会社" + "鹿児島中央物流倉庫" * 3 + "ホールディングス"}
    told = ["--bank", "株式会社見本銀行大通支店営業第二部", "--told-by", "窓口太郎", "--told-on", "2024-10-08"]
    # Of each page: the command, and how many sheets of A4 it fills (None: as many as it needs).
    pages = {
        "explanation": (["evaluate", SAMPLE, "--output", "html", "--changes"], None),
        "explanation.en": (["evaluate", SAMPLE, "--output", "html", "--changes", "--language", "en"], None),
        "letter": (["letter", SAMPLE], 1),
        "letter.longest": (["letter", "-"] + told + ["--contact", "099-000-0000"], 1),
        "letter.longest.en": (["letter", "-", "--language", "en"], 1),
        "record.longest": (["letter", "-", "--record", "--output", "html", "--understood", "yes"] + told, 1),
    }
    bad = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name, (command, count) in pages.items():
            run = subprocess.run([shinsa] + command, input=json.dumps(facts).encode(), capture_output=True)
            page, found = run.stdout.decode(), []
            if run.returncode or len(run.stdout) > 300_000:
                found.append(f"exit status {run.returncode}, {len(run.stdout)} bytes {run.stderr.decode()}")
            for width in WIDTHS:
                found += [f"{width} px: {fault}" for fault in faults(page, folder, width)]
                if pictures:
                    (folder / "shot.html").write_text(
                        f'<meta charset="utf-8"><body style="margin: 0"><iframe width="{width}" height="3000" '
                        f'style="border: 0" srcdoc="{html.escape(page)}"></iframe>', encoding="utf-8")
                    browse(f"--window-size={max(width, 500)},3000", f"--screenshot={pictures / f'{name}-{width}.png'}",
                           (folder / "shot.html").as_uri())
            printed = sheets(page, folder, pictures, name)
            if not printed or any(size != A4 for size in printed) or count not in (None, len(printed)):
                found.append(f"printed on {len(printed)} sheets {printed}")
            for fault in found:
                print(f"{name}: {fault}")
            bad += len(found)
    print(f"{len(pages)} pages at {len(WIDTHS)} widths and on paper: {bad} faults")
    sys.exit(1 if bad else 0)


main()
