extension String {
  /// The text on one line, with control characters as signs (␛), so that what an application says can neither
  /// steer a terminal nor pass for a line of the output.
  var visible: String {
    showingControls { _ in false }
  }

  /// The same, but with its lines.
  var visibleLines: String {
    showingControls { $0 == "\n" }
  }

  /// The same, with line breaks as they were given: within quotation marks a cell of CSV holds them.
  var visibleCell: String {
    showingControls { $0 == "\n" || $0 == "\r" }
  }

  private func showingControls(except isKept: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isControl && !isKept($0) }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar.isControl && !isKept(scalar) ? scalar.picture : scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value)
  }

  /// The sign for a control character, from Unicode's block of control pictures.
  fileprivate var picture: Unicode.Scalar {
    (value < 0x20 ? Unicode.Scalar(0x2400 + value) : nil) ?? "\u{FFFD}"
  }
}
