import GraphLayout
import StatesLanguage
import TerminalUI

@testable import MachineGraphs

/// What holds of every picture, whatever is drawn.
struct PictureProperties {
  private let picture: MachinePicture
  private let outline: DefinitionOutline
  private let drawing: Drawing
  /// What does not hold.
  private(set) var violations: [String] = []

  init(_ picture: MachinePicture, of outline: DefinitionOutline) {
    self.picture = picture
    self.outline = outline
    drawing = picture.drawing()
    checkStates()
    checkBoxes()
    checkEdges()
  }

  private var boxes: [GridRectangle] { picture.layout.boxes }

  private mutating func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { violations.append(message()) }
  }

  /// Every state has a box with its label and badges, and every transition an edge.
  private mutating func checkStates() {
    for state in outline.states {
      guard let box = picture.box(of: state.id) else {
        check(false, "\(state.name) is not drawn")
        continue
      }
      let row = picture.isFrame(state.id) ? boxes[box].row : boxes[box].row + 1
      let line = text(row: row, from: boxes[box].column, to: boxes[box].right)
      let label = PictureText(glyphs: .rich).text(state.label(in: .rich), to: picture.options.labels.nodeColumns)
      check(line.contains(label.text), "the label of \(state.name) is not drawn")
      let badges = text(row: boxes[box].row, from: boxes[box].column, to: boxes[box].right)
      for badge in state.badges {
        check(badges.contains(badge.text(in: .rich)), "a badge of \(state.name) is not drawn: \(badges)")
      }
    }
    let transitions = outline.states.flatMap { state in state.transitions.map { PictureEdge($0, from: state.id) } }
    check(Set(transitions) == Set(picture.edges) && transitions.count == picture.edges.count, "edges are missing")
  }

  /// Boxes of one place do not overlap, frames contain what stands in them, and all is inside of the picture.
  private mutating func checkBoxes() {
    let all = GridRectangle(column: 0, row: 0, columns: picture.layout.columns, rows: picture.layout.rows)
    for (index, box) in picture.graph.boxes.enumerated() {
      let around = box.place.frame.map { boxes[$0] } ?? all
      check(around.contains(boxes[index]) && around != boxes[index], "box \(index) is not inside of what is around")
      for other in picture.graph.boxes.indices
      where other > index && picture.graph.boxes[other].place.frame == box.place.frame {
        check(!boxes[index].overlaps(boxes[other]), "boxes \(index) and \(other) overlap")
      }
    }
  }

  /// Edges begin at their source, end at their target, and go through no node; their labels can be read.
  private mutating func checkEdges() {
    for (index, edge) in picture.graph.edges.enumerated() {
      guard let route = picture.layout.routes[index], let first = route.corners.first, let last = route.corners.last
      else {
        check(false, "edge \(index) has no way")
        continue
      }
      let tip = last.moved(columns: route.heading.columnStep, rows: route.heading.rowStep)
      check(boxes[edge.source].contains(first), "edge \(index) does not begin at its source")
      check(boxes[edge.target].contains(tip), "edge \(index) does not end at its target")
      for (box, content) in picture.graph.boxes.enumerated() where !content.isFrame {
        let inside = route.cells.dropFirst().contains { boxes[box].contains($0) }
        check(!inside, "edge \(index) goes through box \(box)")
      }
      guard let label = edge.label, let start = route.label else {
        check(edge.label == nil, "edge \(index) has no place for its label")
        continue
      }
      let shown = text(row: start.row, from: start.column, to: start.column + label.columns - 1)
      check(shown == label.text, "the label of edge \(index) is hidden: \(shown)")
    }
  }

  private func text(row: Int, from column: Int, to end: Int) -> String {
    guard column <= end else { return "" }
    return String((column...end).compactMap { drawing[$0, row].character })
  }
}
