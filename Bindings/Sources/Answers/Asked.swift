import ApplicationFiles
import RulesDSL

/// How a call is to be carried out.
public struct Asked: Sendable {
  public enum Form: UInt32, Sendable { case json, text, html, csv }

  public var language = Language.japanese
  /// In place of the applications' own basis dates.
  public var date: CalendarDate?
  /// Names of decisions; all where there is none.
  public var decisions: [String] = []
  public var form = Form.json
  public var hasReasons = true
  public var isFull = false
  /// Whether a table says what undetermined decisions need.
  public var hasNeeds = true
  public var hasErrorsAsJSON = false
  /// Whether changes for the worse are told too.
  public var tellsBothDirections = false
  /// How many threads decide a table.
  public var threads = 1
  /// How many changes of a decision are told.
  public var most = 6
  /// Columns of a table that are left out.
  public var ignored: [String] = []
  /// Columns of a table that are handed through.
  public var carried: [String] = []

  public init() {}

  /// One of two texts.
  public func pick(_ japanese: String, _ english: String) -> String {
    language == .japanese ? japanese : english
  }
}
