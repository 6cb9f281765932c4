// Made from the letters below `Rules` by `RECORD=1 swift test --package-path Tools --filter LetterTemplateTests`.
// swift-format-ignore-file

import RulesDSL

/// The texts of letters that ship with the command.
enum ShippedLetters {
  static let all: [RuleSource] = [
    RuleSource(
      name: "national/letters/owner.letter",
      text: #"""
# 経営者保証を求めるときに、経営者の方にお渡しする書面の文面。「shinsa letter」が使い、「shinsa check」が点検する。
# 協会のフォルダーに letters/owner.letter を置くと、これに代わる。
# 日本語の見出しには日本語の文、英語の見出しには英語の文を書く。{ } は、申込みごとの言葉を差し込むところ。
# 書面に出るのは、ここに挙げた事実だけ。審査の判断の理由と、判断した人の名は、どの文にも出ない。
# 内容の出典: 監督指針の改正(令和5年4月)についての解説(zuuonline 248221、247969、248211)、ガイドラインの主債務の整理のときの扱い(jabankosaka、chuo.rokin)

結論 申込みの連帯保証人
方法 経営者保証の取扱い
料率 保証料率

取扱い 金融機関連携型
  案内 取引金融機関の、保証人も担保もない融資と組み合わせる取扱い
  guidance the way together with a loan that your bank makes without guarantor and collateral
取扱い 財務要件型
  案内 財務の目安を満たす会社のための、保証人のいらない保証制度(財務要件型無保証人保証)
  guidance the programme without a guarantor for companies whose accounts meet certain figures
取扱い 担保充足型
  案内 会社か経営者の方の不動産で、借入れが十分に守られるときの取扱い
  guidance the way for loans that real estate of the company or its owner secures well enough
取扱い 事業者選択型
  案内 信用保証料を上乗せして、保証人を付けない取扱い
  guidance the way without a guarantor at a higher guarantee fee
  上乗せ後の料率 事業者選択型を使うときの料率
  負担 信用保証料の率が上がります
  dearer the guarantee fee rises
  負担の率 信用保証料の率が{変更前}から{変更後}に上がります
  dearerBy the rate of the guarantee fee rises from {from} to {to}

資料 資産と経理の分離の資料

非開示
  ・除外事由

題 経営者保証についてのご説明
title About the personal guarantee of the owner

宛名 {申込人} 様 (経営者の方へ)
addressee {applicant}, to the owner

差出人 {金融機関}
sender {bank}

必要なとき このたびのお申込み(受付番号 {申込番号}、受付日 {受付日})では、いまのままですと、代表者の方の個人保証(会社が返せないときに、代わって返す約束)が必要となる場合があります。どこが足りないためか、何を改めれば保証を外せる見込みが高まるかを、ご説明します。
needed For this application (number {application}, received {received}) a personal guarantee of the owner may be required as things stand: a promise to repay if the company can't. This page tells you what falls short, and what would make it likelier that the guarantee is released.

不要なとき このたびのお申込み(受付番号 {申込番号}、受付日 {受付日})では、いまのままで、代表者の方の個人保証(会社が返せないときに、代わって返す約束)は、原則として必要ありません。経営者保証の取扱い: {取扱い}
unneeded For this application (number {application}, received {received}) no personal guarantee of the owner (a promise to repay if the company can't) is required in principle as things stand. Way: {way}

未確定のとき このたびのお申込み(受付番号 {申込番号}、受付日 {受付日})では、代表者の方の個人保証(会社が返せないときに、代わって返す約束)が必要かどうかは、まだ決まっていません。確かめる事柄が残っているためです。
undecided For this application (number {application}, received {received}) it isn't settled yet whether a personal guarantee of the owner (a promise to repay if the company can't) is required, because some points are still to be confirmed.

要件 separation
  見出し 会社と経営者の分離
  heading Separation of company and owner
  説明 会社のお金や財産が、経営者個人のものと分かれていること
  explanation the money and property of the company are kept apart from the owner’s
  事実 代表者への貸付がない
    呼び名 会社から代表者への貸付がないか
    called whether the company has lent nothing to its representative
    不足 会社から代表者の方(準ずる方を含む)への貸付金などが残っています
    short Loans or other claims of the company on its representative (or one in that position) are outstanding
    改善 会社から代表者の方への貸付金などを、なくすこと
    improved settle what the representative owes the company
  事実 役員報酬等が社会通念の範囲
    呼び名 役員報酬や配当が世間並みの範囲か
    called whether pay and dividends are within what is usual
    不足 役員報酬・賞与・配当などの支払いが、世間並みの範囲を超えています
    short Pay, bonuses or dividends go beyond what is usual
    改善 役員報酬・賞与・配当などを、世間並みの範囲に収めること
    improved keep pay, bonuses and dividends within what is usual
  事実 法人と経営者の一体性解消
    呼び名 会社と経営者の資産・経理が分かれているか
    called whether assets and accounts of company and owner are kept apart
    不足 会社と経営者の資産・経理・お金のやりとりが十分に分かれているとは、まだ確かめられていません
    short It hasn’t been confirmed that assets, accounts and payments of company and owner are kept apart well enough
    改善 会社と経営者の資産・経理・お金のやりとりを分け、それが分かる資料を示すこと
    improved keep assets, accounts and payments of company and owner apart, and show papers by which that can be seen
  事実 事業用資産の所有
    不足 事業に使う資産のなかに、会社の持ち物でないものがあります
    short Some of the assets used in the business don’t belong to the company
  事実 適正な賃料
    不足 会社の持ち物でない事業用の資産に、適正な賃料が支払われていません
    short No fair rent is paid for business assets that the company doesn’t own
  事実 社外役員の出席
    不足 取締役会などに、社外の取締役か監査役が出ていません
    short No outside director or auditor attends the board
  事実 報酬規程等の外部の確認
    不足 役員報酬の規程などを、外部の専門家が確かめていません
    short The pay rules haven’t been checked by an outside expert

要件 finances
  見出し 財務基盤
  heading Financial base
  説明 会社の資産と利益だけで、借入れを返していけること
  explanation the company can repay its loans from its own assets and profits
  事実 純資産額
    呼び名 純資産の額
    called net assets
    不足 直近の決算の純資産(資産から負債を引いた額)は{値}で、目安は{基準}です({差})
    short Net assets (assets less debts) in the last accounts are {value}; the mark is {threshold} ({distance})
    改善 純資産を{変更後}まで増やすこと(いま{変更前})
    improved raise net assets to {to} (now {from})
  事実 減価償却前経常利益の直近期
    呼び名 直近の決算の経常利益と減価償却費
    called profit and depreciation in the last accounts
    不足 直近の決算の経常利益に減価償却費を足した額は{値}で、目安は{基準}です({差})
    short Ordinary profit plus depreciation in the last accounts is {value}; the mark is {threshold} ({distance})
    改善 経常利益に減価償却費を足した額を{変更後}まで増やすこと(いま{変更前})
    improved raise ordinary profit plus depreciation to {to} (now {from})
  事実 減価償却前経常利益の前期
    呼び名 前期の決算の経常利益と減価償却費
    called profit and depreciation in the accounts before
    不足 その前の決算では{値}で、目安は{基準}です({差})
    short In the accounts before it was {value}; the mark is {threshold} ({distance})
  事実 自己資本比率
    呼び名 自己資本比率
    called equity ratio
    不足 自己資本比率(資産のうち、返さなくてよいお金の割合)は{値}で、目安は{基準}です({差})
    short The equity ratio (the part of the assets that needn’t be repaid) is {value}; the mark is {threshold} ({distance})
  事実 純資産倍率
    呼び名 純資産が資本金の何倍か
    called how many times the capital net assets are
    不足 純資産は資本金の{値}で、目安は{基準}です({差})
    short Net assets are {value} the capital; the mark is {threshold} ({distance})
  事実 使用総資本事業利益率
    呼び名 資産に対する事業の利益の割合
    called profit of the business on its assets
    不足 資産に対する事業の利益の割合は{値}で、目安は{基準}です({差})
    short The profit of the business on its assets is {value}; the mark is {threshold} ({distance})
  事実 インタレスト・カバレッジ・レシオ
    呼び名 利益が支払利息などの何倍か
    called how many times the profit covers interest
    不足 事業の利益は支払利息などの{値}で、目安は{基準}です({差})
    short The profit covers interest {value}; the mark is {threshold} ({distance})
  事実 負債額
    改善 負債を{変更後}まで減らすこと(いま{変更前})
    improved reduce debts to {to} (now {from})
  事実 営業利益
    改善 営業利益を{変更後}まで増やすこと(いま{変更前})
    improved raise operating profit to {to} (now {from})
  事実 支払利息
    改善 支払利息を{変更後}まで減らすこと(いま{変更前})
    improved reduce interest paid to {to} (now {from})

要件 disclosure
  見出し 経営の透明性(情報開示)
  heading Disclosure
  説明 決算書などを、求めに応じてきちんと示していること
  explanation accounts are handed in when the bank asks for them
  事実 決算書等の提出
    呼び名 これまでの2年間の決算書などの提出
    called whether accounts were handed in over the last two years
    不足 これまでの2年間、金融機関の求めに応じた決算書などの提出が、そろっていません
    short Accounts weren’t always handed in over the last two years when the bank asked
    改善 金融機関の求めに応じて、決算書などの提出を続けること
    improved go on handing in accounts when the bank asks
  事実 継続の誓約
    呼び名 提出などを続けるお約束
    called the pledge to go on
    不足 決算書などの提出や、代表者とのお金のやりとりの要件を、これからも守るというお約束(誓約)がまだありません
    short There is no pledge yet to go on handing in accounts and keeping money apart
    改善 決算書などの提出や、代表者とのお金のやりとりの要件を、これからも守ると誓約すること
    improved pledge to go on handing in accounts and keeping money apart

要件 other
  見出し 取扱いごとの条件
  heading Conditions of single ways
  説明 保証人を付けない取扱いには、それぞれの条件があります。使わない取扱いの条件は満たさなくてかまいません
  explanation each way without a guarantor has its own; those of ways that aren’t used needn’t be met
  事実 無保証・無担保のプロパー融資
    呼び名 取引金融機関の、保証人も担保もない融資
    called loans of your bank without guarantor and collateral
    不足 取引金融機関から、保証人も担保もない融資を受けていません
    short Your bank has made you no loan without guarantor and collateral
    改善 取引金融機関から、保証人も担保もない融資を受けること(金融機関の審査があります)
    improved have a loan without guarantor and collateral from your bank (if it agrees)
  事実 同時のプロパー融資
    呼び名 取引金融機関が同時に行う、保証のない融資
    called a loan of that kind made together with this one
    不足 取引金融機関が、このたび同時に行う保証のない融資がありません
    short Your bank makes no loan of that kind together with this one
    改善 取引金融機関が、このたびの融資と同時に、保証のない融資を行うこと(金融機関の審査があります)
    improved have your bank make such a loan together with this one (if it agrees)
  事実 担保の提供
    不足 担保の提供がありません
    short No collateral is given
    改善 担保を提供すること
    improved give collateral
  事実 担保の種類
    不足 担保が不動産ではありません
    short The collateral isn’t real estate
    改善 担保を不動産とすること
    improved give real estate as the collateral
  事実 担保の所有者
    不足 担保が、会社や経営者の方のものではありません
    short The collateral belongs neither to the company nor to its owner
    改善 担保を、会社か経営者の方の不動産とすること
    improved give real estate of the company or its owner
  事実 十分な保全
    呼び名 担保で借入れが十分に守られるか
    called whether the collateral secures the loan well enough
    不足 担保だけで借入れが十分に守られるとは、確かめられていません
    short It hasn’t been confirmed that the collateral secures the loan well enough
  事実 経営者保証を提供しない希望
    呼び名 保証料の上乗せを受け入れて、保証人を付けないご希望
    called whether you wish to go without a guarantor at a higher fee
    不足 保証料の上乗せを受け入れて保証人を付けないというご希望を、うかがっていません
    short You haven’t said that you wish to go without a guarantor at a higher fee
    改善 保証料の上乗せを受け入れて、保証人を付けないと希望すること
    improved say that you wish to go without a guarantor at a higher fee

不足の見出し どこが、どれだけ足りないか
shortfalls What falls short, and by how much

不足なし 足りないところは見つかっていません。
complete Nothing was found to fall short.

問わない このたびの審査では問われていません。
unasked Not asked of this application.

未確認 まだ確かめ終えていないところがあります。
unconfirmed Some of it is still to be confirmed.

使える取扱い 次の取扱いに当てはまります。
available You meet the conditions of:

確認の見出し これから確かめること
confirmations What is to be confirmed

お願い 次のことを、お知らせください。
asked Please let us know:

確認中 次のことは、こちらで確かめています。
pending We are confirming:

改善の見出し 保証を外せる見込みを高めるには
improvements What would make a release likelier

見込み 次のどれか一つがかなえば、保証人を付けない取扱いの条件に当てはまります。
prospect With any one of these you would meet the conditions of a way without a guarantor:

あわせて 次のことも、保証を外せる見込みを高めます。
further These too make a release likelier:

見込みなし 一つか二つのことを改めれば必ず足りる、という組合せは見つかりませんでした。足りないところを一つずつ改めていくことが、保証を外せる見込みを高めます。
unimproved No one or two changes were found that would be enough. Each point that is mended makes a release likelier.

約束でない 改善がかなっても、保証を外すことをお約束するものではありません。そのときに、改めて審査します。
promise Meeting these doesn’t promise a release: the application is examined anew then.

履行の見出し 保証を結ぶと
risk What the guarantee means

履行 会社が返せなくなったときには、代表者の方ご自身の財産から返していただくことになり、最も重い場合は借入れの残り全部に及びます。ただし、実際にお支払いいただく額は、一律に全額ではなく、そのときの保証人の方の資産の状況などをふまえて決められます(経営者保証に関するガイドライン)。
performance If the company can’t repay, you must pay from your own property, at worst all that is left of the loan. What you are asked to pay isn’t always the whole sum, though: it depends on the guarantor’s assets and circumstances at that time (Guidelines for Personal Guarantee).

問合せの見出し お問合せ
questions Whom to ask

問合せ ご不明な点や、保証を外すご相談は、{金融機関} {担当者}(電話など {連絡先})にお尋ねください。
contact For questions, or to ask for a release: {bank}, {officer} (telephone or mail {contact})

おことわり この書面は、経営者保証についてのご説明です。お申込みの可否をお知らせするものではありません。
notice This page is about the personal guarantee. It doesn’t say whether the application itself is accepted.

# 方法が次の値のときは、ここに書いた文だけが上の文に代わる。「場合」の下の文はその場合の文になるので、「場合」は終わりに書く。

場合 個人事業者は不要
  宛名 {申込人} 様
  addressee {applicant}
  不要なとき このたびのお申込み(受付番号 {申込番号}、受付日 {受付日})は、個人で事業を営む方ご本人のお借入れです。会社の借入れを経営者の方が保証する「経営者保証」には当たらず、連帯保証人は、原則として必要ありません。
  unneeded This application (number {application}, received {received}) is for a loan to you yourself, as a sole proprietor. A personal guarantee of the owner is a promise for the loan of a company, so there is none, and in principle no guarantor is required.
  問合せ ご不明な点は、{金融機関} {担当者}(電話など {連絡先})にお尋ねください。
  contact For questions: {bank}, {officer} (telephone or mail {contact})

場合 事業者選択型の制度による
  不要なとき このたびのお申込み(受付番号 {申込番号}、受付日 {受付日})では、いまのままで、代表者の方の個人保証(会社が返せないときに、代わって返す約束)は、原則として必要ありません。保証人を付けない代わりに、この制度の信用保証料は、上乗せをした率になっています。
  unneeded For this application (number {application}, received {received}) no personal guarantee of the owner (a promise to repay if the company can't) is required in principle as things stand. In its place the guarantee fee of this programme has a higher rate.

"""#)
  ]
}
