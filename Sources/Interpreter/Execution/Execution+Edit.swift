import JSONModel
import JSONPathEngine
import StatesLanguage

extension Execution {
  /// Changes something by hand.
  ///
  /// - Throws: ``EditError`` when it does not fit; the execution may have turned to the branch then, but is as it was.
  public mutating func apply(_ edit: Edit) throws(EditError) {
    let id = edit.branch
    if edit.isForced, status.isFinal { throw .executionEnded }
    guard activate(id) else { throw .noSuchBranch(id) }
    defer { settleChild() }
    switch edit {
    case .set(let place, let value, in: _): active.visit[place] = value
    case .setVariable(let name, let value, in: _): try setVariable(name, value)
    case .setContext(let path, let value, in: _): try setContext(path, value)
    case .skipWait: try skipWait()
    case .goTo(let state, in: _): try goTo(state)
    case .takeRule(let rule, in: _): try takeRule(rule)
    case .complete(let result, in: _): try complete(with: result)
    case .skip: try skipState()
    case .fail(let error, let cause, in: _): failByHand(error: error, cause: cause)
    case .retry: retryNow()
    case .timeOut: try timeOutTask()
    }
  }

  private mutating func setVariable(_ name: String, _ value: JSON) throws(EditError) {
    guard VariableName.isAssignable(name) else { throw .invalidVariableName(name) }
    active.variables.own[name] = value
  }

  private mutating func setContext(_ path: ReferencePath, _ value: JSON) throws(EditError) {
    let context = contextObject(of: active.id) ?? [:]
    guard path.path.root == .context, !path.steps.isEmpty, (try? path.setting(value, in: context)) != nil else {
      throw .noSuchContextPlace(path.description)
    }
    active.contextEdits = ContextEdits.adding(value, at: path, to: active.contextEdits)
  }

  private mutating func skipWait() throws(EditError) {
    switch active.condition {
    case .sleeping, .retrying: resume()
    case .ready, .task, .joining, .finished, .failed: throw .notWaiting(active.id)
    }
  }
}
