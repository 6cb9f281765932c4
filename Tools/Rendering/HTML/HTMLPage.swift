import RulesDSL

/// What stands around the body of a page.
public enum HTMLPage {
  /// Everything before the body; `style` is CSS, each line ended.
  public static func head(title: String, style: String, _ language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(VisibleText.html(title))</title>
    <style>
    \(style)</style>
    </head>
    <body>

    """
  }

  /// Everything behind it.
  public static let end = "</body>\n</html>\n"
}
