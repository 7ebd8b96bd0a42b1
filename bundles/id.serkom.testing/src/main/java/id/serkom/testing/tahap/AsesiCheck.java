package id.serkom.testing.tahap;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import java.util.Optional;

/** Where an asesi stands after a run. */
public final class AsesiCheck {

    private final Asesi asesi;

    AsesiCheck(Asesi asesi) {
        this.asesi = asesi;
    }

    public AsesiCheck is(AsesiStatus status) {
        assertEquals(asesi.nama(), status, asesi.status());
        return this;
    }

    public AsesiCheck because(String alasan) {
        assertEquals(asesi.nama(), Optional.of(alasan), asesi.alasan());
        return this;
    }

    public Asesi asesi() {
        return asesi;
    }
}
