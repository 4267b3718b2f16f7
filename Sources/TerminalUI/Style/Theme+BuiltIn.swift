extension Theme {
  /// Bold, underlined and reversed text only: for terminals without colours, and for people who want none.
  package static let mono = Theme(name: "mono")
}
