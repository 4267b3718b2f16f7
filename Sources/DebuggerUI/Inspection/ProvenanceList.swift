import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI

/// Where a value comes from: the times that it was written, the last one first, to go to.
struct ProvenanceList: Sendable {
  /// What the value is called.
  let name: String
  /// The times.
  let links: [ProvenanceLink]
  /// The chosen one.
  var list = ListState()

  /// How many lines the details of any of them take, the rest being left out.
  fileprivate var detailCount: Int { min(7, 2 + (links.map(\.sources.count).max() ?? 0)) }

  /// The chosen time.
  var chosen: ProvenanceLink? { links.indices.contains(list.selection) ? links[list.selection] : nil }
}

extension Model {
  /// Says where the value under the cursor comes from.
  mutating func traceValue() -> [Request] {
    guard focus == .data else {
      focus(on: .data)
      message = Message(.info, "choose the value and press the key again")
      return []
    }
    guard let row = data.row, let branch = snapshot.focused?.branch else { return refuse("there is no value here") }
    if case .removed? = row.change { return refuse("this value is gone; it is shown for comparison") }
    if case .page = row.step { return refuse("these are many values; open them and choose one") }
    guard let place = placeUnderCursor else { return refuse("choose one of the variables") }
    let links = snapshot.inspection.provenance(of: place, in: branch.id)
    guard !links.isEmpty else { return refuse("nothing is known about where this comes from") }
    let path = data.tree.referencePath(to: data.cursor.selection).dropFirst()
    let language = snapshot.machine[branch.visit.state].state.flow?.language ?? .jsonPath
    overlay = .provenance(ProvenanceList(name: data.tab.title(in: language) + path, links: links))
    return []
  }

  /// The place of the value under the cursor; that of the string around it when it was decoded.
  private var placeUnderCursor: ValuePlace? {
    let pointer = data.tree.pointer(to: data.tree.owner(of: data.cursor.selection))
    switch data.tab.kind {
    case .value(let value): return .visit(value, pointer)
    case .error: return .error(pointer)
    case .context: return .context(pointer)
    case .variables:
      guard let name = pointer.tokens.first else { return nil }
      return .variable(name, JSONPointer(Array(pointer.tokens.dropFirst())))
    }
  }

  mutating func press(_ key: Key, in provenance: ProvenanceList) -> [Request] {
    if key == "q" { closeOverlay() }
    guard key != "q", let action = action(for: key) else { return [] }
    var provenance = provenance
    let count = provenance.links.count
    switch action {
    case .cursor(.choose):
      guard let link = provenance.chosen else { return [] }
      overlay = nil
      return [.command(.goTo(moment: link.moment)), .command(.focus(link.branch))]
    case .cursor(let move): provenance.list.move(move, count: count, height: listHeight(of: provenance))
    case .value(.copy):
      guard let value = provenance.chosen?.value else { return refuse("there is no value to copy") }
      return [.copy(value.string ?? value.text(.pretty))]
    case .move, .steer, .travel, .prompt, .value, .query, .pane, .arrange, .search, .inbox, .graph, .screen: return []
    }
    overlay = .provenance(provenance)
    return []
  }
}

// MARK: - How it is drawn

extension Model {
  private func height(of provenance: ProvenanceList) -> Int {
    min(size.height - 2, provenance.links.count + provenance.detailCount + 5)
  }

  private func detailHeight(of provenance: ProvenanceList) -> Int {
    min(provenance.detailCount, (height(of: provenance) - 2) / 2)
  }

  private func listHeight(of provenance: ProvenanceList) -> Int {
    max(1, height(of: provenance) - detailHeight(of: provenance) - 5)
  }

  func draw(_ provenance: ProvenanceList, into frame: inout Frame) {
    let count = provenance.links.count
    let rect = Rect(size: size).centered(Size(width: min(size.width, 120), height: height(of: provenance)))
    let title = Text.truncated(Text.escaped(provenance.name), to: max(8, rect.width - 30), mark: glyphs[.ellipsis])
    let inner = drawBox("Where \(title) comes from", in: rect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(detailHeight(of: provenance)), .fixed(1), .fixed(1)])
    var view = ListView(provenance.list, count: count, isFocused: true, glyphs: glyphs)
    view.state.offset = provenance.list.visibleOffset(count: count, height: parts[0].height)
    let places = provenance.links.map(placeText(of:))
    let width = min(places.map { Text.columns(of: $0) }.max() ?? 0, inner.width / 3)
    view.draw(into: &frame, in: parts[0]) { row in
      line(of: provenance.links[row], at: places[row], width: width, columns: parts[0].width)
    }
    if let chosen = provenance.chosen { drawDetails(of: chosen, into: &frame, in: parts[2]) }
    writeHints(["Enter go there", "y copy the value", "Esc close"], in: parts[4], into: &frame)
  }

  /// The branch and the state that wrote a value.
  private func placeText(of link: ProvenanceLink) -> String {
    let name = Text.escaped(snapshot.machine[link.state].name.text)
    return link.path.isEmpty ? name : "\(Text.escaped(link.path))/\(name)"
  }

  private func line(of link: ProvenanceLink, at place: String, width: Int, columns: Int) -> StyledLine {
    let address = Text.padded(snapshot.inspection.address(of: link.moment).text, to: 8)
    var line = StyledLine(address + " ", role: .menuKey)
    line.append(Text.padded(place, to: width, mark: glyphs[.ellipsis]) + "  ", role: .state)
    let value = link.value.map { Text.escaped($0.briefText(upTo: columns / 4)) } ?? ""
    let room = max(8, columns - line.columns - Text.columns(of: value) - 2)
    let words = Text.escaped(Self.oneLine(link.words))
    line.append(Text.padded(words, to: room, mark: glyphs[.ellipsis]) + "  ", role: role(of: link.origin))
    line.append(value, role: .inlineValue)
    return line
  }

  private func role(of origin: ProvenanceLink.Origin) -> Role {
    switch origin {
    case .byHand, .farther: .warning
    case .copy, .computed: .menu
    case .executionInput, .literal, .task, .joined, .mapRun, .engine, .given: .title
    }
  }

  /// What was read for a value, and what the value is.
  private func drawDetails(of link: ProvenanceLink, into frame: inout Frame, in rect: Rect) {
    let sources = link.sources.prefix(max(0, rect.height - 2)).map { source in
      StyledLine("  reads  ", role: .dim) + StyledLine(Text.escaped(Self.oneLine(source.text)), role: .jsonExpression)
        + StyledLine("  =  ", role: .dim)
        + StyledLine(Text.escaped(source.value?.briefText(upTo: rect.width) ?? "nothing"), role: .inlineValue)
    }
    let value = link.value?.briefText(upTo: rect.width) ?? "nothing"
    let lines =
      [StyledLine(Text.escaped(Self.oneLine(link.words)), role: .title)] + sources
      + [StyledLine("  gives  ", role: .dim) + StyledLine(Text.escaped(value), role: .inlineValue)]
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let point = rect.origin.moved(down: row)
      frame.write(line.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: point, maxColumns: rect.width)
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
