import Interpreter

/// The timelines of a session that are not walked on now, and the name of the one that is.
struct ForkTable: Sendable {
  /// The number of the one that is walked on.
  private(set) var current = 1
  private(set) var origin: Fork.Origin?
  private(set) var reason = Fork.Reason.beginning
  /// The others, by their numbers, lowest first.
  private(set) var others: [Fork] = []
  private var nextNumber = 2

  /// Leaves the timeline that is walked on for a new one, which begins at a moment of it.
  ///
  /// - Parameters:
  ///   - timeline: The one that is left.
  ///   - moment: The last moment that both have; none when they have nothing in common.
  ///   - reason: Why.
  mutating func leave(_ timeline: Timeline, at moment: Int?, for reason: Fork.Reason) {
    keep(timeline)
    origin = moment.map { Fork.Origin(fork: current, moment: $0) }
    self.reason = reason
    current = nextNumber
    nextNumber += 1
  }

  /// Goes from the timeline that is walked on to another one.
  ///
  /// One that has nothing of its own is forgotten when it is left, unless somebody remembers it.
  ///
  /// - Parameters:
  ///   - timeline: The one that is walked on.
  ///   - number: The number of the other one.
  ///   - isRemembered: Whether something leads back to the one that is left.
  /// - Returns: The other one; nothing when there is none of that number.
  mutating func change(from timeline: Timeline, to number: Int, isRemembered: Bool) -> Timeline? {
    guard others.contains(where: { $0.number == number }) else { return nil }
    if isRemembered || !isEmpty(timeline) { keep(timeline) }
    guard let index = others.firstIndex(where: { $0.number == number }) else { return nil }
    let fork = others.remove(at: index)
    (current, origin, reason) = (fork.number, fork.origin, fork.reason)
    return fork.timeline
  }

  /// Forgets a timeline that is not walked on.
  ///
  /// - Returns: Whether there was one of that number.
  mutating func forget(_ number: Int) -> Bool {
    let count = others.count
    others.removeAll { $0.number == number }
    return others.count < count
  }

  private mutating func keep(_ timeline: Timeline) {
    let fork = Fork(number: current, origin: origin, reason: reason, timeline: timeline)
    others.insert(fork, at: others.firstIndex { $0.number > current } ?? others.endIndex)
  }

  /// Whether the timeline that is walked on has only moments of the one that it comes from, which is still there.
  private func isEmpty(_ timeline: Timeline) -> Bool {
    guard let origin, reason != .definition, others.contains(where: { $0.number == origin.fork }) else { return false }
    return timeline.count == origin.moment + 1
  }
}
