public import JSONModel
public import JSONPathEngine

/// A payload template, compiled: what stands still in it, and what is computed.
///
/// - Source: States Language specification, "Payload Template".
public indirect enum PayloadTemplate: Sendable, Equatable {
  /// A part without anything computed.
  case literal(JSON)
  /// An object with something computed in it.
  case object([Field])
  /// An array with something computed in it.
  case array([PayloadTemplate])
  /// The value of a `.$` field that is a path.
  case path(JSONPath)
  /// The value of a `.$` field that calls an intrinsic function.
  case intrinsic(IntrinsicCall)

  /// A member of an object.
  public struct Field: Sendable, Equatable {
    /// The name in the result, without `.$`.
    public let name: String
    /// What its value is.
    public let value: PayloadTemplate
  }
}
