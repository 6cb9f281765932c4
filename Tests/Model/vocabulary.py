"""Names of facts and choices (contract.md, "The application")."""
import re
from math import inf
from pathlib import Path

from ranges import ANYWHERE, from_to

KINDS = {
    "company": "会社", "sole_proprietor": "個人事業者", "medical_corporation": "医療法人等",
    "npo": "特定非営利活動法人", "cooperative": "組合", "school_corporation": "学校法人",
    "religious_corporation": "宗教法人", "limited_liability_partnership": "有限責任事業組合",
    "other_nonprofit": "その他の非営利団体"}
INDUSTRIES = {
    "manufacturing_etc": "製造業等", "rubber_products": "ゴム製品製造業", "wholesale": "卸売業",
    "retail_food": "小売業・飲食業", "service": "サービス業", "software_it": "ソフトウェア業・情報処理サービス業",
    "travel": "旅行業", "lodging_amusement": "宿泊業・娯楽業", "ryokan": "旅館業", "medical": "医業",
    "agriculture": "農業", "forestry": "林業", "fishery": "漁業", "finance_insurance": "金融・保険業"}
COOPERATIVE_KINDS = {
    "small_business_cooperative": "事業協同小組合", "enterprise_cooperative": "企業組合",
    "joint_business_cooperative": "協業組合", "other_cooperative": "そのほかの組合"}
FUND_PURPOSES = {
    "working": "運転資金", "equipment": "設備資金", "working_and_equipment": "運転・設備資金", "living": "生活資金",
    "housing": "住宅資金", "speculation": "投機資金", "old_debt": "旧債振替"}
COLLATERAL_KINDS = {"real_estate": "不動産", "other": "その他"}
COLLATERAL_OWNERS = {"applicant": "申込人", "owner": "経営者", "third_party": "第三者"}
PROGRAMS = {
    "general": "一般保証", "financial_requirement": "財務要件型無保証人保証", "elective_subsidised": "事業者選択型",
    "startup": "創業関連保証", "startup_sss": "スタートアップ創出促進保証", "succession_special": "事業承継特別保証",
    "proper_refinance": "プロパー融資借換特別保証", "companion_support": "伴走支援型特別保証",
    "joint_support": "協調支援型特別保証", "management_strengthening": "経営力強化保証",
    **{f"safety_net_{n}": f"経営安定関連{n}号" for n in range(1, 9)},
    "crisis": "危機関連保証", "disaster": "災害関係保証", "special_small": "特別小口保証",
    "special_small_npo": "特別小口保証(特定非営利活動法人)",
    "small_micro": "小口零細企業保証", "business_revival": "事業再生保証", "claim_extinction": "求償権消滅保証",
    "specified_bond": "特定社債保証",
    "revival_plan_refinance": "事業再生計画実施関連保証の借換え"}
PROGRAMS |= {"companion_support_unshared": "伴走支援型特別保証(4号・危機の認定)",
             "strengthening_refinance": "経営力強化保証の借換え", "kagoshima_hospitality": "おもてなし産業応援保証",
             "strengthening_safety_net_5": "経営力強化保証(5号の認定)",
             "revival_strengthened": "経営改善サポート保証(経営改善・再生支援強化型)",
             "revival_strengthened_refinance": "経営改善サポート保証(経営改善・再生支援強化型)の借換え",
             "nagasaki_startup_backup": "長崎県創業バックアップ資金保証",
             "noto_special_loan": "能登半島地震・奥能登豪雨災害対策特別融資保証",
             "overdraft_line": "当座貸越(貸付専用型)根保証", "business_card_loan": "事業者カードローン当座貸越根保証"}
REPAID_LOANS = {"no_repayment": "返済に充てない", "guaranteed_before_succession_only": "承継の前からの経営者保証付きだけ",
                "guaranteed": "経営者保証付きを含む", "unguaranteed": "経営者保証のないものを含む"}
REPAYMENTS = {"bullet": "一括", "equal": "均等分割", "equal_balloon": "均等分割・最終回据置", "unequal": "不均等分割",
              "unequal_balloon": "不均等分割・最終回据置", "fixed_date": "確定日"}
