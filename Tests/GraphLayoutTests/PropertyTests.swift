import GraphLayout
import Testing

@Suite("Whatever the graph,")
struct PropertyTests {
  private static let drawn = (0..<500).map(DrawnGraph.init)

  /// Expects that a look at each drawing finds nothing to complain about.
  private func expectNone(_ complaints: (DrawnGraph) -> [String]) {
    let found = Self.drawn.flatMap { drawn in complaints(drawn).map { "seed \(drawn.seed): \($0)" } }
    #expect(found.prefix(10) == [])
  }

  @Test("boxes overlap only when one is in the other")
  func boxesDoNotOverlap() {
    expectNone { drawn in
      drawn.graph.boxes.indices.flatMap { box in
        (0..<box).filter { other in
          !drawn.chain(box).contains(other) && drawn.layout.boxes[box].overlaps(drawn.layout.boxes[other])
        }.map { "boxes \($0) and \(box)" }
      }
    }
  }

  @Test("frames are around what is in them, and everything is in the drawing")
  func framesContainTheirBoxes() {
    expectNone { drawn in
      let all = GridRectangle(column: 0, row: 0, columns: drawn.layout.columns, rows: drawn.layout.rows)
      let boxes = drawn.graph.boxes.enumerated().filter { number, box in
        let outside = box.place.frame.map { drawn.layout.boxes[$0] } ?? all
        return !outside.contains(drawn.layout.boxes[number])
      }
      let edges = drawn.routes.filter { !$0.route.cells.allSatisfy(all.contains) }
      return boxes.map { "box \($0.offset)" } + edges.map { "edge \($0.edge)" }
    }
  }

  @Test("edges run cell by cell")
  func edgesAreConnected() {
    expectNone { drawn in
      drawn.routes.filter { _, route in
        let gaps = zip(route.cells, route.cells.dropFirst()).filter {
          abs($0.column - $1.column) + abs($0.row - $1.row) != 1
        }
        return !gaps.isEmpty || route.cells.last != route.corners.last
      }.map { "edge \($0.edge)" }
    }
  }

  @Test("edges start on the border of their source and end just outside their target")
  func edgesReachTheirEnds() {
    expectNone { drawn in
      drawn.routes.filter { edge, route in
        guard let first = route.cells.first, let last = route.cells.last else { return true }
        let ends = drawn.graph.edges[edge]
        return !drawn.chain(ends.source).contains { drawn.isOnBorder(first, of: $0) }
          || !drawn.chain(ends.target).contains { drawn.isOutside(last, of: $0) }
      }.map { "edge \($0.edge)" }
    }
  }

  @Test("no edge runs through a box or a border")
  func edgesStayOutsideOfBoxes() {
    expectNone { drawn in
      drawn.routes.flatMap { edge, route in
        route.cells.dropFirst().flatMap { cell in
          drawn.graph.boxes.indices.filter { drawn.isBlocked(cell, by: $0, for: edge) }.map {
            "edge \(edge), box \($0)"
          }
        }
      }
    }
  }

  @Test("no edge runs through a label")
  func edgesStayOutsideOfLabels() {
    expectNone { drawn in
      let labels = drawn.labelCells
      return drawn.routes.filter { $0.route.cells.contains { labels.contains($0) } }.map { "edge \($0.edge)" }
    }
  }

  @Test("every label is readable in its own cells")
  func labelsAreReadable() {
    expectNone { drawn in
      drawn.routes.filter { edge, route in
        guard let text = drawn.graph.edges[edge].label, text.columns > 0 else { return false }
        guard let start = route.label else { return true }
        let cells = (0..<text.columns).map { drawn.drawing[start.column + $0, start.row] }
        return !cells.allSatisfy { $0.owner == .label(edge) } || String(cells.compactMap(\.character)) != text.text
      }.map { "label of \($0.edge)" }
    }
  }

  @Test("every edge between boxes that are there has a route")
  func everyEdgeHasARoute() {
    expectNone { drawn in
      drawn.graph.edges.enumerated().filter { number, edge in
        let isThere = max(edge.source, edge.target) < drawn.graph.boxes.count
        return (drawn.layout.routes[number] != nil) != isThere
      }.map { "edge \($0.offset)" }
    }
  }

  @Test("lines run together only when they come from the same box or lead to the same one")
  func linesDoNotRunIntoEachOther() {
    expectNone { drawn in
      drawn.sharedSteps.filter { !drawn.areRelated($0, $1) }.map { "edges \($0) and \($1)" }
    }
  }

  @Test("the drawing is the same every time")
  func isDeterministic() {
    expectNone { drawn in
      let again = DrawnGraph(seed: drawn.seed)
      return again.layout == drawn.layout && again.drawing == drawn.drawing ? [] : ["differs"]
    }
  }
}
