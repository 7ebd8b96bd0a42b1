package id.serkom.testing.tahap;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Reason;
import java.util.Arrays;
import java.util.List;

/** What a refusal says. */
public final class PenolakanCheck {

    private final List<Reason> alasan;

    PenolakanCheck(List<Reason> alasan) {
        this.alasan = alasan;
    }

    /** Among its reasons. */
    public PenolakanCheck because(String code) {
        if (alasan.stream().noneMatch(a -> a.code().equals(code))) {
            throw new AssertionError("tidak ditolak karena " + code + ": " + alasan);
        }
        return this;
    }

    /** Among its reasons, said of that field of the input. */
    public PenolakanCheck because(String code, String pointer) {
        if (alasan.stream().noneMatch(a -> a.code().equals(code) && a.field().equals(pointer))) {
            throw new AssertionError("tidak ditolak karena " + code + " pada " + pointer + ": " + alasan);
        }
        return this;
    }

    /** For these reasons and no others. */
    public PenolakanCheck onlyBecause(String... code) {
        assertEquals(Arrays.stream(code).sorted().toList(), alasan.stream().map(Reason::code).sorted().toList());
        return this;
    }

    /** A value that the first reason of the code carries for its text. */
    public PenolakanCheck saying(String code, String nama, String nilai) {
        because(code);
        assertEquals(nilai, alasan.stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow().data().get(nama));
        return this;
    }

    public List<Reason> reasons() {
        return alasan;
    }
}
