public import JSONModel

extension ReferencePath {
  /// A copy of a document with a value at the place, as `ResultPath` does it.
  ///
  /// Missing members are created, objects on the way to them too; what stands at the place is replaced. Arrays do not
  /// grow.
  ///
  /// - Throws: ``JSONPathError`` when a name meets something other than an object, an index something other than an
  ///   array, or an array is too short.
  public func setting(_ value: JSON, in document: JSON) throws(JSONPathError) -> JSON {
    var parents: [JSON] = []
    var node: JSON? = document
    for position in steps.indices {
      let parent = try container(node, at: position)
      parents.append(parent)
      node = try child(of: parent, at: position)
    }
    return rebuilt(parents, around: value)
  }

  /// What a step is taken from: what is there, or a new object for a name.
  private func container(_ node: JSON?, at position: Int) throws(JSONPathError) -> JSON {
    switch (steps[position], node) {
    case (.member, .object(let object)): return .object(object)
    case (.member, .none): return .object(JSONObject())
    case (.member(let name), let node?):
      throw .notAnObject(member: name, path: path.compiled.prefix(upTo: position), found: node.kind)
    case (.index, .array(let elements)): return .array(elements)
    case (.index, .none): throw .missingMember(path: path.compiled.prefix(upTo: position))
    case (.index, let node?): throw path.compiled.notAnArray(node, at: position)
    }
  }

  private func child(of parent: JSON, at position: Int) throws(JSONPathError) -> JSON? {
    switch steps[position] {
    case .member(let name): return parent[name]
    case .index(let index):
      let elements = parent.array ?? []
      if let element = elements.element(at: index) { return element }
      throw .indexOutOfBounds(index: index, count: elements.count, path: path.compiled.prefix(upTo: position))
    }
  }

  /// Puts a value into the innermost of the parents, that into the next one, and so on.
  private func rebuilt(_ parents: [JSON], around value: JSON) -> JSON {
    var node = value
    for (parent, step) in zip(parents, steps).reversed() {
      switch (step, parent) {
      case (.member(let name), .object(var object)):
        object[name] = node
        node = .object(object)
      case (.index(let index), .array(var elements)):
        elements[index < 0 ? elements.count + index : index] = node
        node = .array(elements)
      case (.member, _), (.index, _): preconditionFailure("each parent is the container that its step needs")
      }
    }
    return node
  }
}
