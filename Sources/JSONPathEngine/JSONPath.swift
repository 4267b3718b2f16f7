public import JSONModel

/// A path in the dialect of JSONPath that AWS Step Functions accepts: compiled once, evaluated many times.
///
/// Two paths are equal when they are written alike.
///
/// - Source: States Language specification, "Paths"; json-path/JsonPath, whose dialect it is.
public struct JSONPath: Sendable {
  /// What a path starts from.
  public enum Root: Hashable, Sendable {
    /// `$`: the data of the state.
    case data
    /// `$$`: the context object.
    case context
    /// `$name`: a variable.
    case variable(String)
  }

  /// The path as it was written.
  public let text: String
  /// What the path starts from.
  public let root: Root
  /// The steps.
  let compiled: CompiledPath

  /// Compiles a path.
  ///
  /// A path without a leading `$` is read as if `$.` stood in front of it.
  public init(parsing text: String) throws(JSONPathSyntaxError) {
    var parser = PathParser(text)
    let parsed = try parser.parsePath()
    self.init(text: text, root: parsed.root, steps: parsed.steps)
  }

  init(text: String, root: Root, steps: [PathStep]) {
    self.text = text
    self.root = root
    compiled = CompiledPath(steps: steps)
  }

  /// Whether the path gives one value; an indefinite one gives an array of all matches.
  public var isDefinite: Bool { compiled.isDefinite }

  /// Evaluates the path on the value that its root names.
  ///
  /// - Returns: the value of a definite path; the array of matches of an indefinite one, in document order, which is
  ///   empty when its start names a missing member.
  /// - Throws: ``JSONPathError`` when a definite path selects nothing or a step meets a value of the wrong kind.
  public func evaluate(on document: JSON) throws(JSONPathError) -> JSON {
    if let places = compiled.places, let value = CompiledPath.value(at: places, in: document) { return value }
    return try compiled.evaluate(on: document, root: document)
  }
}

extension JSONPath: Hashable {
  /// Whether two paths are written alike.
  public static func == (left: JSONPath, right: JSONPath) -> Bool { left.text.hasSameBytes(as: right.text) }

  /// Feeds the text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension JSONPath: CustomStringConvertible {
  /// The path as it was written.
  public var description: String { text }
}
