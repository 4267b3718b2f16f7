import JSONModel

extension AdvisedDefinition {
  /// Paths to places that the data on its way through the definition never has.
  func impossiblePaths() -> [Diagnostic] {
    ShapeFlow(through: self).deadPaths()
      .map { state, path in
        let message = "the data that reaches '\(state.name)' never has '\(path.text)'; the execution fails here"
        return advice(.impossiblePath, message, at: path.json.range, of: state)
      }
  }
}
