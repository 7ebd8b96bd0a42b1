package id.serkom.buku;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every berkas that moved in the period: its closed tahap have their letters, what is on file is there, its certificates match. */
final class BuktiBerkas {

    private static final int KELOMPOK = 200;

    private final BerkasStore berkas;
    private final SuratStore surat;
    private final SertifikatStore sertifikat;
    private final BuktiDokumen dokumen;
    private final HasilBukti hasil;

    BuktiBerkas(BerkasStore berkas, SuratStore surat, SertifikatStore sertifikat, BuktiDokumen dokumen, HasilBukti hasil) {
        this.berkas = berkas;
        this.surat = surat;
        this.sertifikat = sertifikat;
        this.dokumen = dokumen;
        this.hasil = hasil;
    }

    void kurun(LocalDate dari, LocalDate sampai) {
        for (Berkas b : Halaman500.semua(p -> berkas.list(BerkasQuery.SEMUA, Lingkup.SEMUA, p))) {
            List<PosisiTahap> jalan = berkas.perjalanan(b.id());
            if (jalan.isEmpty()) {
                hasil.temuan("tahap-hilang", "posisi_tahap, berkas " + b.id(), "Berkas tidak mempunyai satu pun tahap.");
            }
            if (jalan.stream().anyMatch(p -> beririsan(p, dari, sampai))) {
                hasil.hitung("berkas");
                jalan.forEach(p -> tahap(b, p, dari, sampai));
                kelengkapan(b);
                sertifikat(b);
            }
        }
    }

    private static boolean beririsan(PosisiTahap p, LocalDate dari, LocalDate sampai) {
        return !p.masuk().isAfter(sampai) && p.keluar().map(k -> !k.isBefore(dari)).orElse(true);
    }

    /** A tahap that a return superseded may have been left without its letter. */
    private void tahap(Berkas b, PosisiTahap p, LocalDate dari, LocalDate sampai) {
        boolean ditutup = p.keluar().filter(k -> !k.isBefore(dari) && !k.isAfter(sampai)).isPresent() && !p.digantikan();
        if (ditutup) {
            hasil.hitung("tahap");
            if (!surat.adaBernomor(b.id(), p.tahap(), p.putaran())) {
                hasil.temuan("tahap-tanpa-surat", "posisi_tahap " + p.id() + ", berkas " + b.id() + ", tahap " + p.tahap(),
                        "Tahap telah ditutup, tetapi tidak ada surat bernomor daripadanya.");
            }
        }
    }

    private void kelengkapan(Berkas b) {
        berkas.kelengkapanBerkas(b.id()).forEach(k -> kelengkapan(b, k));
        List<String> kelompok = new ArrayList<>();
        for (Asesi asesi : Halaman500.semua(p -> berkas.asesi(b.id(), Optional.empty(), Lingkup.SEMUA, p))) {
            kelompok.add(asesi.id());
            if (kelompok.size() == KELOMPOK) {
                berkas.isi(b.id()).kelengkapan(kelompok).forEach(k -> kelengkapan(b, k));
                kelompok.clear();
            }
        }
        if (!kelompok.isEmpty()) {
            berkas.isi(b.id()).kelengkapan(kelompok).forEach(k -> kelengkapan(b, k));
        }
    }

    private void kelengkapan(Berkas b, Kelengkapan k) {
        hasil.hitung("kelengkapan");
        String letak = "kelengkapan " + k.id() + ", berkas " + b.id();
        Optional<Dokumen> ada = k.dokumen().flatMap(id -> dokumen.periksa(id, letak));
        if (ada.isEmpty() && k.dokumen().isEmpty() && k.rujukan().filter(id -> rujukanAda(b, id)).isEmpty()) {
            hasil.temuan("kelengkapan-hilang", letak, "Kelengkapan \"" + k.kode() + "\" tidak menunjuk apa pun yang ada.");
        }
    }

    private boolean rujukanAda(Berkas b, String id) {
        return surat.find(id).isPresent() || berkas.isi(b.id()).sesi().stream().anyMatch(s -> s.id().equals(id))
                || sertifikat.find(id).isPresent();
    }

    private void sertifikat(Berkas b) {
        for (Sertifikat s : Halaman500.semua(
                p -> sertifikat.list(Optional.of(b.id()), Optional.empty(), Lingkup.SEMUA, p))) {
            hasil.hitung("sertifikat");
            String letak = "sertifikat " + s.id();
            Optional<Surat> naskah = surat.find(s.surat());
            if (naskah.isEmpty()) {
                hasil.temuan("sertifikat-tanpa-surat", letak, "Surat sertifikat tidak ada: " + s.surat() + ".");
            } else if (Terisi.beku(naskah.get()) && !cocok(s, naskah.get())) {
                hasil.temuan("sertifikat-berbeda", letak + ", surat " + s.surat(),
                        "Daftar sertifikat tidak sama dengan naskah sertifikatnya.");
            }
        }
    }

    /** A certificate on another's blank has no text of ours: then its number is the letter's, or its accompanying letter's to name. */
    private boolean cocok(Sertifikat s, Surat naskah) {
        String html = surat.isi(naskah.id()).map(IsiSurat::html).orElse("");
        boolean sendiri = "sendiri".equals(s.penerbit());
        if (sendiri && naskah.nomor().filter(s.nomor()::equals).isEmpty()) {
            return false;
        }
        return !sendiri || Teks.tercetak(html, s.nomor()) && Teks.tercetak(html, s.registrasi())
                && Teks.tercetak(html, s.nama());
    }
}
