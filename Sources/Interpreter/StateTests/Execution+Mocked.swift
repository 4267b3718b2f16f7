import JSONModel
import StatesLanguage

/// What the fields of a Map came to when its work began.
struct MapFacts: Sendable, Equatable {
  /// How many iterations may run at once; 0 for no limit.
  var maxConcurrency = 0
  /// How many items may fail.
  var toleratedFailureCount: Int?
  /// How many of a hundred items may fail.
  var toleratedFailurePercentage: Double?
  /// The items, where `ItemsPath` found them.
  var items: JSON?
  /// What `ItemSelector` made of each item.
  var selected: JSON?
  /// The batches that the items were put together into.
  var batches: JSON?
  /// How many iterations there are.
  var iterations = 0

  /// Whether so many failed iterations are too many; where nothing is said of tolerance, they do not count.
  ///
  /// - Source: recorded.
  func exceedsTolerance(_ failures: Int) -> Bool {
    if let most = toleratedFailureCount, failures > most { return true }
    guard let most = toleratedFailurePercentage, iterations > 0 else { return false }
    return Double(failures) * 100 > most * Double(iterations)
  }
}

/// The work of Parallel and Map states as a mock does it, without their branches.
extension Execution {
  /// Evaluates the fields of the Map that the active branch visits, as far as its work needs them.
  ///
  /// - Parameters:
  ///   - map: The state.
  ///   - read: What its `ItemReader` reads.
  /// - Returns: What they come to.
  /// - Throws: ``EvaluationError`` when one of them has no value.
  mutating func facts(of map: MapState, read: JSON?) throws(EvaluationError) -> MapFacts {
    var facts = MapFacts()
    var batching: Batching?
    if let distribution = map.distribution {
      let terms = try terms(of: map, distribution)
      facts.maxConcurrency = terms.maxConcurrency ?? 0
      facts.toleratedFailureCount = terms.toleratedFailureCount
      facts.toleratedFailurePercentage = terms.toleratedFailurePercentage
      batching = terms.batching
    } else {
      facts.maxConcurrency = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
        try map.maxConcurrency?.value(field: "MaxConcurrencyPath", in: &scope) ?? 0
      }
    }
    let found = map.distribution?.reader == nil ? active.visit.arguments : read
    if case .jsonPath(_?) = map.items { facts.items = found }
    var inputs: [JSON] = []
    for item in Self.items(in: found) { inputs.append(try input(of: item, selector: map.itemSelector)) }
    if map.itemSelector != nil { facts.selected = .array(inputs) }
    let batches = batching.map { Self.batches(of: inputs, $0) }
    facts.batches = batches.map(JSON.array)
    facts.iterations = (batches ?? inputs).count
    return facts
  }

  /// Ends the work of the Parallel or Map that the active branch visits with a result.
  mutating func finishWork(with result: JSON) throws(EvaluationError) {
    try checkSize(of: result)
    active.visit.result = result
    moveOn()
  }

  /// Ends the work of the Parallel or Map that the active branch visits with an error of one of its branches.
  mutating func failWork(error: String?, cause: String?) {
    let limits = program.settings.limits
    fail(error: error?.cut(to: limits.errorCharacters), cause: cause?.cut(to: limits.causeCharacters), origin: .raised)
    active.visit.failure?.isOfBranch = true
  }

  private static func items(in value: JSON?) -> [MapItem] {
    if let members = value?.object?.members {
      return members.enumerated().map { MapItem(index: $0, value: $1.value, key: $1.name) }
    }
    return (value?.array ?? []).enumerated().map { MapItem(index: $0, value: $1) }
  }

  private static func batches(of inputs: [JSON], _ batching: Batching) -> [JSON] {
    var (batches, batch) = ([JSON](), ItemBatch())
    for input in inputs {
      if !batch.isEmpty, !batch.hasRoom(for: input, in: batching) {
        batches.append(batching.object(items: batch.items))
        batch = ItemBatch()
      }
      batch.add(input, countingBytes: batching.maxBytes != .max)
    }
    if !batch.isEmpty { batches.append(batching.object(items: batch.items)) }
    return batches
  }
}
