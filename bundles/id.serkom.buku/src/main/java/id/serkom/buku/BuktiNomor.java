package id.serkom.buku;

import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.NomorTercetak;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every number of a series from its opening balance to its last: bound to a letter that bears it, or void with a reason. No two of a
 * year are printed alike, whichever series they came from. A letter that is dated outside the period, but has a number of it, is
 * proved with that number.
 *
 * <p>A reserved number still without its paper when the period or its year is over is a finding; before that it is listed apart.
 */
final class BuktiNomor {

    /** Texts held at once, of letters that bear further numbers. */
    private static final int NASKAH = 50;

    private final SuratStore store;
    private final BuktiSurat surat;
    private final HasilBukti hasil;
    private final Kurun kurun;

    BuktiNomor(SuratStore store, BuktiSurat surat, HasilBukti hasil, Kurun kurun) {
        this.store = store;
        this.surat = surat;
        this.hasil = hasil;
        this.kurun = kurun;
    }

    /** The period that is proved, and the day on which. */
    record Kurun(LocalDate dari, LocalDate sampai, LocalDate hariIni) {

        boolean memuat(LocalDate tanggal) {
            return !tanggal.isBefore(dari) && !tanggal.isAfter(sampai);
        }

        boolean lewat(NomorSurat n) {
            return n.tahun() < hariIni.getYear() || sampai.isBefore(hariIni) && !n.tanggal().isAfter(sampai);
        }
    }

    void tahun(int tahun) {
        store.seri(tahun).forEach(this::seri);
        tercetak(tahun);
    }

    private void seri(Seri seri) {
        hasil.hitung("seri");
        int berikut = seri.saldo() + 1;
        Optional<NomorSurat> sebelum = Optional.empty();
        for (List<NomorSurat> halaman : Halaman500.demiHalaman(p -> store.nomor(seri.seri(), seri.tahun(), p))) {
            for (NomorSurat n : halaman) {
                hasil.hitung("nomor");
                if (sebelum.filter(s -> s.urut() == n.urut() && s.sisipan().equals(n.sisipan())).isPresent()) {
                    ganda(n);
                }
                sebelum = Optional.of(n);
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
            }
            nomor(halaman);
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

    /** Numbers printed alike stand together. */
    private void tercetak(int tahun) {
        String cetak = "";
        boolean keluar = false;
        boolean agenda = false;
        for (NomorSurat n : Halaman500.semua(p -> store.nomorTercetak(tahun, p))) {
            boolean sama = n.nomor().equals(cetak);
            if (sama && (keluar && NomorTercetak.keluar(n) || agenda && NomorTercetak.agenda(n))) {
                ganda(n);
            }
            keluar = sama && keluar || NomorTercetak.keluar(n);
            agenda = sama && agenda || NomorTercetak.agenda(n);
            cetak = n.nomor();
        }
    }

    private void ganda(NomorSurat n) {
        hasil.temuan("nomor-ganda", letak(n), "Nomor " + n.nomor() + " tercatat lebih dari satu kali.");
    }

    private void hilang(Seri seri, int urut) {
        hasil.temuan("nomor-hilang", "nomor_surat " + seri.id() + " urut " + urut,
                "Nomor tidak tercatat terikat, dicadangkan, ataupun batal.");
    }

    private void nomor(List<NomorSurat> halaman) {
        List<String> terikat = halaman.stream().filter(n -> n.status() == NomorStatus.TERIKAT).flatMap(n -> n.surat().stream())
                .distinct().toList();
        Map<String, Surat> ada = terikat.isEmpty() ? Map.of()
                : store.find(terikat).stream().collect(Collectors.toMap(Surat::id, Function.identity(), (satu, lain) -> satu));
        List<NomorSurat> tambahan = new ArrayList<>();
        List<Surat> luarKurun = new ArrayList<>();
        for (NomorSurat n : halaman) {
            Optional<Surat> s = n.surat().map(ada::get);
            if (n.status() != NomorStatus.TERIKAT) {
                takTerikat(n);
            } else if (s.isEmpty()) {
                hasil.temuan("surat-hilang", letak(n), "Nomor " + n.nomor() + " terikat pada surat yang tidak ada.");
            } else if (cocok(n, s.get())) {
                if (kurun.memuat(n.tanggal()) && !kurun.memuat(s.get().tanggal())) {
                    luarKurun.add(s.get());
                }
            } else {
                tambahan.add(n);
            }
        }
        Halaman500.bagian(tambahan, NASKAH).forEach(bagian -> tertera(bagian, ada));
        if (!luarKurun.isEmpty()) {
            surat.periksa(luarKurun.stream().distinct().toList());
        }
    }

    private void takTerikat(NomorSurat n) {
        if (n.alasan().filter(a -> !a.isBlank()).isEmpty()) {
            hasil.temuan("nomor-tanpa-alasan", letak(n), "Nomor " + n.nomor() + " tidak terikat dan tidak beralasan.");
        }
        if (n.status() == NomorStatus.DICADANGKAN && kurun.lewat(n)) {
            hasil.temuan("nomor-belum-dipakai", letak(n), "Nomor " + n.nomor()
                    + " masih dicadangkan padahal masanya sudah lewat: ikat pada suratnya atau batalkan dengan alasan.");
        } else if (n.status() == NomorStatus.DICADANGKAN) {
            hasil.cadangan(n);
        }
    }

    /** Whether it is the letter's own number; a further one is looked for in its text. */
    private boolean cocok(NomorSurat n, Surat s) {
        boolean utama = n.seri().equals(s.seri()) && n.tahun() == s.tahun() && s.urut().filter(u -> u == n.urut()).isPresent();
        if (utama && !(s.arah() == Arah.MASUK ? s.agenda() : s.nomor()).filter(n.nomor()::equals).isPresent()) {
            hasil.temuan("nomor-berbeda", letak(n) + ", surat " + s.id(),
                    "Buku nomor mencatat " + n.nomor() + ", suratnya " + s.nomor().orElse("-") + ".");
        }
        if (!Terisi.beku(s)) {
            hasil.temuan("konsep-bernomor", letak(n) + ", surat " + s.id(), "Konsep tidak boleh bernomor.");
        }
        return utama;
    }

    private void tertera(List<NomorSurat> tambahan, Map<String, Surat> ada) {
        Map<String, String> naskah = BuktiSurat.naskah(store,
                tambahan.stream().map(n -> ada.get(n.surat().orElseThrow())).distinct().toList());
        for (NomorSurat n : tambahan) {
            String id = n.surat().orElseThrow();
            if (!Teks.tercetak(naskah.getOrDefault(id, ""), n.nomor())) {
                hasil.temuan("nomor-berbeda", letak(n) + ", surat " + id, "Nomor " + n.nomor() + " tidak tertera pada suratnya.");
            }
        }
    }

    private static String letak(NomorSurat n) {
        return "nomor_surat " + n.seri() + "/" + n.tahun() + " urut " + n.urut()
                + (n.sisipan().isEmpty() ? "" : "." + n.sisipan());
    }
}
