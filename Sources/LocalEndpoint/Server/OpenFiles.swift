import Glibc

/// How many files and sockets the process may have open.
enum OpenFiles {
  /// What the rest of the program may need beside connections.
  private static let reserve = 128

  /// Raises the limit for a number of connections, as far as the system lets it; gives the number that then has room.
  static func makeRoom(forConnections wanted: Int) -> Int {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(resource, &limit) == 0 else { return wanted }
    let needed = rlim_t(wanted + reserve)
    if limit.rlim_cur < needed {
      var raised = limit
      raised.rlim_cur = min(needed, limit.rlim_max)
      if unsafe setrlimit(resource, &raised) == 0 { limit = raised }
    }
    guard limit.rlim_cur < needed else { return wanted }
    return max(1, Int(limit.rlim_cur) - reserve)
  }
}
