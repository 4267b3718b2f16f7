public import JSONModel

/// What an evaluation did: every visit of a sub-expression, with its value.
///
/// The visits are in the order in which their values are known, so what an expression is made of stands before it, and
/// the whole comes last. ``Visit/first`` says where the visits inside of one begin; when it was entered and left
/// follows from that.
///
///     let trace = try JSONataExpression(parsing: "total > 100 and paid").trace(["total": 20, "paid": true])
///     for visit in trace.visits { print(trace.source(of: visit), "=", visit.outcome) }
public struct JSONataTrace: Sendable, Equatable {
  /// The expression as it was written.
  public let text: String
  /// The visits, those inside of one before it; of a failed evaluation up to the failure, and then all that it ended.
  public let visits: [Visit]
  /// What came of the evaluation.
  public let result: Result<JSONataResult, JSONataError>
  /// How many visits were left out, because there were more than the limits allow.
  public let omittedCount: Int
}

extension JSONataTrace {
  /// One evaluation of one sub-expression.
  public struct Visit: Sendable, Equatable {
    /// Where the sub-expression stands in the text, in UTF-16 code units.
    public let range: Range<Int>
    /// What it is.
    public let kind: Kind
    /// What came of it.
    public internal(set) var outcome: Outcome
    /// Where the visits begin that happened inside of this one; its own place when there are none.
    public let first: Int
    /// How many visits it is inside of.
    public internal(set) var depth = 0
    /// How many visits directly inside of it were left out.
    public let omittedCount: Int
  }

  /// What came of a visit.
  public enum Outcome: Sendable, Equatable {
    /// A value that JSON has.
    case value(JSON)
    /// Nothing (undefined).
    case nothing
    /// A function, or a regular expression.
    case function
    /// A value that was too large to be kept.
    case tooLarge
    /// It ended the evaluation with an error.
    case failed(JSONataError)
    /// Something inside of it ended the evaluation.
    case unfinished
  }

  /// What a sub-expression is.
  public enum Kind: Sendable, Equatable {
    case path
    /// A member by its name.
    case name
    case literal
    /// The value at hand, `$`.
    case context
    case variable
    case wildcard
    case descendants
    case parent
    /// An operator between two operands, by its sign: `and`, `=`, `<`, `in`, `+`.
    case operation(String)
    case negation
    case array
    case object
    /// A call; the name of the function when it is called by one.
    case call(String?)
    /// A function with some of its arguments.
    case partial
    case lambda
    /// `test ? yes : no`
    case condition
    /// `?:` or `??`
    case alternative
    case block
    /// `$name := value`
    case binding
    /// `value ~> function`
    case application
    /// A value with a filter behind it: `items[price > 3]`.
    case filter
    /// A value with an order behind it: `items^(price)`.
    case sort
    /// A value with members behind it: `items{id: price}`.
    case group
    case transform
    case pattern
  }
}

extension JSONataTrace {
  /// Where a visit's sub-expression stands in ``text``.
  public func range(of visit: Visit) -> Range<String.Index> {
    let start = text.utf16Index(visit.range.lowerBound)
    return start..<max(start, text.utf16Index(visit.range.upperBound))
  }

  /// A visit's sub-expression as it is written.
  public func source(of visit: Visit) -> Substring { text[range(of: visit)] }

  /// The places of the visits directly inside of one, in their order.
  public func children(of index: Int) -> [Int] {
    guard visits.indices.contains(index) else { return [] }
    var children: [Int] = []
    var next = index - 1
    while next >= visits[index].first {
      children.append(next)
      next = visits[next].first - 1
    }
    return children.reversed()
  }

  /// The place of the visit that one is directly inside of.
  public func parent(of index: Int) -> Int? {
    guard visits.indices.contains(index) else { return nil }
    return visits.indices.dropFirst(index + 1).first { visits[$0].first <= index }
  }

  /// The place of the visit that ended the evaluation with an error.
  public var failure: Int? {
    visits.firstIndex { if case .failed = $0.outcome { true } else { false } }
  }
}

extension JSONataTrace.Visit {
  /// Whether the source says already what it gives: a literal, or a function that is named or written out.
  public var isPlain: Bool {
    switch kind {
    case .literal: true
    case .lambda, .pattern, .transform, .variable: outcome == .function
    case .path, .name, .context, .wildcard, .descendants, .parent, .operation, .negation, .array, .object, .call,
      .partial,
      .condition, .alternative, .block, .binding, .application, .filter, .sort, .group:
      false
    }
  }
}

extension String {
  /// The index of a place that is counted in UTF-16 code units, the end for one behind it.
  fileprivate func utf16Index(_ offset: Int) -> Index {
    utf16.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
  }
}
