import GraphLayout
import StatesLanguage
import TerminalUI

/// Finds the longest texts with which a picture fits a width; each that is tried is a layout of its own.
struct PictureFitting {
  /// From how many states on only the steps of ``PictureLabels`` are tried.
  private static let severalStates = 200
  /// From how many states on only three of them are.
  private static let manyStates = 500

  private let outline: DefinitionOutline
  private let width: Int
  private let options: PictureOptions
  /// How long texts are where there is room.
  private let longest: PictureLabels
  /// The picture with the longest texts that fit.
  private(set) var picture: MachinePicture

  /// Lays a definition out with several lengths of its texts.
  init(_ outline: DefinitionOutline, width: Int, options: PictureOptions) {
    self.outline = outline
    self.width = width
    var options = options
    options.labels = .longest
    self.options = options
    longest = Self.longestTexts(of: outline, options)
    picture = MachinePicture(outline, options: options)
    guard picture.layout.columns > width else { return }
    picture = laidOut(with: .shortest)
    if picture.layout.columns > width {
      picture = laidOut(with: PictureLabels(nodeColumns: tellingColumns, edgeColumns: 0))
    } else if outline.states.count > Self.manyStates {
      lengthen(to: [PictureLabels.steps[PictureLabels.steps.count / 2]])
    } else {
      lengthen(to: PictureLabels.steps.dropFirst().dropLast().reversed())
      if outline.states.count <= Self.severalStates { lengthenBeyondStep() }
    }
  }

  /// The picture with texts of some lengths; a length that shortens nothing is no limit.
  private func laidOut(with labels: PictureLabels) -> MachinePicture {
    var options = options
    options.labels = PictureLabels(
      nodeColumns: labels.nodeColumns < longest.nodeColumns ? labels.nodeColumns : PictureLabels.longest.nodeColumns,
      edgeColumns: labels.edgeColumns < longest.edgeColumns ? labels.edgeColumns : PictureLabels.longest.edgeColumns
    )
    return MachinePicture(outline, options: options)
  }

  // MARK: Searching

  /// Takes the longest texts that fit, of some from short to long: where some fit, shorter ones do, too.
  private mutating func lengthen(to choices: [PictureLabels]) {
    var (low, high) = (0, choices.count)
    while low < high {
      let middle = (low + high) / 2
      let candidate = laidOut(with: choices[middle])
      if candidate.layout.columns <= width {
        picture = candidate
        low = middle + 1
      } else {
        high = middle
      }
    }
  }

  /// Makes each kind of text as long as there is room: what stands at edges to the length that goes with names a step
  /// longer, then names, then edges wherever names are what takes the room.
  private mutating func lengthenBeyondStep() {
    let next = PictureLabels.steps[max(picture.options.labels.step - 1, 0)]
    lengthenEdges(to: min(next.edgeColumns, longest.edgeColumns))
    let (names, edges) = (picture.options.labels.nodeColumns, picture.options.labels.edgeColumns)
    lengthen(
      to: (names...max(names, longest.nodeColumns)).dropFirst().map {
        PictureLabels(nodeColumns: $0, edgeColumns: edges)
      }
    )
    lengthenEdges(to: longest.edgeColumns)
  }

  private mutating func lengthenEdges(to limit: Int) {
    let labels = picture.options.labels
    let first = max(labels.edgeColumns + 1, PictureLabels.leastEdgeColumns)
    guard first <= limit else { return }
    lengthen(to: (first...limit).map { PictureLabels(nodeColumns: labels.nodeColumns, edgeColumns: $0) })
  }

  // MARK: Texts

  private static func longestTexts(of outline: DefinitionOutline, _ options: PictureOptions) -> PictureLabels {
    let texts = PictureText(glyphs: options.glyphs)
    func columns(_ text: String, _ limit: Int) -> Int { texts.text(text, to: limit).columns }
    let names = outline.states.map { columns($0.label(in: options.glyphs), PictureLabels.longest.nodeColumns) }
    let edges = outline.states.flatMap(\.transitions).map {
      columns($0.kind.label(columns: .max) ?? "", PictureLabels.longest.edgeColumns)
    }
    return PictureLabels(nodeColumns: names.max() ?? 0, edgeColumns: edges.max() ?? 0)
  }

  /// The shortest length of names that tells apart as many of them as any length does that is not much longer.
  private var tellingColumns: Int {
    let texts = PictureText(glyphs: options.glyphs)
    let names = Set(outline.states.map { $0.label(in: options.glyphs) })
    let counts = (14...24).map { columns in
      (columns: columns, names: Set(names.map { texts.text($0, to: columns) }).count)
    }
    let most = counts.map(\.names).max()
    return counts.first { $0.names == most }?.columns ?? PictureLabels.shortest.nodeColumns
  }
}
