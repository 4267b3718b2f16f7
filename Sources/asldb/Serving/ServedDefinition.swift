import ArgumentParser

/// A file whose definition becomes a state machine: `order.asl.json`, `OrderApproval=order.asl.json`.
struct ServedDefinition: ExpressibleByArgument, Equatable {
  /// What the machine is called; nothing when its file says so.
  let name: String?
  /// The path of the file.
  let file: String

  /// Reads an argument: what stands before the first `=` is a name when a machine can be called so.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isNamed = parts.count == 2 && !parts[0].isEmpty && !parts[0].contains { "/.#".contains($0) }
    name = isNamed ? String(parts[0]) : nil
    file = isNamed ? String(parts[1]) : argument
  }
}
