import RulesDSL

/// A place in a sheet as Excel names it: the row, and where it is about one cell the column with its header.
public struct SheetCell: Hashable, Sendable {
  public let row: Int
  /// Counted from 0.
  public let column: Int?
  public let header: String?

  public init(row: Int, column: Int? = nil, header: String? = nil) {
    self.row = row
    self.column = column
    self.header = header
  }

  /// `C`; nil for a whole row.
  public var letters: String? {
    guard var rest = column else { return nil }
    var letters = ""
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// `4行目 C列「資本金」`
  public func text(_ language: Language) -> String {
    let japanese = language == .japanese
    var text = japanese ? "\(row)行目" : "row \(row)"
    if let letters { text += japanese ? " \(letters)列" : ", column \(letters)" }
    if let header, !header.isEmpty { text += japanese ? "「\(header)」" : " “\(header)”" }
    return text
  }
}
