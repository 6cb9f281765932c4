"""The published cases as applications with the decisions that they expect.

published.py --write      writes Tests/Golden/published/{cases,unmapped}.jsonl from the published cases
published.py COMMAND      checks the committed cases against the command (and that every case is in one list)
published.py --model      checks them against the model
"""
import json
import shlex
import sys
from pathlib import Path

import compare
import generate
import model

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "cases" / "published.jsonl"
GOLDEN = Path(__file__).resolve().parents[1] / "Golden" / "published"
CASES, UNMAPPED = GOLDEN / "cases.jsonl", GOLDEN / "unmapped.jsonl"

# ---------------------------------------------------------------- building blocks

INDUSTRY = {"製造業": "manufacturing_etc", "卸売業": "wholesale", "小売業": "retail_food", "飲食業": "retail_food",
            "サービス業": "service", "ゴム製品製造業": "rubber_products", "ソフトウェア業": "software_it",
            "旅行業": "travel", "不動産業": "manufacturing_etc", "医業": "medical", "宿泊業": "lodging_amusement",
            "娯楽業": "lodging_amusement",
            "自動車又は航空機用タイヤ及びチューブ製造業": "manufacturing_etc"}  # the pamphlet takes it out of ゴム
KIND = {"会社": "company", "個人": "sole_proprietor", "医療法人": "medical_corporation", "特定非営利活動法人": "npo",
        "組合": "cooperative", "宗教法人": "religious_corporation", "学校法人": "school_corporation",
        "税理士法人": "company", "一般社団法人": "medical_corporation", "社会福祉法人": "other_nonprofit"}
DETAIL = {  # 業種 in which the named business stands, its 業種細目
    "パチンコホール": ("lodging_amusement", "パチンコホール"), "漁業": ("fishery", "それ以外"),
    "保険媒介代理業": ("finance_insurance", "保険媒介代理業"), "クレジットカード業": ("finance_insurance", "クレジットカード業"),
    "菌床栽培方式きのこ生産業": ("manufacturing_etc", "菌床栽培方式きのこ生産業"), "獣医業": ("medical", "獣医業"),
    "集金業": ("service", "公共料金の集金業"), "ラブホテル": ("lodging_amusement", "ラブホテル")}
PROGRAM = {"SN1号": "safety_net_1", "SN6号": "safety_net_6", "SN8号": "safety_net_8", "創業関連保証": "startup",
           "特別小口保険に係る保証": "special_small", "事業再生保証": "business_revival",
           "プロパー融資借換特別保証": "proper_refinance"}

CLEAN = dict.fromkeys(generate.FLAGS, False)
ELIGIBLE = {"received_on": "2024-04-01", "applicant_kind": "company", "industry": "manufacturing_etc",
            "employees": 10, "main_office_in_area": True, "license_required": False, "fund_purpose": "working", **CLEAN}
ELECTIVE = {"statements_submitted": True, "no_loans_to_representative": True, "owner_pay_within_norms": True,
            "pledge_given": True, "waiver_wished": True}
NO_DISCOUNT = {"collateral_provided": False, "accounting_advisor": False, "audited": False}
SHARED, UNSHARED = "general", "small_micro"  # a scheme within and one outside liability sharing


def status(met):
    return {"status": "met" if met else "unmet"}


def value(it):
    return {"status": "met", "value": it}


# ---------------------------------------------------------------- one function a topic: yields (application, expected)

def size(case, given, expected):
    if case == "size-44":  # five officers, nobody employed: not a ground for refusal
        yield {**ELIGIBLE, "employees": 0}, {"company_size": status(True), "excluded": status(False),
                                             "eligible": status(True)}
        return
    application = {}
    if "form" in given:
        application["applicant_kind"] = KIND[given["form"]]
    if "industry" in given:
        application["industry"] = INDUSTRY[given["industry"]]
    for key, id in (("capital_yen", "capital"), ("employees", "employees"),
                    ("own_business_eligible", "own_business_eligible")):
        if key in given:
            application[id] = given[key]
    if "members_eligible_fraction" in given:
        application["eligible_member_share"] = given["members_eligible_fraction"]
    names = {"is_sme": "company_size", "is_eligible_union": "company_size", "is_small": "small_enterprise",
             "needs_employee_evidence": "employee_evidence_required"}
    yield application, {names[key]: status(it) for key, it in expected.items()}


CONDUCT = {"excl-23": {"bank_transactions_suspended": True}, "excl-24": {"subrogation_debt_outstanding": True},
           "excl-26": {"third_party_broker": True}, "excl-27": {"antisocial_forces": True},
           "excl-28": {"tax_arrears": True, "tax_payment_prospect": False}}


