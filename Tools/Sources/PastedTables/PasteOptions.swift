/// What the one who pastes a table says of it.
public struct PasteOptions: Sendable {
  /// The column behind which `||` stands: its number, or its heading.
  public var after: String?
  /// `規模基準 (size_standard)`; without it only the lines of the table are written.
  public var name: String?
  /// The heading of the first column.
  public var rows: String?
  /// The fact whose values the headings are.
  public var across: String?
  /// `千円`, or for one column `資本金=千円`.
  public var units: [String] = []
  /// `医療法人等=医業`: what a heading or a cell left of `||` is called in the rules.
  public var renames: [String] = []
  /// How many rows the heading has; nil where the table shows it.
  public var headings: Int?
  /// Whether empty cells left of `||` are parts of the cell above.
  public var merged = false
  /// Whether rows are columns.
  public var turned = false

  public init() {}

  func renamed(_ text: String) -> String {
    pair(for: text, in: renames) ?? text
  }

  /// What is said behind `=` of a heading or a cell.
  func pair(for text: String, in pairs: [String]) -> String? {
    pairs.lazy.compactMap { PasteOptions.halves($0) }.first { $0.0 == Grid.folded(text) }?.1
  }

  static func halves(_ pair: String) -> (String, String)? {
    let halves = pair.split(separator: "=", maxSplits: 1).map { String($0) }
    return halves.count == 2 ? (Grid.folded(halves[0]), halves[1]) : nil
  }
}
