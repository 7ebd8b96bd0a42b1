package id.serkom.buku;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with an input, and refuses it with all of it at once. */
final class Isian {

    private final List<Reason> salah = new ArrayList<>();

    Isian teks(String field, String nilai, int terpanjang) {
        if (nilai == null || nilai.isBlank()) {
            salah.add(Reason.of("buku.wajib-diisi", "isian", field).at("/" + field));
        } else if (nilai.length() > terpanjang) {
            salah.add(Reason.of("buku.terlalu-panjang", "isian", field).with("terpanjang", terpanjang).at("/" + field));
        } else if (nilai.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '\u27e6' || c == '\u27e7')) {
            salah.add(Reason.of("buku.aksara-terlarang", "isian", field).at("/" + field));
        }
        return this;
    }

    /** A text that may be left out. */
    Isian bilaAda(String field, Optional<String> nilai, int terpanjang) {
        return nilai.isEmpty() ? this : teks(field, nilai.get(), terpanjang);
    }

    Isian tolakBila(boolean keliru, Reason alasan) {
        if (keliru) {
            salah.add(alasan);
        }
        return this;
    }

    boolean adaSalah() {
        return !salah.isEmpty();
    }

    void periksa() {
        if (adaSalah()) {
            throw new InvalidInput(salah);
        }
    }
}
