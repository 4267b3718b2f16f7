import ServiceCatalog

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

  /// Where the members are known from.
  private enum Origin: Equatable {
    case listed([Member])
    /// The catalog of services, which is asked for them only when they are needed: an object can be a part of itself.
    case catalog(CatalogStructure)
  }

  private let origin: Origin

  /// The members.
  public var members: [Member] {
    switch origin {
    case .listed(let members): members
    case .catalog(let structure): structure.members.map { Member($0) }
    }
  }

  /// Makes a shape.
  public init(_ members: [Member]) { origin = .listed(members) }

  /// Makes the shape of an object that the catalog of services knows.
  init(_ structure: CatalogStructure) { origin = .catalog(structure) }
}

extension ResultShape.Value {
  /// The value with members that are at hand, for many objects to be compared with.
  var unfolded: Self {
    guard case .structure(let shape) = self else { return self }
    return .structure(ResultShape(shape.members))
  }
}
