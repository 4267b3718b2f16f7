extension LayeredGraph {
  /// What bends are shared by: the target of the edges, the layer and the look.
  private struct BendKey: Hashable {
    let target: Int
    let layer: Int
    let look: LineStyle
  }

  /// What rises and turns are shared by.
  private struct ReturnKey: Hashable {
    let content: Content
    let layer: Int
  }

  /// What segments are shared by that are the only ways out of a bend or a label.
  private struct Joint: Hashable {
    let upper: Int
    let lower: Int
  }

  /// Cuts a compartment into layers.
  ///
  /// - Parameters:
  ///   - scope: The compartment.
  ///   - walk: Which of its links lead back.
  ///   - hasLabelBeside: Whether each link has its label in the line that leaves its source at the side.
  init(_ scope: Scope, _ walk: ScopeWalk, hasLabelBeside: [Bool]) {
    self.scope = scope
    self.walk = walk
    self.hasLabelBeside = hasLabelBeside
    segmentsDown = Array(repeating: [], count: scope.links.count)
    returns = Array(repeating: nil, count: scope.links.count)
    placeItems(Layering(scope, walk).layers)
    var builder = SegmentBuilder()
    for link in scope.links.indices where !isLoop(link) { add(link, &builder) }
  }

  /// What the edges added so far can be joined to.
  private struct SegmentBuilder {
    var bends: [BendKey: Int] = [:]
    var joints: [Joint: Int] = [:]
    var returns: [ReturnKey: Int] = [:]
  }

  private mutating func placeItems(_ itemLayers: [Int]) {
    let hasMark = scope.mark != nil
    let rows = layerNumbers(itemLayers, first: hasMark ? 0 : 1)
    layers = Array(repeating: [], count: (rows.last ?? 1) + 1)
    let order = scope.items.indices.sorted { (itemLayers[$0], $0) < (itemLayers[$1], $1) }
    slotOfItem = Array(repeating: 0, count: scope.items.count)
    for item in order {
      slotOfItem[item] = addSlot(.item(item), rows[itemLayers[item]])
      layers[rows[itemLayers[item]]].append(slotOfItem[item])
    }
  }

  /// The number of each layer of items when the layers of labels are counted too, and the number of the last, empty
  /// one.
  private func layerNumbers(_ itemLayers: [Int], first: Int) -> [Int] {
    var hasLabels = Array(repeating: false, count: (itemLayers.max() ?? -1) + 1)
    for (number, link) in scope.links.enumerated() where link.label != nil && !isLoop(number) && !hasLabelBeside[number]
    {
      hasLabels[itemLayers[link.source]] = true
    }
    return hasLabels.reduce(into: [first]) { $0.append(($0.last ?? 0) + ($1 ? 2 : 1)) }
  }

  private mutating func addSlot(_ content: Content, _ layer: Int) -> Int {
    slots.append(Slot(content: content, layer: layer))
    return slots.count - 1
  }

  private mutating func add(_ link: Int, _ builder: inout SegmentBuilder) {
    let edge = scope.links[link]
    var upper = slotOfItem[edge.source]
    if edge.label != nil, !hasLabelBeside[link] {
      let label = addSlot(.label(link), slots[upper].layer + 1)
      layers[slots[label].layer].append(label)
      connect(link, upper, label, .labelled(isRegular: edge.kind.isRegular), &builder)
      upper = label
    }
    if walk.leadsBack[link] {
      addReturn(link, from: upper, &builder)
    } else {
      addDescent(link, from: upper, &builder)
    }
  }

  /// Leads a link down from a slot to its target.
  private mutating func addDescent(_ link: Int, from start: Int, _ builder: inout SegmentBuilder) {
    let target = scope.links[link].target
    var upper = start
    for layer in (slots[start].layer + 1)..<max(layer(ofItem: target), slots[start].layer + 1) {
      let key = BendKey(target: target, layer: layer, look: scope.links[link].kind.style)
      let bend = builder.bends[key] ?? addBend(key, &builder)
      connect(link, upper, bend, port(link, at: upper), &builder)
      upper = bend
    }
    connect(link, upper, slotOfItem[target], port(link, at: upper), &builder)
  }

  private mutating func addBend(_ key: BendKey, _ builder: inout SegmentBuilder) -> Int {
    let bend = addSlot(.bend(target: key.target), key.layer)
    layers[key.layer].append(bend)
    builder.bends[key] = bend
    return bend
  }

  /// Leads a link from a slot to the turn below it, up and to the turn above its target.
  private mutating func addReturn(_ link: Int, from upper: Int, _ builder: inout SegmentBuilder) {
    let target = scope.links[link].target
    let (top, bottom) = (layer(ofItem: target), slots[upper].layer)
    let below = returnSlot(.turn(target: target), bottom + 1, &builder)
    connect(link, upper, below, port(link, at: upper), &builder)
    let rises = (top...bottom).reversed().map { returnSlot(.rise(target: target), $0, &builder) }
    let risers = zip(rises, rises.dropFirst()).map { join(link, $1, $0, .only, &builder) }
    _ = join(link, rises[0], below, .only, &builder)
    let above = returnSlot(.turn(target: target), top - 1, &builder)
    for lower in [slotOfItem[target], rises[rises.count - 1]] { _ = join(link, above, lower, .only, &builder) }
    returns[link] = Return(exit: segmentsDown[link][segmentsDown[link].count - 1], rises: rises, risers: risers)
  }

  private mutating func returnSlot(_ content: Content, _ layer: Int, _ builder: inout SegmentBuilder) -> Int {
    let key = ReturnKey(content: content, layer: layer)
    if let slot = builder.returns[key] { return slot }
    let slot = addSlot(content, layer)
    layers[layer].append(slot)
    builder.returns[key] = slot
    return slot
  }

  private func port(_ link: Int, at slot: Int) -> Port {
    switch slots[slot].content {
    case .item: .link(link)
    case .label, .bend, .rise, .turn: .only
    }
  }

  private mutating func connect(
    _ link: Int,
    _ upper: Int,
    _ lower: Int,
    _ port: Port,
    _ builder: inout SegmentBuilder
  ) {
    segmentsDown[link].append(join(link, upper, lower, port, &builder))
  }

  /// The segment between two slots: one for all links, except where they leave an item.
  private mutating func join(
    _ link: Int,
    _ upper: Int,
    _ lower: Int,
    _ port: Port,
    _ builder: inout SegmentBuilder
  ) -> Int {
    let joint = Joint(upper: upper, lower: lower)
    if port == .only, let segment = builder.joints[joint] {
      segments[segment].links.append(link)
      return segment
    }
    segments.append(Segment(upper: upper, lower: lower, port: port, links: [link]))
    if port == .only { builder.joints[joint] = segments.count - 1 }
    return segments.count - 1
  }
}
