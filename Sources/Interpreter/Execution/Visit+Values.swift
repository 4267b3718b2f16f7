public import JSONModel

extension Visit {
  /// The data at one stage; nothing where the visit has not come that far or its state has no such field.
  public internal(set) subscript(value: VisitValue) -> JSON? {
    get {
      switch value {
      case .input: input
      case .effectiveInput: effectiveInput
      case .arguments: arguments
      case .result: result
      case .selectedResult: selectedResult
      case .placedResult: placedResult
      case .output: output
      }
    }
    set {
      switch value {
      case .input: input = newValue ?? input
      case .effectiveInput: effectiveInput = newValue
      case .arguments: arguments = newValue
      case .result: result = newValue
      case .selectedResult: selectedResult = newValue
      case .placedResult: placedResult = newValue
      case .output: output = newValue
      }
    }
  }
}
