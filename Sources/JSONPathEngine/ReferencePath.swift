public import JSONModel

/// A path to exactly one place, existing or not: names and indices only.
///
/// - Source: States Language specification, "Reference Paths".
public struct ReferencePath: Hashable, Sendable {
  /// One step.
  public enum Step: Hashable, Sendable {
    /// To the member of an object.
    case member(String)
    /// To the element of an array; a negative index counts from the end.
    case index(Int)
  }

  /// The same path, for evaluation.
  public let path: JSONPath
  /// The steps, in order.
  public let steps: [Step]

  /// Compiles a reference path, which has to start with `$`.
  ///
  /// - Throws: ``JSONPathSyntaxError/Problem/notSingular(_:)`` at the first operator that can select several values.
  public init(parsing text: String) throws(JSONPathSyntaxError) {
    var parser = PathParser(text)
    let parsed = try parser.parsePath()
    guard parsed.startsWithDollar else { throw parser.unexpected("'$'", at: 0) }
    var steps: [Step] = []
    for (step, offset) in zip(parsed.steps, parsed.offsets) {
      guard let single = Step(step) else { throw JSONPathSyntaxError(.notSingular(step.normalized), at: offset) }
      steps.append(single)
    }
    self.steps = steps
    path = JSONPath(text: text, root: parsed.root, steps: parsed.steps)
  }

  /// The value at the place, when there is one.
  public func value(in document: JSON) -> JSON? {
    CompiledPath.value(at: steps, in: document)
  }
}

extension ReferencePath: CustomStringConvertible {
  /// The path as it was written.
  public var description: String { path.text }
}

extension ReferencePath.Step {
  /// The step as a reference path has it, when it selects one value.
  init?(_ step: PathStep) {
    guard !step.isDeep else { return nil }
    switch step.selector {
    case .member(let name): self = .member(name)
    case .index(let index): self = .index(index)
    case .members, .indices, .slice, .wildcard, .filter, .function: return nil
    }
  }
}

extension JSONPath {
  /// The steps, up to the first one that can select several values.
  package var leadingSteps: [ReferencePath.Step] {
    var leading: [ReferencePath.Step] = []
    for step in compiled.steps {
      guard let single = ReferencePath.Step(step) else { break }
      leading.append(single)
    }
    return leading
  }

  /// Whether the path leads to one place, existing or not.
  package var leadsToOnePlace: Bool { compiled.places != nil }
}
