import PastedTables
import Testing

/// What can't be known is said with its place and what to do about it; nothing is written.
@Suite struct PasteProblemTests {
  typealias Case = (String, [String: String], [String])

  static let refusals: [Case] = [
    ("", [:], ["二行二列以上の表ではありません。Excelで見出しから表の終わりまでを選び、コピーしたものを渡してください"]),
    ("業種 資本金\n卸売業 1億円以下\n", [:], ["二行二列以上の表ではありません"]),
    ("\"業種\t資本金\n卸売業\t1億円以下\n", [:], ["1行目 A列: 欄を囲む「\"」が閉じていません"]),
    ("業種\t資本金\n\"甲\"乙\t1億円以下\n", [:], ["2行目 A列: 欄を囲む「\"」が閉じていません"]),
    ("業種\t資本金\n甲\t1億円以下\n", ["after": ""], ["--after で列の番号か見出しを示してください: 1 業種、2 資本金"]),
    ("業種\t資本金\n甲\t1億円以下\n", ["after": "本金"], ["--after: 「本金」という列はありません"]),
    ("業種\t資本金\n甲\t1億円以下\n", ["after": "資本金"], ["--after: 「資本金」の右に列がありません"]),
    ("\t資本金\n甲\t1億円以下\n", [:], ["左の列(甲など)に見出しがありません。--rows で"]),
    ("業種\t資本金\n甲\t〃\n", [:], ["2行目 B列「資本金」: 「〃」の上に値がありません"]),
    ("業種\t資本金\n甲\t1億円以下\n\t3億円以下\n", [:], ["3行目 A列「業種」: 欄が空いています。上の欄と結合されたものなら --merged を付けてください"]),
    ("業種\t資本金\n\t1億円以下\n甲\t3億円以下\n", ["merged": ""], ["2行目 A列「業種」: 欄が空いています。値か「―」を書いてください"]),
    ("業種\t資本金\n甲\t1億円以下\n乙\t\n", ["merged": ""], ["3行目 B列「資本金」: 欄が空いています。右の列では"]),
    (
      "業種\t資本金\t率\n甲\t300\t5\n乙\t500\t7%\n", [:],
      ["2行目 B列「資本金」: 「300」に単位がありません。--unit \"資本金=単位\"", "2行目 C列「率」: 「5」に単位がありません"]
    ),
    ("業種\t①\t②\n甲\t1\t2\n", ["rows": "担保"], ["2行目 B列「①」: 「1」に単位がありません。--unit 単位 で"]),
    ("業種\t資本金\n甲\t300\n", ["unit": "ドル"], ["--unit: 「ドル」は単位ではありません"]),
    ("業種\t資本金\n甲\t300\n", ["unit": "資本=千円"], ["--unit: 「資本」という列はありません"]),
    ("業種\t資本金（千円）\n甲\t300\n乙\t3億円以下\n", [:], ["3行目 B列「資本金」: 見出しの単位は「千円」ですが、欄は「3億円以下」です"]),
    ("業種\t資本金（百万円）\n甲\t3億\n", [:], ["見出しの単位は「百万円」ですが、欄は「3億」です"]),
    ("業種\t期間（年）\n甲\t180か月\n", [:], ["見出しの単位は「年」ですが、欄は「180か月」です"]),
    ("業種\t資本金（千円）\n甲\t300.000\n", [:], ["2行目 B列「資本金」: 「300.000」が三桁ごとの区切りなのかがわかりません"]),
    ("業種\t資本金（千円）\n甲\t300、000\n", [:], ["「300、000」が三桁ごとの区切りなのかがわかりません"]),
    ("業種\t資本金（千円）\n甲\t3,0000\n", [:], ["2行目 B列「資本金」: 「3,0000千円」の「,」の位置が正しくありません"]),
    ("業種\t料率（％）\n甲\t0.0115\n", [:], ["「0.0115」が0.0115%のことか、割合の小数のことかがわかりません"]),
    ("業種\t従業員数\n甲\t3～5人\n", [:], ["「3～5人」が両端を含むのかがわかりません"]),
    ("業種\t限度額\n甲\t1億円\n乙\t応相談\n", [:], ["3行目 B列「限度額」: 「応相談」は、この列の「1億円」のような数ではありません"]),
    ("業種\t限度額\n甲\t1億円\n乙\t300人\n", [:], ["3行目 B列「限度額」: 一つの列に「1億円」と「300人」があります"]),
    ("項目\t甲\t乙\n資本金\t1億円\t3億円\n従業員数\t5人\t9人\n", [:], ["横向きの表なら --turned を付けてください"]),
    ("項目\t甲\t乙\n資本金（千円）\t300\t500\n従業員数（人）\t5\t9\n", ["unit": "千円"], ["横向きの表なら --turned を付けてください"]),
    (
      "項目\t甲\t乙\n資本金\t1億円\t3億円\n従業員数\t5人\t〃\n", ["turned": "", "rows": "区分"], ["3行目 C列: 横向きの表の「〃」が、どの欄と同じなのかがわかりません"]
    ),
    ("業種\t〃\n甲\t1億円\n", [:], ["1行目 B列: 「〃」の上に値がありません"]),
    ("\t\t（単位：千円）\n業種\t限度額\t従業員数\n甲\t300\t5\n", [:], ["3行目 C列「従業員数」: 「5」に単位がありません"]),
    ("業種\t料率（％）\n甲\t0.02\n", [:], ["「0.02」が0.02%のことか"]),
    ("資本金\t率\n3億円以下\t1%\n5億円以下（卸売業を除く）\t2%\n", [:], ["3行目 A列「資本金」: 「5億円以下(卸売業を除く)」は、この列の「3億円以下」のような数ではありません"]),
    ("業種\t資本金※1\n甲\t1億円以下\n", [:], ["1行目 B列「資本金」: 「※1」の説明が表の下にありません"]),
    ("業種\t資本金\n甲\t1億円以下（注2）\n（注1）別枠\n", [:], ["2行目 B列「資本金」: 「注2」の説明が表の下にありません"]),
    ("業種\t従業員数\n甲\t300人以下（20人以下）\n", [:], ["2行目 B列「従業員数」: 括弧の中の「20人以下」が何の値かがわかりません"]),
    ("業種\t資本金\n甲\t3億円以下（製造業を除く）\n", [:], ["括弧の中の「製造業を除く」が何の値かがわかりません"]),
    ("業種\t従業員数（小規模）\n甲\t300人以下(20人以下)\n乙\t100人以下\n", [:], ["3行目 B列「従業員数」: ほかの行にある括弧の値がありません"]),
    ("種別\t率\n甲（特殊）\t2%(1%)\n乙\t3%\n", [:], ["3行目 A列「種別」: 「(特殊)」の値がある行とない行があります"]),
    ("業種\t資本金\n甲\t\"1,000\n2,000円\"\n", [:], ["2行目 B列「資本金」: 「1,000 2,000円」の改行が数の途中にあるのか、二つの値なのかがわかりません"]),
    ("業種\t限度額\t限度額\n\t普通\t普通\n甲\t1億円\t2億円\n", [:], ["1行目 C列: 「限度額」という見出しが二つあります"]),
    ("業種\t限度額\t\n\t1\t2\n甲\t1億円\t2億円\n", [:], ["1行目 C列: 二行の見出しがどう組み合わさるのかがわかりません"]),
    ("業種\t限度額\t\n甲\t1億円\t2億円\n", ["headings": "1"], ["1行目 C列: 見出しがありません"]),
    ("業種\t資本金\n甲\t1億円以下3億円以下\n", [:], ["2行目 B列「資本金」: "]),
    ("業種\t受付日\n甲\t2023-02-30から\n", [:], ["2行目 B列「受付日」: "]),
  ]

