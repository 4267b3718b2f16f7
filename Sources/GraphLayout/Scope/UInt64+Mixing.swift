extension UInt64 {
  /// A number that looks random and is the same every time.
  func mixed(with salt: UInt64) -> UInt64 {
    var number = ((self &+ 1) &* 0x9e37_79b9_7f4a_7c15) ^ ((salt &+ 1) &* 0xbf58_476d_1ce4_e5b9)
    number = (number ^ (number >> 29)) &* 0x94d0_49bb_1331_11eb
    return number ^ (number >> 32)
  }
}
