package id.serkom.kernel.letter;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.SuratRequest;
import java.util.Optional;

/** What a draft is kept with until it has its number: the request, and beside it what must be known of how it came about. */
public record KonsepModel(Data data) {

    private static final String PENUTUPAN = "penutupan";
    private static final String PEJABAT = "pejabatDiperiksa";
    private static final String KE = "dikembalikanSesudahKe";

    /**
     * @param penutupan whether a closing waits for it: then it is never submitted again alone
     * @param pejabat whom the tahap checked as its signer, by code; empty when it asked for none
     */
    static KonsepModel of(SuratRequest request, boolean penutupan, Optional<String> pejabat) {
        Data data = Data.of(request);
        Data closing = penutupan ? data.with(PENUTUPAN, true) : data;
        return new KonsepModel(pejabat.map(p -> closing.with(PEJABAT, p)).orElse(closing));
    }

    /** @param ke newest number of the chain of the berkas before the draft was sent back or taken back */
    public KonsepModel dikembalikanSesudah(long ke) {
        return new KonsepModel(data.with(KE, ke));
    }

    public SuratRequest request() {
        return data.as(SuratRequest.class);
    }

    public boolean penutupan() {
        return data.flag(PENUTUPAN);
    }

    Optional<String> pejabat() {
        return data.optText(PEJABAT);
    }

    /** A number of the chain of the berkas behind which the entry of its newest return stands. */
    public long dikembalikanSesudah() {
        return data.optNumber(KE).orElse(0);
    }
}
