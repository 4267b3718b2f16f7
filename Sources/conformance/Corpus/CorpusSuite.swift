import Foundation
import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Whether real state machines come to an end with made-up answers of both kinds.
struct CorpusSuite: SelfContainedSuite {
  let name = "corpus"
  let help = "Run the definitions of a folder to their ends, with both kinds of made-up answers"

  /// Functions and activities are somebody's own code, which no service simulates.
  private static let bindings: JSON = [
    "default": "simulated",
    "resources": ["lambda:*": "skeleton", "arn:*:lambda:*": "skeleton", "arn:*:activity:*": "skeleton"],
  ]

  func cases(at path: String) throws(CaseFile.Problem) -> CaseFile {
    let folder = URL(filePath: path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CaseFile.Problem(message: "\(path): cannot be read")
    }
    var items: [JSON] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      let definition = try CaseFile.whole(folder.appending(path: name).path)
      items += Answers.allCases.map { answers in
        let word = answers.rawValue
        return ["name": .string("\(name) \(word)"), "definition": definition, "answers": .string(word)]
      }
    }
    return CaseFile(items, location: folder)
  }

  func run(_ item: JSON) -> Verdict {
    guard let definition = item["definition"], let answers = item["answers"]?.string.flatMap(Answers.init) else {
      return .fail("this is no case")
    }
    guard let machine = DefinitionLoader.load(definition.utf8()).machine else {
      return .skip("broken in their source")
    }
    let execution = Execution(machine, input: [:], now: Instant(milliseconds: 1_704_067_200_000))
    do {
      let outside = try answers.outside(of: execution, bindings: Self.bindings)
      let run = TriedRun(execution, in: outside)
      return run.problem.map { .fail("\($0)") } ?? ending(run.status, with: answers)
    } catch {
      return .fail("\(error)")
    }
  }

  private func ending(_ status: ExecutionStatus, with answers: Answers) -> Verdict {
    switch status {
    case .succeeded: .passes(as: "succeeded with \(answers.rawValue)")
    case .failed where status.missingSimulation != nil: .passes(as: "not simulated")
    case .failed(let error, _), .aborted(let error, _):
      .passes(as: "\(error ?? "failed without an error's name") with \(answers.rawValue)")
    case .timedOut: .passes(as: "timed out with \(answers.rawValue)")
    case .running: .fail("it has not ended")
    }
  }
}