CERTIFICATES = {"no_certificate": "認定なし", **{f"safety_net_{n}": f"{n}号認定" for n in range(1, 9)},
                "crisis": "危機認定"}
STAGES = {
    "planning_individual": "個人で創業する計画", "planning_company": "会社を設立する計画", "planning_split": "分社化の計画",
    "started_individual": "創業した個人", "started_company": "創業者が設立した会社", "split_company": "分社化した会社",
    "incorporated": "個人の創業から法人成りした会社", "not_startup": "創業に当たらない"}
DESIGNATIONS = {"designated_only": "指定事業のみ", "mixed": "指定事業と非指定事業"}
REVIVAL_STAGES = {"pending": "手続きが係属している", "closed": "終結の決定を受けた", "no_plan": "再生計画はない"}
INSURANCE_KINDS = {
    "ordinary": "普通保険", "unsecured": "無担保保険", "special_small": "特別小口保険",
    "current_assets": "流動資産担保保険", "business_revival": "事業再生保険", "specified_bond": "特定社債保険"}
PLAN_KINDS = {"improvement_plan": "経営改善計画", "early_plan": "早期経営改善計画"}

# id: (Japanese name, type); a type that is a dict is a choice, "detail" is the extensible choice of 業種細目
FACTS = {
    "application_id": ("申込番号", "text"), "applicant_name": ("申込人名", "text"),
    "received_on": ("保証申込受付日", "date"), "applicant_kind": ("申込人区分", KINDS),
    "established_on": ("設立日", "date"), "fiscal_year_end_month": ("決算月", "class"),
    "latest_accounts_settled": ("直近の決算の確定", "yesno"),
    "industry": ("業種", INDUSTRIES), "industry_detail": ("業種細目", "detail"),
    "capital": ("資本金", "yen"), "employees": ("従業員数", "人"),
    "officers_and_family": ("役員・家族の従業員数", "人"), "temporary_employees": ("臨時の従業員数", "人"),
    "cooperative_kind": ("組合の種類", COOPERATIVE_KINDS), "working_members": ("従事する組合員の数", "人"),
    "own_business_eligible": ("組合自身の対象業種", "yesno"),
    "eligible_member_share": ("構成員のうち対象業種を営む者の割合", "rate"),
    "main_office_in_area": ("本店が県内", "yesno"), "office_in_area": ("事業所が県内", "yesno"),
    "residence_in_area": ("住居が県内", "yesno"),
    "license_required": ("許認可の要否", "yesno"), "license_held": ("許認可の取得", "yesno"),
    "license_expires_on": ("許認可の期限", "date"),
    "guaranteed_loan_in_arrears": ("協会保証の延滞", "yesno"), "tax_arrears": ("税金の滞納", "yesno"),
    "dishonoured_bill": ("不渡り", "yesno"), "bank_transactions_suspended": ("銀行取引停止処分", "yesno"),
    "subrogation_debt_outstanding": ("求償債務の残り", "yesno"),
    "insolvency_proceedings": ("法的整理手続き中", "yesno"),
    "antisocial_forces": ("反社会的勢力", "yesno"), "third_party_broker": ("第三者の介在", "yesno"),
    "tax_payment_prospect": ("完納の見通し", "judgement"), "hard_to_support": ("支援困難な業態", "judgement"),
    "fund_purpose": ("資金使途", FUND_PURPOSES), "old_debt_exception": ("旧債振替を認める事情", "judgement"),
    "requested_amount": ("申込金額", "yen"), "existing_guarantees": ("既存保証残高", "yen"),
    "term_months": ("保証期間", "か月"),
    "working_amount": ("運転資金の額", "yen"), "equipment_amount": ("設備資金の額", "yen"),
    "net_assets": ("純資産額", "yen"), "liabilities": ("負債額", "yen"),
    "operating_profit": ("営業利益", "yen"), "interest_and_dividends_received": ("受取利息・配当金", "yen"),
    "interest_paid": ("支払利息", "yen"), "discount_charges": ("割引料", "yen"),
    "profit_before_depreciation_latest": ("減価償却前経常利益の直近期", "yen"),
    "profit_before_depreciation_previous": ("減価償却前経常利益の前期", "yen"),
    "proper_loan_without_guarantee": ("無保証・無担保のプロパー融資", "yesno"),
    "proper_loan_simultaneous": ("同時のプロパー融資", "yesno"),
    "operating_assets_owned": ("事業用資産の所有", "yesno"), "fair_rent_paid": ("適正な賃料", "yesno"),
    "not_family_company": ("同族会社でない", "yesno"),
    "separate_by_bank_criteria": ("金融機関の基準による分離", "yesno"),
    "outside_officer_attends": ("社外役員の出席", "yesno"),
    "pay_rules_checked_outside": ("報酬規程等の外部の確認", "yesno"),
    "owner_separation": ("法人と経営者の一体性解消", "judgement"),
    "statements_submitted": ("決算書等の提出", "yesno"),
    "no_loans_to_representative": ("代表者への貸付がない", "yesno"),
    "owner_pay_within_norms": ("役員報酬等が社会通念の範囲", "yesno"),
    "pledge_given": ("継続の誓約", "yesno"), "waiver_wished": ("経営者保証を提供しない希望", "yesno"),
    "collateral_provided": ("担保の提供", "yesno"), "collateral_kind": ("担保の種類", COLLATERAL_KINDS),
    "collateral_owner": ("担保の所有者", COLLATERAL_OWNERS),
    "sufficient_security": ("十分な保全", "judgement"),
    "collateral_needed_anyway": ("金額にかかわらず担保が必要", "judgement"),
    "program": ("保証制度", PROGRAMS), "credit_class": ("料率区分", "class"),
    "accounts_available": ("決算の有無", "yesno"), "special_guarantee": ("特殊保証", "yesno"),
    "accounting_advisor": ("会計参与の設置", "yesno"), "audited": ("会計監査", "yesno"),
    "repayment": ("返済方法", REPAYMENTS), "instalments": ("分割回数", "回"), "grace_months": ("据置期間", "か月"),
    "instalment_amount": ("分割金額", "yen"), "last_instalment_amount": ("最終回金額", "yen"),
    "guarantee_from": ("保証の始期", "date"), "guarantee_until": ("保証の終期", "date"),
    "last_repayment_month": ("最終返済月", "か月"),
    # what the schemes, the limits, refunds, insurance and the support of plans ask for
    "existing_safety_net": ("経営安定関連の保証残高", "yen"), "existing_crisis": ("危機関連の保証残高", "yen"),
    "existing_disaster": ("災害関係の保証残高", "yen"), "existing_in_scheme": ("同じ制度の保証残高", "yen"),
    "existing_bond": ("特定社債の保証残高", "yen"), "existing_revival_plan": ("再生計画の保証残高", "yen"),
    "combined_disaster": ("合算する災害", "yesno"),
    "refinanced_unshared_balance": ("責任共有対象外の既往残高", "yen"),
    "existing_combined_disaster": ("合算する災害関係の保証残高", "yen"), "planned_drawdown": ("融資の実行予定日", "date"),
    "refinances_guaranteed": ("保証付きの借換え", "yesno"),
    "first_repayment_month": ("最初の返済月", "か月"), "repayment_interval": ("返済の間隔", "か月"),
    "unexpired_fee_of_final_year": ("完済の年の未経過保証料", "yen"),
    "fee_of_later_years": ("完済の後の年の保証料", "yen"),
    "municipal_certificate": ("市町村長の認定", CERTIFICATES),
    "certificate_issued_on": ("認定書の発行日", "date"), "certificate_apply_by": ("認定書の申込期限", "date"),
    "sales_latest": ("最近1か月の売上高", "yen"), "sales_1_before": ("1か月前の売上高", "yen"),
    "sales_2_before": ("2か月前の売上高", "yen"), "sales_3_before": ("3か月前の売上高", "yen"),
    "sales_1_after": ("1か月後の見込み売上高", "yen"), "sales_2_after": ("2か月後の見込み売上高", "yen"),
    "sales_latest_last_year": ("前年同月の売上高", "yen"), "sales_1_before_last_year": ("前年の1か月前の売上高", "yen"),
    "sales_2_before_last_year": ("前年の2か月前の売上高", "yen"), "sales_1_after_last_year": ("前年の1か月後の売上高", "yen"),
    "sales_2_after_last_year": ("前年の2か月後の売上高", "yen"), "designation": ("指定業種との関係", DESIGNATIONS),
    "designated_sales_latest": ("指定事業の最近1か月の売上高", "yen"), "designated_sales_1_before": ("指定事業の1か月前の売上高", "yen"),
    "designated_sales_2_before": ("指定事業の2か月前の売上高", "yen"), "designated_sales_3_before": ("指定事業の3か月前の売上高", "yen"),
    "designated_sales_latest_last_year": ("指定事業の前年同月の売上高", "yen"),
    "designated_sales_1_before_last_year": ("指定事業の前年の1か月前の売上高", "yen"),
    "designated_sales_2_before_last_year": ("指定事業の前年の2か月前の売上高", "yen"),
    "no_last_year_to_compare": ("前年と比べられない", "yesno"), "sales_before_disaster": ("災害の直前3か月の売上高", "yen"),
    "sales_after_disaster": ("災害の直後3か月の売上高", "yen"), "operating_profit_3_months": ("最近3か月の営業利益", "yen"),
    "operating_profit_3_months_last_year": ("前年同期3か月の営業利益", "yen"),
    "designated_profit_3_months": ("指定事業の最近3か月の営業利益", "yen"),
    "designated_profit_3_months_last_year": ("指定事業の前年同期3か月の営業利益", "yen"),
    "cost_of_sales_latest": ("最近1か月の売上原価", "yen"), "oil_cost_latest": ("最近1か月の原油等の仕入額", "yen"),
    "oil_price_latest": ("最近1か月の原油等の単価", "yen"), "oil_price_last_year": ("前年同月の原油等の単価", "yen"),
    "oil_cost_3_months": ("最近3か月の原油等の仕入額", "yen"), "oil_cost_3_months_last_year": ("前年同期3か月の原油等の仕入額", "yen"),
    "basis_monthly_sales": ("基準時の月平均売上高", "yen"), "gross_profit_latest": ("最近1か月の売上総利益", "yen"),
    "gross_profit_last_year": ("前年同月の売上総利益", "yen"), "operating_profit_latest": ("最近1か月の営業利益", "yen"),
    "operating_profit_last_year": ("前年同月の営業利益", "yen"), "sales_of_latest_accounts": ("直近決算の売上高", "yen"),
    "gross_profit_of_latest_accounts": ("直近決算の売上総利益", "yen"), "sales_of_previous_accounts": ("前期決算の売上高", "yen"),
    "gross_profit_of_previous_accounts": ("前期決算の売上総利益", "yen"),
    "operating_profit_of_previous_accounts": ("前期決算の営業利益", "yen"),
    "startup_stage": ("創業の段階", STAGES),
    "planned_start": ("創業の予定日", "date"), "started_on": ("創業日", "date"),
    "specified_startup_support": ("認定特定創業支援", "yesno"), "first_tax_return_filed": ("1期目の税務申告", "yesno"),
    "own_funds": ("自己資金", "yen"), "startup_funds": ("創業資金の総額", "yen"),
    "proper_loan_at_bank": ("申込金融機関のプロパー融資", "yesno"),
    "planned_succession": ("承継の予定日", "date"), "succession_date": ("承継の実施日", "date"),
    "borrowings_and_bonds": ("借入金・社債", "yen"),
    "cash_and_deposits": ("現預金", "yen"), "depreciation": ("減価償却費", "yen"),
    "rescheduled_loans": ("返済緩和の借入れ", "yesno"), "coordinator_confirmed": ("経営者保証コーディネーターの確認", "yesno"),
    "guaranteed_proper_loan": ("経営者保証の付いたプロパー融資", "yesno"),
    "proper_guarantee_released": ("プロパー融資の保証の解除", "yesno"),
    "unguaranteed_proper_balance": ("経営者保証のないプロパー残高", "yen"), "action_plan": ("経営行動計画", "yesno"),
    "simultaneous_proper_amount": ("同時のプロパー融資額", "yen"),
    "simultaneous_proper_term": ("同時のプロパー融資の期間", "か月"),
    "support_institution": ("認定支援機関の支援", "yesno"), "plan_and_reports": ("事業計画の実行と報告", "yesno"),
    "in_business_since": ("事業の開始日", "date"), "taxes_paid": ("納税の完了", "yesno"),
    "revival_stage": ("再生計画の段階", REVIVAL_STAGES),
    "plan_confirmed_on": ("計画の確定日", "date"), "revival_prospect": ("再生の見通し", "judgement"),
    "claim_to_extinguish": ("消滅させる求償債務", "yesno"),
    "claim_extinction_plan": ("求償権消滅の計画", "yesno"), "disaster_certificate": ("罹災証明", "yesno"),
    "insurance_kind": ("保険の種類", INSURANCE_KINDS), "insurance_certificate": ("保険の認定", CERTIFICATES),
    "subrogated_principal": ("代位弁済した元金", "yen"), "recovered_amount": ("求償権の回収額", "yen"),
    "plan_kind": ("計画の種類", PLAN_KINDS), "plan_cost": ("計画の策定費用", "yen"),
    "zero_zero_balance": ("ゼロゼロ融資の残高", "yesno"), "repaying_as_agreed": ("約定どおりの償還", "yesno"),
    "local_bank_recommendation": ("地元金融機関の推薦", "yesno"), "will_to_improve": ("経営改善の意欲", "judgement"),
    "small_and_little_impaired": ("小規模で毀損度が小さい", "judgement"),
    "basic_property": ("基本財産", "yen"), "guarantee_liabilities": ("保証債務の残高", "yen"),
    "bank_recommendation": ("金融機関の推薦", "yesno"), "hospitality_business": ("おもてなし産業", "yesno"),
    # what the schemes since 2024 and the payment of the fee ask for
    "certificate_apply_by": ("認定書の申込期限", "date"), "office_in_noto_area": ("能登の指定地域の事業所", "yesno"),
    "refinances_covid_guarantee": ("コロナ禍の保証の借換え", "yesno"), "improvement_plan": ("経営改善・再生計画", "yesno"),
    "refinanced_covid_safety_net_5": ("コロナ禍の5号の既往残高", "yen"), "accounts_filed": ("申告・決算の期数", "回"),
    "banking_since": ("与信取引の開始日", "date"), "crd_standard_met": ("CRDの基準", "yesno"),
    "bank_rating_met": ("金融機関の格付の基準", "yesno"), "blue_return": ("青色申告", "yesno"),
    "declared_income": ("申告所得", "yen"), "own_real_estate": ("自己名義の不動産", "yesno"),
    "repaid_loans": ("返済に充てる借入金", REPAID_LOANS), "succession_used_before": ("事業承継特別の利用", "yesno"),
    "first_succession_guarantee": ("事業承継特別の初回の保証日", "date"), "revolving_guarantee": ("根保証", "yesno"),
    "repaid_on": ("完済日", "date"),
    "refund_of_refinanced": ("完済する保証の返戻保証料", "yen"),
    "local_scheme": ("併用する地方の制度", "yesno"), "local_scheme_met": ("地方の制度の要件", "judgement"),
    "representative_suspended": ("代表者の取引停止", "yesno"),
    "nagasaki_startup_backing": ("長崎の創業の裏付け", "yesno"), "office_in_oku_noto": ("奥能登の市町の事業所", "yesno"),
    "severe_disaster_damage": ("激甚災害の被害", "yesno"), "restoration_grant_decided": ("復旧の補助の交付決定", "yesno")}
