package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class LettersTest {

    private static List<String> refused(Object... texts) {
        return Letters.check(Data.of(Map.of("asesi", List.of(Map.of("a/b", List.of(texts)))))).stream().map(Reason::field).toList();
    }

    @Test
    public void markOfANumberAndWhatXmlHasNoPlaceForAreRefusedWhereTheyStand() {
        assertEquals(List.of("/asesi/0/a~1b/1", "/asesi/0/a~1b/2", "/asesi/0/a~1b/3"),
                refused("Rahma", "\u27e6nomor:x\u27e7", "bel\u0007", "\uffff"));
    }

    @Test
    public void everyLetterOfALanguageAndLineEndsAreTakenIn() {
        assertEquals(List.of(), refused("baris\r\nlain\t", "\u00e9\u4e2d\u0627", "\ud83d\ude00", "[siku] <lebih> & {kurung}"));
    }

    @Test
    public void numbersThatNobodyCanWriteOutAreRefused() {
        assertEquals(List.of("/asesi/0/a~1b/1", "/asesi/0/a~1b/2", "/asesi/0/a~1b/3"), refused(new BigDecimal("80.5"),
                new BigDecimal("1e400"), new BigDecimal("1e-999999999"), new BigDecimal("1e2147483647")));
        assertEquals(List.of(), refused(new BigDecimal("1e29"), new BigDecimal("1e-30"), 5L));
    }

    @Test
    public void noMoreReasonsThanOneAnswerHas() {
        assertEquals(FormSchema.MOST, refused(Collections.nCopies(1000, "\uffff").toArray()).size());
    }
}
