package id.serkom.buku;

import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every number of a series from its opening balance to its last: bound to a letter that bears it, or unbound with a reason. */
final class BuktiNomor {

    private final SuratStore store;
    private final HasilBukti hasil;
    private final Map<String, Map<String, String>> terikat = new HashMap<>();

    BuktiNomor(SuratStore store, HasilBukti hasil) {
        this.store = store;
        this.hasil = hasil;
    }

    void tahun(int tahun) {
        store.seri(tahun).forEach(this::seri);
    }

    private void seri(Seri seri) {
        hasil.hitung("seri");
        Set<String> cetak = new HashSet<>();
        Set<String> letakDipakai = new HashSet<>();
        int berikut = seri.saldo() + 1;
        for (NomorSurat n : Halaman500.semua(p -> store.nomor(seri.seri(), seri.tahun(), p))) {
            hasil.hitung("nomor");
            if (!letakDipakai.add(n.urut() + n.sisipan()) || !cetak.add(n.nomor())) {
                hasil.temuan("nomor-ganda", letak(n), "Nomor " + n.nomor() + " tercatat lebih dari satu kali.");
            }
            if (n.sisipan().isEmpty()) {
                for (; berikut < n.urut(); berikut++) {
                    hilang(seri, berikut);
                }
                berikut = Math.max(berikut, n.urut() + 1);
                if (n.urut() <= seri.saldo()) {
                    hasil.temuan("nomor-di-luar-seri", letak(n), "Urut " + n.urut() + " tidak lebih dari saldo awal "
                            + seri.saldo() + ".");
                }
            }
            nomor(n);
        }
        int terakhir = seri.terakhir();
        for (; berikut <= terakhir; berikut++) {
            hilang(seri, berikut);
        }
        // Numbers taken since the series was read are no fault: only one beyond where it stands now is.
        int kini = store.seri(seri.seri(), seri.tahun()).map(Seri::terakhir).orElse(0);
        if (berikut - 1 > kini) {
            hasil.temuan("nomor-di-luar-seri", "seri " + seri.id(), "Seri berdiri pada " + kini + ", tetapi nomor "
                    + (berikut - 1) + " tercatat.");
        }
    }

    private void hilang(Seri seri, int urut) {
        hasil.temuan("nomor-hilang", "nomor_surat " + seri.id() + " urut " + urut,
                "Nomor tidak tercatat terikat, dicadangkan, ataupun batal.");
    }

    private void nomor(NomorSurat n) {
        if (n.status() == NomorStatus.TERIKAT) {
            Optional<Surat> surat = n.surat().flatMap(store::find);
            if (surat.isEmpty()) {
                hasil.temuan("surat-hilang", letak(n), "Nomor " + n.nomor() + " terikat pada surat yang tidak ada.");
            } else {
                cocok(n, surat.get());
            }
        } else if (n.alasan().filter(a -> !a.isBlank()).isEmpty()) {
            hasil.temuan("nomor-tanpa-alasan", letak(n), "Nomor " + n.nomor() + " tidak terikat dan tidak beralasan.");
        }
    }

    private void cocok(NomorSurat n, Surat s) {
        boolean utama = n.seri().equals(s.seri()) && n.tahun() == s.tahun() && s.urut().filter(u -> u == n.urut()).isPresent();
        if (utama && !(s.arah() == Arah.MASUK ? s.agenda() : s.nomor()).filter(n.nomor()::equals).isPresent()) {
            hasil.temuan("nomor-berbeda", letak(n) + ", surat " + s.id(),
                    "Buku nomor mencatat " + n.nomor() + ", suratnya " + s.nomor().orElse("-") + ".");
        } else if (!utama && !tertera(n, s)) {
            hasil.temuan("nomor-berbeda", letak(n) + ", surat " + s.id(), "Nomor " + n.nomor() + " tidak tertera pada suratnya.");
        }
        if (!Terisi.beku(s)) {
            hasil.temuan("konsep-bernomor", letak(n) + ", surat " + s.id(), "Konsep tidak boleh bernomor.");
        }
    }

    private boolean tertera(NomorSurat n, Surat s) {
        return store.isi(s.id()).map(IsiSurat::html).filter(h -> Teks.tercetak(h, n.nomor())).isPresent();
    }

    /** Whether the number of the letter has its row in the book of numbers, bound to that letter. */
    boolean terikat(Surat s) {
        String kunci = s.seri() + "/" + s.tahun();
        String nomor = (s.arah() == Arah.MASUK ? s.agenda() : s.nomor()).orElse("");
        if (!s.id().equals(terikat.computeIfAbsent(kunci, k -> muat(s)).get(nomor))) {
            terikat.put(kunci, muat(s));
        }
        return s.id().equals(terikat.get(kunci).get(nomor));
    }

    private Map<String, String> muat(Surat s) {
        Map<String, String> semua = new HashMap<>();
        for (NomorSurat n : Halaman500.semua(p -> store.nomor(s.seri(), s.tahun(), p))) {
            n.surat().ifPresent(id -> semua.put(n.nomor(), id));
        }
        return semua;
    }

    private static String letak(NomorSurat n) {
        return "nomor_surat " + n.seri() + "/" + n.tahun() + " urut " + n.urut()
                + (n.sisipan().isEmpty() ? "" : "." + n.sisipan());
    }
}
