/// Runs in order, none of which touches the next.
extension CaseAxis {
  static func shared(_ first: [Run], _ second: [Run]) -> [Run] {
    var result: [Run] = []
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      let run = Run(lower: max(first[one].lower, second[two].lower), upper: min(first[one].upper, second[two].upper))
      if run.lower < run.upper { result.append(run) }
      if first[one].upper < second[two].upper { one += 1 } else { two += 1 }
    }
    return result
  }

  static func without(_ whole: [Run], _ taken: [Run]) -> [Run] {
    var outside: [Run] = []
    var start = 0
    for run in taken {
      if start < run.lower { outside.append(Run(lower: start, upper: run.lower)) }
      start = run.upper
    }
    return shared(whole, outside + [Run(lower: start, upper: .max)])
  }

  static func overlap(_ first: [Run], _ second: [Run]) -> Bool {
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      if first[one].upper <= second[two].lower {
        one += 1
      } else if second[two].upper <= first[one].lower {
        two += 1
      } else {
        return true
      }
    }
    return false
  }

  /// Whether the parts lie within the whole.
  static func covers(_ whole: [Run], _ parts: [Run]) -> Bool {
    var place = 0
    return parts.allSatisfy { part in
      while place < whole.count, whole[place].upper < part.upper { place += 1 }
      return place < whole.count && whole[place].lower <= part.lower
    }
  }
}
