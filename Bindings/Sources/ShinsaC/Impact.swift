import Answers
import ArrowTables
import CShinsa
import RulesDSL

@c @implementation
public func shinsa_arrow_impact(
  _ old: OpaquePointer!, _ new: OpaquePointer!, _ applications: UnsafeMutablePointer<ArrowArrayStream>!,
  _ options: UnsafePointer<shinsa_options>!, _ impact: UnsafePointer<shinsa_impact>!,
  _ result: UnsafeMutablePointer<shinsa_text>!, _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  // Whatever comes of it, it isn't the caller's any more.
  defer { if let applications { applications.pointee.release?(applications) } }
  return answer(options, result, error) { asked throws(Failure) in
    let (old, new) = (try Book.at(old), try Book.at(new))
    guard let applications else {
      throw Failure("there is no stream: it is NULL", key: "applications")
    }
    let impactAsked = try ImpactAsked(impact, asked)
    return (try TableImpact.report(old, new, applications, asked, impactAsked), SHINSA_OK)
  }
}

extension ImpactAsked {
  /// What the options of a caller say; NULL says nothing.
  fileprivate init(_ options: UnsafePointer<shinsa_impact>?, _ asked: Asked) throws(Failure) {
    self.init()
    guard let options else { return }
    let known = try Input.known(options, size: options.pointee.size, shinsa_impact())
    dates = (try asked.day(known.on_old, "on_old"), try asked.day(known.on_new, "on_new"))
    sums = try asked.names(known.sums, "sums")
    group = try asked.text(known.by, "by")
    guard known.sample <= ImpactAsked.mostSampled else {
      throw Failure("at most \(ImpactAsked.mostSampled) applications are shown, not \(known.sample)", key: "sample")
    }
    sample = Int(known.sample)
    // The caller keeps them until the call ends.
    nonisolated(unsafe) let (stop, counted) = (known.stop, known.progress)
    isStopped = { stop.map { $0.pointee != 0 } ?? false }
    progress = { counted?.pointee = Int64($0) }
  }

  private static let mostSampled: UInt32 = 1000
}
