/// Sizes in words.
enum ByteText {
  /// A number of bytes: `512 B`, `3.1 KB`, `12 MB`.
  static func text(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    let tenths = bytes * 10 / 1024
    if tenths < 10240 { return scaled(tenths, "KB") }
    return scaled(tenths / 1024, "MB")
  }

  private static func scaled(_ tenths: Int, _ unit: String) -> String {
    tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(tenths / 10) \(unit)"
  }
}
