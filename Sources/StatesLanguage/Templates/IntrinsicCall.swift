public import JSONModel
public import JSONPathEngine

/// A call of an intrinsic function, parsed.
///
/// - Source: States Language specification, "Intrinsic Functions".
public struct IntrinsicCall: Sendable, Equatable {
  /// The function.
  public let function: IntrinsicFunction
  /// Its arguments, as many as it takes.
  public let arguments: [Argument]
  /// The call as it is written.
  public let text: String

  /// An argument of a call.
  public indirect enum Argument: Sendable, Equatable {
    /// A text, a number, `true`, `false` or `null`.
    case literal(JSON)
    /// A path.
    case path(JSONPath)
    /// The result of another call.
    case call(IntrinsicCall)
  }
}

/// The intrinsic functions; the raw value is the name after `States.`.
public enum IntrinsicFunction: String, Sendable, Hashable, CaseIterable {
  case array = "Array"
  case arrayPartition = "ArrayPartition"
  case arrayContains = "ArrayContains"
  case arrayRange = "ArrayRange"
  case arrayGetItem = "ArrayGetItem"
  case arrayLength = "ArrayLength"
  case arrayUnique = "ArrayUnique"
  case base64Encode = "Base64Encode"
  case base64Decode = "Base64Decode"
  case hash = "Hash"
  case jsonMerge = "JsonMerge"
  case stringToJson = "StringToJson"
  case jsonToString = "JsonToString"
  case mathRandom = "MathRandom"
  case mathAdd = "MathAdd"
  case stringSplit = "StringSplit"
  case uuid = "UUID"
  case format = "Format"
}
