/// A phrase that is still text: its meaning needs the names of every file.
package typealias Phrase = Span

/// A rule file as it is written: statements, each with its lines, and nothing resolved.
package struct FileTree: Sendable {
  package var source: Int
  package var statements: [Statement] = []
  /// Names in the headers of statements that could not be read.
  package var lostNames: [Phrase] = []
  /// Whether a line of it was told already.
  package var isPoisoned = false
}

/// `表 規模基準 (size_standard): 型` and the lines below it.
package struct Statement: Sendable {
  package var keyword: Keyword
  package var span: Span
  /// The kind of thing that a 変更 changes or adds to.
  package var overridden: Keyword?
  package var name: Phrase?
  package var identifier: Phrase?
  package var type: Phrase?
  package var items: [Item]
  /// Whether a line of its body, or its header, was told already: then nothing is said to be missing.
  package var isPoisoned = false
  package var isHeadPoisoned = false

  package var place: Span { name ?? span }
}

/// One line of a statement's body with what is nested below it.
package indirect enum Item: Sendable {
  /// `出典 …`, `適用 …`, or a bare word such as 参考
  case clause(Clause)
  /// `= …`
  case value(Phrase)
  case block(Block)
  case bullet(Bullet)
  case exception(Exception)
  case row(Row)
  /// `事実: 値` in an example
  case given(Phrase)
  /// 期待 and its lines
  case expectation(Span, [Phrase])
  /// `限度額: 2,000万円` in a 制度
  case entry(Entry)
  /// What could not be read, and was told
  case poisoned(Span)

  package var span: Span {
    switch self {
    case .clause(let clause): clause.span
    case .value(let phrase), .given(let phrase): phrase
    case .block(let block): block.span
    case .bullet(let bullet): bullet.span
    case .exception(let exception): exception.span
    case .row(let row): row.span
    case .expectation(let span, _), .poisoned(let span): span
    case .entry(let entry): entry.span
    }
  }
}

package struct Clause: Sendable {
  package var keyword: Keyword
  package var span: Span
  package var text: Phrase?
}

/// すべて, いずれか, いずれもない, 2つ以上 or あってはならない and its bullets.
package struct Block: Sendable {
  package var keyword: Keyword
  /// How many lines must hold, of 2つ以上.
  package var least: Int?
  package var span: Span
  package var bullets: [Bullet]
}

package struct Bullet: Sendable {
  package enum Content: Sendable {
    case phrase(Phrase)
    case block(Block)
  }
  package var span: Span
  package var content: Content
}

/// `ただし 名 (id) 優先 1 …`
package struct Exception: Sendable {
  package var span: Span
  package var name: Phrase?
  package var identifier: Phrase?
  package var priority: Phrase?
  /// `条件 のとき 帰結` on the line itself; otherwise a block and the line `のとき …` below.
  package var inline: Phrase?
  package var guardItem: Item?
  package var outcome: Phrase?
  package var period: Phrase?
  /// Whether one of its lines was told already.
  package var isPoisoned = false
}

/// What a 制度 says under one item of its 様式: on the line itself, or below it as a rule says it.
package struct Entry: Sendable {
  package var span: Span
  package var label: Phrase
  package var value: Phrase?
  package var items: [Item]
  /// Whether one of its lines was told already.
  package var isPoisoned = false
}

/// A row of a table; nil is an empty cell.
package struct Row: Sendable {
  package var span: Span
  package var left: [Cell]
  package var right: [Cell]
  package var hasDivider: Bool

  package struct Cell: Sendable {
    package var phrase: Phrase?
    /// Where the cell stands, also when it is empty.
    package var place: Span
  }
}
