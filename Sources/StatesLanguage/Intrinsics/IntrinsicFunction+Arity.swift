extension IntrinsicFunction {
  /// How deep calls may be nested.
  static let depthLimit = 10

  /// The name with its namespace: `States.Format`.
  public var name: String { "States." + rawValue }

  /// How many arguments the function takes.
  ///
  /// - Source: States Language specification, appendix B, "List of Intrinsic Functions".
  var arity: ClosedRange<Int> {
    switch self {
    case .array: 0...Int.max
    case .format: 1...Int.max
    case .uuid: 0...0
    case .arrayLength, .arrayUnique, .base64Encode, .base64Decode, .stringToJson, .jsonToString: 1...1
    case .arrayPartition, .arrayContains, .arrayGetItem, .hash, .mathAdd, .stringSplit: 2...2
    case .arrayRange, .jsonMerge: 3...3
    case .mathRandom: 2...3
    }
  }

  /// The number of arguments in words.
  var arityText: String {
    switch (arity.lowerBound, arity.upperBound) {
    case (let least, Int.max): least == 0 ? "any arguments" : "at least \(least) argument"
    case (0, 0): "no arguments"
    case (1, 1): "1 argument"
    case (let least, let most) where least == most: "\(least) arguments"
    case (let least, let most): "\(least) to \(most) arguments"
    }
  }
}
