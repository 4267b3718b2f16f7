import Interpreter
import JSONModel
import StatesLanguage

/// Follows a value back through the moments at which it was written.
struct ProvenanceTrail {
  /// One step back.
  enum Hop {
    /// The value is the one at another place.
    case kept(ValueLocation)
    /// The value was made; when it was made of one thing, that can be followed.
    case made(ProvenanceLink, from: ValueLocation?)
    /// Nothing more is known.
    case lost
  }

  var walk: MomentWalk
  private let limit: Int

  /// Makes a trail that goes so many hops at most: a loop of states can hand a value on for ever.
  init(_ timeline: Timeline, limit: Int) {
    walk = MomentWalk(timeline)
    self.limit = limit
  }

  /// The links from a place back to where its value comes from, the last one written first.
  mutating func links(from start: ValueLocation) -> [ProvenanceLink] {
    guard value(at: start) != nil else { return [] }
    var links: [ProvenanceLink] = []
    var next: ValueLocation? = start
    var count = 0
    while let location = next {
      count += 1
      guard count <= limit else { return links + farther(than: location) }
      switch hop(from: location) {
      case .kept(let source): next = source
      case .lost: next = nil
      case .made(let link, let source):
        links.append(link)
        next = source
      }
    }
    return links
  }

  private mutating func farther(than location: ValueLocation) -> [ProvenanceLink] {
    guard case .made(let link, from: _) = born(location, at: location.moment, as: .farther) else { return [] }
    return [link]
  }

  private mutating func hop(from location: ValueLocation) -> Hop {
    guard let branch = walk.execution(at: location.moment).branch(location.branch) else { return .lost }
    switch location.place {
    case .visit(.input, let pointer): return inputHop(pointer, branch, at: location)
    case .visit(let value, let pointer): return valueHop(value, pointer, branch, at: location)
    case .error(let pointer): return errorHop(pointer, branch, at: location)
    case .variable(let name, let pointer): return variableHop(name, pointer, branch, at: location)
    case .context(let pointer): return contextHop(pointer, branch, at: location)
    }
  }

  /// A value that a field has made just after a moment.
  ///
  /// - Parameters:
  ///   - location: The value.
  ///   - moment: The moment just before it was written.
  ///   - field: The field.
  ///   - part: What in the field has made it.
  ///   - text: How the field is written, when that is not how it reads.
  ///   - data: What the paths in the field start from.
  ///   - branch: The branch whose field it is, when another one has the value.
  ///   - item: Where the item is that it is made for.
  /// - Returns: The link, and where to go on.
  mutating func made(
    _ location: ValueLocation,
    at moment: Int,
    by field: String,
    _ part: TemplatePart,
    written text: String? = nil,
    data: ValuePlace,
    in branch: BranchID? = nil,
    item: ValuePlace? = nil
  ) -> Hop {
    let frame = ReadingFrame(moment: moment, branch: branch ?? location.branch, data: data, item: item)
    let before = walk.execution(at: moment)
    var sources: [(read: ValueRead, location: ValueLocation)] = []
    var origin = ProvenanceLink.Origin.computed
    var text = text
    switch part.content {
    case .literal: origin = .literal
    case .computed(let source, let reads):
      text = text ?? source
      sources = reads.map { ($0, frame.location(of: $0, in: before).location) }
    case .read(let read):
      let (found, isWhole) = frame.location(of: read, in: before)
      origin = isWhole ? .copy : .computed
      text = text ?? read.text
      sources = [(read, isWhole ? found.at(found.place.appending(part.rest)) : found)]
    }
    let link = ProvenanceLink(
      moment: moment,
      branch: frame.branch,
      path: before.path(of: frame.branch),
      state: state(of: frame.branch, in: before),
      field: field + part.suffix,
      text: text,
      origin: origin,
      value: value(at: location),
      sources: sources.map { source(of: $0.read.text, at: $0.location) }
    )
    return .made(link, from: sources.count == 1 ? sources[0].location : nil)
  }

  /// A value that comes from nowhere else in the execution.
  mutating func born(
    _ location: ValueLocation,
    at moment: Int,
    as origin: ProvenanceLink.Origin,
    field: String? = nil,
    text: String? = nil
  ) -> Hop {
    let before = walk.execution(at: moment)
    let link = ProvenanceLink(
      moment: moment,
      branch: location.branch,
      path: before.path(of: location.branch),
      state: state(of: location.branch, in: before),
      field: field,
      text: text,
      origin: origin,
      value: value(at: location),
      sources: []
    )
    return .made(link, from: nil)
  }

  /// What a person has set: where a place kept its value then, it comes from before.
  mutating func edited(_ location: ValueLocation, at moment: Int) -> Hop {
    let before = ValueLocation(moment: moment, branch: location.branch, place: location.place)
    if let old = value(at: before), old == value(at: location) { return .kept(before) }
    return born(location, at: moment, as: .byHand)
  }

  /// The value at a place at its moment.
  mutating func value(at location: ValueLocation) -> JSON? {
    walk.execution(at: location.moment).value(at: location.place, in: location.branch)
  }

  private mutating func source(of text: String, at location: ValueLocation) -> ProvenanceLink.Source {
    ProvenanceLink.Source(
      text: text,
      place: location.place,
      branch: location.branch,
      moment: location.moment,
      value: value(at: location)
    )
  }

  private func state(of branch: BranchID, in execution: Execution) -> StateID {
    (execution.branch(branch) ?? execution.ancestry(of: .main).first)?.visit.state ?? StateID(index: 0)
  }
}

extension Visit {
  /// The first of some values that the visit has; its input when it has none of them.
  func place(of values: [VisitValue]) -> ValuePlace {
    .visit(values.first { self[$0] != nil } ?? .input, JSONPointer())
  }
}

extension Execution {
  /// A branch among its siblings, and those around it: `Fan[0]/Each[2]`, `Start`.
  func path(of id: BranchID) -> String {
    let line = ancestry(of: id)
    return zip(line, line.dropFirst()).map { step(to: $1, from: $0) }.joined(separator: "/")
  }
}
