import JSONModel

extension DefinitionDecoder {
  /// The diagnostics in the order of the text.
  var sortedDiagnostics: [Diagnostic] { diagnostics.sortedByPlace }

  /// Notes a problem with a value.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - json: The value that AWS blames: its place is the diagnostic's location.
  ///   - range: Which characters are to blame, when it is not the whole value.
  mutating func report(_ problem: Diagnostic.Problem, at json: LocatedJSON, blaming range: Range<SourcePosition>? = nil)
  {
    let diagnostic = Diagnostic(problem: problem, range: range ?? json.range, location: location(of: json))
    diagnostics.append(diagnostic)
  }

  /// Notes the names that objects have twice.
  mutating func reportDuplicateNames() {
    for (name, position) in document.duplicateNames {
      let end = document.position(atOffset: position.offset + JSON.string(name).text().utf8.count)
      diagnostics.append(Diagnostic(problem: .duplicateName(name), range: position..<end, location: nil))
    }
  }

  /// Where a value stands in its state, as AWS says it: `Choices[0]/Next`.
  func field(of json: LocatedJSON) -> String {
    String(Self.path(to: json, from: place?.json ?? document.root).dropFirst())
  }

  /// Where a value stands, as AWS says it: `/States/Ship/Choices[0]/Next`.
  private func location(of json: LocatedJSON) -> String {
    if let place { return outline.location(of: place.state) + Self.path(to: json, from: place.json) }
    let path = Self.path(to: json, from: document.root)
    return path.isEmpty ? "/" : path
  }

  /// The way from an object to a value inside it.
  private static func path(to json: LocatedJSON, from start: LocatedJSON) -> String {
    var path = ""
    var place = start
    while let (step, next) = child(of: place, holding: json) {
      path += step
      place = next
    }
    return path
  }

  private static func child(of place: LocatedJSON, holding json: LocatedJSON) -> (step: String, value: LocatedJSON)? {
    for (name, value) in place.members where value.contains(json) { return ("/\(name)", value) }
    for (index, value) in place.elements.enumerated() where value.contains(json) { return ("[\(index)]", value) }
    return nil
  }
}
