/// What references stand for: facts and tables as they are declared, or as they are checked.
package protocol Referents {
  associatedtype FactKind: Named
  associatedtype TableKind: NamedTable
  var facts: [FactKind] { get }
  var tables: [TableKind] { get }
}

package protocol Named {
  var name: Name { get }
}

package protocol NamedTable: Named {
  var isMatrix: Bool { get }
  var rowNames: Int? { get }
  var columns: [Table.Column] { get }
}

extension Fact: Named {}
extension Table: NamedTable {}
extension CheckedRules: Referents {}

extension Referents {
  /// What a reference is called: a table's value by table and column, but that of a matrix as the matrix.
  package func name(of reference: Reference) -> Name {
    switch reference {
    case .fact(let fact): return facts[fact].name
    case .column(let table, let column) where !tables[table].isMatrix:
      let (own, part) = (tables[table].name, tables[table].columns[column].name)
      return Name(
        japanese: own.japanese + "." + part.japanese, identifier: own.identifier + "." + part.identifier)
    case .column(let table, _), .rowName(let table): return tables[table].name
    }
  }

  /// The type of a reference to a table; nil of a fact and of a column that is a condition.
  package func tableType(of reference: Reference) -> ValueType? {
    switch reference {
    case .fact: return nil
    case .column(let table, let column):
      if case .value(let type) = tables[table].columns[column].kind { return type }
      return nil
    case .rowName(let table):
      guard let choice = tables[table].rowNames else {
        preconditionFailure("INVARIANT: only a table with row names has the column that calls them")
      }
      return .choice(choice)
    }
  }
}

extension CheckedRules {
  package func type(of reference: Reference) -> ValueType {
    if case .fact(let fact) = reference { facts[fact].type } else { tableType(of: reference) ?? .yesNo }
  }

  /// A value in the notation of its type.
  package func text(_ value: Value, _ type: ValueType, _ language: Language) -> String {
    switch value {
    case .number(let number): return Notation.text(number, type, language)
    case .date(let date): return date.description
    case .truth(let truth): return (truth ? Keyword.yes : .no).spelling(language)
    case .choice(let member):
      guard case .choice(let choice) = type else { return String(member) }
      let name = choices[choice].members[member]
      return language == .japanese ? name.japanese : name.text(.english)
    }
  }

  package func text(_ span: Span) -> String { sources[span.source].text(span.range) }
}
