package org.medinbound.reporting.model;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Countries as people write them: ISO 3166 codes of two or three letters, names in Japanese, English and Chinese. */
public final class Countries {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("中華人民共和国", "CN"),
            Map.entry("中国本土", "CN"),
            Map.entry("prc", "CN"),
            Map.entry("大韓民国", "KR"),
            Map.entry("korea", "KR"),
            Map.entry("米国", "US"),
            Map.entry("アメリカ", "US"),
            Map.entry("usofamerica", "US"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("英国", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("ヴェトナム", "VN"),
            Map.entry("ベトナム社会主義共和国", "VN"),
            Map.entry("vietnam", "VN"),
            Map.entry("香港", "HK"),
            Map.entry("hongkong", "HK"),
            Map.entry("マカオ", "MO"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("uae", "AE"),
            Map.entry("ロシア連邦", "RU"),
            Map.entry("russianfederation", "RU"),
            Map.entry("モンゴル国", "MN"),
            Map.entry("比国", "PH"),
            Map.entry("burma", "MM"),
            Map.entry("ビルマ", "MM"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The code of two letters, if the country is known. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(Widths.word(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            ULocale country = new ULocale("und", code);
            for (ULocale language : List.of(
                    ULocale.JAPANESE, ULocale.ENGLISH, ULocale.SIMPLIFIED_CHINESE, ULocale.TRADITIONAL_CHINESE)) {
                codes.put(Widths.word(country.getDisplayCountry(language)), code);
            }
            codes.put(Widths.word(code), code);
            try {
                codes.put(Widths.word(new Locale("", code).getISO3Country()), code);
            } catch (MissingResourceException e) {
                codes.remove("");
            }
        }
        OTHER_NAMES.forEach((name, code) -> codes.put(Widths.word(name), code));
        return Map.copyOf(codes);
    }
}
