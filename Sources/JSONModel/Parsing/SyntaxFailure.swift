/// A problem before its line and column are known.
struct SyntaxFailure: Error {
  let problem: JSONSyntaxError.Problem
  let offset: Int
}

extension JSONSyntaxError {
  /// Finds the line and the column of a failure.
  init(_ failure: SyntaxFailure, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(failure.offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    let position = SourcePosition(line: line, column: column, offset: failure.offset)
    self.init(problem: failure.problem, position: position)
  }
}
