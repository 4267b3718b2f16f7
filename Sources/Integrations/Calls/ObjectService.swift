import Interpreter
import ItemReaders
import JSONModel
import ServiceCalls
import StatesLanguage

/// What S3 answers to calls, with a store in its place: the folder that distributed Maps read and write, too.
struct ObjectService: Sendable {
  /// The calls that are answered; others are not simulated.
  private enum Action: String, CaseIterable {
    case getObject, putObject, headObject, deleteObject, copyObject, listObjectsV2
  }

  /// How many keys a listing has at most.
  private static let listLimit = 1000
  /// How many bytes of an object are read at most: a task's result has no room for more.
  private static let sizeLimit = 1 << 20

  private let store: any ObjectStore

  init(_ store: any ObjectStore) { self.store = store }

  /// Whether a task is one of the calls that are answered.
  static func isFor(_ task: PendingTask) -> Bool {
    guard case .service(let action) = task.resource, action.service == "aws-sdk:s3" else { return false }
    return Action(rawValue: action.action) != nil
  }

  /// What is answered to a call.
  func answer(_ call: APICall) -> APIAnswer {
    guard let action = Action(rawValue: call.action) else {
      return .failure(APIError(code: "NotImplemented", message: "\(call.action) is not simulated", status: 501))
    }
    do throws(APIError) { return .success(try answer(action, call.parameters)) } catch { return .failure(error) }
  }

  private func answer(_ action: Action, _ parameters: JSON) throws(APIError) -> JSON {
    switch action {
    case .getObject: try get(try name(in: parameters))
    case .putObject: try put(parameters["Body"], as: try name(in: parameters))
    case .headObject: try head(try name(in: parameters))
    case .deleteObject: try delete(try name(in: parameters))
    case .copyObject: try copy(try source(in: parameters), to: try name(in: parameters))
    case .listObjectsV2: try list(parameters)
    }
  }

  private func get(_ name: ObjectName) throws(APIError) -> JSON {
    let bytes = try bytes(of: name)
    guard let body = String(validating: bytes, as: UTF8.self) else {
      let message = "\(name.uri) is no text, and a task's result has only that"
      throw APIError(code: "InvalidRequest", message: message, status: 400)
    }
    var object = try head(name).object ?? [:]
    object["Body"] = .string(body)
    return .object(object)
  }

  private func head(_ name: ObjectName) throws(APIError) -> JSON {
    let summary = try attempt { () throws(StorageError) in try store.summary(of: name) }
    return [
      "ContentLength": .number(JSONNumber(summary.size)), "ETag": try entityTag(of: summary, in: name.bucket),
      "LastModified": .string(summary.lastModified), "Metadata": [:],
    ]
  }

  private func put(_ body: JSON?, as name: ObjectName) throws(APIError) -> JSON {
    let text = body.map { $0.string ?? $0.text() } ?? ""
    try attempt { () throws(StorageError) in try store.write(Array(text.utf8), to: name, at: 0) }
    return ["ETag": try head(name)["ETag"] ?? .null]
  }

  private func delete(_ name: ObjectName) throws(APIError) -> JSON {
    do throws(StorageError) { try store.remove(name) } catch {
      // S3 says nothing about an object that was not there.
      if case .noObject = error { return [:] }
      throw error.answer
    }
    return [:]
  }

  private func copy(_ source: ObjectName, to name: ObjectName) throws(APIError) -> JSON {
    let bytes = try bytes(of: source)
    try attempt { () throws(StorageError) in try store.write(bytes, to: name, at: 0) }
    let copied = try head(name)
    return ["CopyObjectResult": ["ETag": copied["ETag"] ?? .null, "LastModified": copied["LastModified"] ?? .null]]
  }

