/// 様式: the items that every scheme has, chosen by an input.
struct Form {
  struct Item {
    var name: Name
    /// nil: 要件
    var kind: Kind?
    /// What holds where a scheme says nothing; nil is ―.
    var standard: Principle.Outcome?
  }

  var name: Name
  /// The input that says which scheme is meant.
  var subject: Int
  var items: [Item]
}

/// 制度: a member of the form's choice, with what it says under the items.
struct Scheme {
  struct Entry {
    var item: Int
    /// The rule that the entry is, `制度の項目`.
    var fact: Int
  }

  var member: Int
  /// Whether the choice lists the member itself.
  var isListed: Bool
  var period: Period?
  /// 準用
  var follows: Int?
  var entries: [Entry]
}

/// 整合: an application that certainly meets all of it is refused.
struct Consistency {
  var name: Name
  var conditions: [Condition]
}

/// 変更: what an association's file says instead, or besides.
struct Override {
  enum Change {
    case parameter(Int, Fact.Body)
    case table(Int, Table)
    /// 追加, to the block of a rule.
    case lines(Int, [Condition])
  }

  var association: Int
  var change: Change
}

extension Book {
  /// With what the associations change in its place, as it is meant.
  func overridden(without flaw: Flaw? = nil) -> Book {
    var result = self
    for case .override(let index) in files.joined() {
      switch overrides[index].change {
      case .parameter(let fact, let body): result.facts[fact].body = body
      case .table(let table, let other): result.tables[table] = other
      case .lines(let fact, let lines) where flaw != .nothingIsAdded:
        guard case .condition(.block(let kind, let own)) = result.facts[fact].body else { continue }
        result.facts[fact].body = .condition(.block(kind, own + lines))
      case .lines: break
      }
    }
    return result
  }

  /// The schemes that are written in some file.
  var writtenSchemes: [Scheme] {
    files.joined().compactMap { if case .scheme(let scheme) = $0 { schemes[scheme] } else { nil } }
  }

  var writtenConsistencies: [Consistency] {
    files.joined().compactMap { if case .consistency(let index) = $0 { consistencies[index] } else { nil } }
  }

  /// The rule for what a scheme says under an item, itself or as the one that it follows.
  func entry(_ item: Int, of scheme: Scheme) -> Int? {
    let followed = scheme.follows.map { schemes[$0].entries } ?? []
    return (scheme.entries + followed).first { $0.item == item }?.fact
  }

  func entry(_ item: Int, ofScheme scheme: Int) -> Int? { entry(item, of: schemes[scheme]) }

  func schemeChoice(of form: Form) -> Int {
    guard case .choice(let choice) = facts[form.subject].kind else { preconditionFailure("a scheme is a member") }
    return choice
  }
}
