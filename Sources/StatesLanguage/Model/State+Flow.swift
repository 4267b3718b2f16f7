extension State {
  /// The fields that carry data through the state; a Fail passes none on.
  public var flow: DataFlow? {
    switch self {
    case .pass(let state): state.flow
    case .task(let state): state.flow
    case .choice(let state): state.flow
    case .wait(let state): state.flow
    case .succeed(let state): state.flow
    case .fail: nil
    case .parallel(let state): state.flow
    case .map(let state): state.flow
    }
  }
}
