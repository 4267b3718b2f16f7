import Glibc

/// Why the system refused the call before, in its own words.
var systemReason: String { unsafe String(cString: strerror(errno)) }

/// The path without links, `.` and `..`, when there is something at it.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}
