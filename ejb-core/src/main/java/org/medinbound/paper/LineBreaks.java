package org.medinbound.paper;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/**
 * Where a line may break: as in any text, and between Japanese characters, but no line begins with a closing mark and none ends with
 * an opening one (JIS X 4051).
 */
final class LineBreaks implements SplitCharacter {
    static final LineBreaks JAPANESE = new LineBreaks();

    private static final String NEVER_FIRST = "、。，．・：；？！）］｝〕〉》」』】〙〗ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%％℃円";
    private static final String NEVER_LAST = "（［｛〔〈《「『【〘〖([{￥¥＄$第";

    private final SplitCharacter usual = new DefaultSplitCharacter();

    private LineBreaks() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        if (!usual.isSplitCharacter(start, current, end, text, chunks) || NEVER_LAST.indexOf(text[current]) >= 0) {
            return false;
        }
        return current + 1 >= text.length || NEVER_FIRST.indexOf(text[current + 1]) < 0;
    }
}
