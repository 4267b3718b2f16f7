import StatesLanguage

extension Model {
  /// Shows the graph as it was seen in an earlier session.
  mutating func recall(_ memory: ViewMemory) {
    guard memory != viewMemory else { return }
    viewMemory = memory
    graph.view.zoom = memory.zoom
    graph.view.reading = memory.reading
    graph.view.form = memory.form
    graph.view.showsMap = memory.showsMap
    recallFrames()
    showCursorState()
    settle()
  }

  /// Closes and opens the frames of the definition that is debugged as the user left them.
  mutating func recallFrames() {
    guard shownMachine == .main else { return }
    for state in definition.outline.states where !state.nested.isEmpty {
      graph.view.folding[state.id] = viewMemory.folding[state.name.text]
    }
    // Frames that are not there any more are forgotten, which is no reason to write anything.
    viewMemory = seenView
  }

  /// Has the view kept when the user has changed it, once what lies over the panes is gone.
  mutating func noteView() -> [Request] {
    guard overlay == nil, seenView != viewMemory else { return [] }
    viewMemory = seenView
    return [.saveView(viewMemory)]
  }

  /// How the graph is seen now; of the machine of another definition, its frames are not kept.
  private var seenView: ViewMemory {
    var memory = ViewMemory()
    memory.zoom = graph.view.zoom
    memory.reading = graph.view.reading
    memory.form = graph.view.form
    memory.showsMap = graph.view.showsMap
    memory.folding = viewMemory.folding
    guard shownMachine == .main else { return memory }
    let folding = graph.view.folding.map { (definition.outline[$0.key].name.text, $0.value) }
    memory.folding = Dictionary(folding) { first, _ in first }
    return memory
  }
}
