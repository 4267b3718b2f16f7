import Integrations
import Interpreter
import JSONModel

/// The text that a breakpoint writes into the log, with expressions in it: `total={% $states.input.total %}`.
package struct LogText: Sendable, Equatable {
  /// A part of a text.
  enum Part: Sendable, Equatable {
    /// These characters.
    case text(String)
    /// What an expression gives.
    case value(FrameExpression)
  }

  /// About how much is written of a value.
  private static let valueLength = 500

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// What it says where a branch is.
  func line(for branch: BranchID, in execution: Execution) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let expression): Self.text(of: expression, for: branch, in: execution)
      }
    }.joined()
  }

  private static func text(of expression: FrameExpression, for branch: BranchID, in execution: Execution) -> String {
    do throws(FrameError) {
      guard let value = try execution.value(of: expression, in: branch) else { return "(nothing)" }
      return value.string.map { String($0.prefix(valueLength)) } ?? value.briefText(upTo: valueLength)
    } catch {
      return "(\(error.message))"
    }
  }

  /// How it is written, with its quotes.
  var text: String {
    let inner = parts.map { part in
      switch part {
      case .text(let text): NamePattern.escaped(text)
      case .value(let expression): expression.text
      }
    }
    return "\"" + inner.joined() + "\""
  }
}
