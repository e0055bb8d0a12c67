package org.medinbound.mailbox.store;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** An HTML mail as plain text: paragraphs, lists and table cells stay apart, links show where they lead, nothing is loaded. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, template, noscript, [hidden]").remove();
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, document.body());
        return lines.text
                .toString()
                .replaceAll("[ \\t\\u00a0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("li")) {
                    newLine();
                    text.append("- ");
                } else if (element.isBlock() && !isCell(element)) {
                    newLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "br" -> text.append('\n');
                    case "p", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote" -> {
                        newLine();
                        text.append('\n');
                    }
                    case "td", "th" -> text.append('\t');
                    case "a" -> address(element);
                    default -> {
                        if (element.isBlock()) {
                            newLine();
                        }
                    }
                }
            }
        }

        private void address(Element link) {
            String address = link.attr("href").strip();
            if (address.matches("(?i)(https?|mailto):.*")
                    && !address.contains(link.text().strip())) {
                text.append(" (").append(address).append(')');
            }
        }

        private static boolean isCell(Element element) {
            return element.normalName().equals("td") || element.normalName().equals("th");
        }

        private void append(String words) {
            boolean atBegin = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(atBegin ? words.stripLeading() : words);
        }

        private void newLine() {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
