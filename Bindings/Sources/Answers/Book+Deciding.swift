import ApplicationFiles
import Evaluator
import Rendering
import RulesDSL

extension Book {
  /// A line for each application, and whether one was refused.
  public func decide(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> (lines: String, someRefused: Bool) {
    let presentation = try presentation(asked)
    var (lines, someRefused) = ("", false)
    for item in try Book.applications(bytes, asked) {
      do throws(Failure) {
        lines += try explain(item, asked).json(presentation)
      } catch {
        someRefused = true
        lines += refusal(error, item)
      }
      lines += "\n"
    }
    return (lines, someRefused)
  }

  /// One application in the form that is asked for.
  public func explain(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let presentation = try presentation(asked)
    let explanation = try explain(.application(Book.application(bytes, asked)), asked)
    switch asked.form {
    case .json: return explanation.json(presentation)
    case .text: return explanation.text(presentation)
    case .html: return explanation.html(presentation)
    case .csv: throw Failure.noSheet(asked)
    }
  }

  public func schemes(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let comparison: SchemeComparison?
    do throws(EvaluationError) {
      comparison = try program.schemes(application.facts, on: asked.date)
    } catch {
      throw Failure(error, of: application, asked.language)
    }
    guard let comparison else {
      throw Failure(asked.pick("規則に、比べる制度がありません", "the rules have no schemes to compare"))
    }
    switch asked.form {
    case .json: return comparison.json(asked.language)
    case .text: return comparison.text(asked.language)
    case .html: return comparison.html(asked.language)
    case .csv: throw Failure.noSheet(asked)
    }
  }

  private func explain(_ item: ApplicationReader.Item, _ asked: Asked) throws(Failure) -> Explanation {
    switch item {
    case .unreadable(let unreadable): throw Failure(unreadable, asked.language)
    case .application(let application):
      do throws(EvaluationError) {
        return try program.explain(application.facts, on: asked.date)
      } catch {
        throw Failure(error, of: application, asked.language)
      }
    }
  }

  private func presentation(_ asked: Asked) throws(Failure) -> Presentation {
    let decisions = try decisions(asked)
    var presentation = Presentation(asked.language, decisions: decisions.isEmpty ? nil : decisions)
    (presentation.hasReasons, presentation.isFull) = (asked.hasReasons, asked.isFull)
    return presentation
  }

  /// What stands in place of a result.
  private func refusal(_ failure: Failure, _ item: ApplicationReader.Item) -> String {
    let identifier =
      switch item {
      case .application(let application): application.identifier
      case .unreadable(let unreadable): unreadable.identifier
      }
    return JSON.object([("application_id", identifier.map(JSON.string) ?? "null"), ("error", failure.json)])
  }

  /// The applications of a text.
  private static func applications(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> ApplicationReader {
    // What isn't UTF-8 would be taken for a file of Windows.
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(asked.pick("申込がUTF-8ではありません", "the application is not UTF-8 text"))
    }
    var rest = [bytes]
    return ApplicationReader(ByteStream { rest.popLast() ?? [] })
  }

  /// The one application of a text.
  static func application(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> Application {
    let items = Array(try applications(bytes, asked).prefix(2))
    switch (items.first, items.count) {
    case (.application(let application)?, 1): return application
    case (.unreadable(let unreadable)?, _): throw Failure(unreadable, asked.language)
    default: throw Failure(asked.pick("申込を一件だけ渡してください", "hand over exactly one application"))
    }
  }
}

extension Failure {
  /// One application makes no sheet.
  fileprivate static func noSheet(_ asked: Asked) -> Failure {
    Failure(asked.pick("一件の申込は CSV の形にできません", "one application has no form as CSV"), key: "form")
  }
}
