/// What an expression refers to outside of itself: variables, and the document.
public struct JSONataReferences: Sendable, Equatable {
  /// A mention of something.
  public struct Mention: Sendable, Equatable {
    /// Its name, without the dollar sign: `states`; of a name of the document that name.
    public let name: String
    /// The member of the variable that is read, `nil` when it is the whole: `input` in `$states.input.id`.
    public let member: String?
    /// Where it stands in the expression, in UTF-16 code units.
    public let range: Range<Int>
  }

  /// The variables that it reads and does not bind, functions of the library among them, in the order of the text.
  public internal(set) var variables: [Mention] = []
  /// What of the document it reads before any step, filter or function gives it another context: names, and `$` for the
  /// document itself.
  public internal(set) var document: [Mention] = []
  /// The mentions of `$$`.
  public internal(set) var root: [Mention] = []

  init() {}
}

extension JSONataReferences {
  /// The names of the variables, each once.
  public var variableNames: [String] {
    var seen: Set<String> = []
    return variables.map(\.name).filter { seen.insert($0).inserted }
  }
}
