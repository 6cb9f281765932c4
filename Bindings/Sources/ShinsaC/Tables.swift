import Answers
import ArrowTables
import CShinsa

@c @implementation
public func shinsa_arrow_facts(
  _ book: OpaquePointer!, _ options: UnsafePointer<shinsa_options>!, _ schema: UnsafeMutablePointer<ArrowSchema>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  schema?.initialize(to: ArrowSchema())
  return answer(options, error) { asked throws(Failure) in
    let book = try Book.at(book)
    guard let schema else { throw Failure("there is no place for the schema: it is NULL", key: "schema") }
    TableDecider.writeFacts(book, to: schema)
    return SHINSA_OK
  }
}

@c @implementation
public func shinsa_arrow_decisions(
  _ book: OpaquePointer!, _ facts: UnsafePointer<ArrowSchema>!, _ options: UnsafePointer<shinsa_options>!,
  _ schema: UnsafeMutablePointer<ArrowSchema>!, _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  schema?.initialize(to: ArrowSchema())
  return answer(options, error) { asked throws(Failure) in
    let book = try Book.at(book)
    guard let schema else { throw Failure("there is no place for the schema: it is NULL", key: "schema") }
    try TableDecider.writeDecisions(book, facts, asked, to: schema)
    return SHINSA_OK
  }
}

@c @implementation
public func shinsa_arrow_decide(
  _ book: OpaquePointer!, _ schema: UnsafePointer<ArrowSchema>!, _ applications: UnsafeMutablePointer<ArrowArray>!,
  _ options: UnsafePointer<shinsa_options>!, _ decisions: UnsafeMutablePointer<ArrowArray>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  decisions?.initialize(to: ArrowArray())
  // Whatever comes of it, it isn't the caller's any more.
  defer { if let applications { applications.pointee.release?(applications) } }
  return answer(options, error) { asked throws(Failure) in
    let book = try Book.at(book)
    guard let applications, let decisions else {
      throw Failure("there is no array, or no place for one: it is NULL", key: "applications")
    }
    guard applications.pointee.release != nil else {
      throw Failure("the array was released already", key: "applications")
    }
    try TableDecider(book, schema, asked).decide(applications, to: decisions)
    return SHINSA_OK
  }
}

@c @implementation
public func shinsa_arrow_decide_stream(
  _ book: OpaquePointer!, _ applications: UnsafeMutablePointer<ArrowArrayStream>!,
  _ options: UnsafePointer<shinsa_options>!, _ decisions: UnsafeMutablePointer<ArrowArrayStream>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  decisions?.initialize(to: ArrowArrayStream())
  defer { if let applications { applications.pointee.release?(applications) } }
  return answer(options, error) { asked throws(Failure) in
    let book = try Book.at(book)
    guard let applications, let decisions else {
      throw Failure("there is no stream, or no place for one: it is NULL", key: "applications")
    }
    try DecisionStream(book, applications, asked).write(to: decisions)
    return SHINSA_OK
  }
}
