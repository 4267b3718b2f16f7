import JSONModel
import MachineGraphs

/// How the user wants to see the graph of a file, as it is kept for later sessions.
package struct ViewMemory: Equatable, Sendable {
  /// How much of each state is shown.
  var zoom = Zoom.full
  /// Which way the picture is read.
  var reading = GraphView.Reading.automatic
  /// Whether states are drawn or listed.
  var form = GraphView.Form.automatic
  /// Whether a large picture has a small one of all of it in its corner.
  var showsMap = true
  /// The frames that the user has closed, or opened, by the names of their states.
  var folding: [String: Bool] = [:]

  /// Makes what a new user sees.
  package init() {}

  /// Reads what was kept; what it does not say, or nobody knows, is as a new user sees it.
  package init(parsing bytes: [UInt8]) {
    guard let object = (try? JSON(parsing: bytes))?.object else { return }
    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
      object[name]?.string.flatMap(Choice.init)
    }
    func names(_ name: String) -> [String] { object[name]?.array?.compactMap(\.string) ?? [] }
    zoom = choice("zoom") ?? zoom
    reading = choice("direction") ?? reading
    form = choice("form") ?? form
    showsMap = object["map"] != .bool(false)
    for name in names("opened") { folding[name] = false }
    for name in names("closed") { folding[name] = true }
  }

  /// What is kept: a line of JSON with all that differs from what a new user sees; empty when nothing does.
  package var text: String {
    var object: JSONObject = [:]
    let standard = ViewMemory()
    if zoom != standard.zoom { object["zoom"] = .string(zoom.rawValue) }
    if reading != standard.reading { object["direction"] = .string(reading.rawValue) }
    if form != standard.form { object["form"] = .string(form.rawValue) }
    if showsMap != standard.showsMap { object["map"] = .bool(showsMap) }
    for (name, isClosed) in [("closed", true), ("opened", false)] {
      let names = folding.filter { $0.value == isClosed }.keys.sorted()
      if !names.isEmpty { object[name] = .array(names.map(JSON.string)) }
    }
    return self == standard ? "" : JSON.object(object).text() + "\n"
  }
}