IDS = {name: fact for fact, (name, _) in FACTS.items()}

NUMBERS = ("yen", "人", "か月", "回", "日", "rate", "class")
ANY_SIGN = ("net_assets", "operating_profit", "profit_before_depreciation_latest",
            "profit_before_depreciation_previous", "declared_income",
            "operating_profit_3_months", "operating_profit_3_months_last_year", "designated_profit_3_months",
            "designated_profit_3_months_last_year", "gross_profit_latest", "gross_profit_last_year",
            "operating_profit_latest", "operating_profit_last_year", "gross_profit_of_latest_accounts",
            "gross_profit_of_previous_accounts", "operating_profit_of_previous_accounts")
LEAST_AND_MOST = {"eligible_member_share": (0, 1), "credit_class": (1, 9), "fiscal_year_end_month": (1, 12),
                  "last_repayment_month": (1, inf), "first_repayment_month": (1, inf), "repayment_interval": (1, inf)}  # others: 0 or more


def in_range(id, value):
    """A number that is missing is somewhere in its 範囲."""
    if value is not None or FACTS[id][1] not in NUMBERS:
        return value
    return ANYWHERE if id in ANY_SIGN else from_to(*LEAST_AND_MOST.get(id, (0, inf)))

# ---------------------------------------------------------------- 業種細目: what the rules tell apart

