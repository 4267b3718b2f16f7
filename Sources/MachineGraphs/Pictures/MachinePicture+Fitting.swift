import GraphLayout
package import StatesLanguage
import TerminalUI

extension MachinePicture {
  /// From how many states on only a few lengths of texts are tried: each is a layout of its own.
  private static let manyStates = 500

  /// Lays a definition out so that it fits a width.
  ///
  /// Names and texts at edges are shortened as far as they have to be; a picture that is too wide even then stays so.
  ///
  /// - Parameters:
  ///   - outline: The definition; it need not be right.
  ///   - width: How many columns there are.
  ///   - options: How to draw it; its labels are those that fit.
  /// - Returns: The picture with the longest texts that fit.
  package static func fitting(_ outline: DefinitionOutline, width: Int, options: PictureOptions) -> MachinePicture {
    var options = options
    let choices = outline.states.count > manyStates ? PictureLabels.fewChoices : PictureLabels.choices
    options.labels = choices[0]
    var picture = MachinePicture(outline, options: options)
    for labels in choices.dropFirst() where picture.layout.columns > width {
      options.labels = labels
      picture = MachinePicture(outline, options: options)
    }
    return picture
  }
}
