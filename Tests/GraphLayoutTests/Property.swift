import Testing

/// What holds for every drawing, whatever the graph.
enum Property: String, CaseIterable, CustomTestStringConvertible {
  case boxesApart = "boxes overlap only when one is in the other"
  case framesAround = "frames are around what is in them, and everything is in the drawing"
  case connected = "edges run cell by cell"
  case reaching = "edges start on the border of their source and end just outside their target"
  case besideBoxes = "no edge runs through a box or a border"
  case besideLabels = "no edge runs through the label of another"
  case readable = "every label is readable in its own cells"
  case complete = "every edge between boxes that are there has a route"
  case apart = "lines run together only when they come from the same box or lead to the same one"
  case deterministic = "the drawing is the same every time"

  var testDescription: String { rawValue }
}
