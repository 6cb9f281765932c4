"""python3 structs.py APPLICATIONS.jsonl: W1's applications as lines of numbers, in the order of `app_t` (w1.h)."""
import json
import sys

INDUSTRIES = ["manufacturing", "rubber", "wholesale", "retail_food", "service", "software", "travel",
              "lodging_leisure", "ryokan", "medical", "agriculture", "forestry", "fishery", "finance"]
NUMBERS = ["capital", "employees", "subrogation_balance", "net_assets", "total_assets", "operating_profit",
           "interest_received", "interest_paid", "guarantee_balance", "guarantee_requested"]
TRUTHS = ["arrears_guaranteed", "tax_arrears", "tax_payment_plan", "bills_dishonoured", "bank_suspension",
          "antisocial", "third_party_broker", "collateral_offered", "accounting_advisor", "audit"]

with open(sys.argv[1]) as file:
    for line in file:
        a = json.loads(line)
        kinds = [INDUSTRIES.index(a["industry"]), int(a["entity"] in ("school", "religious", "nonprofit")),
                 int(a["insolvency"] != "none"), a["crd_tier"]]
        print(*[a[key] for key in NUMBERS], *kinds, *[int(a[key]) for key in TRUTHS])
