import JSONModel

/// Changes to a JSON text that leave all else in it as it stands: members that are added, values that are replaced.
struct JSONEdits {
  private let document: JSONDocument
  private let bytes: [UInt8]
  private var changes: [(range: Range<Int>, text: String)] = []

  /// Begins without changes.
  init(_ document: JSONDocument, in bytes: [UInt8]) { (self.document, self.bytes) = (document, bytes) }

  /// Puts another value in place of one.
  mutating func replace(_ value: LocatedJSON, by new: JSON) {
    changes.append((value.offsets, new.text()))
  }

  /// Adds members to an object, behind those that it has; each object is added to once.
  mutating func add(_ members: [(name: String, value: JSON)], to object: LocatedJSON) {
    guard !members.isEmpty else { return }
    let range = object.offsets
    let last = object.members.map(\.value).max { $0.offsets.upperBound < $1.offsets.upperBound }
    guard isInLines(object) else {
      let text = members.map { "\(JSON.string($0.name).text()): \($0.value.text())" }.joined(separator: ", ")
      let place = last?.offsets.upperBound ?? range.lowerBound + 1
      return changes.append((place..<place, (last == nil ? "" : ", ") + text))
    }
    let outer = indentation(at: range.lowerBound)
    let inner =
      object.members.first.flatMap { $0.value.nameRange }.map { indentation(at: $0.lowerBound.offset) }
      ?? outer + unit
    let lines = members.map { member in
      "\n\(inner)\(JSON.string(member.name).text()): \(text(of: member.value, behind: inner))"
    }.joined(separator: ",")
    if let last {
      let end = last.offsets.upperBound
      changes.append((end..<end, "," + lines))
    } else {
      changes.append(((range.lowerBound + 1)..<(range.upperBound - 1), lines + "\n" + outer))
    }
  }

  /// The text with all changes.
  var text: String {
    var text = bytes
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(change.range, with: Array(change.text.utf8))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the members of an object stand in lines of their own; those of an empty one do where the whole text does.
  private func isInLines(_ object: LocatedJSON) -> Bool {
    guard let first = object.members.first?.value.nameRange else { return bytes.contains(UInt8(ascii: "\n")) }
    return bytes[object.offsets.lowerBound..<first.lowerBound.offset].contains(UInt8(ascii: "\n"))
  }

  /// The blanks at the beginning of the line of an offset.
  private func indentation(at offset: Int) -> String {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start..<offset].prefix { [0x20, 0x09].contains($0) }, as: UTF8.self)
  }

  /// What a level is indented by, as the first member of the text is.
  private var unit: String {
    let first = document.root.members.first?.value.nameRange.map { indentation(at: $0.lowerBound.offset) } ?? ""
    return first.isEmpty ? "  " : first
  }

  /// A value in lines of its own, all but the first behind an indentation.
  private func text(of value: JSON, behind indentation: String) -> String {
    value.text(.pretty).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      let blanks = line.prefix { $0 == " " }.count
      let levels = String(repeating: unit, count: blanks / 2)
      return number == 0 ? String(line) : indentation + levels + line.dropFirst(blanks)
    }.joined(separator: "\n")
  }
}

extension LocatedJSON {
  /// Which bytes of the text it is.
  fileprivate var offsets: Range<Int> { range.lowerBound.offset..<range.upperBound.offset }
}
