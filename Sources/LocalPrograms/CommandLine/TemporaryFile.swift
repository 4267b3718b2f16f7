import Glibc
import ServiceCalls

/// A file that only the user can read, gone with the value.
final class TemporaryFile: Sendable {
  /// Where it is.
  let path: String

  /// Makes a file.
  ///
  /// - Throws: why there is none.
  init(holding bytes: [UInt8]) throws(APIError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/asldb-XXXXXX".utf8CString)
    let number = unsafe mkstemp(&template)
    guard number >= 0 else { throw Self.failure(folder) }
    let descriptor = Descriptor(owning: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor.number, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { _ = unsafe unlink(path) }

  /// What it holds.
  ///
  /// - Throws: why it cannot be read, or that it is too long.
  func read(limit: Int) throws(APIError) -> [UInt8] {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw Self.failure(path) }
    let descriptor = Descriptor(owning: number)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor.number, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw Self.failure(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw APIError(code: "SdkClientException", message: "the answer is longer than \(limit) bytes", status: nil)
  }

  private static func failure(_ path: String) -> APIError {
    let message = "a temporary file in \(path) cannot be used: \(systemReason(errno))"
    return APIError(code: "SdkClientException", message: message, status: nil)
  }
}
