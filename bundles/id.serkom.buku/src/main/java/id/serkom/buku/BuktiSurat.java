package id.serkom.buku;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every letter of the period: its number has its row, its text or scan is what was frozen, and says what the book says of it. */
final class BuktiSurat {

    private static final Set<SuratStatus> BERNOMOR = Set.of(SuratStatus.BERNOMOR, SuratStatus.DIKIRIM, SuratStatus.DICABUT,
            SuratStatus.DITERIMA);

    /** Texts held at once: of a decree with thousands of names each has megabytes. */
    private static final int NASKAH = 50;

    private final SuratStore store;
    private final CetakanStore cetakan;
    private final BuktiDokumen dokumen;
    private final HasilBukti hasil;
    private final Map<String, Boolean> seri = new HashMap<>();

    BuktiSurat(SuratStore store, CetakanStore cetakan, BuktiDokumen dokumen, HasilBukti hasil) {
        this.store = store;
        this.cetakan = cetakan;
        this.dokumen = dokumen;
        this.hasil = hasil;
    }

    void kurun(LocalDate dari, LocalDate sampai) {
        for (List<Surat> halaman : Halaman500.demiHalaman(p -> store.menurutTanggal(dari, sampai, p))) {
            periksa(halaman);
        }
    }

    /** Letters of one page, with their numbers, and their texts some at a time. */
    void periksa(List<Surat> halaman) {
        Map<String, List<NomorSurat>> nomor = new HashMap<>();
        store.nomorTerikat(halaman.stream().map(Surat::id).toList())
                .forEach(n -> n.surat().ifPresent(id -> nomor.computeIfAbsent(id, k -> new ArrayList<>()).add(n)));
        List<String> dirujuk = halaman.stream().flatMap(s -> s.merujuk().stream()).map(Rujukan::surat).distinct().toList();
        Set<String> ada = dirujuk.isEmpty() ? Set.of()
                : store.find(dirujuk).stream().map(Surat::id).collect(Collectors.toSet());
        cetakan.find(halaman.stream().map(Surat::id).toList()).forEach(this::pdf);
        for (List<Surat> bagian : Halaman500.bagian(halaman, NASKAH)) {
            Map<String, String> naskah = naskah(store, bagian);
            bagian.forEach(s -> surat(s, nomor.getOrDefault(s.id(), List.of()), naskah.getOrDefault(s.id(), ""), ada));
        }
    }

    /** What was signed, or else what was printed of it. */
    private void pdf(Cetakan c) {
        String letak = "surat " + c.id();
        c.bertanda().ifPresentOrElse(s -> dokumen.cetakan(s, letak, "Surat ini sudah ditandatangani: pulihkan isinya dari cadangan."),
                () -> c.pdf().ifPresent(s -> dokumen.cetakan(s, letak,
                        "Ambil PDF surat ini agar dibuat lagi; bila tidak dapat, pulihkan isinya dari cadangan.")));
        c.pindaian().ifPresent(d -> dokumen.periksa(d, letak));
    }

    static Map<String, String> naskah(SuratStore store, List<Surat> surat) {
        return store.isi(surat.stream().map(Surat::id).toList()).stream()
                .collect(Collectors.toMap(IsiSurat::surat, IsiSurat::html, (satu, lain) -> satu));
    }

    private void surat(Surat s, List<NomorSurat> terikat, String html, Set<String> dirujuk) {
        hasil.hitung("surat");
        if (!Terisi.beku(s)) {
            if (s.urut().isPresent() || s.agenda().isPresent()) {
                hasil.temuan("konsep-bernomor", letak(s), "Konsep tidak boleh bernomor.");
            }
            return;
        }
        nomor(s, terikat);
        if (html.isEmpty()) {
            scan(s);
        } else {
            naskah(s, html);
        }
        s.dokumenAsli().ifPresent(d -> dokumen.periksa(d, letak(s)));
        s.merujuk().filter(r -> !dirujuk.contains(r.surat())).ifPresent(
                r -> hasil.temuan("rujukan-hilang", letak(s), "Surat yang dirujuk tidak ada: " + r.surat() + "."));
    }

    private void nomor(Surat s, List<NomorSurat> terikat) {
        Optional<String> tertera = s.arah() == Arah.MASUK ? s.agenda() : s.nomor();
        if (BERNOMOR.contains(s.status()) && tertera.isEmpty()) {
            hasil.temuan("surat-tanpa-nomor", letak(s), "Surat berstatus bernomor, tetapi nomornya tidak ada.");
        }
        if (s.seri().isEmpty()) {
            if (s.urut().isPresent() || s.arah() == Arah.MASUK && s.agenda().isPresent()) {
                hasil.temuan("nomor-tanpa-baris", letak(s), "Surat bernomor urut tanpa seri.");
            }
            return;
        }
        if (!adaSeri(s)) {
            hasil.temuan("seri-hilang", "seri " + s.seri() + "/" + s.tahun(), "Seri surat " + s.id() + " tidak tercatat.");
        }
        if (terikat.stream().noneMatch(n -> n.seri().equals(s.seri()) && n.tahun() == s.tahun()
                && tertera.filter(n.nomor()::equals).isPresent())) {
            hasil.temuan("nomor-tanpa-baris", letak(s),
                    "Nomor " + tertera.orElse("-") + " tidak tercatat terikat pada surat ini dalam buku nomor.");
        }
    }

    private boolean adaSeri(Surat s) {
        return seri.computeIfAbsent(s.seri() + '/' + s.tahun(), kunci -> store.seri(s.seri(), s.tahun()).isPresent());
    }

    private void naskah(Surat s, String html) {
        if (!JournalHash.sha256(html).equals(s.sha256())) {
            hasil.temuan("isi-berubah", "isi_surat " + s.id(), "Naskah tidak lagi sama dengan sidiknya.");
        }
        if (Nomor.adaTanda(html)) {
            hasil.temuan("tanda-tersisa", "isi_surat " + s.id(), "Naskah masih memuat tanda tempat nomor.");
        }
        tertera(s, html, "nomor", s.nomor());
        tertera(s, html, "hal", Optional.of(s.hal()));
        if (s.penandatangan().isPresent() && BERNOMOR.contains(s.status())) {
            tertera(s, html, "tanggal", Optional.of(Tanggal.panjang(s.tanggal())));
        }
        if (html.contains("<p>Yth. ")) {
            tertera(s, html, "tujuan", Optional.of(s.pihak()));
        }
    }

    private void tertera(Surat s, String html, String apa, Optional<String> nilai) {
        if (nilai.filter(n -> !Teks.tercetak(html, n)).isPresent()) {
            hasil.temuan("surat-berbeda", letak(s), "Buku mencatat " + apa + " yang tidak tertera pada naskahnya.");
        }
    }

    private void scan(Surat s) {
        if (s.dokumen().isEmpty()) {
            hasil.temuan("isi-hilang", "isi_surat " + s.id(), "Surat tidak mempunyai naskah dan tidak mempunyai pindaian.");
            return;
        }
        Optional<Dokumen> scan = dokumen.periksa(s.dokumen().get(), letak(s));
        if (scan.filter(d -> !d.sha256().equals(s.sha256())).isPresent()) {
            hasil.temuan("isi-berubah", letak(s), "Pindaian bukan lagi dokumen yang dicatat bersama surat ini.");
        }
    }

    private static String letak(Surat s) {
        return "surat " + s.id();
    }
}
