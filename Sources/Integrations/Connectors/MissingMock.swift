/// Why a task has no mock, so that it can be said what to do about that.
package enum MissingMock: Sendable, Equatable {
  /// No file of mocks is given.
  case noFile
  /// No file of mocks is given to an endpoint, where whoever starts an execution chooses the test case.
  case noFileForEndpoint
  /// A file of mocks is there, and whoever started the execution has chosen no test case of it.
  case noCase(of: String)
  /// A test case was chosen, and has nothing for the state; it may have been chosen without its name, as the only one.
  case notInCase(String?, of: String)

  /// What to do.
  var advice: String {
    switch self {
    case .noFile: "give it one with --mocks"
    case .noFileForEndpoint:
      "give it one with --mocks or SFN_MOCK_CONFIG and start the execution with <machine ARN>#Case"
    case .noCase(of: let file): "no test case of \(file) was chosen: start the execution with <machine ARN>#Case"
    case .notInCase(let name, of: let file): "add the state to the test case \(name.map { "'\($0)' " } ?? "")of \(file)"
    }
  }
}
