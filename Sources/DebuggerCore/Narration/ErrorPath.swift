/// The way from the main line to a branch with an error; both texts are empty for the main line.
struct ErrorPath: Equatable {
  /// The branch: `Fan[0]/Each[3]`.
  let branch: String
  /// The state that has the branch, and maybe others like it: `Fan[0]/Each`.
  let owner: String
}
