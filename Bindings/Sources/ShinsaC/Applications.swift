import Answers
import CShinsa

@c @implementation
public func shinsa_decide(
  _ book: OpaquePointer!, _ applications: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, applications, length, options, result, error) { book, bytes, asked throws(Failure) in
    let (lines, someRefused) = try book.decide(bytes, asked)
    return (lines, someRefused ? SHINSA_REFUSED : SHINSA_OK)
  }
}

@c @implementation
public func shinsa_explain(
  _ book: OpaquePointer!, _ application: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, application, length, options, result, error) { book, bytes, asked throws(Failure) in
    (try book.explain(bytes, asked), SHINSA_OK)
  }
}

@c @implementation
public func shinsa_why_not(
  _ book: OpaquePointer!, _ application: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, application, length, options, result, error) { book, bytes, asked throws(Failure) in
    (try book.whyNot(bytes, asked), SHINSA_OK)
  }
}

@c @implementation
public func shinsa_changes(
  _ book: OpaquePointer!, _ application: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, application, length, options, result, error) { book, bytes, asked throws(Failure) in
    (try book.changes(bytes, asked), SHINSA_OK)
  }
}

@c @implementation
public func shinsa_ask(
  _ book: OpaquePointer!, _ application: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, application, length, options, result, error) { book, bytes, asked throws(Failure) in
    (try book.ask(bytes, asked), SHINSA_OK)
  }
}

@c @implementation
public func shinsa_schemes(
  _ book: OpaquePointer!, _ application: UnsafePointer<CChar>!, _ length: Int,
  _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(book, application, length, options, result, error) { book, bytes, asked throws(Failure) in
    (try book.schemes(bytes, asked), SHINSA_OK)
  }
}
