import JSONModel
import StatesLanguage

/// Reads and checks a generated definition of nearly 1 MiB, the longest that AWS takes.
struct CheckBenchmark: Benchmark {
  let name = "check"
  let help = "Read, load and look through a definition of 1 MiB"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    let text = Self.definition(bytes: 1 << 20)
    let loaded = DefinitionLoader.load(text)
    guard loaded.machine != nil, let states = loaded.outline?.states.count else {
      throw BenchmarkError(message: "the generated definition is refused: \(loaded.diagnostics.prefix(3))")
    }
    let broken = Self.broken(text)
    return [
      Self.measure("parse with positions", text, states) { _ = try? JSONDocument(parsing: text) },
      Self.measure("load", text, states) { _ = DefinitionLoader.load(text) },
      Self.measure("load with mistakes", broken, states) { _ = DefinitionLoader.load(broken) },
      Self.measure("advise", text, states) { _ = loaded.advice(for: .standard) },
    ]
  }

  private static func measure(_ title: String, _ text: [UInt8], _ states: Int, _ work: () -> Void) -> Measurement {
    let seconds = Stopwatch.seconds(bestOf: 5, work)
    let rate = Double(text.count) / seconds / 1e6
    return Measurement(
      subject: title,
      value: seconds * 1000,
      unit: "ms",
      details: [("MB/s", rate), ("bytes", Double(text.count)), ("states", Double(states))]
    )
  }

  /// A definition just below a size: groups of states as people write them, one after the other.
  private static func definition(bytes: Int) -> [UInt8] {
    var text = Array("{\"Comment\": \"generated\", \"StartAt\": \"Prepare 0\", \"States\": {\n".utf8)
    var index = 0
    while text.count < bytes - 4000 {
      text += Array(group(index).utf8)
      index += 1
    }
    return text + Array("  \"Prepare \(index)\": {\"Type\": \"Succeed\"}\n}}\n".utf8)
  }

  /// The definition with a wrong target and an unknown field in each group.
  private static func broken(_ text: [UInt8]) -> [UInt8] {
    Array(String(decoding: text, as: UTF8.self).replacing("\"Default\": \"Wait", with: "\"Defaul\": \"Weit").utf8)
  }

  private static func group(_ index: Int) -> String {
    """
      "Prepare \(index)": {
        "Type": "Pass",
        "Parameters": {"order.$": "$.order", "note.$": "States.Format('{} of {}', $.order.id, $$.Execution.Name)", "tags": ["a", 1]},
        "ResultPath": "$.prepared",
        "Next": "Call \(index)"
      },
      "Call \(index)": {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": "arn:aws:lambda:us-east-1:123456789012:function:Call", "Payload.$": "$.prepared"},
        "ResultSelector": {"status.$": "$.Payload.status"},
        "ResultPath": "$.called",
        "TimeoutSeconds": 30,
        "Retry": [{"ErrorEquals": ["Lambda.ServiceException", "Lambda.SdkClientException"], "IntervalSeconds": 2, "MaxAttempts": 6, "BackoffRate": 2}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Wait \(index)"}],
        "Next": "Choose \(index)"
      },
      "Choose \(index)": {
        "Type": "Choice",
        "Choices": [
          {"And": [{"Variable": "$.called.status", "IsPresent": true}, {"Variable": "$.called.status", "StringEquals": "OK"}], "Next": "Each \(index)"},
          {"Variable": "$.called.status", "StringMatches": "RETRY*", "Next": "Call \(index)"}
        ],
        "Default": "Wait \(index)"
      },
      "Wait \(index)": {"Type": "Wait", "Seconds": 5, "Next": "Each \(index)"},
      "Each \(index)": {
        "Type": "Map",
        "ItemsPath": "$.order.items",
        "MaxConcurrency": 5,
        "ItemProcessor": {
          "StartAt": "Item \(index)",
          "States": {"Item \(index)": {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "End": true}}
        },
        "ResultPath": null,
        "Next": "Prepare \(index + 1)"
      },

    """
  }
}
