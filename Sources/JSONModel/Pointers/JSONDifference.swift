/// What differs between two values.
public enum JSONDifference {
  /// One place where two values differ.
  public struct Change: Hashable, Sendable {
    /// What happened at a place.
    public enum Kind: Hashable, Sendable {
      /// Only the new value has something here.
      case added(JSON)
      /// Only the old value has something here.
      case removed(JSON)
      /// Both have something here, and not the same.
      case changed(from: JSON, to: JSON)
    }

    /// The place: in the old value for what was removed, in the new one for all else.
    public let pointer: JSONPointer
    /// What happened there.
    public let kind: Kind

    /// Makes a change.
    public init(pointer: JSONPointer, kind: Kind) {
      self.pointer = pointer
      self.kind = kind
    }
  }

  /// The places where two values differ, as deep inside as possible.
  ///
  /// Members are matched by name and elements by index. Numbers with one value are the same, whatever their text, and
  /// so are objects whose members stand in another order. The changes come in the order of the old value, at each
  /// object the added members last.
  public static func between(_ old: JSON, _ new: JSON) -> [Change] {
    var comparison = Comparison()
    comparison.run(old, new)
    return comparison.changes
  }
}

/// A comparison under way; it does not recurse.
private struct Comparison {
  /// Two values still to be compared, and their token; `depth` is how many tokens lead to their containers.
  struct Pair {
    let depth: Int
    let token: String?
    let old: JSON?
    let new: JSON?
  }

  var changes: [JSONDifference.Change] = []
  private var waiting: [Pair] = []
  private var path: [String] = []

  mutating func run(_ old: JSON, _ new: JSON) {
    waiting = [Pair(depth: 0, token: nil, old: old, new: new)]
    while let pair = waiting.popLast() {
      path.removeLast(path.count - pair.depth)
      if let token = pair.token { path.append(token) }
      compare(pair)
    }
  }

  private mutating func compare(_ pair: Pair) {
    switch (pair.old, pair.new) {
    case (nil, nil): break
    case (nil, let new?): note(.added(new))
    case (let old?, nil): note(.removed(old))
    case (.array(let old), .array(let new)): wait(for: old, new)
    case (.object(let old), .object(let new)): wait(for: old, new)
    case (let old?, let new?): if old != new { note(.changed(from: old, to: new)) }
    }
  }

  private mutating func note(_ kind: JSONDifference.Change.Kind) {
    changes.append(JSONDifference.Change(pointer: JSONPointer(path), kind: kind))
  }

  private mutating func wait(for old: [JSON], _ new: [JSON]) {
    for index in (0..<max(old.count, new.count)).reversed() {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      waiting.append(Pair(depth: path.count, token: String(index), old: before, new: after))
    }
  }

  private mutating func wait(for old: JSONObject, _ new: JSONObject) {
    for member in new.members.reversed() where old.position(of: member.name) == nil {
      waiting.append(Pair(depth: path.count, token: member.name, old: nil, new: member.value))
    }
    for member in old.members.reversed() {
      waiting.append(Pair(depth: path.count, token: member.name, old: member.value, new: new[member.name]))
    }
  }
}
