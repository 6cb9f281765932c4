import Answers
import CShinsa
import Evaluator
import RulesDSL

/// What the columns of a table of applications are, found once in its schema.
struct Table: Sendable {
  /// A column that gives a fact.
  struct Column: Sendable {
    let name: String
    /// Where it stands among the columns.
    let place: Int
    let fact: TableFact
    /// The type of the cells; of an encoded column that of its dictionary's.
    let type: ArrowType
    /// Of the places in a dictionary.
    let index: ArrowType?
    /// Of a fraction, its numerator and denominator.
    let parts: [Part]
  }

  struct Part: Sendable {
    let place: Int
    let type: ArrowType
  }

  private(set) var columns: [Column] = []
  /// Who judged, and why.
  private(set) var remarks: [Column] = []
  /// Who it is.
  private(set) var names: [Column] = []
  /// Columns that are handed through, with their schemas.
  private(set) var carried: [(name: String, place: Int)] = []
  let columnCount: Int

  init(_ schema: UnsafePointer<ArrowSchema>?, _ facts: TableFacts, _ asked: Asked) throws(Failure) {
    guard let schema = schema?.pointee else { throw Failure("there is no schema: it is NULL", key: "schema") }
    guard schema.release != nil else { throw Failure("the schema was released already", key: "schema") }
    let format = schema.format.map { String(cString: $0) } ?? ""
    guard format == "+s", schema.dictionary == nil else {
      throw Failure(
        asked.pick(
          "申込の表は struct です。これは \(ArrowType.name(format)) です",
          "a table of applications is a struct; this is \(ArrowType.name(format))"), key: "schema")
    }
    guard (0...100_000).contains(schema.n_children), schema.n_children == 0 || schema.children != nil else {
      throw Failure("the schema says that it has \(schema.n_children) columns", key: "schema")
    }
    columnCount = Int(schema.n_children)
    var problems: [Failure.Problem] = []
    var seen: Set<String> = []
    for place in 0..<columnCount {
      guard let child = schema.children[place]?.pointee, child.release != nil, let start = child.name,
        let name = String(validatingCString: start)
      else {
        throw Failure("the column \(place + 1) of the schema is NULL, released or has no UTF-8 name", key: "schema")
      }
      do throws(Failure) {
        try take(child, name, place, facts, asked, &seen)
      } catch {
        problems += error.problems
      }
    }
    for remark in remarks where !seen.contains(remark.fact.judgement ?? "") {
      problems.append(Table.withoutJudgement(remark, asked))
    }
    for name in asked.carried where !carried.contains(where: { $0.name == name }) {
      problems.append(
        Failure.Problem(asked.pick("「\(name)」という列がありません", "there is no column “\(name)” to carry"), key: name))
    }
    guard problems.isEmpty else { throw Failure(Array(problems.prefix(20))) }
    guard !columns.isEmpty else {
      throw Failure(
        asked.pick("申込の事実である列が一つもありません", "none of the columns is a fact of an application"), key: "schema",
        hint: asked.pick("列の名前は capital や 資本金 のような事実の名前です", "columns are named as facts are: capital or 資本金"))
    }
  }

  private mutating func take(
    _ schema: ArrowSchema, _ name: String, _ place: Int, _ facts: TableFacts, _ asked: Asked, _ seen: inout Set<String>
  ) throws(Failure) {
    let isCarried = asked.carried.contains(name)
    if isCarried {
      guard !carried.contains(where: { $0.name == name }) else { throw Table.twice(name, asked) }
      carried.append((name, place))
    }
    if asked.ignored.contains(name) { return }
    guard let fact = facts[name] else {
      if isCarried || asked.ignored.contains("*") { return }
      throw facts.unknown(name, asked)
    }
    guard seen.insert(fact.identifier).inserted else { throw Table.twice(name, asked) }
    let column = try Table.column(schema, name, place, fact, asked)
    if fact.kind == .text {
      // Who it is, is told with what is decided of them.
      if !isCarried { carried.append((name, place)) }
      if fact.judgement == nil { names.append(column) } else { remarks.append(column) }
    } else {
      columns.append(column)
    }
  }

  private static func twice(_ name: String, _ asked: Asked) -> Failure {
    Failure(asked.pick("列「\(name)」の事実は、二つの列にあります", "the fact of the column “\(name)” has two columns"), key: name)
  }

  private static func withoutJudgement(_ remark: Column, _ asked: Asked) -> Failure.Problem {
    let judgement = remark.fact.judgement ?? ""
    return Failure.Problem(
      asked.pick(
        "列「\(remark.name)」の判断「\(judgement)」の列がありません",
        "the column “\(remark.name)” is of the judgement “\(judgement)”, which has no column"),
      key: remark.name)
  }

  private static func column(
    _ schema: ArrowSchema, _ name: String, _ place: Int, _ fact: TableFact, _ asked: Asked
  ) throws(Failure) -> Column {
    if let foreign = Metadata.value(of: "ARROW:extension:name", in: schema.metadata) {
      throw Failure(
        asked.pick("列「\(name)」は拡張型 \(foreign) で、読めません", "the column “\(name)” is of the extension type \(foreign)"),
        key: name, hint: asked.pick("元の型に変えてください", "cast it to its storage type"))
    }
    var format = schema.format.map { String(cString: $0) } ?? ""
    var (type, index) = (ArrowType(format), ArrowType?.none)
    if let values = schema.dictionary?.pointee {
      guard case .integer? = type else { throw refused(name, format, fact, asked) }
      format = values.format.map { String(cString: $0) } ?? ""
      (index, type) = (type, ArrowType(format))
      if values.dictionary != nil || type == .structure { type = nil }
    }
    guard let type, fact.takes(type) else { throw refused(name, format, fact, asked) }
    let parts = type == .structure ? try Table.parts(schema, name, fact, asked) : []
    return Column(name: name, place: place, fact: fact, type: type, index: index, parts: parts)
  }

  /// The numerator and the denominator of a struct.
  private static func parts(
    _ schema: ArrowSchema, _ name: String, _ fact: TableFact, _ asked: Asked
  ) throws(Failure) -> [Part] {
    var found: [String: Part] = [:]
    let count = (0...64).contains(schema.n_children) && schema.children != nil ? Int(schema.n_children) : 0
    for place in 0..<count {
      guard let child = schema.children[place]?.pointee, let part = child.name.map({ String(cString: $0) }),
        child.dictionary == nil, let type = child.format.flatMap({ ArrowType(String(cString: $0)) })
      else { continue }
      switch type {
      case .integer, .decimal: found[part] = Part(place: place, type: type)
      default: break
      }
    }
    guard count == 2, let top = found["numerator"], let bottom = found["denominator"] else {
      throw refused(name, "+s", fact, asked)
    }
    return [top, bottom]
  }

  private static func refused(_ name: String, _ format: String, _ fact: TableFact, _ asked: Asked) -> Failure {
    Failure(
      asked.pick(
        "列「\(name)」の型 \(ArrowType.name(format)) は使えません",
        "the column “\(name)” can't be of the type \(ArrowType.name(format))"),
      key: name, hint: fact.hint(asked))
  }
}
