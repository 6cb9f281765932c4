import PastedTables
import Testing

/// What spreadsheets and pamphlets do to a table, and what becomes of it.
@Suite struct PastedTableTests {
  static func options(_ change: (inout PasteOptions) -> Void = { _ in }) -> PasteOptions {
    var options = PasteOptions()
    options.after = "1"
    change(&options)
    return options
  }

  /// The lines of the table, with its spaces made one.
  static func lines(_ clipboard: String, _ options: PasteOptions) throws -> [String] {
    try PastedTable(clipboard, options).text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  static let quirks: [(String, String, [String])] = [
    (
      "a byte order mark, CRLF, empty columns and rows", "\u{FEFF}業種\t資本金\t\t\r\n\t\t\t\r\n卸売業\t1億円以下\t\t\r\n",
      ["| 卸売業 || 1億円以下 |"]
    ),
    ("CR alone", "業種\t資本金\r卸売業\t1億円以下\r", ["| 卸売業 || 1億円以下 |"]),
    ("no line end", "業種\t資本金\n卸売業\t1億円以下", ["| 卸売業 || 1億円以下 |"]),
    ("full-width digits and spaces", "業　種\t資 本 金\n卸売業\t１億 円以下\n", ["| 業種 || 資本金 |", "| 卸売業 || 1億円以下 |"]),
    (
      "spaces that don't break, and what can't be seen", "業種\t資本金\n卸\u{200B}売業\u{A0}\t1億円\u{A0}以下\n",
      ["| 卸売業 || 1億円以下 |"]
    ),
    ("an empty column between", "業種\t\t資本金\n卸売業\t\t1億円以下\n", ["| 卸売業 || 1億円以下 |"]),
    ("a cell of two lines", "業種\t資本金\n卸売業\t\"5千万円以上\n3億円未満\"\n", ["| 卸売業 || 5,000万円以上3億円未満 |"]),
    ("a quotation mark in quotes", "業種\t資本金\n\"卸\"\"売\"\"業\"\t1億円以下\n", ["| 卸\"売\"業 || 1億円以下 |"]),
    ("a tab in quotes", "業種\t資本金\n\"卸売業\t\"\t1億円以下\n", ["| 卸売業 || 1億円以下 |"]),
    ("〃 and 同上", "業種\t資本金\n甲\t1億円以下\n乙\t〃\n丙\t同上\n", ["| 乙 || 1億円以下 |", "| 丙 || 1億円以下 |"]),
    ("a dash of any kind", "業種\t資本金\n甲\t－\n乙\t1億円以下\n", ["| 甲 || ― |"]),
    ("a unit in the heading", "業種\t資本金（千円）\n甲\t300,000以下\n乙\t５００\n", ["| 甲 || 3億円以下 |", "| 乙 || 50万円 |"]),
    ("per cent and times", "業種\t率（％）\t倍率（倍）\n甲\t20以上\t1.5以上\n", ["| 甲 || 20%以上 | 1.5倍以上 |"]),
    ("years and months", "業種\t期間（年）\t据置（か月）\n甲\t1超3以下\t6\n", ["| 甲 || 1年超3年以下 | 6か月 |"]),
    ("an exact unit beside that of its heading", "業種\t資本金（円）\n甲\t3億円以下\n", ["| 甲 || 3億円以下 |"]),
    ("a note at a heading", "業種\t資本金※\n甲\t1億円以下\n※ 出資金を含む。\n", ["注 資本金: 出資金を含む。"]),
    ("notes at cells", "業種\t資本金\n甲（注1）\t1億円以下\n乙\t3億円以下※2\n（注1）甲の説明\n※2 乙の説明\n", ["注 甲: 甲の説明", "注 乙の資本金: 乙の説明"]),
    ("a note at nothing", "業種\t資本金\n甲\t1億円以下\n備考 別に定める\n", ["注 別に定める"]),
    ("a column of remarks", "業種\t資本金\t備考\n甲\t1億円以下\t特例あり\n乙\t1億円以下\t\n", ["| 業種 || 資本金 | 注 |", "| 乙 || 1億円以下 | ― |"]),
    (
      "words that explain a label", "業種\t資本金\n宿泊業（旅館業除く）・娯楽業\t1億円以下\n",
      ["注 宿泊業・娯楽業: 宿泊業(旅館業除く)・娯楽業", "| 宿泊業・娯楽業 || 1億円以下 |"]
    ),
    ("a label in brackets that is its name", "基準\t資本金\n基準（a）\t1億円以下\n", ["| 基準(a) || 1億円以下 |"]),
    ("yes and no as signs", "業種\t対象\n甲\t○\n乙\t×\n", ["| 業種 || 対象 (column_2): 有無 |", "| 甲 || あり |", "| 乙 || なし |"]),
    (
      "dates", "業種\t料率\t適用\n甲\t1.0%\t2018年3月31日まで\n甲\t1.2%\t2018/4/1から\n",
      ["| 甲 || 1.0% | 2018-03-31 まで |", "| 甲 || 1.2% | 2018-04-01 から |"]
    ),
    ("a row for the rest", "業種\t料率\n甲、乙\t1.0%\nそれ以外\t1.20%\n", ["| 甲、乙 || 1.0% |", "| それ以外 || 1.20% |"]),
    ("a value that no source gives", "業種\t限度額\n甲\t未詳\n乙\t1億円\n", ["| 甲 || 未詳 |"]),
    (
      "a rate in every form of its unit", "業種\t料率（年率：％）\t利率（年率、％）\t率（年利・％）\t金利（年）（％）\n甲\t1.1\t1.2\t1.3\t1.4\n",
      ["| 甲 || 1.1% | 1.2% | 1.3% | 1.4% |"]
    ),
    (
      "a unit in other brackets or none", "業種\t限度額【千円】\t資本・千円\t比率％\n甲\t1\t2\t3\n", ["| 甲 || 1,000円 | 2,000円 | 3% |"]
    ),
    ("a note of rounding, which is no unit", "業種\t限度額（円）\n甲\t1\n※千円未満は切り捨てる\n", ["| 甲 || 1円 |"]),
    (
      "a heading that says what its numbers test", "業種\t期間（月）\t据置（年以内）\t資本金（千円以下）\n甲\t7\t2\t300\n乙\t8\t3以内\t―\n",
      ["| 甲 || 7か月 | 2年以下 | 30万円以下 |", "| 乙 || 8か月 | 3年以下 | ― |"]
    ),
    (
      "units below the headings", "業種\t資本金\t従業員数\n\t（千円以下）\t人\n甲\t300\t5\n",
      ["| 業種 || 資本金 | 従業員数 (employees): 人 |", "| 甲 || 30万円以下 | 5人 |"]
    ),
    ("units of several kinds below the table", "業種\t限度額\t料率\n甲\t300\t1.15\n単位：百万円、％\n", ["| 甲 || 3億円 | 1.15% |"]),
    ("a title with the unit", "限度額の表（単位：千円）\t\t\n業種\t限度額\t対象\n甲\t300\t○\n", ["| 甲 || 30万円 | あり |"]),
    (
      "同左 in one unit", "業種\t普通（千円）\t無担保（千円）\n甲\t300\t同左\n",
      ["| 業種 || 普通 (ordinary): 円 | 無担保 (unsecured): 円 |", "| 甲 || 30万円 | 30万円 |"]
    ),
    ("lines that are numbered", "\t業種\t資本金\n①\t甲\t1億円以下\n②\t乙\t3億円以下\n", ["| 甲 || 1億円以下 |"]),
    (
      "two rows of headings", "業種\t限度額\t\n\t普通\t無担保\n甲\t1億円\t8,000万円\n",
      ["| 業種 || 限度額・普通 (limit_ordinary): 円 | 限度額・無担保 (limit_unsecured): 円 |"]
    ),
  ]

  @Test(arguments: quirks) func aQuirkOfTheClipboardIsReadForWhatItIs(
    _ what: String, _ clipboard: String, _ expected: [String]
  ) throws {
    let lines = try PastedTableTests.lines(clipboard, PastedTableTests.options())
    for line in expected { #expect(lines.contains(line), "\(what): \(lines)") }
  }

  @Test func aUnitAboveTheTableIsThatOfItsBareNumbers() throws {
    let lines = try PastedTableTests.lines(
      "\t\t（単位：百万円）\n業種\t限度額\t従業員数\n甲\t280\t300人以下\n", PastedTableTests.options())
    #expect(lines.last == "| 甲 || 2億8,000万円 | 300人以下 |")
  }

  /// 〃 is the cell at its left where the one above is of another kind, or is the heading.
  @Test func aTableOnItsSideRepeatsTheCellAtTheLeft() throws {
    let lines = try PastedTableTests.lines(
      "項目\t単位\t会社\t組合\n限度額\t千円\t300\t〃\n期間\t年\t5\t〃\n料率\t％\t1.15\t同左\n",
      PastedTableTests.options {
        $0.turned = true
        $0.rows = "区分"
      })
    #expect(
      lines == [
        "| 区分 || 限度額 (limit): 円 | 期間 (term): か月 | 料率 (rate): 料率 |", "| 会社 || 30万円 | 5年 | 1.15% |",
        "| 組合 || 30万円 | 5年 | 1.15% |",
      ])
  }

  @Test func aPrintedHeadingIsRenamedWithItsBracketsToo() throws {
    let lines = try PastedTableTests.lines(
      "業種\t料率（日歩）\n甲\t1.15%\n", PastedTableTests.options { $0.renames = ["料率（日歩）=日歩 (daily_rate)"] })
    #expect(lines.first == "| 業種 || 日歩 (daily_rate): 割合 |")
  }

  @Test func whatTheClerkSaysNamesColumnsAndCells() throws {
    let lines = try PastedTableTests.lines(
      "業種\t限度額\n医療法人等\t80\n",
      PastedTableTests.options {
        $0.after = "業種"
        $0.rows = "申込人区分"
        $0.units = ["限度額=百万円"]
        $0.renames = ["医療法人等=医業", "限度額=最高額 (most)"]
        $0.name = "限度額表 (limits)"
      })
    #expect(
      lines == ["表 限度額表 (limits)", "| 申込人区分 || 最高額 (most): 円 |", "| 医業 || 8,000万円 |"])
  }

