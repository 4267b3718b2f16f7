import JSONModel

/// Compares values of ours with recorded ones, whose masks stand for anything.
struct RecordedMatch {
  /// Whether words stand for values of the generator.
  let hidesRandom: Bool
  /// Whether the numbers of events in causes may differ.
  let hidesEventNumbers: Bool
  /// What each numbered placeholder, as a whole text, was found to stand for.
  private var found: [String: String] = [:]

  init(hidesRandom: Bool, hidesEventNumbers: Bool = false) {
    self.hidesRandom = hidesRandom
    self.hidesEventNumbers = hidesEventNumbers
  }

  /// The first difference between two values; `nil` when ours is as recorded.
  mutating func difference(_ recorded: JSON, _ ours: JSON, at place: [String] = []) -> String? {
    switch (recorded, ours) {
    case (.object(let left), .object(let right)): return difference(left, right, at: place)
    case (.array(let left), .array(let right)) where left.count == right.count:
      for (index, pair) in zip(left, right).enumerated() {
        if let difference = difference(pair.0, pair.1, at: place + ["\(index)"]) { return difference }
      }
      return nil
    case (.array, .string(let text)):
      // Some recordings have parsed arrays in texts too.
      if let ours = text.container { return difference(recorded, ours, at: place) }
      return mismatch(recorded, ours, at: place)
    case (.string(let text), _) where hides(text, ours, at: place): return nil
    case _ where recorded == ours: return nil
    case _: return mismatch(recorded, ours, at: place)
    }
  }

  private func mismatch(_ recorded: JSON, _ ours: JSON, at place: [String]) -> String {
    "\(place.joined(separator: ".")): expected \(recorded.excerpt), found \(ours.excerpt)"
  }

  private mutating func difference(_ left: JSONObject, _ right: JSONObject, at place: [String]) -> String? {
    for member in left.members {
      let place = place + [member.name]
      guard let value = right[member.name] else {
        return "\(place.joined(separator: ".")): expected \(member.value.excerpt), found nothing"
      }
      if let difference = difference(member.value, value, at: place) { return difference }
    }
    guard let extra = right.members.first(where: { left[$0.name] == nil }) else { return nil }
    return "\((place + [extra.name]).joined(separator: ".")): expected nothing, found \(extra.value.excerpt)"
  }

  private mutating func hides(_ text: String, _ ours: JSON, at place: [String]) -> Bool {
    if Mask.hidesAnything(text, at: place) || hidesRandom && Mask.hidesRandom(text, ours) { return true }
    guard case .string(let value) = ours, value != text else { return false }
    if Mask.isTaskToken(value) { return true }
    if text.wholeMatch(of: /<[a-zA-Z_-]+:\d+>/) != nil {
      return value == found[text, default: value] && remember(value, as: text)
    }
    return Mask.fits(comparable(value), comparable(text)) || isSameValue(text, value)
  }

  private mutating func remember(_ value: String, as placeholder: String) -> Bool {
    found[placeholder] = value
    return true
  }

  private func comparable(_ text: String) -> String {
    hidesEventNumbers ? text.replacing(/\(entered at the event id #\d+\)/, with: "") : text
  }

  /// Whether two texts hold the same object or array: AWS keeps the blanks of its input, and the recording of a task's
  /// answer keeps neither blanks nor order.
  private mutating func isSameValue(_ text: String, _ value: String) -> Bool {
    guard let recorded = text.container, let ours = value.container else { return false }
    return difference(recorded, ours) == nil
  }
}

extension String {
  /// The array or object that the text holds.
  fileprivate var container: JSON? { hasPrefix("[") || hasPrefix("{") ? try? JSON(parsing: self) : nil }
}

extension JSON {
  /// The value's text, cut to a length that a report can bear.
  fileprivate var excerpt: String {
    let text = self.text()
    return text.count > 300 ? text.prefix(300) + "…" : text
  }
}
