package id.serkom.naskah;

import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import java.util.Map;
import java.util.TreeMap;

/** Whole letters from samples: an annex is shown by itself, as it follows its letter. */
final class PenulisContoh {

    private final Penulis penulis;
    private final Map<String, String> setelan;

    PenulisContoh(Penulis penulis, Map<String, String> setelan) {
        this.penulis = penulis;
        this.setelan = setelan;
    }

    /** By name: that of the kind, and {@code <jenis>.<ragam>} for each further sample. */
    Map<String, String> tulis(Naskah naskah) {
        Map<String, String> hasil = new TreeMap<>();
        hasil.put(naskah.jenis(), tulis(naskah, naskah.contoh()));
        naskah.ragam().forEach((nama, contoh) -> hasil.put(naskah.jenis() + "." + nama, tulis(naskah, contoh)));
        return hasil;
    }

    private String tulis(Naskah naskah, Map<String, Object> contoh) {
        JenisSurat jenis = naskah.ketentuan().jenis(naskah.jenis(), naskah.asal(), setelan);
        Konteks konteks = Contoh.konteks(jenis, contoh,
                lampiran -> Contoh.isi(penulis.naskah("lampiran-" + lampiran).contoh()));
        return Ketentuan.LAMPIRAN.equals(jenis.tataLetak()) ? penulis.tulisLampiran(konteks)
                : penulis.tulis(konteks).html();
    }
}
