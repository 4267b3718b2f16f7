/// A text and where each of its bytes comes from in another one: what an escape, a folded line or a placeholder stood
/// for.
///
/// It is made of runs. A *verbatim* run stands in the source as it is; every byte of another run comes from all of its
/// source.
package struct LocatedText: Hashable, Sendable {
  /// A part of the text that comes from one place.
  private struct Run: Hashable {
    /// Where it starts in the text.
    let start: Int
    /// Where it comes from.
    var source: Range<Int>
    let isVerbatim: Bool
  }

  /// The text in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []

  /// Makes an empty text.
  package init() {}

  /// Makes a text that stands for a whole part of the source.
  package init(_ text: String, from source: Range<Int>) {
    append(text.utf8, from: source)
  }

  /// The text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The smallest part of the source that all of it comes from; nothing when it is empty.
  package var extent: Range<Int>? {
    guard let first = runs.map(\.source.lowerBound).min(), let last = runs.map(\.source.upperBound).max() else {
      return nil
    }
    return first..<last
  }

  /// Adds bytes that stand in the source as they are.
  package mutating func append(verbatim added: some Collection<UInt8>, at offset: Int) {
    guard !added.isEmpty else { return }
    if let last = runs.last, last.isVerbatim, last.source.upperBound == offset {
      runs[runs.count - 1].source = last.source.lowerBound..<(offset + added.count)
    } else {
      runs.append(Run(start: bytes.count, source: offset..<(offset + added.count), isVerbatim: true))
    }
    bytes.append(contentsOf: added)
  }

  /// Adds bytes that stand for a part of the source.
  package mutating func append(_ added: some Collection<UInt8>, from source: Range<Int>) {
    guard !added.isEmpty else { return }
    runs.append(Run(start: bytes.count, source: source, isVerbatim: false))
    bytes.append(contentsOf: added)
  }

  /// Adds another text.
  package mutating func append(_ other: LocatedText) {
    append(other, in: 0..<other.bytes.count)
  }

  /// Adds a part of another text.
  package mutating func append(_ other: LocatedText, in range: Range<Int>) {
    guard !range.isEmpty else { return }
    for index in other.runIndex(at: range.lowerBound)..<other.runs.count {
      let run = other.runs[index]
      guard run.start < range.upperBound else { return }
      let end = index + 1 < other.runs.count ? other.runs[index + 1].start : other.bytes.count
      let part = max(run.start, range.lowerBound)..<min(end, range.upperBound)
      if run.isVerbatim {
        append(verbatim: other.bytes[part], at: run.source.lowerBound + part.lowerBound - run.start)
      } else {
        append(other.bytes[part], from: run.source)
      }
    }
  }

  /// A part of it.
  package subscript(range: Range<Int>) -> LocatedText {
    var part = LocatedText()
    part.append(self, in: range)
    return part
  }

  /// The text at the places of another one that its source was taken from.
  func relocated(by other: LocatedText) -> LocatedText {
    var text = LocatedText()
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
      if run.isVerbatim {
        text.append(other, in: run.source)
      } else {
        text.append(bytes[run.start..<end], from: other.source(of: run.source))
      }
    }
    return text
  }

  /// Where a part of the text comes from; of an empty part, the place before it.
  package func source(of range: Range<Int>) -> Range<Int> {
    let start = start(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, end(of: range.upperBound))
  }

  /// Where the byte at an offset comes from; of the end, the end of the source.
  private func start(of offset: Int) -> Int {
    guard offset < bytes.count else { return runs.last?.source.upperBound ?? 0 }
    let run = runs[runIndex(at: offset)]
    return run.isVerbatim ? run.source.lowerBound + offset - run.start : run.source.lowerBound
  }

  /// Where the byte before an offset ends.
  private func end(of offset: Int) -> Int {
    guard offset > 0, !runs.isEmpty else { return runs.first?.source.lowerBound ?? 0 }
    let run = runs[runIndex(at: offset - 1)]
    return run.isVerbatim ? run.source.lowerBound + offset - run.start : run.source.upperBound
  }

  /// The run that an offset is in, or the last one.
  private func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
