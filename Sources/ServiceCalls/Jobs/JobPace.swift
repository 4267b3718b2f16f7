import ServiceCatalog

extension OptimizedJob.Pace {
  /// How many seconds pass before a job is asked after.
  ///
  /// EMR is asked every 60 seconds, and after ten minutes every 300; Kubernetes likewise. Of other services nothing is
  /// published: the first question comes after a second, and each pause is twice the one before, up to 60 seconds.
  ///
  /// - Source: Step Functions guide, "Run a Job (.sync)", for EMR and `eks:runJob`.
  func seconds(beforePoll number: Int, secondsSinceStart elapsed: Int) -> Int {
    switch self {
    case .slowing(let fastSeconds): elapsed < fastSeconds ? 60 : 300
    case .unpublished: number <= 6 ? 1 << max(number - 1, 0) : 60
    }
  }
}
