import Evaluator

/// One application as a file gives it: values by key, each with its place.
public struct Application: Sendable {
  /// A key with its value.
  public struct Entry: Sendable {
    public let key: String
    public let position: TextPosition
    public let value: Facts.Entry
    /// The cell, where it is a sheet that was read.
    public let cell: SheetCell?

    init(key: String, position: TextPosition, value: Facts.Entry, cell: SheetCell? = nil) {
      self.key = key
      self.position = position
      self.value = value
      self.cell = cell
    }
  }

  /// Where it begins.
  public let position: TextPosition
  /// The row, where it is a sheet that was read.
  public let cell: SheetCell?
  public let entries: [Entry]

  init(position: TextPosition, cell: SheetCell?, entries: [Entry]) {
    self.position = position
    self.cell = cell
    self.entries = entries
  }

  /// The values, as the rules engine takes them.
  public var facts: Facts {
    Facts(entries.map { (key: $0.key, entry: $0.value) })
  }

  /// Where a key stands.
  public func entry(_ key: String) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The application's own number (申込番号), by which its result is found again.
  public var identifier: String? { named("application_id", "申込番号", in: given) }

  /// Whose application it is (申込人名).
  public var applicant: String? { named("applicant_name", "申込人名", in: given) }

  private var given: some Sequence<(key: String, entry: Facts.Entry)> { entries.lazy.map { ($0.key, $0.value) } }
}

/// An application that could not be read, with everything that was found wrong in it.
public struct UnreadableApplication: Sendable {
  /// Its number, where that was read.
  public let identifier: String?
  public let position: TextPosition
  public let problems: [ApplicationProblem]
}

/// Something wrong in an application, as a sentence with its mend.
public struct ApplicationProblem: Hashable, Sendable {
  /// The key it concerns; nil where it isn't the value of a key.
  public let key: String?
  public let position: TextPosition
  /// The cell or row, where it is a sheet that was read.
  public let cell: SheetCell?
  public let message: BilingualText
  public let mend: BilingualText?

  init(
    key: String? = nil, position: TextPosition, cell: SheetCell? = nil, message: BilingualText,
    mend: BilingualText? = nil
  ) {
    self.key = key
    self.position = position
    self.cell = cell
    self.message = message
    self.mend = mend
  }

  init(_ problem: JSONProblem) {
    var key: String?
    if case .duplicateKey(let twice, _) = problem.kind { key = twice }
    self.init(key: key, position: problem.position, message: problem.message, mend: problem.mend)
  }
}

extension Facts {
  /// The application's own number (申込番号).
  public var applicationNumber: String? { named("application_id", "申込番号", in: entries) }

  /// Whose application it is (申込人名).
  public var applicantName: String? { named("applicant_name", "申込人名", in: entries) }
}

/// The text of a key, by either of its names.
private func named(
  _ identifier: String, _ japanese: String, in entries: some Sequence<(key: String, entry: Facts.Entry)>
) -> String? {
  for (key, entry) in entries where key == identifier || key == japanese {
    switch entry {
    case .text(let text): return text
    case .number(let number): return number.description
    default: return nil
    }
  }
  return nil
}
