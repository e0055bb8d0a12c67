package org.medinbound.helpdesk.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words for the full text search of PostgreSQL, made here because its parsers do not part Japanese: runs of kana and kanji become
 * pairs of characters, everything else words. Full-width forms and half-width kana are the same as the usual ones.
 */
public final class SearchWords {
    /** PostgreSQL counts positions up to here. */
    private static final int MOST_POSITIONS = 16_383;

    private static final int LONGEST_WORD = 100;

    private SearchWords() {}

    /** A {@code tsvector} literal of the texts. */
    public static String vector(String... texts) {
        StringBuilder vector = new StringBuilder();
        int position = 1;
        for (String text : texts) {
            for (List<String> run : runs(text)) {
                for (String word : run) {
                    vector.append(quoted(word))
                            .append(':')
                            .append(Math.min(position++, MOST_POSITIONS))
                            .append(' ');
                }
                position++;
            }
        }
        return vector.toString();
    }

    /** A {@code tsquery} literal that asks for every word, a Japanese one as its pairs in a row; empty when nothing is asked. */
    public static String query(String typed) {
        List<String> conditions = new ArrayList<>();
        for (List<String> run : runs(typed)) {
            List<String> pairs = run.stream().map(SearchWords::quoted).toList();
            // The last piece of a Japanese run is its last character alone, which only a search for that character
            // needs.
            conditions.add(
                    run.size() == 1
                            ? pairs.get(0) + ":*"
                            : "(" + String.join(" <-> ", pairs.subList(0, pairs.size() - 1)) + ")");
        }
        return String.join(" & ", conditions);
    }

    /** Does the text hold every word that is typed? For texts that are not indexed. */
    public static boolean holds(String text, String typed) {
        String plain = plain(text);
        return Arrays.stream(plain(typed).strip().split("\\s+")).allMatch(plain::contains);
    }

    /** As it is compared: one form of each character, lower case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A run is a word, or a stretch of Japanese as pairs and at its end the last character. */
    private static List<List<String>> runs(String text) {
        List<List<String>> runs = new ArrayList<>();
        int[] points = plain(text).codePoints().toArray();
        int i = 0;
        while (i < points.length) {
            int begin = i;
            boolean japanese = isJapanese(points[i]);
            while (i < points.length && Character.isLetterOrDigit(points[i]) && isJapanese(points[i]) == japanese) {
                i++;
            }
            if (i == begin) {
                i++;
            } else {
                runs.add(japanese ? pairs(points, begin, i) : List.of(word(points, begin, i)));
            }
        }
        return runs;
    }

    private static List<String> pairs(int[] points, int begin, int end) {
        List<String> pairs = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            pairs.add(new String(points, i, Math.min(2, end - i)));
        }
        return pairs;
    }

    private static String word(int[] points, int begin, int end) {
        return new String(points, begin, Math.min(end - begin, LONGEST_WORD));
    }

    private static boolean isJapanese(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || point == 'ー';
    }

    /** Letters and digits only, so nothing in it can end the quotes. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
