/// How much an evaluation may use before it ends with an error.
public struct JSONataLimits: Sendable, Hashable {
  /// How many nodes may be evaluated, and steps of regular expressions taken; passing it ends with U1001.
  public var steps: Int
  /// How deep evaluation may nest, in nodes of the expression; passing it ends with U1001.
  public var depth: Int
  /// How many bytes an array or a string may take that the expression builds, where a member of an array counts for
  /// eight; passing it ends with U1003.
  public var bytes: Int
  /// How many bytes all arrays, objects, functions and strings may take together that the expression builds, whether it
  /// keeps them or not; passing it ends with U1003.
  public var totalBytes: Int
  /// How deep arrays, objects and functions may nest in a value that the expression builds; passing it ends with U1004.
  public var nesting: Int
  /// How many bytes of the stack evaluation may take, whatever its depth; passing it ends with U1001.
  public var stackBytes: Int

  /// Makes limits; the default ones suit any thread, and end an evaluation after a second or so.
  public init(
    steps: Int = 20_000_000,
    depth: Int = 10_000,
    bytes: Int = 160_000_000,
    totalBytes: Int = 256_000_000,
    nesting: Int = 256,
    stackBytes: Int = 384 * 1024
  ) {
    self.steps = steps
    self.depth = depth
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.nesting = nesting
    self.stackBytes = stackBytes
  }
}
