import ApplicationFiles
import RulesDSL

/// Writes a sheet as a table of rules.
///
/// The library's formatter writes it, so that it is what `shinsa format` would write and each cell has been read as
/// what it says: as a table of a small rule book that declares its headings. A first column with the number of the
/// row, taken away again, keeps rows from being compared.
struct TableText {
  private let sheet: Sheet
  private let kinds: [Sheet.Kind]
  private let options: PasteOptions
  private static let rowNumber = "写した行"

  init(_ sheet: Sheet, _ kinds: [Sheet.Kind], _ options: PasteOptions) {
    (self.sheet, self.kinds, self.options) = (sheet, kinds, options)
  }

  /// How each column was read, for the one who pastes.
  var reading: [BilingualText] {
    let columns = sheet.across == nil ? sheet.headings.indices.filter { kinds[$0] != .free } : [sheet.left]
    return columns.map { column in
      let unit = sheet.headings[column].given.map { BilingualText("、単位は\($0.text)", ", in \($0.text)") }
      let kind =
        column < sheet.left
        ? BilingualText("行を選ぶ列", "selects the row")
        : isValue(column) ? BilingualText("値の列", "values") : BilingualText("条件の列", "criteria")
      return BilingualText(
        "「\(sheet.headings[column].name)」: \(kind.japanese)\(unit?.japanese ?? "")",
        "“\(sheet.headings[column].name)”: \(kind.english)\(unit?.english ?? "")")
    } + placeholders
  }

  private var placeholders: [BilingualText] {
    guard zip(headings, sheet.headings).contains(where: { $0.contains("(column_") && !$1.name.contains("(column_") })
    else { return [] }
    return [
      BilingualText("英字の名前「column_…」は仮のものです。書き換えてください", "the identifiers “column_…” are to be replaced")
    ]
  }

  func text() throws(PasteProblems) -> String {
    let head = [
      "規則集 表 (pasted)", "  出典 表", "", "入力 \(TableText.rowNumber) (row_number): 番号",
    ]
    let before =
      head + declarations + [statement] + sheet.notes.map { "  注 \($0)" } + [row(headings, TableText.rowNumber)]
    let rows = sheet.rows.enumerated().map { index, cells in
      row(cells.map(\.text), cells[0].text == "それ以外" ? "―" : String(index + 1))
    }
    let source = RuleSource(
      name: "", text: (before + rows + ["  該当なし: 非充足"]).joined(separator: "\n") + "\n")
    let formatted: String
    do throws(InvalidRules) {
      formatted = try RuleFormatter([source]).format("", .japanese) ?? ""
    } catch {
      throw problems(error, before)
    }
    let lines = formatted.split(separator: "\n").drop { !$0.hasPrefix("表 ") }
    return lines.dropFirst(options.name == nil ? 1 : 0).dropLast().map { withoutRowNumber($0) + "\n" }.joined()
  }

  private var statement: String {
    guard let name = options.name else { return "表 写した表 (pasted_table)" + type(of: "") }
    return "表 \(name)" + (name.contains(":") ? "" : type(of: name))
  }

  /// `: 料率` for a table in which a fact runs across.
  private func type(of name: String) -> String {
    guard sheet.across != nil, case .quantity(let base) = kinds[sheet.left] else { return "" }
    // What its rows are called says it too.
    return ": " + Unit.type(base, of: ([name] + sheet.rows.map { $0[0].text }).joined(separator: "・"))
  }

  private func isValue(_ column: Int) -> Bool {
    switch kinds[column] {
    case .truth: true
    case .quantity: sheet.rows.allSatisfy { $0[column].saysNoValue || Quantities($0[column].text).isValue }
    default: false
    }
  }

  private func type(_ column: Int, of name: String) -> String {
    switch kinds[column] {
    case .quantity(let base): Unit.type(base, of: name)
    case .truth: "有無"
    default: ""
    }
  }

  private var headings: [String] {
    sheet.headings.enumerated().map { column, heading in
      let name = heading.name
      if column < sheet.left || kinds[column] == .free || name.contains(":") { return name }
      if let across = sheet.across { return column == sheet.left ? "\(across): \(name)" : name }
      let named =
        name.contains("(") && name.hasSuffix(")") && name.contains(" ") ? name : "\(name) (\(identifier(column)))"
      if isValue(column) { return "\(named): \(type(column, of: heading.name))" }
      return heading.subject.map { "\(named): \($0)" } ?? name
    }
  }

