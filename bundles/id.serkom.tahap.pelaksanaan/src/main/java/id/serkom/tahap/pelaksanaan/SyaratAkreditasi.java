package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Tanya;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plan was asked about its TUK and days (rencana). A postponement names others: they are asked about when it is decided, so that it is
 * known in time, and again when the tahap closes.
 */
final class SyaratAkreditasi {

    private static final String KODE = "akreditasi";

    private SyaratAkreditasi() {
    }

    static Tanya tentang(Sesi sesi, Context context) {
        return new Tanya(KODE, sesi.tuk(), context.referensi().find(Tuk.class, sesi.tuk(), sesi.tanggal()).map(Tuk::nama)
                .orElse(sesi.tuk()), sesi.tanggal());
    }

    /** Each day of the TUK that a postponement asked about. */
    static List<Tanya> lagi(Collection<Sesi> diadakan, Context context) {
        Set<String> ditanyakan = context.isi().prasyarat().stream().filter(p -> p.tahap().equals(Pelaksanaan.KODE) && p.kode().equals(KODE))
                .map(PrasyaratBerkas::perihal).collect(Collectors.toSet());
        return diadakan.stream().filter(s -> ditanyakan.contains(s.tuk())).map(s -> tentang(s, context)).distinct().toList();
    }
}