  @Test func mergedCellsAreFilledOnlyWithinWhatStandsAtTheirLeft() throws {
    let merged = PastedTableTests.options {
      $0.after = "2"
      $0.merged = true
    }
    let lines = try PastedTableTests.lines("業種\t担保\t率\n甲\tあり\t1.0%\n\tなし\t1.2%\n", merged)
    #expect(lines.last == "| 甲 | なし || 1.2% |")
    let error = #expect(throws: PasteProblems.self) {
      try PastedTable("業種\t担保\t率\n甲\tあり\t1.0%\n乙\t\t1.2%\n", merged)
    }
    #expect(error?.problems.map(\.wording.japanese) == ["3行目 B列「担保」: 欄が空いています。値か「―」を書いてください"])
  }

  @Test func valuesInBracketsBecomeAColumnOrRows() throws {
    let columns = try PastedTableTests.lines(
      "業種\t従業員数（小規模）\n甲\t\"300人以下\n(20人以下)\"\n乙\t\"100人以下\n（〃）\"\n丙\t―\n", PastedTableTests.options())
    #expect(
      columns == [
        "| 業種 || 従業員数 | 小規模 (small): 従業員数 |", "| 甲 || 300人以下 | 20人以下 |", "| 乙 || 100人以下 | 20人以下 |",
        "| 丙 || ― | ― |",
      ])
    let rows = try PastedTableTests.lines(
      "種別\t料率（％）\n\"責任共有\n（特殊）\"\t\"1.90\n(1.62)\"\n", PastedTableTests.options())
    #expect(
      rows == [
        "| 種別 | 特殊 || 料率 (rate): 料率 |", "| 責任共有 | なし || 1.90% |", "| 責任共有 | あり || 1.62% |",
      ])
  }

  @Test func aFactThatRunsAcrossIsToldByNumbersOrByTheClerk() throws {
    let numbers = try PastedTable("料率区分\t①\t②\n甲\t1.90%\t1.75%\n", PastedTableTests.options { $0.rows = "業種" })
    #expect(numbers.text.contains("| 業種 || 料率区分: ① | ②     |"))
    #expect(numbers.remarks.map(\.japanese).contains("「料率区分」を横に並べた表として読みました"))
    let words = try PastedTable(
      "保証期間\tなし\tあり\n1年以内\t0.60\t0.50\n1年超\t0.80\t0.70\n",
      PastedTableTests.options {
        $0.across = "担保の提供"
        $0.units = ["%"]
        $0.name = "みどりの料率 (midori_rates)"
      })
    #expect(
      words.text == """
        表 みどりの料率 (midori_rates): 料率
          | 保証期間 || 担保の提供: なし | あり  |
          | 1年以下  || 0.60%            | 0.50% |
          | 1年超    || 0.80%            | 0.70% |

        """)
  }

  @Test func howEachColumnWasReadIsTold() throws {
    let table = try PastedTable("題\t\t\n業種\t資本金（千円）\t別枠の額\n甲\t300以下\t1億円\n", PastedTableTests.options())
    #expect(
      table.remarks.map(\.japanese) == [
        "表の上の「題」は写していません", "「業種」: 行を選ぶ列", "「資本金」: 条件の列、単位は千円", "「別枠の額」: 値の列", "英字の名前「column_…」は仮のものです。書き換えてください",
      ])
  }

  @Test func theGuideShowsWhatIsWritten() throws {
    let guide = try PrintedTableTests.text("../../../Documentation/guide.ja.md")
    let table = try PastedTable(
      "区分\t限度額(千円)\t備考\n会社\t280,000\t※1\n個人\t〃\t\n※1 組合は別に定める\t\t\n",
      PastedTableTests.options { $0.name = "限度額表 (limits)" })
    #expect(guide.contains("```text\n\(table.text)```"))
  }

  /// 300,000 under （千円） is 300,000,000 under （円）, whatever the number and the unit.
  @Test func anAmountIsTheSameInWhateverUnitItIsPrinted() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SplitMix(state: seed)
    for _ in 0..<60 {
      let amount = Int.random(in: 1...999_999, using: &generator)
      let written = try [("円", 1_000_000), ("千円", 1000), ("百万円", 1)].map { unit, scale in
        try PastedTableTests.lines("業種\t限度額（\(unit)）\n甲\t\(amount * scale)\n", PastedTableTests.options()).last
      }
      #expect(Set(written).count == 1, "seed \(seed): \(amount) → \(written)")
    }
  }

  /// Whatever is pasted, there is a table or a reason; nothing traps.
  @Test func anyCellsGiveATableOrAReason() {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SplitMix(state: seed)
    let pieces = [
      "", "", "業種", "甲", "乙（丙）", "資本金（千円）", "300,000", "3億円以下", "〃", "①", "※1", "※1 説明", "（注2）", "―", "20％", "\"二\n行\"",
      "\"300人\n(20人)\"", "|", "||", "#", "「", "」", ":", "単位：円", "備考", "適用", "2024-04-01から", "それ以外", "未詳", "1,5", "=",
      "()", "(a)",
      "同左", "単位", "単位：百万円", "（千円以下）", "千円", "料率（年率：％）", "期間（年以内）", "1.15", "※単位は百万円", "280,000千円", "単位：億",
      "\u{200B}", "99999999999999999999999999999999999999999", "、", "・", "あり", "○", "\"", "表", "写した行",
    ]
    for _ in 0..<400 {
      let width = Int.random(in: 1...4, using: &generator)
      let clipboard = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<width).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: "\t")
      }.joined(separator: "\n")
      var options = PasteOptions()
      options.after = [nil, "1", "2", "業種"].randomElement(using: &generator) ?? nil
      options.rows = [nil, "区分", "業種"].randomElement(using: &generator) ?? nil
      options.across = [nil, nil, "業種"].randomElement(using: &generator) ?? nil
      options.units = [[], ["千円"], ["%"], ["業種=円"]].randomElement(using: &generator) ?? []
      options.headings = [nil, nil, 1, 2].randomElement(using: &generator) ?? nil
      (options.merged, options.turned) = (Bool.random(using: &generator), Bool.random(using: &generator))
      do throws(PasteProblems) {
        let table = try PastedTable(clipboard, options)
        #expect(table.text.contains("||"), "seed \(seed): \(clipboard)")
      } catch {
        #expect(!error.problems.isEmpty, "seed \(seed): \(clipboard)")
      }
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
