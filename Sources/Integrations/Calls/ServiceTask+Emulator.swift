import Interpreter
import JSONModel
import LocalPrograms
import ServiceCalls

extension ServiceTask {
  /// Makes a task that an emulator of a service does.
  init(
    _ call: OutsideCall,
    emulators: AWSCommandLine,
    report: @escaping @Sendable (CallReport) async -> Void
  ) {
    self.init(call) { request in
      switch request {
      case .api(let call): .api(await emulators.answer(to: call.withPlainFunctionName))
      case .http(let call):
        .api(.failure(APIError(code: "SdkClientException", message: "no emulator of \(call.address)", status: nil)))
      }
    } report: {
      await report($0)
    }
  }
}

extension APICall {
  /// The call with a function's name in place of its ARN: SAM's emulator knew only names before October 2025 (pull
  /// request 8295), and that of an ARN may have another account than the one that the emulator has the function in.
  fileprivate var withPlainFunctionName: APICall {
    guard service == "lambda", var members = parameters.object, let name = members["FunctionName"]?.string else {
      return self
    }
    members["FunctionName"] = .string(PendingTask.functionName(in: name))
    return APICall(service: service, action: action, parameters: .object(members))
  }
}
