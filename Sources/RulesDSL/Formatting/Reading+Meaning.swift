/// Whether two readings mean the same: equal but for where they stand and how their numbers are written.
extension Reading {
  func means(_ other: Reading) -> Bool {
    switch (self, other) {
    case (.condition(let one), .condition(let two)): one.means(two)
    case (.exception(let one, let first), .exception(let two, let second)): one.means(two) && first.means(second)
    case (.test(let one, _, _), .test(let two, _, _)): one.means(two)
    case (.value(let one), .value(let two)): one.means(two)
    case (.result(let one, _, _), .result(let two, _, _)): one == two
    case (.reference(let one), .reference(let two)): one == two
    case (.member(let one, let first), .member(let two, let second)): one == two && first == second
    case (.period(let one), .period(let two)): one == two
    case (.change(let one, let first), .change(let two, let second)): one.change == two.change && first == second
    case (.text(let one), .text(let two)): one == two
    case (.stated(let one, let first), .stated(let two, let second)): one == two && first.means(second)
    default: false
    }
  }
}
