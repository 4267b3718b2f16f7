import JSONModel
import ServiceCalls

/// A call of the CLI with the files through which its request goes, and the bytes of an answer; they are gone with it.
///
/// An argument has a limit, and others on the machine can see it; version 1 reads a request from no pipe.
struct AWSExchange: Sendable {
  /// How many bytes of an answer are taken.
  private static let limit = 16 << 20

  /// What the command gets of the request.
  let request: [String]
  /// What it gets beside that for an answer.
  let answer: [String]
  private let files: [TemporaryFile]
  /// The member of the answer that the last file's text becomes.
  private let member: String?

  /// Prepares a call.
  ///
  /// - Parameters:
  ///   - request: The request with the names of the API.
  ///   - action: The action.
  /// - Throws: that no file can be made, or that the CLI has no way for a value.
  init(_ request: JSON, of action: AWSAction) throws(APIError) {
    let members = request.object ?? JSONObject()
    switch action.content {
    case .none:
      let file = try TemporaryFile(holding: request.utf8())
      (self.request, answer, files, member) = (["--cli-input-json", "file://\(file.path)"], [], [file], nil)
    case .inRequest(let name, let option):
      var rest = members
      rest[name] = nil
      let file = try TemporaryFile(holding: JSON.object(rest).utf8())
      let content = try members[name].map { (value) throws(APIError) in
        try TemporaryFile(holding: Self.bytes(of: value))
      }
      self.request = ["--cli-input-json", "file://\(file.path)"] + (content.map { [option, $0.path] } ?? [])
      (answer, files, member) = ([], [file] + (content.map { [$0] } ?? []), nil)
    case .inAnswer(let name, members: let known):
      // Of the actions that answer with bytes the CLI takes options only.
      var (options, files): ([String], [TemporaryFile]) = ([], [])
      for member in members.members {
        guard known.contains(member.name) else {
          let message =
            "Unknown parameter in input: \"\(member.name)\", must be one of: "
            + known.sorted().joined(separator: ", ")
          throw APIError(code: "ValidationException", message: message, status: 400)
        }
        options.append("--" + AWSCommandName.operation(member.name))
        if member.name == name {
          let file = try TemporaryFile(holding: Self.bytes(of: member.value))
          files.append(file)
          options.append("fileb://\(file.path)")
        } else {
          options.append(try Self.option(member))
        }
      }
      let file = try TemporaryFile(holding: [])
      (self.request, answer, self.files, member) = (options, [file.path], files + [file], name)
    }
  }

  /// The answer with the bytes that came through a file, as text.
  func complete(_ answer: JSON) throws(APIError) -> JSON {
    guard let member, let file = files.last, var object = answer.object else { return answer }
    object[member] = .string(String(decoding: try file.read(limit: Self.limit), as: UTF8.self))
    return .object(object)
  }

  private static func bytes(of value: JSON) -> [UInt8] { Array((value.string ?? value.text()).utf8) }

  /// A value as an option; the CLI would read some from a file or from the network.
  private static func option(_ member: JSONObject.Member) throws(APIError) -> String {
    let text = member.value.string ?? member.value.text()
    let isReference = ["file://", "fileb://", "http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    guard !isReference, !text.hasPrefix("-") else {
      let message = "the AWS CLI has no way to say the \(member.name) '\(text)' for this action"
      throw APIError(code: "SdkClientException", message: message, status: nil)
    }
    return text
  }
}
