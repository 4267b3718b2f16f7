/// What a text in the arguments of a call has to be.
///
/// - Source: The API's service model: `min`, `max`, `pattern` and `sensitive` of shapes of type `string`.
struct TextConstraints: Sendable, Equatable {
  /// How the length of a text is counted.
  enum Unit: Sendable, Equatable {
    /// In characters.
    case characters
    /// In bytes of UTF-8: inputs and outputs.
    case bytes
  }

  /// How long it may be.
  var length = LengthRange.any
  /// What the length is counted in.
  var unit = Unit.characters
  /// Which characters it may have.
  var pattern: TextPattern?
  /// Whether it is kept out of messages.
  var isSensitive = false

  /// How long a text is in the unit.
  func length(of text: String) -> Int {
    switch unit {
    case .characters: text.unicodeScalars.count
    case .bytes: text.utf8.count
    }
  }
}

/// The patterns of the model; the raw value is the expression as messages quote it.
enum TextPattern: String, Sendable {
  /// Names of aliases: letters, digits and `_-.`, and not digits alone.
  case aliasName = #"^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$"#
  /// Client tokens: printable characters of ASCII.
  case printable = "[!-~]+"
  /// Trace headers: characters of ASCII.
  case ascii = #"\p{ASCII}*"#

  /// Whether a text matches as a whole.
  func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return switch self {
    case .aliasName:
      scalars.allSatisfy { Self.isLetterOrMark($0) || ("0"..."9").contains($0) }
        && scalars.contains(where: Self.isLetterOrMark)
    case .printable: !scalars.isEmpty && scalars.allSatisfy { ("!"..."~").contains($0) }
    case .ascii: scalars.allSatisfy(\.isASCII)
    }
  }

  private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "-", ".": true
    default: false
    }
  }
}