FORESTRY_ELIGIBLE = ["素材生産業", "素材生産サービス業", "木材伐出業", "製薪・木炭製造業"]
FINANCE_ELIGIBLE = [  # the first two by every list, the rest by the decree (default of 金融業の例外の読み)
    "保険媒介代理業", "保険サービス業", "クレジットカード業", "割賦金融業", "金融商品取引業",
    "商品先物取引業・商品投資顧問業", "資金移動業・前払式支払手段発行業", "金融商品仲介業"]
SERVICE_EXCLUDED = ["ラブホテル", "性風俗関連特殊営業", "集金業", "取立業", "宗教・政治・経済・文化団体", "公務"]
SERVICE_EXCLUDED_BEFORE_2020_05_15 = ["パチンコホール", "場外車券・馬券売場", "易断所"]
OPEN_BEFORE_2020_05_15 = ["スロットマシン場", "ダーツバー"]  # sources disagree
HARMLESS = [
    "公共料金の集金業", "まあじゃん屋", "ゲームセンター",
    "荒茶・仕上茶製造業", "菌床栽培方式きのこ生産業", "かいわれ大根生産業", "人工ふ卵業", "蚕種製造業", "獣医業",
    "園芸サービス業", "蹄鉄修理業", "真珠養殖加工一貫業", "それ以外"]
