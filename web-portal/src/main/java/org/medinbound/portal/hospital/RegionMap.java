package org.medinbound.portal.hospital;

import java.util.Map;

/** Rough outlines of the eight regions on a field of 192 by 200, for a small map without scale. */
public final class RegionMap {
    private record Shape(String points, int x, int y) {}

    private static final Map<String, Shape> SHAPES = Map.of(
            "hokkaido", new Shape("150,6 166,4 188,24 178,46 156,56 140,46 138,28", 162, 33),
            "tohoku", new Shape("138,62 160,62 164,86 158,112 138,110 130,92", 148, 92),
            "kanto", new Shape("136,114 160,116 168,136 152,148 134,138 130,124", 149, 135),
            "chubu", new Shape("100,100 126,92 132,112 128,140 110,148 94,138 90,116", 111, 124),
            "kinki", new Shape("68,124 88,118 92,140 104,150 90,172 74,160 66,142", 82, 147),
            "chugoku", new Shape("18,128 40,120 64,122 64,142 40,148 20,144", 42, 139),
            "shikoku", new Shape("36,154 58,148 70,158 62,172 42,174", 53, 166),
            "kyushu", new Shape("4,152 22,150 32,166 28,188 14,196 4,180", 17, 176));

    private RegionMap() {}

    /** Is the region drawn? */
    public static boolean has(String region) {
        return SHAPES.containsKey(region);
    }

    /** Points of its outline. */
    public static String outline(String region) {
        return shape(region).points;
    }

    /** Where its number stands. */
    public static int x(String region) {
        return shape(region).x;
    }

    public static int y(String region) {
        return shape(region).y;
    }

    private static Shape shape(String region) {
        Shape shape = SHAPES.get(region);
        if (shape == null) {
            throw new IllegalArgumentException(region);
        }
        return shape;
    }
}
