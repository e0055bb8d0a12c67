package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medinbound.helpdesk.AnswerTemplates;
import org.medinbound.helpdesk.KnowledgeArticles;

/** Templates and articles of the registry desk. */
@ApplicationScoped
public class DemoKnowledge {
    @Inject
    private AnswerTemplates templates;

    @Inject
    private KnowledgeArticles articles;

    void write() {
        template(
                "月次報告の期限",
                "REPORT",
                "{{agency}}（{{number}}）ご担当者様\n\nお問い合わせありがとうございます。{{month}}分の月次報告の期限は{{report_due}}です。期限が土日祝日にあたる月は、翌営業日が期限になります。\n\n登録窓口 {{officer}}",
                "To {{agency}} ({{number}})\n\nThank you for your question. The report for {{month}} is due on {{report_due}}. A due day on a weekend or holiday moves to the next working day.\n\nRegistry desk, {{officer}}");
        template(
                "月次報告の訂正",
                "REPORT",
                "{{agency}}（{{number}}）ご担当者様\n\n提出済みの月次報告は、機関のページから訂正版を提出できます。最初に提出いただいた日時は変わりませんので、期限内の提出として扱います。\n\n登録窓口 {{officer}}",
                "To {{agency}} ({{number}})\n\nYou can submit a correction on your agency's page. The time of your first submission does not change.\n\nRegistry desk, {{officer}}");
        template(
                "担当者の変更",
                "CONTACT",
                "{{agency}}（{{number}}）ご担当者様\n\n連絡先の変更は、機関のページの「連絡先」からお届けください。内容を確認したうえで登録簿に反映します。\n\n登録窓口 {{officer}}",
                "");
        template(
                "経済産業省に確認中",
                "OTHER",
                "{{name}} 様\n\n{{received}}にお問い合わせいただいた「{{subject}}」は、経済産業省に確認しています。回答がありしだいご連絡します。\n\n登録窓口 {{officer}}",
                "");
        article(
                "月次報告の期限と、休日の扱い",
                "REPORT",
                true,
                "月次報告の期限は、翌月の10日です。その日が土曜日、日曜日、祝日、年末年始（12月29日から1月3日）にあたるときは、次の営業日になります。\n\n実績がない月も報告が必要です。機関のページで「実績なし」を選ぶと、1回の操作で提出できます。");
        article(
                "身元保証書の記載を直すとき",
                "GUARANTEE",
                true,
                "発行後に同伴者や滞在先の病院が変わったときは、身元保証書を作り直し、月次報告の該当する行に新しい番号を書いてください。古い番号は備考に残します。");
        article(
                "窓口で判断できない質問の引継ぎ",
                "OTHER",
                false,
                "登録の可否、基準の解釈、規程にない取扱いは、経済産業省が判断します。引継ぎでは、質問の要旨、関係する規程の条文、窓口の意見を分けて書きます。患者の氏名は書きません。");
    }

    private void template(String name, String topic, String ja, String en) {
        templates.save(new AnswerTemplates.Typed(null, null, name, topic, ja, en));
    }

    private void article(String title, String topic, boolean shown, String body) {
        articles.save(new KnowledgeArticles.Typed(null, null, "ja", title, body, topic, shown));
    }
}