def exclusion(case, given, expected):
    allowed = not expected["excluded"]
    if case in CONDUCT:
        yield CONDUCT[case], {"excluded": status(True), "eligible": status(False)}
    elif given.get("industry") in DETAIL:
        industry, detail = DETAIL[given["industry"]]
        application = {"industry": industry, "industry_detail": detail}
        if "application_received" in given:
            application["received_on"] = given["application_received"]
        yield application, {"industry_eligible": status(allowed)}
    elif "form" in given and allowed:
        industry = "medical" if given.get("main_business") == "医業" else "service"
        yield ({**ELIGIBLE, "applicant_kind": KIND[given["form"]], "industry": industry, "industry_detail": "それ以外"},
               {"eligible": status(True)})
    elif "form" in given:
        yield {"applicant_kind": KIND[given["form"]]}, {"eligible": status(False)}
    elif case == "excl-29":
        yield {"fund_purpose": "housing"}, {"fund_purpose_allowed": status(False), "eligible": status(False)}
    elif case == "excl-30":
        yield ({"fund_purpose": "old_debt", "old_debt_exception": False},
               {"fund_purpose_allowed": status(False), "eligible": status(False)})
    elif case == "excl-31":
        yield ({**ELIGIBLE, "operating_profit": -1_000_000, "profit_before_depreciation_latest": -1_000_000},
               {"excluded": status(False), "eligible": status(True)})


def financial(case, given, expected):
    application = {
        "applicant_kind": "company", "net_assets": given["net_assets_yen"], "liabilities": given["liabilities_yen"],
        "capital": given["capital_yen"], "operating_profit": given["operating_profit_yen"],
        "interest_and_dividends_received": given["interest_dividend_received_yen"],
        "interest_paid": given["interest_discount_paid_yen"], "discount_charges": 0}
    decisions = {"route_financial": status(expected["met"])}
    if expected["tier"]:
        decisions["financial_criterion"] = value(expected["tier"])
    elif case == "fin-02":
        decisions["financial_criterion"] = status(False)
    yield application, decisions


def route(case, given, expected):
    profits = {"+": 1, "-": -1}
    application = {"received_on": "2024-03-15", "applicant_kind": "company", **ELECTIVE}
    if case == "route-subsidy-1":
        yield ({**application, "received_on": given["application_received"], "net_assets": 1},
               {"route_elective": {"status": "unmet", "applicable": False}})
        return
    latest, previous = given["dep_ordinary_last2"][1], given["dep_ordinary_last2"][0]
    application |= {
        "proper_loan_without_guarantee": given["proper_unsecured_no_guarantee"],
        "proper_loan_simultaneous": given.get("simultaneous_proper", False), "owner_separation": given["separation"],
        "net_assets": {">=0": 0, "<0": -1}[given["net_assets_latest"]], "two_fiscal_years_closed": True,
        "profit_before_depreciation_latest": profits[latest], "profit_before_depreciation_previous": profits[previous]}
    decisions = {"route_bank_linked": status(expected["bank_linked"])}
    if "elective" in expected:
        decisions["route_elective"] = status(expected["elective"])
    if any(it["status"] == "met" for it in decisions.values()):
        decisions |= {"owner_guarantee_waivable": status(True), "guarantor_required": status(False)}
    yield application, decisions


def collateral(case, given, expected):
    total, existing = given["guarantee_total_yen"], 30_000_000
    yield ({"requested_amount": total - existing, "existing_guarantees": existing, "collateral_needed_anyway": False},
           {"guarantee_total": value(total), "collateral_required": status(expected["collateral_in_principle"])})


def liability(case, given, expected):
    yield ({"received_on": "2024-04-01", "program": PROGRAM[given["product"]]},
           {"liability_sharing": status(expected["liability_sharing"]) | {"value": expected["liability_sharing"]}})


def rates(case, given, expected):
    """Every rate that the case names; with no ground for a discount the fee rate of 一般保証 is the table's."""
    for column, it in expected.items():
        program = UNSHARED if column.startswith("unshared") or given.get("liability_sharing") is False else SHARED
        special = column.endswith("special") or column == "special_rate_pct"
        if column == "class":
            continue
        application = {"received_on": "2024-04-01", "program": program, "special_guarantee": special, **NO_DISCOUNT}
        if case.startswith("fee-class"):
            sole = given["applicant"] == "sole_proprietor"
            application |= {"applicant_kind": "sole_proprietor" if sole else "company", "accounts_available": False}
        else:
            application |= {"credit_class": given["class"], "accounts_available": True}
        if case.startswith("disc"):
            application |= {"collateral_provided": given["secured"],
                            "accounting_advisor": given.get("accounting_adviser", False)}
            yield application, {"fee_rate": value(it + "%")}
        else:
            fee_rate = {"fee_rate": value(it + "%")} if program == SHARED else {}
            yield application, {"base_rate": value(it + "%"), **fee_rate}


MAPPINGS = [("size-", size), ("excl-", exclusion), ("fin-", financial), ("route-0", route), ("route-subsidy-1", route),
            ("coll-", collateral), ("liab-", liability), ("fee-rate-", rates), ("fee-class-", rates), ("disc-", rates)]

