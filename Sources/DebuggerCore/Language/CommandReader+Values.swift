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
    let text = try word("a value: \(VisitValue.allCases.map(\.rawValue).joined(separator: ", ")) or $variable")
    guard !isAtEnd else { throw error("expected what \(text) becomes, as JSON") }
    let value = try json()
    let end = text.firstIndex { $0 == "." || $0 == "[" } ?? text.endIndex
    if text.hasPrefix("$$") { return .edit(.setContext(try start.contextPath(text), value, in: branch)) }
    let (name, path) = (String(text[..<end]), try start.path(text[end...]))
    if name.hasPrefix("$") {
      let variable = String(name.dropFirst())
      guard !path.steps.isEmpty else { return .setVariable(variable, value, in: branch) }
      let whole = try start.branch(branch).variables[variable]
      return .setVariable(variable, try start.replaced(whole, name, at: path, by: value), in: branch)
    }
    let place = try start.visitValue(named: name)
    guard !path.steps.isEmpty else { return .set(place, value, in: branch) }
    return .set(place, try start.replaced(start.branch(branch).visit[place], name, at: path, by: value), in: branch)
  }

  /// Takes a value to be shown: `output.items[0]`, `$total`, `$$.State.Name`, an expression; without one, the data that
  /// the stage to come works on.
  mutating func printedValue() throws(CommandLineError) -> PrintedValue {
    if isAtEnd { return .expression(try data) }
    if rest.hasPrefix("$") || rest.hasPrefix("{%") { return .expression(try expression()) }
    let start = self
    let text = takeRest()
    let end = text.firstIndex { $0 == "." || $0 == "[" } ?? text.endIndex
    let value = try start.visitValue(named: String(text[..<end]))
    do throws(JSONPathSyntaxError) {
      return .visit(value, try JSONPath(parsing: "$" + text[end...]))
    } catch {
      throw start.error("'\(text)' leads to no place: \(error.message)")
    }
  }

  /// Takes a place of a value: `output.items[0]`, `$total.sum`, `$$.Execution.Input`.
  mutating func valuePlace() throws(CommandLineError) -> ValuePlace {
    let start = self
    guard !isAtEnd else { throw error("expected a value: input, result, output, $variable or $$.path") }
    let text = takeRest()
    if text.hasPrefix("$$") { return .context(try start.contextPath(text).pointer) }
    let end = text.firstIndex { $0 == "." || $0 == "[" } ?? text.endIndex
    let (name, pointer) = (String(text[..<end]), try start.path(text[end...]).pointer)
    return name.hasPrefix("$")
      ? .variable(String(name.dropFirst()), pointer) : .visit(try start.visitValue(named: name), pointer)
  }

  private var data: FrameExpression {
    get throws(CommandLineError) {
      do throws(FrameExpression.SyntaxError) { return try FrameExpression(parsing: "$") } catch {
        throw self.error(error.message)
      }
    }
  }

  private func visitValue(named name: String) throws(CommandLineError) -> VisitValue {
    if let value = VisitValue.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) { return value }
    let nearest = nearestName(to: name, among: VisitValue.allCases.map(\.rawValue))
    throw error("there is no value '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  private func branch(_ id: BranchID) throws(CommandLineError) -> Branch {
    guard let view = snapshot.branches.first(where: { $0.branch.id == id }) else {
      throw refusal(Refusal.noSuchBranch(id).words)
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
    guard let whole else { throw refusal("there is no \(name) here") }
    do throws(JSONPathError) {
      return try path.setting(value, in: whole)
    } catch {
      throw refusal("\(name) has no place \(path.description.dropFirst()): \(error.message)")
    }
  }
}

extension ReferencePath {
  /// The same way as a pointer.
  fileprivate var pointer: JSONPointer {
    JSONPointer(
      steps.map { step in
        switch step {
        case .member(let name): name
        case .index(let index): String(index)
        }
      }
    )
  }
}
