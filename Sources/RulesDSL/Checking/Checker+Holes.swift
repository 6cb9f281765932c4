/// Pass 5, tables: what lies between two rows and falls to 該当なし, as if it had been meant so.
extension OldAnalysis {
  /// Along one side at a time, between rows that agree on all others; what lies outside all rows is what 該当なし is for.
  mutating func checkHoles(_ index: Int, _ rows: [Int], _ boxes: [CaseBox], _ sides: [CaseSide]) {
    let table = rules.tables[index]
    guard let noRow = table.noRow, !table.gaps.isEmpty, !table.rows.contains(where: \.isOtherwise) else { return }
    var told: Set<[Int]> = []
    // Each look goes over all rows; a table with more holes than this has had its share of them told.
    var looks = 256
    for side in sides.indices {
      guard case .intervals = sides[side].all else { continue }
      for group in neighbours(boxes, along: side) {
        var before = group[0]
        for after in group.dropFirst() {
          defer { if end(boxes[before].sides[side]) < end(boxes[after].sides[side]) { before = after } }
          guard looks > 0, let between = between(before, after, along: side, boxes, sides[side]) else { continue }
          looks -= 1
          guard let hole = free(between, of: boxes), told.insert([before, after]).inserted else { continue }
          let (first, second) = (table.rows[rows[before]], table.rows[rows[after]])
          // A year that is far off by itself is what is wrong.
          if isFar(first) || isFar(second) { continue }
          let areAlike = first.title == second.title
          report(
            TableFault.holeBetweenRows(
              areAlike ? period(first) : Told(first.title, first.title),
              areAlike ? period(second) : Told(second.title, second.title), case: witness(hole, sides), noRow),
            at: second.span, in: TableContext(table: table.name.japanese, row: second.title, column: nil))
        }
      }
    }
  }

  private func isFar(_ row: Table.Row) -> Bool {
    diagnostics.contains { $0.code == "far-day" && row.span.contains($0.span) }
  }

  /// Rows that agree on every other side, in the order of this one.
  private func neighbours(_ boxes: [CaseBox], along side: Int) -> [[Int]] {
    var groups: [[ValueSet]: [Int]] = [:]
    for (number, box) in boxes.enumerated() where !box.isEmpty {
      var others = box.sides
      others.remove(at: side)
      groups[others, default: []].append(number)
    }
    return groups.values.filter { $0.count > 1 }.map { group in
      group.sorted { (start(boxes[$0].sides[side]), $0) < (start(boxes[$1].sides[side]), $1) }
    }.sorted { $0[0] < $1[0] }
  }

  private func start(_ set: ValueSet) -> Rational {
    guard case .intervals(let intervals, _) = set, let first = intervals.first else { return .zero }
    // What has no lower end comes first of all.
    return first.lower?.value ?? Rational(Int128.min >> 64)
  }

  private func end(_ set: ValueSet) -> Rational {
    guard case .intervals(let intervals, _) = set, let last = intervals.last else { return .zero }
    // What has no upper end comes last of all.
    return last.upper?.value ?? Rational(Int128.max >> 64)
  }

  /// What is between the end of one row and the beginning of the next; nil where nothing is.
  private func between(
    _ before: Int, _ after: Int, along side: Int, _ boxes: [CaseBox], _ axis: CaseSide
  ) -> CaseBox? {
    guard case .intervals(let lows, let isWhole) = boxes[before].sides[side],
      case .intervals(let highs, _) = boxes[after].sides[side],
      let upper = lows.last?.upper, let lower = highs.first?.lower, upper.value <= lower.value
    else { return nil }
    // Numbers one by one, such as classes, may well leave some out.
    if isPoint(lows) && isPoint(highs) { return nil }
    guard upper.value < lower.value || !upper.isIncluded && !lower.isIncluded else { return nil }
    let between = Interval(
      lower: .init(value: upper.value, isIncluded: !upper.isIncluded),
      upper: .init(value: lower.value, isIncluded: !lower.isIncluded))
    var box = boxes[before]
    box.sides[side] = axis.all.intersection(.intervals([between], isWhole: isWhole))
    return box.isEmpty ? nil : box
  }

  /// What no row takes of it.
  private func free(_ box: CaseBox, of boxes: [CaseBox]) -> CaseBox? {
    var rest = [box]
    for other in boxes where !rest.isEmpty { rest = rest.flatMap { $0.subtracting(other) } }
    return rest.first { !$0.isEmpty }
  }

  private func isPoint(_ intervals: [Interval]) -> Bool {
    intervals.allSatisfy { $0.lower != nil && $0.lower?.value == $0.upper?.value }
  }

  /// `2022-02-01 から`
  func period(_ row: Table.Row) -> Told {
    guard row.period != .always else { return Told(Keyword.always.japanese, Keyword.always.english) }
    let (from, until) = (row.period.from, row.period.until)
    return Told(
      [from.map { "\($0) から" }, until.map { "\($0) まで" }].compactMap { $0 }.joined(separator: " "),
      [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }.joined(separator: " "))
  }
}
