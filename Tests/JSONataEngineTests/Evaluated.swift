import JSONModel
import JSONataEngine
import Testing

/// An expression, what it is evaluated on, and what comes of it: a JSON text, `nothing`, or an error's code.
struct Evaluated: CustomTestStringConvertible {
  let text: String
  let input: String
  let outcome: String

  init(_ text: String, on input: String = "null", _ outcome: String) {
    self.text = text
    self.input = input
    self.outcome = outcome
  }

  var testDescription: String { text }

  /// What really comes of it.
  func found(limits: JSONataLimits = JSONataLimits()) throws -> String {
    let environment = JSONataEnvironment(now: 1_510_067_557_121, seed: 1)
    do throws(JSONataError) {
      let result = try JSONataExpression(parsing: text)
        .evaluate(try? JSON(parsing: input), environment: environment, limits: limits)
      return result?.text() ?? "nothing"
    } catch {
      return error.code
    }
  }
}
