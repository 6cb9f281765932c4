/// What people write for words of the language: the one list of them. Nothing here is read; a phrase that can't be read
/// is rewritten by it, and what can be read then is offered.
///
/// Every entry keeps the value and the meaning; what may mean two things (～ between two numbers) is none of them.
enum Lexicon {
  /// Anywhere in a phrase: the word, and the language's own.
  static let words: [(written: String, meant: String)] = [
    // Bounds; those with a kanji for another of its kind are found by `Mender`
    ("以カ", "以下"), ("いか", "以下"), ("いじょう", "以上"), ("いない", "以内"), ("いがい", "以外"), ("みまん", "未満"), ("不満", "未満"),
    ("越える", "超"), ("越え", "超"), ("越", "超"), ("を超過", "超"), ("超過", "超"), ("を経過していない", "未満"), ("経過前", "未満"),
    ("まで", "以下"), ("迄", "以下"), ("を限度とする", "以下"), ("を限度", "以下"), ("が限度", "以下"), ("が上限", "以下"), ("を上限とする", "以下"),
    ("を上限", "以下"), ("を超えない", "以下"), ("を上回らない", "以下"), ("を下回らない", "以上"), ("を下限", "以上"), ("より小さい", "未満"),
    ("より少ない", "未満"), ("より短い", "未満"), ("より低い", "未満"), ("に満たない", "未満"), ("より大きい", "超"), ("より多い", "超"),
    ("より長い", "超"), ("より高い", "超"), ("を上回り", "超"), ("を上回る", "超"), ("を越える", "超"), ("を越え", "超"),
    ("no more than", "at most"), ("not more than", "at most"), ("not over", "at most"), ("not exceeding", "at most"),
    ("up to", "at most"), ("maximum", "at most"), ("no less than", "at least"), ("not less than", "at least"),
    ("minimum", "at least"), ("fewer than", "under"), ("below", "under"), ("above", "over"), (" to ", " until "),
    ("より", "から"),
    // What takes something out
    ("に該当しないもの", "以外"), ("ではないもの", "以外"), ("でないもの", "以外"), ("以外のもの", "以外"), ("以外の方", "以外"), ("以外の者", "以外"),
    ("以外の", "以外"), ("に該当しない", "以外"), ("を除いた", "以外"), ("を除く", "以外"), ("は除く", "以外"), ("ではない", "以外"), ("でない", "以外"),
    ("なし以外", "あり"), ("あり以外", "なし"),
    // Units
    ("パーセント", "%"), ("percent", "%"), ("per cent", "%"), ("圓", "円"), ("箇年", "年"), ("か年", "年"), ("ヶ年", "年"), ("カ年", "年"),
    ("ヵ年", "年"), ("ケ年", "年"), ("月", "か月"), ("年間", "年"), ("月間", "月"), ("日間", "日"), ("年半", "年6か月"), ("歳", "年"),
    ("才", "年"), ("憶", "億"), ("培", "倍"),
    ("入", "人"), ("亻", "人"), ("名様", "名"), ("persons", "people"),
    ("employees", "people"), ("JPY", "yen"), ("年率", ""), ("年利", ""),
    // Between values of a list, and between the ends of a range
    ("または", "、"), ("又は", "、"), ("もしくは", "、"), ("若しくは", "、"), ("あるいは", "、"), ("及び", "、"), ("および", "、"), ("並びに", "、"),
    ("ならびに", "、"), (" or ", ", "), ("かつ", ""), ("且つ", ""), ("以上～", "以上"), ("以上〜", "以上"), ("超～", "超"), ("超〜", "超"),
    // Functions and signs
    ("切り捨て", "切捨て"), ("切りすて", "切捨て"), ("切捨(", "切捨て("), ("切り上げ", "切上げ"), ("切りあげ", "切上げ"), ("切上(", "切上げ("),
    ("四捨五入する", "四捨五入"), ("rounddown", "round_down"), ("floor", "round_down"), ("roundup", "round_up"),
    ("ceiling", "round_up"), ("最大値", "最大"), ("大きい方", "最大"), ("最小値", "最小"), ("小さい方", "最小"), ("x", "×"), ("X", "×"),
    ("＋", "+"), ("・", "."), ("。", "."), ("[", "("), ("]", ")"), ("［", "("), ("］", ")"), ("ねん", "年"),
  ]

  /// At the end of a phrase: what the language does without.
  static let needless = [
    "であるもの", "であること", "のもの", "もの", "のこと", "こと", "である", "とする", "の場合", "の者", "者", "の方", "方", "の", "。", "、", "，", ",",
  ]

  /// What leaves open where the amount ends.
  static let vague = ["おおむね", "概ね", "おおよそ", "およそ", "約", "程度", "前後", "くらい", "ぐらい", "ほど", "approximately ", "about "]

