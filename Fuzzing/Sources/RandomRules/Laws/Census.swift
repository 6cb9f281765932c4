/// How many random books hold what: a law means little of what never occurs.
public struct Census: Sendable {
  public enum Feature: String, CaseIterable, Sendable {
    case form = "様式"
    case following = "準用"
    case schemePeriod = "制度の適用"
    case parameterOverride = "変更 設定"
    case tableOverride = "変更 表"
    case addition = "追加"
    case consistency = "整合"
    case atLeast = "つ以上"
    case monthsBetween = "経過月数"
    case later = "後"
    case unstated = "未詳"
    case metOrUnstated = "充足か未詳"
  }

  public private(set) var books: [Feature: Int] = [:]

  public init() {}

  mutating func count(_ book: Book) {
    for feature in book.features { books[feature, default: 0] += 1 }
  }

  public mutating func add(_ other: Census) { books.merge(other.books, uniquingKeysWith: +) }

  public var text: String {
    Feature.allCases.map { "\($0.rawValue) \(books[$0, default: 0])" }.joined(separator: ", ")
  }
}

extension Book {
  fileprivate var features: Set<Census.Feature> {
    var result: Set<Census.Feature> = []
    if form != nil { result.insert(.form) }
    if schemes.contains(where: { $0.follows != nil }) { result.insert(.following) }
    if schemes.contains(where: { $0.period != nil }) { result.insert(.schemePeriod) }
    if !consistencies.isEmpty { result.insert(.consistency) }
    for override in overrides {
      switch override.change {
      case .parameter: result.insert(.parameterOverride)
      case .table: result.insert(.tableOverride)
      case .lines: result.insert(.addition)
      }
    }
    var writer = BookWriter(self)
    let text = writer.sources().map(\.text).joined()
    let words: [(String, Census.Feature)] = [
      ("つ以上\n", .atLeast), ("経過月数(", .monthsBetween), ("後(", .later), ("充足か未詳", .metOrUnstated),
    ]
    for (word, feature) in words where text.contains(word) { result.insert(feature) }
    let lines = text.split(separator: "\n")
    if lines.contains(where: { $0.contains("未詳") && !$0.contains("充足か未詳") }) { result.insert(.unstated) }
    return result
  }
}
