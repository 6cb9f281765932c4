import ApplicationFiles
import Evaluator
import Rendering
import RulesDSL

/// Decides lines of applications in columns, without reasons.
struct DecidedRows {
  /// What is the same for all threads.
  struct Plan: Sendable {
    let program: Program
    let presentation: Presentation
    let layout: ColumnLayout
    let date: CalendarDate?

    init(_ program: Program, _ presentation: Presentation, on date: CalendarDate?) {
      self.program = program
      self.presentation = presentation
      self.date = date
      layout = ColumnLayout(program.columnFacts)
    }
  }

  /// How many lines are decided together.
  static let linesOfPart = 512

  private let plan: Plan
  private let rows: ColumnRows
  private let writer: DecisionLines
  private let decider: Decider

  init(_ plan: Plan) {
    self.plan = plan
    rows = ColumnRows(plan.layout, capacity: DecidedRows.linesOfPart)
    writer = DecisionLines(plan.program, plan.presentation)
    do throws(ColumnError) {
      decider = try plan.program.decider(writer.decisions)
    } catch {
      preconditionFailure("INVARIANT: the decisions are the program's own: \(error)")
    }
  }

  func decide(_ lines: ApplicationLines) -> DecidedLines {
    let applications = rows.read(lines)
    do throws(ColumnError) {
      writer.take(try decider.decide(applications.facts, on: plan.date))
      return DecidedLines(date: plan.date, applications: applications, writer: writer)
    } catch {
      preconditionFailure("INVARIANT: the columns are made of the program's own facts: \(error)")
    }
  }
}

/// Lines that were decided together.
struct DecidedLines {
  /// How the verdict turned out, where there is one.
  struct Verdict { let status: Outcome.Status? }

  let date: CalendarDate?
  let applications: ApplicationColumns
  let writer: DecisionLines

  var lines: [ApplicationColumns.Line] { applications.lines }

  func application(_ line: ApplicationColumns.Line) -> ApplicationLines { applications.application(line) }

  /// Writes the result of a line; nil where it must be read or decided by itself, and then nothing is written.
  func write(_ line: ApplicationColumns.Line, to results: inout ResultWriter) -> Verdict? {
    guard let row = line.row, writer.isComplete(row) else { return nil }
    results.writeLine { bytes in
      bytes.append(UInt8(ascii: "{"))
      applications.writeTexts(row, to: &bytes)
      writeBasisDate(row, to: &bytes)
      writer.write(row, to: &bytes)
    }
    return Verdict(status: writer.verdict(row))
  }

  private func writeBasisDate(_ row: Int, to bytes: inout [UInt8]) {
    let own = applications.basisDate(row).map { CalendarDate(dayNumber: $0) }
    guard let day = date ?? own else {
      bytes.append(contentsOf: DecidedLines.noDate)
      return
    }
    bytes += Array("\"basis_date\": \"\(day.description)\"".utf8)
    if let date, date != own { bytes += Array(", \"basis_date_replaced\": true".utf8) }
  }

  private static let noDate = Array("\"basis_date\": null".utf8)
}
