package org.medinbound.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.Asker;

/** Invented questions. No agency, name or mailbox is that of anybody. */
final class DemoLetters {
    /**
     * A question and what becomes of it.
     *
     * @param agency list number, or null for a stranger
     * @param fate NEW, TAKEN, ASKED, HANDED, DECIDED, ANSWERED, CLOSED or AGAIN
     */
    record Letter(
            @Nullable String agency,
            Asker asker,
            String language,
            String topic,
            String tags,
            String subject,
            String text,
            String reply,
            String fate,
            int daysAgo) {}

    static final List<Letter> ALL = List.of(
            agency(
                    201,
                    "REPORT",
                    "訂正",
                    "10月分の月次報告の訂正について",
                    "提出後に、出国日を1名分まちがえていたことが分かりました。訂正はどのように提出すればよいでしょうか。",
                    "",
                    "NEW",
                    9),
            agency(
                    202,
                    "GUARANTEE",
                    "同伴者",
                    "同伴者が増えたときの身元保証書",
                    "身元保証書の発行後に、患者様の妹様が同行されることになりました。保証書は作り直しになりますか。",
                    "",
                    "NEW",
                    1),
            new Letter(
                    null,
                    new Asker("Liam Carter (fictitious)", "liam.carter@travel.example", ""),
                    "en",
                    "APPLICATION",
                    "registration",
                    "How can our company become a registered guarantor?",
                    "We arrange medical travel from Singapore. Our office in Osaka opened this year. May it be registered, and which papers are asked for?",
                    "",
                    "NEW",
                    2),
            agency(203, "REPORT", "期限", "報告期限が休日にあたる場合", "1月10日が土曜日ですが、期限は翌営業日になりますか。", "", "TAKEN", 4),
            agency(204, "SYSTEM", "添付", "表計算ファイルが開けません", "ひな形のファイルを開くと、文字が化けます。どのソフトで開けばよいでしょうか。", "", "TAKEN", 12),
            agency(
                    205,
                    "CONTACT",
                    "担当者変更",
                    "担当者の変更届について",
                    "来月から担当者が代わります。届け出に必要なものを教えてください。",
                    "新しいご担当者のお名前と、変更の日付をお知らせください。",
                    "ASKED",
                    6),
            agency(
                    206,
                    "APPLICATION",
                    "更新 純資産",
                    "更新申請時の純資産額の算定",
                    "直近の決算が合併の期中決算です。どの時点の純資産額を記載すればよいでしょうか。",
                    "",
                    "HANDED",
                    5),
            agency(
                    207,
                    "GUARANTEE",
                    "契約 病院",
                    "提携病院が名称を変更した場合",
                    "提携先の病院が来月、名称を変更します。契約書を結び直す必要がありますか。",
                    "経済産業省に確認しました。契約を結び直す必要はありませんが、変更後の契約書の写しをお送りください。",
                    "DECIDED",
                    15),
            agency(
                    208,
                    "VISA",
                    "延長",
                    "治療が長引いた場合の在留期間",
                    "治療が長引き、在留期間を延ばす必要があります。身元保証機関として何をすればよいでしょうか。",
                    "在留期間の更新は出入国在留管理庁への申請になります。月次報告には、延びた理由を備考に書いてください。",
                    "ANSWERED",
                    10),
            agency(
                    209,
                    "LIST",
                    "公表",
                    "公表リストの電話番号",
                    "公表されている電話番号が旧番号のままです。",
                    "登録簿を直しました。公表リストには次の更新で反映します。",
                    "CLOSED",
                    20),
            agency(
                    210,
                    "REPORT",
                    "実績なし",
                    "実績のない月の報告",
                    "保証書を1通も発行しなかった月も、報告は必要ですか。",
                    "必要です。実績がない月は、「実績なし」として提出してください。",
                    "AGAIN",
                    7),
            agency(211, "APPLICATION", "取下げ", "申請の取下げ", "提出した変更申請を取り下げたいのですが、どうすればよいでしょうか。", "", "HANDED", 3));

    private DemoLetters() {}

    private static Letter agency(
            int number,
            String topic,
            String tags,
            String subject,
            String text,
            String reply,
            String fate,
            int daysAgo) {
        return new Letter(
                "B-" + number,
                new Asker("架空 担当", "desk" + number + "@guarantor" + number + ".example", "+81-3-0000-0" + number),
                "ja",
                topic,
                tags,
                subject,
                text + "（架空の質問です）",
                reply,
                fate,
                daysAgo);
    }
}
