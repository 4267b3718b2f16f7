/// Why no catalog can be made.
struct CatalogProblem: Error {
  /// What is wrong, in words.
  let message: String
}
