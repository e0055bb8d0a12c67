package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The small values behind the components. */
class ListsTest {
    @Test
    void fewPagesAreAllShownAndManyHaveGaps() {
        assertThat(new Pager("/en/hospitals", 1, 3).shown()).containsExactly(1, 2, 3);
        assertThat(new Pager("/en/hospitals", 5, 9).shown()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(new Pager("/en/hospitals", 10, 50).shown()).containsExactly(1, 0, 9, 10, 11, 0, 50);
    }

    @Test
    void theFirstPageHasNoNumberAndFiltersStay() {
        Pager pager = new Pager("/en/hospitals?q=heart", 1, 3);

        assertThat(pager.href(1)).isEqualTo("/en/hospitals?q=heart");
        assertThat(pager.href(2)).isEqualTo("/en/hospitals?q=heart&page=2");
        assertThat(new Pager("/en/hospitals", 1, 3).href(2)).isEqualTo("/en/hospitals?page=2");
    }

    @Test
    void aTextHasParagraphsAndLists() {
        assertThat(Prose.of("One\nline\n\n- a\n- b\n\nLast"))
                .containsExactly(
                        new Prose(false, List.of("One line")),
                        new Prose(true, List.of("a", "b")),
                        new Prose(false, List.of("Last")));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("name", " Mai ");
        sent.addAll("files", "a", "b");
        Form form = Form.of(sent).refused(BusinessRejection.invalid("missing", "mailbox"));

        assertThat(form.value("name")).isEqualTo("Mai");
        assertThat(form.value("nothing", "otherwise")).isEqualTo("otherwise");
        assertThat(form.has("files", "b")).isTrue();
        assertThat(form.problem("mailbox")).isEqualTo(Problem.of("missing", "mailbox"));
        assertThat(form.problem("name")).isNull();
        assertThat(form.isRefused()).isTrue();
    }
}