  static func options(_ given: [String: String]) -> PasteOptions {
    PastedTableTests.options { options in
      if let after = given["after"] { options.after = after.isEmpty ? nil : after }
      options.rows = given["rows"]
      options.units = [given["unit"]].compactMap { $0 }
      options.headings = given["headings"].flatMap { Int($0) }
      options.merged = given["merged"] != nil
      options.turned = given["turned"] != nil
    }
  }

  @Test(arguments: refusals) func whatCannotBeKnownIsRefusedWithItsPlace(
    _ clipboard: String, _ given: [String: String], _ expected: [String]
  ) throws {
    let error = #expect(throws: PasteProblems.self) {
      try PastedTable(clipboard, PasteProblemTests.options(given))
    }
    let problems = try #require(error?.problems)
    #expect(problems.count == expected.count, "\(problems.map(\.wording.japanese))")
    for (problem, start) in zip(problems, expected) {
      #expect(problem.wording.japanese.contains(start), "\(problem.wording.japanese)")
      #expect(!problem.wording.english.isEmpty && problem.wording.english != problem.wording.japanese)
    }
  }

  @Test(
    arguments: [
      ("業種\t資本金\n甲\t1億円以下\n", ["after": ""], PasteProblem.Question.after), ("\t資本金\n甲\t1億円以下\n", [:], .rows),
      ("業種\t資本金\n甲\t1億円以下\n\t3億円以下\n", [:], .merged), ("業種\t資本金\n甲\t300\n", [:], .unit("資本金")),
      ("業種\t①\t②\n甲\t1\t2\n", ["rows": "担保"], .unit(nil)),
      ("項目\t甲\t乙\n資本金\t1億円\t3億円\n従業員数\t5人\t9人\n", [:], .turned),
    ] as [(String, [String: String], PasteProblem.Question)])
  func whatOneWordSettlesMayBeAsked(
    _ clipboard: String, _ given: [String: String], _ question: PasteProblem.Question
  ) throws {
    let error = #expect(throws: PasteProblems.self) {
      try PastedTable(clipboard, PasteProblemTests.options(given))
    }
    #expect(error?.question == question)
  }
}
