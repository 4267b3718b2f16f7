#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Powers, from the C library.
enum Power {
  /// A number raised to another.
  static func raise(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }
}
