import Interpreter

/// The short name of a moment: `#42.3` is the third moment after the one that recorded event 42.
///
/// It stays the same when the session is run again with the same answers, and leads from a line of the history to where
/// that came from.
package struct MomentAddress: Sendable, Hashable {
  /// The last event of the execution's history then.
  package let event: Int
  /// How many moments there were since the one that recorded it.
  package let offset: Int

  /// Makes an address.
  package init(event: Int, offset: Int = 0) {
    self.event = event
    self.offset = offset
  }

  /// Reads an address, with or without the `#`; nothing when the text is none.
  package init?(_ text: some StringProtocol) {
    let numbers = text.drop { $0 == "#" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(numbers.count), let event = Self.number(numbers[0]) else { return nil }
    guard let offset = numbers.count == 2 ? Self.number(numbers[1]) : 0 else { return nil }
    self.init(event: event, offset: offset)
  }

  /// How it is written.
  package var text: String { offset == 0 ? "#\(event)" : "#\(event).\(offset)" }

  private static func number(_ text: some StringProtocol) -> Int? {
    // Far beyond any timeline, and far from overflow.
    text.count <= 12 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}

extension Timeline {
  /// The address of a moment.
  func address(of index: Int) -> MomentAddress {
    let event = eventCount(at: index)
    let first = (0..<count).partitionPoint { eventCount(at: $0) >= event }
    return MomentAddress(event: event, offset: index - first)
  }

  /// The moment of an address; nothing when the timeline has none so late, or no so many moments after the event.
  func moment(at address: MomentAddress) -> Int? {
    let first = (0..<count).partitionPoint { eventCount(at: $0) >= address.event }
    let index = first + address.offset
    guard first < count, index < count else { return nil }
    return address.offset == 0 || eventCount(at: index) == eventCount(at: first) ? index : nil
  }

  /// How many events the execution's history has at a moment.
  private func eventCount(at index: Int) -> Int {
    moment(index)?.eventCount ?? start.execution.history.count
  }
}
