/// A `ResultWriter`: how the results of child executions are written down, and whether they are exported.
///
/// - Source: Step Functions guide, "ResultWriter (Map)".
public struct ResultWriter: Sendable {
  /// Where they are exported to: the template of `Bucket` and `Prefix`; none when they stay in the state's output.
  public var destination: FieldTemplate?
  /// What is kept of each child execution (`WriterConfig.Transformation`).
  public var transformation: Transformation
  /// How the files, or the output, are written (`WriterConfig.OutputType`).
  public var outputType: OutputType

  /// What is kept of a child execution; the raw value is the definition's word for it.
  public enum Transformation: String, Sendable, Hashable, CaseIterable {
    /// Its whole description.
    case none = "NONE"
    /// Its output.
    case compact = "COMPACT"
    /// Its output, and the elements of that where it is an array.
    case flatten = "FLATTEN"
  }

  /// How results are written; the raw value is the definition's word for it.
  public enum OutputType: String, Sendable, Hashable, CaseIterable {
    /// As one JSON array.
    case json = "JSON"
    /// As a JSON text on each line.
    case jsonLines = "JSONL"
  }

  /// Makes a writer.
  public init(destination: FieldTemplate?, transformation: Transformation, outputType: OutputType) {
    self.destination = destination
    self.transformation = transformation
    self.outputType = outputType
  }
}