  /// The facts that the headings name, and the choices of their cells.
  private var declarations: [String] {
    var lines: [String] = []
    func declare(_ name: String, _ type: String, _ column: Int, _ words: [String]) {
      if type.isEmpty {
        let members = Set(words.flatMap { $0.split(separator: "、").map { Grid.folded(String($0)) } })
        lines.append("区分 選択肢\(column) (choice_\(column))")
        lines += members.sorted().enumerated().map { "  ・\($1) (member_\($0))" }
      }
      lines.append("入力 \(name) (fact_\(column)): \(type.isEmpty ? "選択肢\(column)" : type)")
    }
    for (column, heading) in sheet.headings.enumerated() where kinds[column] != .free {
      if column >= sheet.left, sheet.across != nil || isValue(column) || heading.subject != nil { continue }
      let words = sheet.rows.filter { !$0[column].saysNoValue }.map { $0[column].text }
      declare(heading.name, type(column, of: heading.name), column, words)
    }
    if sheet.headings.contains(where: { $0.name == "適用" }) {
      lines += ["入力 写した日 (pasted_on): 日付", "  基準日"]
    }
    for heading in sheet.headings {
      // 小規模事業者 tests 従業員数, and where that is a column of values nothing else declares it.
      guard let subject = heading.subject, let column = sheet.headings.firstIndex(where: { $0.name == subject }),
        isValue(column)
      else { continue }
      declare(subject, type(column, of: subject), column, [])
    }
    if let across = sheet.across {
      let tests = sheet.headings.dropFirst(sheet.left).map(\.name)
      let isTruth = tests.allSatisfy { ["あり", "なし"].contains($0) }
      let base = tests.lazy.filter { Quantities($0).isQuantity }.compactMap { Quantities($0).base ?? "番号" }.first
      let type = base.map { Unit.type($0, of: across) } ?? (isTruth ? "有無" : "")
      declare(across, type, sheet.headings.count, tests)
    }
    return lines
  }

  private func row(_ cells: [String], _ number: String) -> String {
    let left = ([number] + cells.prefix(sheet.left)).joined(separator: " | ")
    return "  | \(left) || \(cells.dropFirst(sheet.left).joined(separator: " | ")) |"
  }

  private func withoutRowNumber(_ line: Substring) -> String {
    guard line.hasPrefix("  |"), let second = line.dropFirst(3).firstIndex(of: "|") else { return String(line) }
    return "  " + line[second...]
  }

  /// What the checker says of the cells, at their places in what was copied.
  private func problems(_ invalid: InvalidRules, _ before: [String]) -> PasteProblems {
    PasteProblems(
      invalid.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let place = diagnostic.place
        let said = Language.allCases.map { language in
          ([diagnostic.message(language)] + [diagnostic.hint(language)].compactMap { $0 })
            .joined(separator: language == .japanese ? "。" : "; ")
        }
        let wording = PasteProblem.Kind.unreadable(BilingualText(said[0], said[1]))
        // The line of the headings stands before the first row.
        let index = place.line - before.count - 1
        guard index >= -1, index < sheet.rows.count else {
          let declared = before.prefix(place.line).reversed().lazy.compactMap {
            $0.firstMatch(of: #/\((?:fact|choice)_(\d+)\)/#).flatMap { Int($0.1) }
          }
          let heading = sheet.headings[min(declared.first ?? 0, sheet.headings.count - 1)]
          return PasteProblem(kind: wording, origin: heading.origin, heading: heading.name)
        }
        let number = index < 0 ? TableText.rowNumber : String(index + 1)
        let cells = [String(number.dropFirst())] + (index < 0 ? headings : sheet.rows[index].map(\.text))
        var end = 2
        let found = cells.indices.first { column in
          end += cells[column].unicodeScalars.count + (column == sheet.left ? 4 : 3)
          return place.column <= end
        }
        let column = max(0, (found ?? 1) - 1)
        let origin = index < 0 ? sheet.headings[column].origin : sheet.rows[index][column].origin
        return sheet.problem(wording, origin, column)
      })
  }

  /// The usual words of headings; a name of several parts has an identifier where each part has.
  private static let identifiers = [
    "限度額": "limit", "保証限度額": "guarantee_limit", "料率": "rate", "保証料率": "guarantee_fee_rate", "基準料率": "base_rate",
    "期間": "term", "保証期間": "guarantee_term", "据置期間": "grace_period", "割合": "share", "普通": "ordinary",
    "普通保証": "ordinary", "無担保": "unsecured", "無担保保証": "unsecured", "資本金": "capital", "従業員数": "employees",
    "小規模": "small", "小規模事業者": "small", "売上高": "sales", "純資産額": "net_assets", "自己資本比率": "equity_ratio",
  ]

  private func identifier(_ column: Int) -> String {
    func known(_ name: String) -> String? {
      let parts = name.split(separator: "・").map { TableText.identifiers[String($0)] }
      return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined(separator: "_")
    }
    let found = known(sheet.headings[column].name)
    let isOnly = sheet.headings.count { found != nil && known($0.name) == found } == 1
    return isOnly ? found ?? "" : "column_\(column + 1)"
  }
}
