/// What lies between two rows of a table and falls to 該当なし, as if it had been meant so.
struct Holes {
  private(set) var diagnostics: [FoundFault] = []
  private let cases: TableCases
  private let gaps: Gaps
  /// A table with more holes than these find has had its share of them told.
  private var steps = Steps(spare: 0)

  /// Along one side at a time, between rows that agree on all others; what lies outside all rows is what 該当なし is for.
  init(_ cases: TableCases, _ gaps: Gaps, farDays: [Span]) {
    self.cases = cases
    self.gaps = gaps
    steps.begin(cases.grid.size)
    let table = cases.table
    guard let noRow = table.noRow, !gaps.isEmpty, !table.rows.contains(where: \.isOtherwise) else { return }
    var told: Set<[Int]> = []
    var looks = 256
    for side in cases.sides.indices {
      guard case .intervals = cases.sides[side].all else { continue }
      for group in neighbours(along: side) {
        var before = group[0]
        for after in group.dropFirst() {
          defer { if end(before, side) < end(after, side) { before = after } }
          guard looks > 0, let between = between(before, after, along: side) else { continue }
          looks -= 1
          guard let hole = try? gaps.first(within: between, &steps), told.insert([before, after]).inserted else {
            continue
          }
          let (first, second) = (cases.rows[before], cases.rows[after])
          // A year that is far off by itself is what is wrong.
          if farDays.contains(where: { first.span.contains($0) || second.span.contains($0) }) { continue }
          let areAlike = first.title == second.title
          diagnostics.append(
            FoundFault(
              AnalysisFault.holeBetweenRows(
                areAlike ? first.period.told : Told(first.title, first.title),
                areAlike ? second.period.told : Told(second.title, second.title), case: cases.witness(hole), noRow),
              at: second.span, in: cases.context(second)))
        }
      }
    }
  }

  /// Rows that agree on every other side, in the order of this one.
  private func neighbours(along side: Int) -> [[Int]] {
    var groups: [[[CaseGrid.Run]]: [Int]] = [:]
    for number in cases.grid.nonempty {
      var others = cases.grid.rows[number]
      others.remove(at: side)
      groups[others, default: []].append(number)
    }
    return groups.values.filter { $0.count > 1 }.map { group in
      group.sorted { (start($0, side), $0) < (start($1, side), $1) }
    }.sorted { $0[0] < $1[0] }
  }

  private func start(_ row: Int, _ side: Int) -> Rational {
    guard case .intervals(let intervals, _) = cases.boxes[row].sides[side], let first = intervals.first else {
      return .zero
    }
    // What has no lower end comes first of all.
    return first.lower?.value ?? Rational.greatest.negated
  }

  private func end(_ row: Int, _ side: Int) -> Rational {
    guard case .intervals(let intervals, _) = cases.boxes[row].sides[side], let last = intervals.last else {
      return .zero
    }
    // What has no upper end comes last of all.
    return last.upper?.value ?? .greatest
  }

  /// What is between the end of one row and the beginning of the next; nil where nothing is.
  private func between(_ before: Int, _ after: Int, along side: Int) -> CaseBox? {
    let boxes = cases.boxes
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
    box.sides[side] = cases.sides[side].all.intersection(.intervals([between], isWhole: isWhole))
    return box.isEmpty ? nil : box
  }

  private func isPoint(_ intervals: [Interval]) -> Bool {
    intervals.allSatisfy { $0.lower != nil && $0.lower?.value == $0.upper?.value }
  }
}
