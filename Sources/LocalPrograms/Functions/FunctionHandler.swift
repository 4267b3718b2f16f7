import Glibc

/// A function's handler in files of the user, as a binding names it: `app.handler`, `functions/order/index.handler`.
///
/// Its folder is the code's root, as `CodeUri` is in a template of SAM: modules beside it are found.
package struct FunctionHandler: Sendable, Equatable {
  /// What runs a handler.
  package enum Runtime: String, Sendable, CaseIterable {
    /// Python 3.
    case python
    /// Node.js.
    case node

    /// The interpreter's name in `PATH`.
    package var interpreter: String {
      switch self {
      case .python: "python3"
      case .node: "node"
      }
    }
  }

  /// What runs it.
  package let runtime: Runtime
  /// The folder of the code.
  package let root: String
  /// The module in that folder and the function in it: `index.handler`.
  package let name: String
  /// The folder from which the binding counts, where modules are looked for too.
  package let folder: String

  /// Makes a handler of which is known what runs it.
  package init(runtime: Runtime, root: String, name: String, folder: String) {
    self.runtime = runtime
    self.root = root
    self.name = name
    self.folder = folder
  }

  /// Finds a handler.
  ///
  /// - Parameters:
  ///   - text: Path and name, as a binding has them.
  ///   - folder: The folder from which a relative path counts.
  ///   - runtime: What runs it; when nothing is said, its file says it by its ending.
  /// - Throws: Why it is not known what to run.
  package init(_ text: String, in folder: String, runtime: Runtime? = nil) throws(FunctionHandlerError) {
    let slash = text.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(text[text.index(after: $0)...]) } ?? text
    let path = slash.map { String(text[..<$0]) } ?? ""
    let root = text.hasPrefix("/") ? (path.isEmpty ? "/" : path) : path.isEmpty ? folder : "\(folder)/\(path)"
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.index(after: dot) != name.endIndex else {
      throw .malformed(text)
    }
    let found = if let runtime { runtime } else { try Self.runtime(of: name, in: root) }
    self.init(runtime: found, root: root, name: name, folder: folder)
  }

  /// Finds out by the files what runs a handler.
  private static func runtime(of name: String, in root: String) throws(FunctionHandlerError) -> Runtime {
    let candidates = Runtime.allCases.map { (runtime: $0, files: files(of: name, for: $0)) }
    let present = candidates.filter { candidate in
      candidate.files.contains { unsafe access("\(root)/\($0)", F_OK) == 0 }
    }
    guard let found = present.first else { throw .noFile(candidates.flatMap(\.files), folder: root) }
    guard present.count == 1 else { throw .ambiguous(name, folder: root) }
    return found.runtime
  }

  /// The files in which a handler can be; a Python module may lie in packages, a function of Node.js in objects.
  private static func files(of name: String, for runtime: Runtime) -> [String] {
    switch runtime {
    case .python:
      let module = name.split(separator: ".").dropLast().joined(separator: "/")
      return ["\(module).py", "\(module)/__init__.py"]
    case .node:
      let module = name.prefix { $0 != "." }
      return ["\(module).js", "\(module).mjs", "\(module).cjs"]
    }
  }
}

/// Why it is not known what to run for a handler.
package enum FunctionHandlerError: Error, Sendable, Equatable {
  /// The text is not a module and a function.
  case malformed(String)
  /// No file has it.
  case noFile([String], folder: String)
  /// Files of several languages may have it.
  case ambiguous(String, folder: String)
}

extension FunctionHandlerError: CustomStringConvertible {
  /// What was found, and what was expected.
  package var description: String {
    switch self {
    case .malformed(let text): "'\(text)' is no handler; expected a file and its function, such as 'app.handler'"
    case .noFile(let files, let folder): "there is none of \(files.joined(separator: ", ")) in '\(folder)'"
    case .ambiguous(let name, let folder):
      "'\(name)' may be in a Python file or in a JavaScript file of '\(folder)'; say which runtime it is for"
    }
  }
}
