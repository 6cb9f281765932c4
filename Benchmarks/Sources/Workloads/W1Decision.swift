import Evaluator

/// A decision of W1: `[eligible, [reason, …], band, waiver, collateral required, fee in basis points]`.
public struct W1Decision: Hashable, Decodable {
  public var isEligible: Bool
  public var reasons: [String]
  public var band: Int
  public var isWaived: Bool
  public var needsCollateral: Bool
  public var fee: Int

  /// Nil for any part that the decision leaves open: then it equals none that is expected.
  public init?(_ decision: Decision) {
    guard let isEligible = Self.truth(decision["eligible"]), let isWaived = Self.truth(decision["waiver"]),
      let needsCollateral = Self.truth(decision["collateral_required"]), let band = Self.band(decision["band"]),
      let fee = Self.basisPoints(decision["fee"])
    else { return nil }
    var reasons: [String] = []
    for (identifier, reason) in Self.exclusions {
      guard let holds = Self.truth(decision[identifier]) else { return nil }
      if holds { reasons.append(reason) }
    }
    self.isEligible = isEligible
    self.reasons = reasons.sorted()
    self.band = band
    self.isWaived = isWaived
    self.needsCollateral = needsCollateral
    self.fee = fee
  }

  public init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    isEligible = try parts.decode(Bool.self)
    reasons = try parts.decode([String].self)
    band = try parts.decode(Int.self)
    isWaived = try parts.decode(Bool.self)
    needsCollateral = try parts.decode(Bool.self)
    fee = try parts.decode(Int.self)
  }

  /// What the rule file calls each reason.
  static let exclusions = [
    ("size", "size"), ("excluded_kind", "industry"), ("arrears", "arrears"), ("tax", "tax"),
    ("dishonour", "dishonour"), ("subrogation", "subrogation"), ("in_insolvency", "insolvency"),
    ("antisocial_excluded", "antisocial"), ("broker", "broker"),
  ]

  private static func truth(_ outcome: Outcome?) -> Bool? {
    switch outcome?.status {
    case .met?: true
    case .unmet?: false
    case .undetermined?, nil: nil
    }
  }

  /// `band_2` is 2; no band is 0.
  private static func band(_ outcome: Outcome?) -> Int? {
    switch (outcome?.status, outcome?.value) {
    case (.met?, .member(let member)?): member.identifier.last?.wholeNumberValue
    case (.unmet?, nil): 0
    default: nil
    }
  }

  /// `1.15%` is 115.
  private static func basisPoints(_ outcome: Outcome?) -> Int? {
    guard let points = outcome?.value?.number?.times(10_000), points.isInteger else { return nil }
    return Int(points.numerator)
  }
}
