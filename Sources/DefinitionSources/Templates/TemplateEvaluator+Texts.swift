import JSONModel

extension TemplateEvaluator {
  /// `Fn::Sub`: a text, or a text and names of its own.
  ///
  /// Names that the template does not have stay, so that they can be filled in like those of a definition.
  func substituted(_ argument: SourceNode) -> LocatedText {
    let own = argument.elements.count == 2 ? argument.elements[1] : nil
    guard let text = text(argument.elements.first ?? argument) else { return LocatedText() }
    var result = LocatedText()
    var rest = 0
    for placeholder in Placeholder.all(in: text.bytes) {
      result.append(text, in: rest..<placeholder.range.lowerBound)
      let source = text.source(of: placeholder.range)
      if placeholder.isLiteral {
        result.append("${\(placeholder.name)}".utf8, from: source)
      } else if let value = own?[placeholder.name].flatMap(self.text)?.string ?? known(placeholder.name) {
        result.append(value.utf8, from: source)
      } else {
        result.append(text, in: placeholder.range)
      }
      rest = placeholder.range.upperBound
    }
    result.append(text, in: rest..<text.bytes.count)
    return result
  }

  /// The value of a name in `Fn::Sub`, when the template or the caller has it.
  private func known(_ name: String) -> String? {
    if let value = values[name] ?? PlausibleValue.pseudoParameters[name] { return value }
    let path = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = path.first, template?.resource(first) != nil || parameter(first) != nil else { return nil }
    return path.count == 2 ? attribute(path) : reference(to: name)
  }

  /// `Fn::Join`: a separator and a list.
  func joined(_ argument: SourceNode) -> LocatedText {
    guard argument.elements.count == 2, let separator = text(argument.elements[0]) else { return LocatedText() }
    var result = LocatedText()
    for (index, element) in elements(argument.elements[1]).enumerated() {
      if index > 0 { result.append(separator.bytes, from: element.range.lowerBound..<element.range.lowerBound) }
      if let part = text(element) { result.append(part) }
    }
    return result
  }

  /// `Fn::Select`: an index and a list.
  func selected(_ argument: SourceNode) -> SourceNode? {
    guard argument.elements.count == 2, let index = text(argument.elements[0]).flatMap({ Int($0.string) }) else {
      return nil
    }
    let elements = elements(argument.elements[1])
    return elements.indices.contains(index) ? value(elements[index]) : nil
  }

  /// `Fn::Split`: a separator and a text.
  func split(_ argument: SourceNode) -> SourceNode? {
    guard argument.elements.count == 2, let separator = text(argument.elements[0])?.string, !separator.isEmpty,
      let text = text(argument.elements[1])
    else { return nil }
    let range = argument.elements[1].range
    var parts: [String] = [""]
    var rest = text.string[...]
    while let next = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(next)
        rest = rest.dropFirst()
      }
    }
    return SourceNode(
      .array(parts.map { SourceNode(.text(LocatedText($0, from: range)), range: range) }),
      range: range
    )
  }

  /// `Fn::FindInMap`: a map and two keys.
  func found(_ argument: SourceNode) -> SourceNode? {
    let keys = argument.elements.prefix(3).compactMap { text($0)?.string }
    guard keys.count == 3 else { return nil }
    return template?.root["Mappings"]?[keys[0]]?[keys[1]]?[keys[2]].flatMap { deeper?.value($0) }
  }
}
