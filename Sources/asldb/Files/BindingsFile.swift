import Integrations
import JSONModel
import StatesLanguage
import YAMLModel

/// Files that say what a machine is run with.
enum BindingsFile {
  /// What the file is called that is found by itself.
  static let name = "asldb.yaml"
  /// What else it may be called, when there is none of the first name.
  static let otherName = "asldb.yml"

  /// Reads bindings.
  static func read(_ path: String) throws(CommandFailure) -> Bindings {
    let bytes = try FileContents.read(path)
    let document = try document(path, bytes)
    do throws(BindingProblems) {
      return try BindingsReader.read(document, path: path, folder: path.folder)
    } catch {
      throw failure(error, path, bytes)
    }
  }

  /// The path of the bindings beside a definition, whether they are there or not.
  static func path(besideDefinition file: String) -> String {
    let (path, other) = (file.folder + name, file.folder + otherName)
    return !FileContents.exists(path) && FileContents.exists(other) ? other : path
  }

  /// What is said of a file under the other name, which is not read because of this one.
  static func warningOfTwin(of path: String) -> String? {
    let other = path.folder + otherName
    guard path == path.folder + name, FileContents.exists(other) else { return nil }
    return "\(other): warning: this file is not read, since there is \(path)"
  }

  /// Reads a file with nothing but values of placeholders.
  static func substitutions(_ path: String) throws(CommandFailure) -> [String: String] {
    let bytes = try FileContents.read(path)
    let document = try document(path, bytes)
    do throws(BindingProblems) {
      return try BindingsReader.substitutions(in: document)
    } catch {
      throw failure(error, path, bytes)
    }
  }

  /// Every JSON text is read as such, every other one as YAML.
  private static func document(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> JSONDocument {
    if let document = try? JSONDocument(parsing: bytes, depthLimit: YAMLText.defaultDepthLimit) { return document }
    do throws(YAMLSyntaxError) {
      return try YAMLText(parsing: bytes).document()
    } catch  where error.problem == .noDocument {
      return JSONDocument(SourceNode(.scalar(.null), range: 0..<0), in: bytes)
    } catch {
      throw CommandFailure(Finding(file: path, bytes: bytes, range: error.range, message: error.message).text)
    }
  }

  private static func failure(_ error: BindingProblems, _ path: String, _ bytes: [UInt8]) -> CommandFailure {
    let findings = error.problems.map { Finding(file: path, bytes: bytes, range: $0.range, message: $0.message) }
    return CommandFailure(findings.map(\.text).joined(separator: "\n"))
  }
}

extension Bindings {
  /// Tells on standard error what is probably not meant.
  func complainOfOversights(in machine: StateMachine) {
    for oversight in oversights(in: machine) { Console.complain(oversight) }
  }

  /// What is probably not meant: rules for what there is not, and a second file that is not read.
  func oversights(in machine: StateMachine) -> [String] {
    guard let path = file?.path else { return [] }
    let states = tasks.idleRules(in: machine).map { ($0.line, "no Task is '\($0.name)'", $0.nearest) }
    let resources = tasks.idleResourceRules.map { ($0.line, "nothing that a Task calls is '\($0.name)'", $0.nearest) }
    let idle = (states + resources).map { line, words, nearest in
      "\(path):\(line): warning: \(words)" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
    return idle + [BindingsFile.warningOfTwin(of: path)].compactMap(\.self)
  }

  /// Makes sure that a path of the file leads somewhere; one that is not there does.
  ///
  /// - Throws: That there is nothing, with the place in the bindings file.
  func check(_ key: Path) throws(CommandFailure) {
    guard let file, let range = file.places[key], let missing = missing(key) else { return }
    throw CommandFailure(Finding(file: file.path, bytes: file.bytes, range: range, message: missing))
  }

  /// Makes sure that the file of a machine is there.
  func check(_ machine: BoundMachine) throws(CommandFailure) {
    let path = machine.path.lastIndex(of: "#").map { String(machine.path[..<$0]) } ?? machine.path
    guard let file, !FileContents.exists(machine.path), !FileContents.exists(path) else { return }
    let message = "there is no file \(path)"
    throw CommandFailure(Finding(file: file.path, bytes: file.bytes, range: machine.range, message: message))
  }

  private func missing(_ key: Path) -> String? {
    switch key {
    case .s3: s3.flatMap { Folder.isAt($0) ? nil : "there is no folder \($0)" }
    case .input: input.flatMap(Self.missingFile)
    case .mocks: mocks.flatMap { Self.missingFile(MockSelection(parsing: $0).file) }
    }
  }

  private static func missingFile(_ path: String) -> String? {
    path == FileContents.standardInput || FileContents.exists(path) ? nil : "there is no file \(path)"
  }
}
