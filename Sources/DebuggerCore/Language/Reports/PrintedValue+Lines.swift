import Interpreter
import JSONModel
import JSONPathEngine

extension PrintedValue {
  /// How many lines of a long value are shown.
  private static let lineCount = 40

  /// The value as JSON that is easy to read.
  ///
  /// - Parameters:
  ///   - snapshot: The moment that it is shown of.
  ///   - isWhole: Whether all of it is shown, however long it is.
  /// - Returns: The lines.
  func lines(in snapshot: Snapshot, isWhole: Bool) -> [String] {
    switch value(in: snapshot) {
    case .value(let value): lines(of: value, isWhole: isWhole)
    case .nothing, .failed: ["\(name) = \(value(in: snapshot).text)"]
    }
  }

  private func lines(of value: JSON, isWhole: Bool) -> [String] {
    let lines = value.text(.pretty).split(separator: "\n").map(String.init)
    guard lines.count > 1 else { return ["\(name) = \(lines.first ?? "")"] }
    guard !isWhole, lines.count > Self.lineCount else { return ["\(name) ="] + lines }
    let rest = lines.count - Self.lineCount
    return ["\(name) ="] + lines.prefix(Self.lineCount) + ["... \(rest) more lines; print-all \(name) shows them"]
  }

  /// What it is called, as it is typed.
  private var name: String {
    switch self {
    case .visit(let value, let path): value.rawValue + path.text.dropFirst()
    case .expression(let expression): expression.text
    }
  }

  private func value(in snapshot: Snapshot) -> FrameValue {
    switch self {
    case .expression(let expression): return snapshot.inspection.value(of: expression)
    case .visit(let value, let path):
      guard let whole = snapshot.focused?.branch.visit[value] else { return .nothing }
      do throws(JSONPathError) {
        return .value(try path.evaluate(on: whole))
      } catch {
        return .failed(error.message)
      }
    }
  }
}
