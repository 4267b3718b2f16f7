import Integrations
import Interpreter

/// The moments of a session, and which one is looked at.
///
/// What led to each moment is kept, and every so often the whole situation; any other one is made again from the
/// nearest kept one before it. So going anywhere costs at most ``spacing`` steps, and a moment costs little memory.
struct Timeline: Sendable {
  /// How many moments lie between two situations that are kept.
  static let spacing = 128

  /// What led to each moment but the first.
  private var moments = AppendOnlyLog<Moment>()
  /// The situations at the moments whose number is a multiple of ``spacing``.
  private var kept = AppendOnlyLog<Situation>()
  /// The moment that is looked at, from 0.
  private(set) var cursor = 0
  /// The situation at the cursor.
  private(set) var here: Situation
  /// The moments that a person brought about, in order.
  private(set) var handmade = AppendOnlyLog<Int>()
  /// The moments at which a movement has stopped, in order.
  private(set) var stops = AppendOnlyLog<Int>()

  /// Makes a timeline of one moment.
  init(from start: Situation) {
    kept.append(start)
    here = start
  }

  /// The situation at the first moment.
  var start: Situation { kept[0] }

  /// How many moments there are.
  var count: Int { moments.count + 1 }

  /// Whether there are moments after the cursor.
  var hasFuture: Bool { cursor < moments.count }

  /// What led to a moment; none for the first, or one that is not there.
  func moment(_ index: Int) -> Moment? {
    moments.indices.contains(index - 1) ? moments[index - 1] : nil
  }

  /// What was done to come to the cursor; nothing at the first moment.
  var lastAction: Action? { cursor > 0 ? moments[cursor - 1].action : nil }

  /// What leads from the cursor to the moment after it.
  var next: Moment? { moment(cursor + 1) }

  /// Does something at the cursor; what came after it before is forgotten.
  ///
  /// - Parameters:
  ///   - action: What.
  ///   - hand: Whether a person does it.
  ///   - outside: Who answers what it asks of the outside world.
  /// - Throws: ``Refusal`` when the execution is not in a state to have it done.
  mutating func perform(_ action: Action, hand: Hand, asking outside: OutsideWorld) throws(Refusal) {
    try perform(action, hand: hand) { effects, execution in
      effects.isEmpty ? [] : effects.flatMap { outside.undertakings(for: $0, in: execution) }
    }
  }

  /// Does at the cursor what another timeline did, with what was undertaken then.
  mutating func perform(_ recorded: Moment, as action: Action) throws(Refusal) {
    try perform(action, hand: recorded.hand) { _, _ in recorded.undertakings }
  }

  private mutating func perform(
    _ action: Action,
    hand: Hand,
    answers: ([Effect], Execution) -> [Undertaking]
  ) throws(Refusal) {
    let moment = try here.perform(action, hand: hand, answers: answers)
    forgetFuture()
    moments.append(moment)
    cursor += 1
    if hand != .none { handmade.append(cursor) }
    if cursor.isMultiple(of: Self.spacing) { kept.append(here) }
  }

  /// Goes to the next moment, when there is one.
  mutating func goForward() {
    guard let next else { return }
    here.replay(next)
    cursor += 1
  }

  /// Goes to any moment.
  mutating func go(to index: Int) {
    let nearest = index / Self.spacing
    if index < cursor || nearest * Self.spacing > cursor {
      here = kept[nearest]
      cursor = nearest * Self.spacing
    }
    while cursor < index { goForward() }
  }

  /// Forgets the moments after the cursor.
  mutating func forgetFuture() {
    guard hasFuture else { return }
    moments.removeSubrange(from: cursor)
    kept.removeSubrange(from: cursor / Self.spacing + 1)
    handmade.removeSubrange(from: handmade.firstIndex(notBelow: cursor + 1))
    stops.removeSubrange(from: stops.firstIndex(notBelow: cursor + 1))
  }

  /// How often a person has forced the way of the execution, up to the cursor.
  var forcedCount: Int {
    handmade[..<handmade.firstIndex(notBelow: cursor + 1)].count { index in
      guard case .edit(let edit)? = moment(index)?.action else { return false }
      return edit.isForced
    }
  }

  /// Notes that a movement has stopped at the cursor.
  mutating func noteStop() {
    let place = stops.firstIndex(notBelow: cursor)
    guard place == stops.endIndex || stops[place] != cursor else { return }
    let later = stops[place...].map(\.self)
    stops.removeSubrange(from: place)
    stops.append(cursor)
    for stop in later { stops.append(stop) }
  }
}
