/// What to say of a day that the calendar or an era doesn't have.
extension DateReader.Absence {
  package var hint: Told {
    switch self {
    case .month: Told("月は1から12までです", "months run from 1 to 12")
    case .day(let year, let month, let days):
      Told("\(year)年\(month)月は1日から\(days)日までです", "\(year)-\(month < 10 ? "0" : "")\(month) has \(days) days")
    case .year: Told("年を確かめてください", "check the year")
    case .before(let era, let rightly):
      Told(
        "\(era.rawValue)は\(era.firstDay)からです。" + (rightly.map { "「\($0)」ではありませんか?" } ?? "年を確かめてください"),
        "the era 「\(era.rawValue)」 begins on \(era.firstDay)" + (rightly.map { ": “\($0)”?" } ?? ""))
    case .after(let era, let rightly):
      Told(
        "\(era.rawValue)は\(era.lastDay.map { "\($0)" } ?? "")までです。"
          + (rightly.map { "「\($0)」ではありませんか?" } ?? "年を確かめてください"),
        "the era 「\(era.rawValue)」 ends on \(era.lastDay.map { "\($0)" } ?? "")" + (rightly.map { ": “\($0)”?" } ?? ""))
    }
  }

  /// The same day rightly written.
  package var rightly: String? {
    switch self {
    case .before(_, let rightly), .after(_, let rightly): rightly
    case .month, .day, .year: nil
    }
  }
}
