"""What each association publishes of its own, read from its pages; None: it publishes nothing of it."""
from dataclasses import dataclass, field

from outcomes import MET, UNKNOWN, UNMET


@dataclass(frozen=True)
class Association:
    """Amounts in yen, terms in months, rates in hundredths of a percent."""
    facts: tuple = ()  # of its own schemes and decisions
    programs: tuple = ()
    decisions: tuple = ()
    collateral_above: int = None
    terms: dict = field(default_factory=lambda: {"working": None, "equipment": None})
    financial_equipment_term: int = 120
    refinance_multiple: int = None
    safety_net_rates: dict = field(default_factory=lambda: {True: None, False: None})  # by liability sharing
    safety_net_term: int = None
    safety_net_grace: int = None
    startup_rate: int = None
    crisis_rate: int = None
    revival_rate: int = None
    revival_plan_rate: int = None
    small_micro_months: int = 0
    small_micro_term: int = None
    plan_share: tuple = (None, None)  # of the costs of an improvement plan, of an early one
    refund_above: int = 1000
    in_parts: frozenset = UNKNOWN
    revolving_in_parts: frozenset = UNKNOWN
    in_parts_above: int = 0
    set_off: frozenset = UNKNOWN


ASSOCIATIONS = {
    "kagoshima": Association(
        facts=("hospitality_business", "bank_recommendation", "basic_property", "guarantee_liabilities",
               "zero_zero_balance", "repaying_as_agreed", "local_bank_recommendation", "will_to_improve",
               "small_and_little_impaired"),
        programs=("kagoshima_hospitality",),
        decisions=("early_support_requirements", "early_support_target", "guarantee_ceiling_amount", "within_ceiling"),
        collateral_above=80_000_000, terms={"working": 180, "equipment": 240}, refinance_multiple=15,
        safety_net_term=120, safety_net_grace=24, startup_rate=100, small_micro_months=6, plan_share=(50, 0)),
    # Rates and terms that the rules cite, and that no copy apart from them shows: crisis, small_micro_term, 福井's,
    # 群馬's of a revival plan.
    # guide/aboutcredit/calculation, guide/faq Q6: up to 80 million without collateral; refunds below 1,000 yen aren't paid
    "okinawa": Association(
        collateral_above=80_000_000, crisis_rate=80, refund_above=999, in_parts=MET, revolving_in_parts=MET),
    # aboutguarantee/stability: 0.72 or 0.85 for all numbers, ten years; credit/calculation: above 300,000 yen
    "kumamoto": Association(
        safety_net_rates={True: 72, False: 85}, safety_net_term=120, small_micro_term=120, in_parts=MET,
        in_parts_above=300_000),
    # guide/guarantee-content; guarantee/safetynet: 1.00 of 1-4 and 6, 0.85 of 5, 7 and 8
    "kanagawa": Association(terms={"working": 84, "equipment": 120}, safety_net_rates={True: 85, False: 100}),
    # various/list/muhosyou: seven years for all instalments
    "fukui": Association(
        financial_equipment_term=84, crisis_rate=80, startup_rate=80, revival_rate=220, revival_plan_rate=80,
        small_micro_term=84),
    "ehime": Association(set_off=MET),  # 手引き 画面29
    "nagasaki": Association(programs=("nagasaki_startup_backup",), facts=("nagasaki_startup_backing",)),
    "ishikawa": Association(
        programs=("noto_special_loan",),
        facts=("office_in_oku_noto", "severe_disaster_damage", "restoration_grant_decided")),
    # business/unable (3): nor may a 法人 whose representative is suspended; guarantee_fee/return: a refund goes to an
    # account, also at a refinance
    "tokyo": Association(facts=("representative_suspended",), in_parts=MET, set_off=UNMET),
    # seido/osusume6: 0.45 is 0.25 below the ordinary rate of a start; seido/s01/ssshosyou: 0.90 with the uplift of 0.20
    "gunma": Association(startup_rate=70, revival_plan_rate=80)}
STANDARD = "kagoshima"


def without_others(names, association, kind):
    """Of facts or programs, those that every association has and its own."""
    own = getattr(ASSOCIATIONS[association], kind)
    others = {name for it in ASSOCIATIONS.values() for name in getattr(it, kind)}
    return [name for name in names if name in own or name not in others]
