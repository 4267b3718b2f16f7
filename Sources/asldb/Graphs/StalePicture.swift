import TerminalUI

/// That a picture in a file is not the one that would be drawn now, as a person reads it: the first line that differs.
struct StalePicture: Equatable {
  /// The number of the first line that differs, from 1.
  let line: Int
  /// What the file has there; nothing behind its end.
  let old: String?
  /// What would be drawn there; nothing behind the end.
  let new: String?

  /// Compares two texts line by line, whatever ends their lines.
  ///
  /// - Returns: Nothing when they are the same.
  init?(_ old: [Substring], _ new: [Substring]) {
    let count = max(old.count, new.count)
    func line(_ lines: [Substring], _ index: Int) -> Substring? { lines.indices.contains(index) ? lines[index] : nil }
    guard let index = (0..<count).first(where: { line(old, $0) != line(new, $0) }) else { return nil }
    self.line = index + 1
    self.old = line(old, index).map(String.init)
    self.new = line(new, index).map(String.init)
  }

  /// Both lines, from a little before the place where they part, a mark in front of each.
  var text: String {
    let common = zip(old ?? "", new ?? "").prefix { $0 == $1 }.count
    return "  - \(part(of: old, common))\n  + \(part(of: new, common))"
  }

  private func part(of line: String?, _ common: Int) -> String {
    guard let line else { return "(the end)" }
    let skipped = line.count > 100 && common > 40 ? common - 30 : 0
    return Text.truncated((skipped > 0 ? "…" : "") + line.dropFirst(skipped), to: 100)
  }

  /// The lines of a text, without what ends them.
  static func lines(of text: String) -> [Substring] {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
  }
}
