/// Searching for a text in a text, character by character. The standard library's own comes with its regular expressions,
/// a tenth of all that a host links.
extension StringProtocol {
  /// Where a text that isn't empty stands, from the left, none over another.
  package func ranges(of part: String) -> [Range<Index>] {
    let length = part.count
    var (found, place) = ([Range<Index>](), startIndex)
    while let start = self[place...].firstIndex(of: part[part.startIndex]) {
      let isHere = self[start...].starts(with: part)
      place = index(start, offsetBy: isHere ? length : 1)
      if isHere { found.append(start..<place) }
    }
    return found
  }
}

extension String {
  package func contains(_ part: String) -> Bool { !ranges(of: part).isEmpty }

  package func replacing(_ part: String, with other: String) -> String {
    var (result, place) = ("", startIndex)
    for range in ranges(of: part) {
      result += self[place..<range.lowerBound] + other
      place = range.upperBound
    }
    return result + self[place...]
  }
}
