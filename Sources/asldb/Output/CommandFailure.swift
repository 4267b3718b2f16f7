import ArgumentParser

/// Why a command ends without having done what it was asked for, in the words that the user reads.
struct CommandFailure: Error, Equatable {
  /// What goes to standard error; nothing when all has been said.
  let text: String
  /// What the program ends with.
  let code: ExitCode
  /// What is wrong and where, when that is one place in a file.
  private(set) var finding: Finding?

  /// Makes a failure; by default one that the user has to mend.
  init(_ text: String, code: ExitCode = .wrongUsage) {
    self.text = text
    self.code = code
  }

  /// Makes the failure of a file that is wrong at one place.
  init(_ finding: Finding) {
    self.init(finding.text)
    self.finding = finding
  }
}

extension ExitCode {
  /// The definition, another file or the arguments are wrong.
  static let wrongUsage = ExitCode(2)
  /// A definition that was to be checked has an error.
  static let definitionWrong = ExitCode(1)
  /// The execution failed.
  static let executionFailed = ExitCode(1)
}
