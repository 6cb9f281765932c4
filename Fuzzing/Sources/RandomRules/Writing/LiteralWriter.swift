import RulesDSL

/// Writes values as people type them, in one form or, at random, in any that means the same.
struct LiteralWriter {
  var dice: Dice
  let isVaried: Bool

  init(_ dice: Dice, isVaried: Bool) {
    self.dice = dice
    self.isVaried = isVaried
  }

  /// A member is named by the caller, who knows its choice.
  mutating func text(_ literal: Literal, _ kind: Kind, isEnglish: Bool) -> String {
    switch literal {
    case .number(let number): self.number(number, kind, isEnglish: isEnglish)
    case .date(let date): self.date(date)
    case .truth(let truth): isEnglish ? (truth ? "yes" : "no") : (truth ? "あり" : "なし")
    case .member(let member): "？\(member)"
    }
  }

  private mutating func number(_ number: Number, _ kind: Kind, isEnglish: Bool) -> String {
    if !number.isNegative, let circled = circled(number, kind) { return circled }
    let sign = number.isNegative ? (isVaried ? dice.pick(["−", "-", "▲"]) : "−") : ""
    let size = Number(Int(number.numerator.magnitude), over: number.denominator)
    return sign + unsigned(size, kind, isEnglish: isEnglish)
  }

  /// ① to ⑳
  private mutating func circled(_ number: Number, _ kind: Kind) -> String? {
    guard isVaried, kind == .number, number.denominator == 1, (1...20).contains(number.numerator), dice.chance(30)
    else { return nil }
    return Unicode.Scalar(UInt32(0x245F + number.numerator)).map { String(Character($0)) }
  }

  private mutating func unsigned(_ number: Number, _ kind: Kind, isEnglish: Bool) -> String {
    switch kind {
    case .money:
      return isEnglish ? decimal(number) + " yen" : money(number) + "円"
    case .people: return decimal(number) + (isEnglish ? " people" : isVaried ? dice.pick(["人", "名"]) : "人")
    case .times: return decimal(number) + (isEnglish ? " times" : "回")
    case .months: return months(number, isEnglish: isEnglish)
    case .days: return decimal(number) + (isEnglish ? " days" : "日")
    case .percentage, .rate: return decimal(Number(number.numerator * 100, over: number.denominator)) + "%"
    case .multiple: return decimal(number) + (isEnglish ? "x" : "倍")
    // A smaller book may have lost what says the kind.
    case .number, .date, .yesNo, .choice: return decimal(number)
    }
  }

  /// 280,000,000 as 2億8,000万, 28千万, 280百万, 280,000千, 2.8億 …
  private mutating func money(_ number: Number) -> String {
    guard isVaried, number.denominator == 1, number.numerator > 0, dice.chance(80) else { return decimal(number) }
    let yen = number.numerator
    let units: [(Int, String)] = [
      (1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000_000, "千万"), (1_000_000, "百万"), (10_000, "万"),
      (1_000, "千"),
    ]
    let fitting = units.filter { yen % $0.0 == 0 && yen / $0.0 < 1_000_000 }
    switch dice.below(4) {
    case 0:
      let parts = LiteralWriter.great.compactMap { scale, name -> String? in
        let part = yen / scale % 10_000
        return part == 0 ? nil : (scale == 1 ? String(part) : plainWhole(part)) + name
      }
      return parts.joined()
    case 1:
      let tenths = units.filter { yen % ($0.0 / 10) == 0 && yen / $0.0 < 1_000_000 && yen >= $0.0 }
      guard let (scale, name) = dice.pickAny(tenths) else { return decimal(number) }
      return decimal(Number(yen, over: scale)) + name
    default:
      guard let (scale, name) = dice.pickAny(fitting) else { return decimal(number) }
      return plainWhole(yen / scale) + name
    }
  }

  private static let great: [(Int, String)] = [
    (1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万"), (1, ""),
  ]

  private mutating func months(_ number: Number, isEnglish: Bool) -> String {
    let months = number.numerator
    guard isVaried, number.denominator == 1, months >= 12, dice.chance(70) else {
      return decimal(number) + (isEnglish ? " months" : isVaried ? dice.pick(["か月", "ヶ月", "カ月", "箇月"]) : "か月")
    }
    let years = "\(months / 12)" + (isEnglish ? " years" : "年")
    if months % 12 == 0 { return years }
    return isEnglish ? "\(months) months" : years + "\(months % 12)か月"
  }

  mutating func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    let standard = date.description
    guard isVaried else { return standard }
    switch dice.below(4) {
    case 0: return "\(year)/\(month)/\(day)"
    case 1: return "\(year)年\(month)月\(day)日"
    case 2:
      if (year, month) >= (2019, 5) { return "令和\(year == 2019 ? "元" : String(year - 2018))年\(month)月\(day)日" }
      if year >= 1990, year <= 2018 { return "平成\(year - 1988)年\(month)月\(day)日" }
      return standard
    default: return standard
    }
  }

  /// With up to as many decimals as it takes; digits grouped or not.
  private mutating func decimal(_ number: Number) -> String {
    var (scale, digits) = (1, 0)
    while number.numerator * scale % number.denominator != 0 {
      scale *= 10
      digits += 1
      precondition(digits <= 9, "every literal has a short decimal form")
    }
    let scaled = number.numerator * scale / number.denominator
    var text = plainWhole(scaled / scale)
    if digits > 0 {
      let fraction = String(scaled % scale)
      text += "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
    if isVaried, digits > 0, dice.chance(20) { text += "0" }
    return text
  }

  private mutating func plainWhole(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3, !isVaried || dice.chance(60) else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// Half-width letters, digits, signs and spaces as full-width ones.
  static func widened(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: result.append("\u{3000}")
      case 0x21...0x7E: result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
