import RulesDSL

/// A page taken apart, so that several results can share one.
struct HTMLPage {
  /// Everything up to the body.
  let head: String
  let body: String

  static let end = "</body>\n</html>\n"

  init(_ page: String) {
    guard let start = page.firstRange(of: "<body>\n"), page.hasSuffix(HTMLPage.end) else {
      preconditionFailure("INVARIANT: an explanation as HTML is a page of its own")
    }
    head = String(page[..<start.upperBound])
    body = String(page[start.upperBound...].dropLast(HTMLPage.end.count))
  }

  init(body: String, _ language: Language) {
    head =
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
      + "<title>shinsa</title>\n</head>\n<body>\n"
    self.body = body
  }
}

extension StringProtocol {
  /// The text with what HTML gives a meaning written out.
  var htmlEscaped: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
