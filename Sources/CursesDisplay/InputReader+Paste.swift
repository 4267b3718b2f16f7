extension InputReader {
  /// The longest text that one paste may bring, in scalars: more is a mistake, and is left out.
  private static let longestPaste = 8 << 20
  /// How long the rest of a paste may take to come, in milliseconds.
  private static let longestPause: Int32 = 500

  /// Reads until the end of pasted text, or until nothing comes any more.
  func pastedText() -> String {
    var text = String.UnicodeScalarView()
    let end = Array("\u{1B}[201~".unicodeScalars)
    var (matched, count) = (0, 0)
    while count < InputReader.longestPaste, let scalar = nextPasted() {
      text.append(scalar)
      count += 1
      matched = scalar == end[matched] ? matched + 1 : (scalar == end[0] ? 1 : 0)
      if matched == end.count { return InputReader.cleaned(String(text).dropLast(end.count)) }
    }
    return InputReader.cleaned(Substring(String(text)))
  }

  /// The next character of pasted text; waits a little for it.
  private func nextPasted() -> Unicode.Scalar? {
    while let input = read(within: InputReader.longestPause) {
      switch input {
      case .character(let scalar): return scalar
      case .key: continue
      }
    }
    return nil
  }

  /// Pasted text with line feeds between its lines: terminals send carriage returns.
  private static func cleaned(_ text: Substring) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\r" || $0 == "\r\n" || $0 == "\n" }.joined(separator: "\n")
  }
}
