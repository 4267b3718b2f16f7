package import GraphLayout
package import StatesLanguage
package import TerminalUI

/// How a state machine is drawn.
package struct PictureOptions: Hashable, Sendable {
  /// The characters to draw with.
  package var glyphs: TerminalUI.GlyphSet
  /// How long its texts may be.
  package var labels: PictureLabels
  /// How much of each state is shown.
  package var zoom: Zoom
  /// Which way it is read.
  package var flow: Flow
  /// The states with states inside that are drawn as one node.
  package var folded: Set<StateID>
  /// The states that are drawn with what stands around them and in them; nil for all.
  package var shown: Set<StateID>?
  /// Jumps that the user made and that no field of the definition makes.
  package var jumps: [Jump]
  /// How often edges were taken; a label says it of those that were taken several times.
  package var counts: [PictureEdge: Int] = [:]
  /// Whether a Map has a row for its iterations.
  package var hasStrips = true

  /// A way that the user forced.
  package struct Jump: Hashable, Sendable {
    package let from: StateID
    package let to: StateID

    package init(from: StateID, to: StateID) {
      self.from = from
      self.to = to
    }
  }

  package init(
    glyphs: TerminalUI.GlyphSet,
    labels: PictureLabels = .screen,
    zoom: Zoom = .full,
    flow: Flow = .down,
    folded: Set<StateID> = [],
    shown: Set<StateID>? = nil,
    jumps: [Jump] = []
  ) {
    self.glyphs = glyphs
    self.labels = labels
    self.zoom = zoom
    self.flow = flow
    self.folded = folded
    self.shown = shown
    self.jumps = jumps
  }
}
