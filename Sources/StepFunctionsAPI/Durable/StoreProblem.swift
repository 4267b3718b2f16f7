/// Why what a service has kept cannot be used.
package struct StoreProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The problem in words, with the file that it is in.
  package let description: String

  /// Makes a problem.
  package init(_ description: String) { self.description = description }

  /// Makes the problem of a line, from 1, of a journal with a name.
  init(_ name: String, line: Int, _ reason: String) { self.init("\(name):\(line): \(reason)") }
}
