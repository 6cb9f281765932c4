import Answers
import Evaluator
import RulesDSL

/// A fact as a column may give it.
struct TableFact: Sendable {
  enum Kind: Sendable, Equatable { case whole, fraction, truth, day, member, text }

  let identifier: String
  let japanese: String
  let kind: Kind
  /// Of a number.
  let unit: Unit?
  /// Of a choice, the identifiers of its members; and each by its names.
  let members: [String]
  let memberNames: NameTable
  /// Of a column that says who judged, or why: what was judged.
  let judgement: String?

  init(_ input: Vocabulary.Input) {
    (identifier, japanese) = (input.identifier, input.japanese)
    var choice: [Member] = []
    (kind, unit) =
      switch input.type {
      case .truth: (.truth, nil)
      case .date: (.day, nil)
      case .text: (.text, nil)
      case .choice: (.member, nil)
      case .quantity(let unit): (unit.isWhole ? .whole : .fraction, unit)
      }
    if case .choice(_, let members) = input.type { choice = members }
    members = choice.map(\.identifier)
    let names = choice.enumerated().map { ($1.identifier, $0) } + choice.enumerated().map { ($1.japanese, $0) }
    memberNames = NameTable(names)
    judgement = nil
  }

  /// `by` and `reason` of a judgement, as applications in JSON have them.
  static func remarks(on input: Vocabulary.Input) -> [TableFact] {
    input.isJudgement ? ["by", "reason"].map { TableFact($0, on: input) } : []
  }

  private init(_ part: String, on input: Vocabulary.Input) {
    (identifier, japanese) = ("\(input.identifier)_\(part)", "\(input.japanese)_\(part)")
    (kind, unit, members, memberNames, judgement) = (.text, nil, [], NameTable([]), input.identifier)
  }

  /// Whether a column of a type can give it.
  func takes(_ type: ArrowType) -> Bool {
    switch (kind, type) {
    case (_, .null), (_, .text): true
    case (.whole, .integer), (.whole, .decimal), (.whole, .floating), (.whole, .structure): true
    case (.fraction, .decimal), (.fraction, .structure): true
    case (.truth, .boolean): true
    case (.day, .days), (.day, .milliseconds), (.day, .timestamp): true
    case (.text, .integer): judgement == nil
    default: false
    }
  }

  /// What a column of it may be.
  func hint(_ asked: Asked) -> String {
    switch kind {
    case .whole: asked.pick("整数か decimal か文字列にしてください", "make it whole numbers, decimals or strings")
    case .fraction:
      asked.pick(
        "decimal (1.15% は 0.0115)、文字列 (1.15%)、numerator と denominator の struct のどれかにしてください",
        "make it decimals (1.15% is 0.0115), strings (1.15%), or structs of numerator and denominator")
    case .truth: asked.pick("bool か文字列にしてください", "make it bools or strings")
    case .day:
      asked.pick("date32 か、時刻のない timestamp か、文字列にしてください", "make it date32, timestamps without a zone, or strings")
    case .member: asked.pick("文字列か辞書にしてください", "make it strings or a dictionary of strings")
    case .text:
      judgement == nil
        ? asked.pick("文字列か整数にしてください", "make it strings or whole numbers")
        : asked.pick("文字列にしてください", "make it strings")
    }
  }
}

/// The facts of a rule book by their names.
struct TableFacts: Sendable {
  let all: [TableFact]
  private let places: [String: Int]
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let all = vocabulary.inputs.flatMap { [TableFact($0)] + TableFact.remarks(on: $0) }
    self.all = all
    // What is a fact of its own comes first.
    let order = all.indices.filter { all[$0].judgement == nil } + all.indices.filter { all[$0].judgement != nil }
    let names = order.flatMap { [(all[$0].identifier, $0), (all[$0].japanese, $0)] }
    places = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> TableFact? { places[name].map { all[$0] } }

  func unknown(_ name: String, _ asked: Asked) -> Failure {
    let isDecided = vocabulary.decisions.contains { $0.identifier == name || $0.japanese == name }
    let near = isDecided ? nil : vocabulary.nearest(name)
    let leaving = asked.pick("使わない列なら ignore に書いてください", "if it isn't needed, name it in ignore")
    return Failure(
      isDecided
        ? asked.pick("列「\(name)」は規則が決めるもので、与えられません", "the column “\(name)” is decided by the rules and can't be given")
        : asked.pick("列「\(name)」という事実はありません", "there is no fact “\(name)” for this column"), key: name,
      hint: near.map { asked.pick("「\($0)」ではありませんか。", "did you mean “\($0)”? ") + leaving } ?? leaving)
  }
}

/// What names mean, by their bytes.
struct NameTable: Sendable {
  private let slots: [Int32]
  private let names: [[UInt8]]
  private let meanings: [Int]

  /// Of a name that comes twice the first meaning counts.
  init(_ pairs: [(name: String, meaning: Int)]) {
    names = pairs.map { Array($0.name.utf8) }
    meanings = pairs.map(\.meaning)
    var size = 8
    while size < pairs.count * 4 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      var slot = name.withUnsafeBytes { NameTable.hash($0) } & (size - 1)
      while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & (size - 1) }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
    self.slots = slots
  }

  func meaning(of text: UnsafeRawBufferPointer) -> Int? {
    var slot = NameTable.hash(text) & (slots.count - 1)
    while case let index = Int(slots[slot]), index >= 0 {
      if names[index].count == text.count, names[index].elementsEqual(text) { return meanings[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