BELONGS = {  # the industries under which a detail can be entered; それ以外 under every one
    **dict.fromkeys(FORESTRY_ELIGIBLE, ("forestry", "manufacturing_etc")),
    **dict.fromkeys(FINANCE_ELIGIBLE, ("finance_insurance",)),
    **dict.fromkeys(FINANCE_ELIGIBLE[:2], ("finance_insurance", "manufacturing_etc")),
    **dict.fromkeys(SERVICE_EXCLUDED[:2], ("service", "lodging_amusement", "ryokan")),
    **dict.fromkeys(SERVICE_EXCLUDED[2:], ("service",)),
    **dict.fromkeys(SERVICE_EXCLUDED_BEFORE_2020_05_15[:2], ("lodging_amusement",)),
    **dict.fromkeys(("易断所", "公共料金の集金業", "園芸サービス業", "蹄鉄修理業"), ("service",)),
    **dict.fromkeys(("まあじゃん屋", "ゲームセンター", "スロットマシン場"), ("lodging_amusement",)),
    "ダーツバー": ("lodging_amusement", "retail_food"), "獣医業": ("medical",),
    **dict.fromkeys(("荒茶・仕上茶製造業", "菌床栽培方式きのこ生産業", "かいわれ大根生産業", "人工ふ卵業", "蚕種製造業",
                     "真珠養殖加工一貫業"), ("manufacturing_etc",)),
    "それ以外": tuple(INDUSTRIES)}
KNOWN_DETAILS = FORESTRY_ELIGIBLE + FINANCE_ELIGIBLE + SERVICE_EXCLUDED + SERVICE_EXCLUDED_BEFORE_2020_05_15 + OPEN_BEFORE_2020_05_15 + HARMLESS
VOCABULARY = Path(__file__).resolve().parents[2] / "Rules" / "national" / "vocabulary.rules"


def declared_details(path=VOCABULARY):
    """(Japanese name, id) pairs of 区分 業種細目; without a vocabulary file our own names, id None."""
    pairs, inside = [], False
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line and not line.startswith((" ", "#")):
            inside = line.startswith("区分 業種細目 ")
        elif inside and (bullet := re.match(r"\s+・(.+) \(([a-z][a-z0-9_]*)\)\s*(#.*)?$", line)):
            pairs.append((bullet[1].strip("「」"), bullet[2]))
    return pairs or [(name, None) for name in KNOWN_DETAILS]


DETAILS = declared_details()
DETAIL_NAMES = {key: name for name, id in DETAILS for key in (name, id) if key}