NOTES = {
    "size-16": "excluded from ゴム製品製造業 by the pamphlet's row, so 製造業等",
    "size-44": "industry and the remaining facts of an eligible company are ours",
    "excl-08": "業種 製造業等 with the detail", "excl-10": "業種 医業 with the detail (獣医業 counts as 医業: Yamanashi-FAQ)",
    "excl-18": "士業法人 count as 会社 (Hokkaido); the remaining facts are ours",
    "excl-19": "医業を主たる事業とする法人 is 医療法人等; the remaining facts are ours",
    "excl-20": "特別養護老人ホーム is no 医業: その他の非営利団体",
    "excl-27": "an ex-member of less than five years is entered as 反社会的勢力",
    "excl-30": "in principle: without the judgement 旧債振替を認める事情",
    "fin-08": "the case's tier null means that no tier is fulfilled; financial_criterion is the band of the net assets",
    "fin-13": "the case's tier null means that no tier is fulfilled; financial_criterion is the band of the net assets",
    "route-subsidy-1": "the route opens on the same day as the subsidised product",
    "fee-class-2": "小口零細企業保証 as a scheme outside liability sharing"}
NOT_COVERED = {"size-44": ["counted_employees"], "route-01": ["bank_linked_uplift", "elective_uplift"],
               "route-02": ["elective_uplift"], "route-04": ["elective_uplift"],
               "route-subsidy-1": ["state_subsidy_pct"], "fin-08": ["tier"], "fin-13": ["tier"]}

WHY_NOT = [  # the first prefix that fits; checked before MAPPINGS
    ("fee-rate-", None),
    ("fee-class-3", "no fact says that obligors are joint (連帯債務)"), ("fee-class-", None),
    ("fee-kyoka-", "rate table of 経営力強化保証: the scheme's own file, later rule book"),
    ("fee-succ-", "rate with a coordinator's check: no such fact yet, the scheme's own file, later rule book"),
    ("fee-refund-", "refund of the fee: later rule book"), ("fee-", "fee in yen and its parts: later rule book"),
    ("excl-25", "no fact says that a company is dormant or deemed dissolved (休眠会社)"),
    ("route-09", "uplift on the rate of 事業者選択型: the scheme's own file, later rule book"),
    ("route-1", "uplift on the rate of 事業者選択型: the scheme's own file, later rule book"),
    ("route-subsidy-1", None), ("route-subsidy-", "state subsidy on the fee: later rule book"),
    ("subsidy-kyocho-", "availability and subsidy of 協調支援型特別保証: the scheme's own file, later rule book"),
    ("route-sss-", "conditions, limit and rate of スタートアップ創出促進保証: the scheme's own file, later rule book"),
    ("limit-", "limits (限度額): later rule book")]


def first_match(case, table):
    return next((it for prefix, it in table if case.startswith(prefix)), None)


def mapped(published):
    """(lines of cases.jsonl, lines of unmapped.jsonl)"""
    cases, unmapped = [], []
    for line in published:
        id = line["id"]
        if why := first_match(id, WHY_NOT):
            unmapped.append({"case": id, "why": why})
            continue
        pairs = list(first_match(id, MAPPINGS)(id, line["input"], line["expected"]))
        assert pairs, id
        for part, (application, expected) in enumerate(pairs, 1):
            name = {"application_id": id if len(pairs) == 1 else f"{id}/{part}"}
            extra = {"note": NOTES.get(id), "not_covered": NOT_COVERED.get(id)}
            cases.append({"case": id, "application": name | application, "expected": expected,
                          **{key: it for key, it in extra.items() if it}})
    return cases, unmapped


# ---------------------------------------------------------------- files and checks

def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def check_lists(cases, unmapped):
    """Every case is in exactly one list (against the published file where it is at hand)."""
    covered, left = {line["case"] for line in cases}, [line["case"] for line in unmapped]
    problems = sorted(covered & set(left)) + sorted(id for id in set(left) if left.count(id) > 1)
    if PUBLISHED.exists():
        problems += sorted({line["id"] for line in read(PUBLISHED)} ^ (covered | set(left)))
    for id in problems:
        print(f"{id}: not in exactly one of the two lists")
    return len(problems)


def check(cases, results):
    failed = 0
    for line, decisions in zip(cases, results, strict=True):
        for id, expected in line["expected"].items():
            got = decisions.get(id, {"status": "missing"})
            if compare.outcome({"applicable": got.get("applicable", True), **expected}) != compare.outcome(got):
                failed += 1
                print(f"{line['application']['application_id']} {id}: expected {compare.short(expected)}, "
                      f"got {compare.short(got)}\n    {generate.to_json(line['application'])}")
    return failed


def main(argument):
    if argument == "--write":
        cases, unmapped = mapped(read(PUBLISHED))
        write(CASES, cases), write(UNMAPPED, unmapped)
    cases, unmapped = read(CASES), read(UNMAPPED)
    applications = [line["application"] for line in cases]
    if argument in ("--model", "--write"):
        results = [model.decide(application) for application in applications]
    else:
        command = shlex.split(argument) + ["evaluate", "-", "--output", "json"]
        results = [result.get("decisions", {}) for _, result in compare.stream(command, applications)]
    failed = check_lists(cases, unmapped) + check(cases, results)
    print(f"{len({line['case'] for line in cases})} cases in {len(cases)} applications, "
          f"{len(unmapped)} not mapped, {failed} failed")
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]) > 0)
