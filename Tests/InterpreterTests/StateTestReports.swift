import Interpreter
import JSONModel

/// A distributed Map over its input, with some more fields.
func distributedMap(_ fields: String) -> String {
  """
  {"Type": "Map", \(fields)"ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
    "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}, "End": true}
  """
}

/// The report of a test that needs no answer from outside.
func report(
  _ definition: String,
  _ change: (inout StateTestRequest) -> Void = { _ in }
) throws -> StateTestReport {
  var request = StateTestRequest(definition: try JSON(parsing: definition))
  change(&request)
  var test = try StateTest(request, now: .start2024)
  guard case .ended(let report) = try test.run() else { throw Unended() }
  return report
}

/// A test asks for something.
private struct Unended: Error {}
