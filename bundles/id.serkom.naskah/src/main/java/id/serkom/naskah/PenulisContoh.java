package id.serkom.naskah;

import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import java.util.Map;

/** Whole letters from samples: an annex is shown by itself, as it follows its letter. */
final class PenulisContoh {

    private final Penulis penulis;

    PenulisContoh(Penulis penulis) {
        this.penulis = penulis;
    }

    String tulis(Naskah naskah) {
        JenisSurat jenis = naskah.ketentuan().jenis(naskah.jenis(), naskah.asal(), Map.of());
        Konteks konteks = Contoh.konteks(jenis, naskah.contoh());
        return Ketentuan.LAMPIRAN.equals(jenis.tataLetak()) ? penulis.tulisLampiran(konteks)
                : penulis.tulis(konteks).html();
    }
}
