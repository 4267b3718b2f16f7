public import JSONModel

/// What an expression can reach beside its input: the clock, random numbers, further functions.
public struct JSONataEnvironment: Sendable {
  /// A function of the host; an argument or result of `nil` stands for undefined.
  public struct HostFunction: Sendable {
    /// The types of its arguments, for example `<s-n?:s>`; without one it takes anything.
    public let signature: String?
    /// How many arguments it takes.
    public let arity: Int
    /// What it does.
    public let body: @Sendable ([JSON?]) throws(JSONataError) -> JSON?

    /// Makes a function.
    public init(
      signature: String? = nil,
      arity: Int,
      body: @escaping @Sendable ([JSON?]) throws(JSONataError) -> JSON?
    ) {
      self.signature = signature
      self.arity = arity
      self.body = body
    }
  }

  /// The time of evaluation, in milliseconds since 1970.
  public var now: Double
  /// What gives random numbers from 0 to below 1.
  public var random: @Sendable () -> Double
  /// What gives universally unique identifiers; with `nil` there is no function `$uuid`.
  public var uuid: (@Sendable () -> String)?
  /// Further functions by name, without the dollar sign; they hide those of the library.
  public var functions: [String: HostFunction]
  /// Names of the library's functions that are not to be had, for example `eval`.
  public var forbidden: Set<String>

  /// Makes an environment; the default clock stands still in 1970, so that evaluation depends on nothing outside.
  public init(
    now: Double = 0,
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    uuid: (@Sendable () -> String)? = nil,
    functions: [String: HostFunction] = [:],
    forbidden: Set<String> = []
  ) {
    self.now = now
    self.random = random
    self.uuid = uuid
    self.functions = functions
    self.forbidden = forbidden
  }
}

/// A function of the host, ready to be called.
struct HostFunction {
  let name: String
  let signature: Signature?
  let arity: Int
  let body: @Sendable ([JSON?]) throws(JSONataError) -> JSON?
}
