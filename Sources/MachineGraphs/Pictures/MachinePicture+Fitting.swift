package import StatesLanguage

extension MachinePicture {
  /// Lays a definition out so that it fits a width.
  ///
  /// Names and texts at edges are shortened as far as they have to be, but not beyond what can be read: a picture that
  /// is too wide even then stays so, and its names are as short as they can be told apart.
  ///
  /// - Parameters:
  ///   - outline: The definition; it need not be right.
  ///   - width: How many columns there are.
  ///   - options: How to draw it; its labels are those that fit.
  /// - Returns: The picture with the longest texts that fit.
  package static func fitting(_ outline: DefinitionOutline, width: Int, options: PictureOptions) -> MachinePicture {
    PictureFitting(outline, width: width, options: options).picture
  }
}
