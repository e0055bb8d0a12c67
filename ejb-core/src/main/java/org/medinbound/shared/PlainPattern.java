package org.medinbound.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message pattern that only puts arguments in their places ({@code {0}}), taken apart once: most texts are such, and the full
 * formatter reads its pattern anew each time. What it says is the same, as a test shows.
 */
final class PlainPattern {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})\\}");
    private static final PlainPattern NOT_PLAIN = new PlainPattern(List.of(), List.of());
    private static final Map<String, PlainPattern> TAKEN_APART = new ConcurrentHashMap<>();

    private final List<String> words;
    private final List<Integer> places;

    private PlainPattern(List<String> words, List<Integer> places) {
        this.words = List.copyOf(words);
        this.places = List.copyOf(places);
    }

    /** The patterns stand in our bundles, so their number is known. */
    static PlainPattern of(String pattern) {
        return TAKEN_APART.computeIfAbsent(pattern, PlainPattern::takeApart);
    }

    private static PlainPattern takeApart(String pattern) {
        String rest = PLACE.matcher(pattern).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || rest.indexOf('\'') >= 0) {
            return NOT_PLAIN;
        }
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int end = 0;
        while (place.find()) {
            words.add(pattern.substring(end, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            end = place.end();
        }
        words.add(pattern.substring(end));
        return new PlainPattern(words, places);
    }

    /** The text; empty when the pattern asks for more than texts in places, or an argument is no text. */
    Optional<String> fill(Object... arguments) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(words.get(0));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (place >= arguments.length || !(arguments[place] instanceof String argument)) {
                return Optional.empty();
            }
            text.append(argument).append(words.get(i + 1));
        }
        return Optional.of(text.toString());
    }
}
