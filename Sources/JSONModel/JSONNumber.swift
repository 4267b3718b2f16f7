/// A JSON number that keeps the text it was written with.
///
/// `1.0`, `1e3` and a 20-digit integer all survive a round trip. Numbers compare by value.
public struct JSONNumber: Sendable {
  /// How a number is held: as a machine number where that gives its text back, else as the text.
  @usableFromInline
  enum Storage: Sendable {
    /// A number whose text is that of the integer.
    case integer(Int64)
    /// A number whose text is what ``JSONNumber/shortestText(of:)`` gives for it.
    case double(Double)
    /// A number whose text is neither, for example `1e3` or `-0`.
    case text(String)
  }

  @usableFromInline let storage: Storage

  @inlinable
  init(storage: Storage) { self.storage = storage }

  /// Makes the number of an integer.
  @inlinable
  public init(_ value: Int) { storage = .integer(Int64(value)) }

  /// Makes the number of a finite double, written as ECMAScript does: whole numbers have no fraction.
  ///
  /// - Precondition: `value` is finite; JSON has no other numbers.
  public init(_ value: Double) {
    precondition(value.isFinite, "JSON has no number for \(value)")
    if let whole = Int64(exactly: value), whole.magnitude < 1 << 53, !(value == 0 && value.sign == .minus) {
      storage = .integer(whole)
    } else {
      storage = .double(value)
    }
  }
}

extension JSONNumber {
  /// The number as a double: the nearest one, or an infinity beyond their range.
  public var double: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .text(let text): Double(text) ?? .nan
    }
  }

  /// The number as an integer when its value is one, however it is written (`2.0`, `1e3`).
  public var integer: Int? {
    switch storage {
    case .integer(let value): Int(value)
    case .double, .text: Decimal(text).integer
    }
  }

  /// The number as it was written.
  public var text: String {
    switch storage {
    case .integer(let value): String(value)
    case .double(let value): Self.shortestText(of: value)
    case .text(let text): text
    }
  }
}