  /// Before an amount, where the language says it behind.
  static let comparatorsBefore: [(written: String, meant: Keyword)] = [
    ("≦", .atMost), ("≤", .atMost), ("<=", .atMost), ("=<", .atMost), ("≧", .atLeast), ("≥", .atLeast),
    (">=", .atLeast),
    ("=>", .atLeast), ("<", .under), (">", .over), ("最大", .atMost), ("最高", .atMost), ("最長", .atMost), ("上限", .atMost),
    ("多くとも", .atMost),
    ("最小", .atLeast), ("最低", .atLeast), ("最短", .atLeast), ("下限", .atLeast), ("少なくとも", .atLeast),
  ]

  /// Behind an amount, where English says it before.
  static let comparatorsBehind: [(written: String, meant: Keyword)] = [
    (" or more", .atLeast), (" or over", .atLeast), (" or above", .atLeast), (" or longer", .atLeast),
    (" or less", .atMost), (" or fewer", .atMost), (" or under", .atMost), (" or below", .atMost),
    (" or shorter", .atMost),
  ]

  /// At the end of a phrase: that something is so, or isn't.
  static let truths: [(written: String, isTrue: Bool)] =
    [
      "がないこと", "がないもの", "ではないこと", "でないこと", "に該当しない", "を満たさない", "ではない", "がない", "が無い", "はない", "でない",
      "がなし", "はなし", "のない", "されていない", "していない", "なし", "無し",
    ].map { ($0, false) }
    + [
      "があること", "があるもの", "であること", "に該当する", "を満たす", "がある", "が有る", "はある", "されている", "している", "である", "があり", "はあり", "のある",
      "あり", "有り",
    ]
    .map { ($0, true) }

  /// Where the colon between a name and what is said of it should stand.
  static let particles = ["が", "は", ";", "；", "=", "＝"]

  /// What people call functions elsewhere; it may count in another unit, so it is named and not put in its place.
  static func function(_ written: String) -> Keyword? {
    let word = Width.half(written).lowercased()
    if ["日数", "days"].contains(where: { word.hasSuffix($0) }) { return .daysBetween }
    let counting = ["年数", "年月", "月数", "年齢", "満年", "期間", "歳", "datedif", "years", "months"]
    if word == "age" || counting.contains(where: { word.contains($0) }) { return .monthsBetween }
    let functions: [Keyword] = [.roundDown, .roundUp, .roundHalf, .maximum, .minimum]
    let nearest = Nearness.nearest(to: word, among: functions.flatMap { [$0.japanese, $0.english] })
    return functions.first { $0.japanese == nearest || $0.english == nearest }
  }

  /// What people call types elsewhere.
  static let types: [String: Keyword] = [
    "年": .months, "年数": .months, "年月": .months, "月": .months, "ヶ月": .months, "カ月": .months, "ヵ月": .months,
    "ケ月": .months,
    "箇月": .months, "歳": .months, "才": .months, "年齢": .months, "期間": .months, "years": .months, "year": .months,
    "金額": .money,
    "人数": .people, "名": .people, "回数": .times, "日数": .days, "倍": .multiple, "年月日": .date, "日時": .date, "真偽": .yesNo,
    "はい・いいえ": .yesNo, "あり・なし": .yesNo, "文字列": .text, "数": .number, "数値": .number, "整数": .number, "amount": .money,
    "boolean": .yesNo,
    "string": .text,
  ]

  /// Between two conditions on one line.
  static let joiners: [(written: String, meant: Keyword?)] =
    ["または", "又は", "もしくは", "若しくは", "あるいは", " or "].map { ($0, .any) }
    + ["かつ", "且つ", "及び", "および", "並びに", "ならびに", " and "].map { ($0, .all) } + [("・", nil)]

  /// What people call the lines of a statement elsewhere.
  static let lineWords: [String: Keyword] = [
    "適用期間": .inForce, "適用日": .inForce, "摘要": .inForce, "適応": .inForce, "表示順序": .displayOrder, "表示順位": .displayOrder,
    "備考": .note, "補足": .note, "注意": .note, "注記": .note, "メモ": .note, "根拠": .source, "資料": .source, "典拠": .source,
    "但し": .except, "但し、": .except, "ただし、": .except, "但書": .except, "結果": .expect, "期侍": .expect,
  ]

  /// What they write in a cell where there is no such criterion.
  static let dashWords: Set<String> = [
    "なし", "無し", "無", "一", "無制限", "条件なし", "要件なし", "制限なし", "定めなし", "定めない", "問わない", "不問", "空欄", "/", "none", "n/a", "any",
  ]

  /// What they call the row for what no other row takes.
  static let otherwiseWords: Set<String> = ["その他", "上記以外", "上記以外のもの", "それ以外のもの", "ほか", "他", "other", "others"]

  /// The cell that says the same as the one above it.
  static let dittoWords: Set<String> = ["〃", "同上", "々", "〟", "″", "↑", "\"", "”", "ditto", "same as above"]
}
