/// The signs that the language gives a meaning.
package enum Scalar {
  package static let tab: UInt32 = 0x09
  package static let space: UInt32 = 0x20
  package static let hash: UInt32 = 0x23
  package static let bar: UInt32 = 0x7C
  package static let equals: UInt32 = 0x3D
  package static let colon: UInt32 = 0x3A
  package static let hyphen: UInt32 = 0x2D
  package static let comma: UInt32 = 0x2C
  package static let fullStop: UInt32 = 0x2E
  package static let slash: UInt32 = 0x2F
  package static let open: UInt32 = 0x28
  package static let close: UInt32 = 0x29
  package static let bullet: UInt32 = 0x30FB
  package static let roundBullet: UInt32 = 0x2022
  package static let ideographicComma: UInt32 = 0x3001
  package static let openQuote: UInt32 = 0x300C
  package static let closeQuote: UInt32 = 0x300D

  /// ― — – － ー ｰ − - alone in a cell: "no such criterion".
  /// `|` and what looks like it.
  static func isBar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case bar, 0x2502, 0x2503, 0x01C0, 0x2223, 0xA6: true
    default: false
    }
  }

  package static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2500, 0x2015, 0x2014, 0x2013, 0x2012, 0x2010, 0x2212, 0x30FC, hyphen: true
    default: false
    }
  }

  package static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  package static func isIdentifier(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar) || scalar == 0x5F
  }
}
