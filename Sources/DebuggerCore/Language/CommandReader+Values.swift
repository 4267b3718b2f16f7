import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage

/// Values and their parts.
extension CommandReader {
  /// Takes a value and what it becomes: `output {"a": 1}`, `result.items[0] 5`, `$total 7`.
  mutating func change() throws(CommandLineError) -> Command {
    let branch = try branchOrFocus()
    let start = self
    let place = try word("a value: \(VisitValue.allCases.map(\.rawValue).joined(separator: ", ")) or $variable")
    guard !isAtEnd else { throw error("expected what \(place) becomes, as JSON") }
    let value = try json()
    let end = place.firstIndex { $0 == "." || $0 == "[" } ?? place.endIndex
    if place.hasPrefix("$$") { return .edit(.setContext(try start.contextPath(place), value, in: branch)) }
    let (name, path) = (String(place[..<end]), try start.path(place[end...]))
    if name.hasPrefix("$") {
      let variable = String(name.dropFirst())
      guard !path.steps.isEmpty else { return .setVariable(variable, value, in: branch) }
      let whole = try start.branch(branch).variables[variable]
      return .setVariable(variable, try start.replaced(whole, name, at: path, by: value), in: branch)
    }
    guard let place = VisitValue.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
      let nearest = nearestName(to: name, among: VisitValue.allCases.map(\.rawValue))
      throw start.error("there is no value '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
    guard !path.steps.isEmpty else { return .set(place, value, in: branch) }
    return .set(place, try start.replaced(start.branch(branch).visit[place], name, at: path, by: value), in: branch)
  }

  private func branch(_ id: BranchID) throws(CommandLineError) -> Branch {
    guard let view = snapshot.branches.first(where: { $0.branch.id == id }) else {
      throw error(Refusal.noSuchBranch(id).words)
    }
    return view.branch
  }

  private func path(_ text: Substring) throws(CommandLineError) -> ReferencePath {
    do throws(JSONPathSyntaxError) {
      return try ReferencePath(parsing: "$" + text)
    } catch {
      throw self.error("'\(text)' leads to no place: \(error.message)")
    }
  }

  private func contextPath(_ text: String) throws(CommandLineError) -> ReferencePath {
    do throws(JSONPathSyntaxError) {
      return try ReferencePath(parsing: text)
    } catch {
      throw self.error("'\(text)' leads to no place: \(error.message)")
    }
  }

  private func replaced(
    _ whole: JSON?,
    _ name: String,
    at path: ReferencePath,
    by value: JSON
  ) throws(CommandLineError) -> JSON {
    guard let whole else { throw error("there is no \(name) here") }
    do throws(JSONPathError) {
      return try path.setting(value, in: whole)
    } catch {
      throw self.error("\(name) has no place \(path.description.dropFirst()): \(error.message)")
    }
  }
}
