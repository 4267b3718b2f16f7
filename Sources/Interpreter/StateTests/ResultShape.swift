/// What the answer of a service's action looks like: mocked results are held against it.
public struct ResultShape: Sendable, Equatable {
  /// A member of an answer.
  public struct Member: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Whether it is always there.
    public let isRequired: Bool
    /// What it holds.
    public let value: Value

    /// Makes a member.
    public init(_ name: String, isRequired: Bool = false, _ value: Value) {
      self.name = name
      self.isRequired = isRequired
      self.value = value
    }
  }

  /// What a member, or an element of a list, holds.
  public indirect enum Value: Sendable, Equatable {
    /// A text of a least length, of one of these values when there are some.
    case string(minimumLength: Int = 0, values: Set<String> = [])
    /// A number in a range.
    case number(minimum: Double? = nil, maximum: Double? = nil)
    /// True or false.
    case boolean
    /// A list.
    case list(of: Value)
    /// An object with members of any name.
    case map(of: Value)
    /// An object with known members.
    case structure(ResultShape)
    /// Anything.
    case any
  }

  /// The members.
  public let members: [Member]

  /// Makes a shape.
  public init(_ members: [Member]) { self.members = members }
}
