import Integrations
import JSONModel

/// Breakpoints as a file keeps them: one to a line, as JSON.
package enum BreakpointLines {
  /// Why a line is no breakpoint.
  package struct Problem: Error, Equatable {
    /// The line, from 1.
    package let line: Int
    /// What is wrong with it.
    package let message: String

    /// Makes a problem.
    package init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// The lines of breakpoints; empty when there are none.
  package static func text(of breakpoints: [Breakpoint]) -> String {
    breakpoints.map { breakpoint in
      var line: JSONObject = [
        "number": .number(JSONNumber(breakpoint.number)), "breakpoint": .string(breakpoint.rule.text),
      ]
      if !breakpoint.isEnabled { line["enabled"] = .bool(false) }
      return JSON.object(line).text() + "\n"
    }.joined()
  }

  /// Reads lines; empty ones are left out.
  package static func breakpoints(in bytes: [UInt8]) throws(Problem) -> [Breakpoint] {
    var breakpoints: [Breakpoint] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > UInt8(ascii: " ") }) {
      do throws(Reason) {
        let breakpoint = try breakpoint(in: Array(line))
        guard !breakpoints.contains(where: { $0.number == breakpoint.number }) else {
          throw Reason(message: "#\(breakpoint.number) stands here a second time")
        }
        breakpoints.append(breakpoint)
      } catch {
        throw Problem(line: index + 1, message: error.message)
      }
    }
    return breakpoints
  }

  private struct Reason: Error { let message: String }

  private static func breakpoint(in line: [UInt8]) throws(Reason) -> Breakpoint {
    let value: JSON
    do throws(JSONSyntaxError) { value = try JSON(parsing: line) } catch { throw Reason(message: error.message) }
    guard let number = value.object?["number"]?.number?.integer, number > 0, number < 1 << 40,
      let text = value.object?["breakpoint"]?.string
    else { throw Reason(message: "expected {\"number\": 1, \"breakpoint\": \"break State\"}") }
    do throws(PatternSyntaxError) {
      let rule = try BreakpointRule(parsing: text)
      return Breakpoint(number: number, rule: rule, isEnabled: value.object?["enabled"] != .bool(false))
    } catch {
      throw Reason(message: error.description)
    }
  }
}
