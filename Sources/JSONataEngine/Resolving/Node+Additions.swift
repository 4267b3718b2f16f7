extension Node {
  /// What few nodes have.
  final class Additions: Sendable {
    let extent: Range<Int>
    let filterRange: Range<Int>?
    let predicates: [Node]
    let stages: [Stage]
    let group: Group?
    let focus: Symbol?
    let index: Symbol?
    let ancestor: Symbol?

    init(
      extent: Range<Int>,
      filterRange: Range<Int>? = nil,
      predicates: [Node] = [],
      stages: [Stage] = [],
      group: Group? = nil,
      focus: Symbol? = nil,
      index: Symbol? = nil,
      ancestor: Symbol? = nil
    ) {
      self.extent = extent
      self.filterRange = filterRange
      self.predicates = predicates
      self.stages = stages
      self.group = group
      self.focus = focus
      self.index = index
      self.ancestor = ancestor
    }

    /// Whether none of it changes what the node gives.
    var isInvisible: Bool {
      stages.isEmpty && predicates.isEmpty && group == nil && focus == nil && index == nil && ancestor == nil
    }
  }
}
