package id.serkom.tahap.rencana;

import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.referensi.Tuk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The registers during one decision: a plan names the same TUK, asesor and institution ten thousand times. */
final class Acuan {

    private record Kunci(Class<?> jenis, String kode, LocalDate pada) {
    }

    private final Referensi referensi;
    private final Map<Kunci, Optional<? extends Entri>> dibaca = new HashMap<>();

    Acuan(Referensi referensi) {
        this.referensi = referensi;
    }

    Optional<Tuk> tuk(String kode, LocalDate pada) {
        return cari(Tuk.class, kode, pada);
    }

    Optional<Asesor> asesor(String kode, LocalDate pada) {
        return cari(Asesor.class, kode, pada);
    }

    Optional<Instansi> instansi(String kode, LocalDate pada) {
        return cari(Instansi.class, kode, pada);
    }

    private <T extends Entri> Optional<T> cari(Class<T> jenis, String kode, LocalDate pada) {
        return dibaca.computeIfAbsent(new Kunci(jenis, kode, pada), k -> referensi.find(jenis, kode, pada)).map(jenis::cast);
    }
}