  private func list(_ parameters: JSON) throws(APIError) -> JSON {
    let bucket = try text("Bucket", in: parameters)
    let prefix = parameters["Prefix"]?.string ?? ""
    let after = parameters["ContinuationToken"]?.string ?? parameters["StartAfter"]?.string ?? ""
    let most = max(0, min(Self.listLimit, parameters["MaxKeys"]?.number?.integer ?? Self.listLimit))
    let listing = try attempt { () throws(StorageError) in try store.list(bucket: bucket, prefix: prefix) }
    var (contents, isTruncated, last) = ([JSON](), false, "")
    while let summary = try attempt({ () throws(StorageError) in try listing.next() }) {
      guard summary.key.utf8.lexicographicallyPrecedes(after.utf8) == false, summary.key != after else { continue }
      guard contents.count < most else {
        isTruncated = true
        break
      }
      last = summary.key
      contents.append([
        "ETag": try entityTag(of: summary, in: bucket), "Key": .string(summary.key),
        "LastModified": .string(summary.lastModified), "Size": .number(JSONNumber(summary.size)),
        "StorageClass": "STANDARD",
      ])
    }
    var answer: JSONObject = [
      "IsTruncated": .bool(isTruncated), "Contents": .array(contents), "Name": .string(bucket),
      "Prefix": .string(prefix), "MaxKeys": .number(JSONNumber(most)), "KeyCount": .number(JSONNumber(contents.count)),
    ]
    if isTruncated { answer["NextContinuationToken"] = .string(last) }
    return .object(answer)
  }

  private func bytes(of name: ObjectName) throws(APIError) -> [UInt8] {
    let stream = try attempt { () throws(StorageError) in try store.open(name) }
    var bytes: [UInt8] = []
    while let piece = try attempt({ () throws(StorageError) in try stream.next() }) {
      bytes += piece
      guard bytes.count <= Self.sizeLimit else {
        let message = "\(name.uri) is larger than the \(Self.sizeLimit) bytes that a task can take"
        throw APIError(code: "EntityTooLarge", message: message, status: 400)
      }
    }
    return bytes
  }

  private func entityTag(of summary: ObjectSummary, in bucket: String) throws(APIError) -> JSON {
    let tag = try attempt { () throws(StorageError) in try store.entityTag(of: summary, in: bucket) }
    return .string("\"\(tag)\"")
  }

  private func name(in parameters: JSON) throws(APIError) -> ObjectName {
    ObjectName(bucket: try text("Bucket", in: parameters), key: try text("Key", in: parameters))
  }

  /// - Source: S3 API, "CopyObject": `bucket/key`, percent-encoded, with or without a slash before it.
  private func source(in parameters: JSON) throws(APIError) -> ObjectName {
    let text = try text("CopySource", in: parameters)
    let plain = (text.removingPercentEscapes ?? text).drop { $0 == "/" }
    guard let name = ObjectName(uri: "s3://" + plain) else {
      throw APIError(code: "InvalidArgument", message: "The copy source '\(text)' is no bucket and key", status: 400)
    }
    return name
  }

  private func text(_ member: String, in parameters: JSON) throws(APIError) -> String {
    if let text = parameters[member]?.string, !text.isEmpty { return text }
    throw APIError(code: "InvalidRequest", message: "The request lacks '\(member)'", status: 400)
  }

  private func attempt<Value>(_ work: () throws(StorageError) -> Value) throws(APIError) -> Value {
    do throws(StorageError) { return try work() } catch { throw error.answer }
  }
}

extension StorageError {
  /// The error as S3 answers it.
  fileprivate var answer: APIError {
    switch self {
    case .noBucket: APIError(code: "NoSuchBucket", message: "The specified bucket does not exist", status: 404)
    case .noObject: APIError(code: "NoSuchKey", message: "The specified key does not exist.", status: 404)
    case .notAPath, .linkLeadsOut, .gap, .tooLarge, .damaged, .unnamedCompression, .system:
      APIError(code: "InternalError", message: description, status: 500)
    }
  }
}

extension ObjectSummary {
  /// When it was last changed, as the SDK's integration writes it.
  fileprivate var lastModified: String { Instant(milliseconds: modifiedAt * 1000).timestamp.text }
}

extension String {
  /// The text with its percent-escapes undone; nothing when they give no text.
  fileprivate var removingPercentEscapes: String? {
    var (bytes, rest) = ([UInt8](), utf8[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
