/// Kanji that are written for each other: an input method offers what sounds alike, the eye passes over what looks
/// alike, and the hand writes what means the same. Any other kanji is another word: 旅行 and 旅館 differ in one.
enum LikeKanji {
  static func isKanji(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) }
  }

  /// Whether one letter may have been meant by another. Letters that aren't kanji are no words by themselves.
  static func mayBeTaken(_ written: Character, for meant: Character) -> Bool {
    guard isKanji(written), isKanji(meant) else {
      // A number is another value, and 〃 or ・ for a kanji leaves it out.
      return !(written.isNumber || meant.isNumber) && isKanji(written) == isKanji(meant)
    }
    guard let one = groups[written], let two = groups[meant] else { return false }
    return !one.isDisjoint(with: two)
  }

  private static let groups: [Character: Set<Int>] = {
    var result: [Character: Set<Int>] = [:]
    for (number, group) in alike.enumerated() { for letter in group { result[letter, default: []].insert(number) } }
    return result
  }()

  /// By sound first, in the order of the syllables, then by look, then by meaning.
  private static let alike = [
    "案安暗", "以位異移意医委囲", "医意異", "員院因印引", "衛営影栄英映", "益液駅易", "応往押", "恩音温", "価化可加仮課過科果花家貨火架下", "介会回改海解開階外快界戒", "額学楽岳",
    "割活渇括", "株歩", "管間感館観関監官完換勧簡環幹刊漢刑款甘缶還緩", "規機器期気記紀既基起貴帰企危寄希季奇旗揮", "議義儀技疑", "求給急旧休救級究球吸", "許居巨拠",
    "況協共強教境橋供競響凶狭", "業行形仰", "金近禁均筋緊勤", "具愚", "形系係計経継契型景敬警携掲軽傾", "決結血欠穴", "件権券検健県研建険兼見賢堅憲献", "限現減原源元言厳",
    "戸庫個古固故雇顧", "後互護御誤語", "公工高校講向好考効構候光口航交港功攻恒康行項鉱更広抗控購", "合号剛豪", "国告", "困根婚混", "査差左作佐詐唆", "債再災際済採裁細催才祭最載財材在",
    "財材在", "策作昨索錯削", "算産参散酸三", "残斬", "支資使氏死始市指志止師姿紙試示士仕司史施視誌詞", "時事次自持治児示辞", "失質室執疾", "社者車写捨舎射", "主種首手取趣酒守",
    "修収周集習週州終就秋秀衆", "住重充従十縦銃", "宿縮祝", "述術", "準順純潤旬巡", "所初諸書署緒", "証障償賞章商小少消承省象昇照勝焼詳紹生将渉奨称招症省", "条状乗上城情場常浄畳",
    "食職触色植", "信心新進真申神身審診親針伸深森浸", "人仁尽迅", "数図", "制製成生正性整世政精清静声勢聖青誠請姓", "税是", "績積石責赤席跡籍析", "接説設雪摂節切",
    "先線専選戦船千宣洗扇占泉戦", "前全善然", "組訴措素租礎祖", "総相想送争装層草創倉奏走双早", "増像蔵造贈臓憎", "足側測速束則即息促", "損村存孫", "他多太",
    "体対待代台第大題滞帯隊態替退貸耐袋泰胎", "宅択拓託卓", "達脱", "担単短探炭端丹", "団段断談男暖", "値知地置致遅治池恥", "中注柱駐虫忠仲昼", "著貯", "長町朝丁調頂庁兆超徴聴帳",
    "直勅", "賃珍陳", "定程提停低底庭抵締訂帝廷", "的適敵摘滴", "点店展典転天", "途都図徒登渡塗土度", "党投当答到統頭東等島湯灯登冬糖盗倒", "同動導道働堂童", "得特徳匿督",
    "認任忍妊", "年念", "農能脳", "破波派", "配敗背拝輩倍培媒", "白泊博迫拍", "発髪抜法", "判版半反犯般板販範班繁搬", "番晩判板", "費比非批否秘被避悲皮", "備美微尾",
    "評票表標氷漂", "品貧頻", "付不負府婦夫富布父普符附腐敷", "部武舞", "服複副福腹復幅", "物仏", "分文聞", "閉平並兵", "別閲", "変編返片辺遍", "保補歩捕舗",
    "法方報放訪包宝豊邦砲崩", "望防忘棒房冒貿帽", "募母簿暮墓", "本奔", "枚毎妹", "末未抹", "満万滿", "務無夢", "名命明盟鳴", "面綿免", "模摸募漠", "目黙木", "問門",
    "約役訳薬躍", "有友由優郵遊勇裕誘雄", "用要容様陽洋養葉曜", "予余預与誉", "利理里離裏履李", "率立律", "略掠", "流留硫隆", "料量両良領療了漁陵", "林輪臨隣", "類涙塁",
    "礼例冷令零霊齢励", "暦歴", "連練恋錬", "労老郎朗漏", "録緑", "和話輪", "枠粋", "輸輪", "末未", "諭論輪", "延廷", "損捐", "緩援", "卸御", "微徴", "侯候",
    "種重", "本木", "額高", "員者人", "下丁",
  ]
}
