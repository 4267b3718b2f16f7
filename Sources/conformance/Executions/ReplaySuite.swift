import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Whether the recorded executions of AWS can be walked along with nothing but their histories.
struct ReplaySuite: SelfContainedSuite {
  let name = "replay"
  let help = "Replay the histories that were recorded from AWS, and look for divergences"

  func run(_ item: JSON) -> Verdict {
    let recorded = RecordedExecution(item)
    if let reason = recorded.reasonToSkip { return .skip(reason) }
    guard let events = recorded.events else { return .skip("without a history") }
    let loaded = DefinitionLoader.load(recorded.definition.utf8(), for: recorded.settings.workflow)
    guard let machine = loaded.machine else {
      return .fail("the definition is refused: \(loaded.diagnostics.map(\.description).joined(separator: "; "))")
    }
    do throws(HistoryProblem) {
      let unmasked = UnmaskedHistory(events, of: recorded, in: machine)
      let history = try RecordedHistory(parsing: unmasked.json.utf8())
      var replay = Replay(
        of: history,
        in: machine,
        input: recorded.input,
        settings: recorded.settings,
        comparison: MaskedComparison(recorded, unmasked.events)
      )
      replay.walk()
      if let divergence = replay.divergence { return .fail(divergence.summary(in: machine)) }
      return .pass
    } catch {
      return .fail("\(error.range.lowerBound): \(error.message)")
    }
  }
}

/// Compares the data of events with recorded events, whose masks stand for anything.
struct MaskedComparison: EventComparison {
  private let recorded: RecordedExecution
  private let events: [JSON]

  init(_ recorded: RecordedExecution, _ events: [JSON]) {
    self.recorded = recorded
    self.events = events
  }

  func compare(
    _ event: HistoryEvent,
    _ produced: HistoryEvent,
    of state: StateID?,
    in execution: Execution
  ) -> DataMatch {
    let original = events[event.id - 1].withoutNumbers
    let ours = recorded.masked(event: produced.json).withoutNumbers
    if original == ours { return .same }
    var match = RecordedMatch(hidesRandom: recorded.needs("random"), hidesEventNumbers: true)
    guard match.difference(original, ours) != nil else { return .excused }
    return .different(JSONDifference.between(original, ours))
  }
}

extension JSON {
  /// The event without its numbers and its time.
  fileprivate var withoutNumbers: JSON {
    guard case .object(var object) = self else { return self }
    for name in ["id", "previousEventId", "timestamp"] { object[name] = nil }
    return .object(object)
  }
}
