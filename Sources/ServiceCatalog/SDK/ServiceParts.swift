import Synchronization

/// What a text in the program says of each service: a service's part is read when it is first asked for, and kept.
struct ServiceParts<Part: Sendable>: Sendable {
  /// What wrote the models that the text was made of.
  var source: String { index.source }
  /// The services' names, sorted.
  var names: [String] { index.names }

  private let text: EmbeddedText
  private let index: CatalogIndex
  private let slots: [String: Slot]
  private let read: @Sendable (_ name: String, _ block: String) -> Part?

  /// Reads where the parts stand.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - read: Makes a service's part of its name and its block of the text.
  init(of text: EmbeddedText, read: @escaping @Sendable (_ name: String, _ block: String) -> Part?) {
    self.text = text
    self.read = read
    index = CatalogIndex(text)
    slots = Dictionary(uniqueKeysWithValues: index.names.map { ($0, Slot()) })
  }

  /// The part of a service.
  subscript(name: String) -> Part? {
    guard let slot = slots[name] else { return nil }
    if let kept = slot.kept.load() { return kept.part }
    guard let range = index.blocks[name], let part = read(name, text.text(in: range)) else { return nil }
    return slot.kept.storeIfNil(Kept(part)).part
  }

  /// A place for a service: two who ask at once may both read it, and the first one's is kept.
  private final class Slot: Sendable {
    let kept = AtomicLazyReference<Kept>()
  }

  private final class Kept: Sendable {
    let part: Part
    init(_ part: Part) { self.part = part }
  }
}
