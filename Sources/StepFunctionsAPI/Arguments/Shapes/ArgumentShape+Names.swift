/// The shapes that many members share, by the names that the model has for them.
///
/// - Source: The API's service model, version 2016-11-23.
extension ArgumentShape {
  /// `Arn`: most ARNs.
  static let arn = text(1...256)
  /// `LongArn`: ARNs of Map Runs and versions.
  static let longARN = text(1...2000)
  /// `Name`: of a machine, an execution, an activity or a worker.
  static let name = text(1...80)
  /// `Definition`: of a machine.
  static let definition = text(1...1_048_576, isSensitive: true)
  /// `SensitiveData`: an input, an output, variables.
  static let data = ArgumentShape.text(
    TextConstraints(length: LengthRange(maximum: 262_144), unit: .bytes, isSensitive: true)
  )
  /// `VersionDescription` and `AliasDescription`.
  static let description = text(0...256, isSensitive: true)
  /// `SensitiveError`.
  static let errorName = text(0...256, isSensitive: true)
  /// `SensitiveCause`.
  static let errorCause = text(0...32768, isSensitive: true)
  /// `TaskToken`.
  static let taskToken = text(1...2048)
  /// `TraceHeader`.
  static let traceHeader = text(0...256, pattern: .ascii)
  /// `PageToken`.
  static let pageToken = text(1...1024)
  /// `PageSize`.
  static let pageSize = ArgumentShape.integer(NumberRange(minimum: 0, maximum: 1000))
  /// `IncludedData`.
  static let includedData = ArgumentShape.choice(["ALL_DATA", "METADATA_ONLY"])
  /// `StateMachineType`.
  static let machineType = ArgumentShape.choice(["STANDARD", "EXPRESS"])
  /// A whole number from 0 on.
  static let count = ArgumentShape.integer(NumberRange(minimum: 0))
  /// A text of any length.
  static let anyText = ArgumentShape.text(TextConstraints())

  /// A text with at least and at most so many characters.
  static func text(
    _ length: ClosedRange<Int>,
    pattern: TextPattern? = nil,
    isSensitive: Bool = false
  ) -> ArgumentShape {
    .text(
      TextConstraints(
        length: LengthRange(minimum: length.lowerBound, maximum: length.upperBound),
        pattern: pattern,
        isSensitive: isSensitive
      )
    )
  }

  /// A list of any number of values.
  static func list(of element: ArgumentShape) -> ArgumentShape { .list(of: element, counts: .any) }
}
