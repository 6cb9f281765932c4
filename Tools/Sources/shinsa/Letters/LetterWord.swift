import Reports

/// A word with which a line of a letter's template begins, in either language.
enum LetterWord: CaseIterable {
  /// What the template belongs to: lines that name something of the rules.
  case decision, way, rate, route, raised, support, concealed, requirement, fact, situation
  /// The texts of the page.
  case title, addressee, sender, needed, unneeded, undecided, complete, unasked, unconfirmed, available, asked, pending
  case prospect, further, unimproved, promise, notice, performance, contact
  /// The headings of the page.
  case shortfalls, confirmations, improvements, risk, questions
  /// The texts of a way, of a requirement, and of a fact.
  case guidance, dearer, dearerBy
  case heading, explanation
  case called, short, improved

  /// What a text belongs to.
  enum Owner { case page, route, requirement, fact, situation }

  var japanese: String {
    switch self {
    case .decision: "結論"
    case .way: "方法"
    case .rate: "料率"
    case .route: "取扱い"
    case .raised: "上乗せ後の料率"
    case .support: "資料"
    case .concealed: "非開示"
    case .requirement: "要件"
    case .fact: "事実"
    case .situation: "場合"
    case .title: "題"
    case .addressee: "宛名"
    case .sender: "差出人"
    case .needed: "必要なとき"
    case .unneeded: "不要なとき"
    case .undecided: "未確定のとき"
    case .complete: "不足なし"
    case .unasked: "問わない"
    case .unconfirmed: "未確認"
    case .available: "使える取扱い"
    case .asked: "お願い"
    case .pending: "確認中"
    case .prospect: "見込み"
    case .further: "あわせて"
    case .unimproved: "見込みなし"
    case .promise: "約束でない"
    case .notice: "おことわり"
    case .performance: "履行"
    case .contact: "問合せ"
    case .shortfalls: "不足の見出し"
    case .confirmations: "確認の見出し"
    case .improvements: "改善の見出し"
    case .risk: "履行の見出し"
    case .questions: "問合せの見出し"
    case .guidance: "案内"
    case .dearer: "負担"
    case .dearerBy: "負担の率"
    case .heading: "見出し"
    case .explanation: "説明"
    case .called: "呼び名"
    case .short: "不足"
    case .improved: "改善"
    }
  }

  /// nil of lines that name something of the rules: those are written once, for both languages.
  var english: String? {
    switch self {
    case .decision, .way, .rate, .route, .raised, .support, .concealed, .requirement, .fact, .situation: nil
    default: "\(self)"
    }
  }

  /// nil of a line that is no text.
  var owner: Owner? {
    switch self {
    case .decision, .way, .rate, .route, .raised, .support, .concealed, .requirement, .fact, .situation: nil
    case .guidance, .dearer, .dearerBy: .route
    case .heading, .explanation: .requirement
    case .called, .short, .improved: .fact
    default: .page
    }
  }

  /// Whether its owner can do without it.
  var isOptional: Bool { owner == .fact || self == .dearer || self == .dearerBy }

  /// What may be put into its text.
  var placeholders: [Placeholder] {
    switch self {
    case .short: [.value, .threshold, .distance]
    case .improved, .dearerBy: [.from, .to]
    case .needed, .undecided: [.applicant, .application, .received]
    case .unneeded: [.applicant, .application, .received, .way]
    case .addressee: [.applicant]
    case .sender, .contact: [.bank, .officer, .contact]
    default: []
    }
  }
}

/// What is put into a text: 申込みごとの言葉.
enum Placeholder: String, CaseIterable {
  case applicant, application, received, way, bank, officer, contact, value, threshold, distance, from, to

  var japanese: String {
    switch self {
    case .applicant: "申込人"
    case .application: "申込番号"
    case .received: "受付日"
    case .way: "取扱い"
    case .bank: "金融機関"
    case .officer: "担当者"
    case .contact: "連絡先"
    case .value: "値"
    case .threshold: "基準"
    case .distance: "差"
    case .from: "変更前"
    case .to: "変更後"
    }
  }
}
