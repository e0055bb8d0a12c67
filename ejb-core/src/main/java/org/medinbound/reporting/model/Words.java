package org.medinbound.reporting.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medinbound.reporting.Codes;
import org.medinbound.shared.Texts;

/** Words for coded values: the codes, the words of our own forms in Japanese and English, and what else people write. */
final class Words {
    private static final Map<String, String> SEX = words(
            "sex",
            Codes.SEXES,
            Map.of("m", "male", "男", "male", "f", "female", "女", "female", "x", "other", "不明", "other"));
    private static final Map<String, String> VISA = words(
            "visa",
            Codes.VISAS,
            Map.of(
                    "一次",
                    "single",
                    "1次",
                    "single",
                    "シングル",
                    "single",
                    "s",
                    "single",
                    "数次",
                    "multiple",
                    "マルチ",
                    "multiple",
                    "m",
                    "multiple",
                    "マルチプル",
                    "multiple",
                    "multi",
                    "multiple"));
    private static final Map<String, String> PURPOSE = words(
            "purpose",
            Codes.PURPOSES,
            Map.of(
                    "手術",
                    "treatment",
                    "入院",
                    "treatment",
                    "通院",
                    "treatment",
                    "人間ドック",
                    "check-up",
                    "ドック",
                    "check-up",
                    "健診",
                    "check-up",
                    "検診",
                    "check-up",
                    "歯科",
                    "dental",
                    "湯治",
                    "recuperation"));
    private static final Map<String, String> DISEASE = words(
            "disease",
            Codes.DISEASES,
            Map.of(
                    "がん",
                    "neoplasm",
                    "癌",
                    "neoplasm",
                    "cancer",
                    "neoplasm",
                    "腫瘍",
                    "neoplasm",
                    "心臓",
                    "circulatory",
                    "整形外科",
                    "musculoskeletal",
                    "眼科",
                    "eye",
                    "不妊",
                    "reproductive",
                    "糖尿病",
                    "endocrine",
                    "外傷",
                    "injury"));
    private static final Map<String, String> CHANGE = words(
            "change",
            Codes.CHANGES,
            Map.of(
                    "キャンセル",
                    "cancelled",
                    "取消し",
                    "cancelled",
                    "取り消し",
                    "cancelled",
                    "中止",
                    "cancelled",
                    "変更あり",
                    "changed",
                    "変更有",
                    "changed",
                    "変更なし",
                    "none",
                    "cancel",
                    "cancelled",
                    "canceled",
                    "cancelled"));

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "はい",
            "有",
            "あり",
            "有り",
            "○",
            "〇",
            "◯",
            "✓",
            "✔",
            "在留中",
            "日本滞在中",
            "滞在中",
            "stillinjapan",
            "injapan",
            "未出国");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "いいえ", "無", "なし", "無し", "×", "x");

    private Words() {}

    static Optional<String> sex(String text) {
        return find(SEX, text);
    }

    static Optional<String> visa(String text) {
        return find(VISA, text);
    }

    static Optional<String> purpose(String text) {
        return find(PURPOSE, text);
    }

    static Optional<String> disease(String text) {
        return find(DISEASE, text);
    }

    static Optional<String> change(String text) {
        return find(CHANGE, text);
    }

    /** Yes or no, if it is either. */
    static Optional<Boolean> truth(String text) {
        String word = Widths.word(text);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> find(Map<String, String> words, String text) {
        return Optional.ofNullable(words.get(Widths.word(text)));
    }

    private static Map<String, String> words(String field, List<String> codes, Map<String, String> others) {
        Map<String, String> words = new HashMap<>();
        for (String code : codes) {
            words.put(Widths.word(code), code);
            for (String language : List.of("ja", "en")) {
                words.put(Widths.word(Texts.in(language).get("reporting." + field + "." + code)), code);
            }
        }
        others.forEach((word, code) -> words.putIfAbsent(Widths.word(word), code));
        return Map.copyOf(words);
    }
}
