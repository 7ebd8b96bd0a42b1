package id.serkom.naskah;

import id.serkom.naskah.KatalogNaskah.Gambar;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.JenisSurat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.velocity.Template;

/**
 * Tries a pack in the picture that it would be part of, before it counts. Its kinds of letter are written whole from their samples;
 * when it brings layouts, rules or drawings, so are all other kinds, and each layout by itself, full and bare: a fault in a layout
 * shows when the pack comes, not with the first letter.
 */
final class Percobaan {

    private static final String AWALAN = "contoh-";
    private static final String LAMPIRAN = "lampiran-contoh";

    private final Mesin mesin;
    private final PemeriksaXhtml pemeriksa;
    private final Map<String, Naskah> contoh = new TreeMap<>();

    Percobaan(Mesin mesin, PemeriksaXhtml pemeriksa) {
        this.mesin = mesin;
        this.pemeriksa = pemeriksa;
        Template teks = mesin.muat("contoh", "<p>Contoh.</p>", Model.AKAR);
        for (String tataLetak : Ketentuan.TATA_LETAK) {
            String jenis = Ketentuan.LAMPIRAN.equals(tataLetak) ? LAMPIRAN : AWALAN + tataLetak;
            contoh.put(jenis, new Naskah(jenis, "contoh", Ketentuan.baca(jenis, Map.of("judul", "Contoh", "tata-letak", tataLetak,
                    "bernomor", "tidak")), teks, teks, Map.of(), Map.of(), List.of()));
        }
    }

    /** Tries a pack in one picture after another; also as each bundle sees it whose own templates count only when it asks. */
    Consumer<Gambar> untuk(Paket baru) {
        Tempo tempo = new Tempo(Tempo.PAKET_NANO);
        return gambar -> {
            coba(baru, gambar, tempo);
            gambar.sendiri().values().forEach(sendiri -> coba(baru, gambar.dengan(sendiri), tempo));
        };
    }

    private void coba(Paket baru, Gambar gambar, Tempo tempo) {
        Penulis penulis = new Penulis(mesin, pemeriksa, gambar, Contoh.referensi(), gambar.kantor());
        PenulisContoh dariContoh = new PenulisContoh(penulis, gambar.kantor());
        boolean berkantor = baru.berkantor();
        gambar.naskah().values().stream().filter(n -> berkantor || baru.naskah().containsValue(n)).forEach(n -> {
            tempo.periksa("naskah/" + n.jenis() + ".vm");
            dariContoh.tulis(n);
        });
        if (berkantor) {
            tataLetak(gambar);
        }
    }

    private void tataLetak(Gambar gambar) {
        Map<String, String> beralamat = new TreeMap<>(gambar.kantor());
        beralamat.put(AlamatPublik.KUNCI, "https://contoh.go.id");
        Penulis penulis = new Penulis(mesin, pemeriksa, gambar.dengan(contoh), Contoh.referensi(), beralamat);
        contoh.values().stream().filter(n -> !LAMPIRAN.equals(n.jenis())).forEach(n -> {
            JenisSurat jenis = n.ketentuan().jenis(n.jenis(), n.asal(), Map.of());
            penulis.tulis(Contoh.lengkap(jenis));
            penulis.tulis(Contoh.kosong(jenis));
        });
        PenulisSop sop = new PenulisSop(mesin, pemeriksa, gambar, Contoh.referensi(), beralamat);
        sop.tulis(ContohSop.lengkap(), ContohSop.aksi(), ContohSop.TANGGAL);
        sop.tulis(ContohSop.kosong(), List.of(), ContohSop.TANGGAL);
    }
}
