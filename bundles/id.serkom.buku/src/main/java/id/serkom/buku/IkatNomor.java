package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Binds a reserved number to a paper that was made outside: its scan is its text. A paper that withdraws an earlier letter of ours does
 * so with its number, in the same commit; a kind that its tahap withdraws itself is left to the tahap.
 */
final class IkatNomor {

    private final SuratStore surat;
    private final DokumenStore dokumen;
    private final BerkasStore berkas;
    private final PengaturanBuku pengaturan;
    private final KelolaNomor nomor;
    private final Meja meja;

    IkatNomor(SuratStore surat, DokumenStore dokumen, BerkasStore berkas, PengaturanBuku pengaturan, KelolaNomor nomor, Meja meja) {
        this.surat = surat;
        this.dokumen = dokumen;
        this.berkas = berkas;
        this.pengaturan = pengaturan;
        this.nomor = nomor;
        this.meja = meja;
    }

    Surat ikat(Actor actor, String id, CatatMasuk kertas) {
        Akses.bidang(actor);
        NomorSurat cadangan = nomor.dicadangkan(id);
        JenisSurat jenis = nomor.jenis(kertas.jenis(), kertas.tanggal());
        Dokumen scan = periksa(cadangan, kertas, jenis);
        String idSurat = Ids.baru(meja.saat());
        Surat baru = new Surat(idSurat, 0, Arah.KELUAR, jenis.jenis(), SuratStatus.BERNOMOR, cadangan.seri(), cadangan.tahun(),
                Optional.of(cadangan.urut()), Optional.of(cadangan.nomor()), Optional.empty(), kertas.tanggal(),
                Optional.empty(), Optional.empty(), kertas.hal(), kertas.pengirim(), kertas.instansi(), jenis.klasifikasi(),
                jenis.sifat(), 0, kertas.berkas(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(),
                kertas.merujuk(), Optional.of(scan.id()), scan.sha256(), Optional.of("Dibuat di luar aplikasi"
                        + kertas.keterangan().map(k -> "; " + k.strip()).orElse("")), meja.saat(), actor.akun(), Optional.empty(),
                kertas.lampiran().map(String::strip), Optional.empty(), Optional.empty());
        NomorSurat terikat = new NomorSurat(cadangan.id(), cadangan.revision(), cadangan.seri(), cadangan.tahun(),
                cadangan.urut(), cadangan.sisipan(), cadangan.nomor(), NomorStatus.TERIKAT, Optional.of(idSurat),
                cadangan.alasan(), cadangan.tanggal(), cadangan.oleh());
        Data isi = Data.of(Map.of("surat", List.of(Map.of("id", idSurat, "nomor", cadangan.nomor()))));
        List<Catatan> catatan = new ArrayList<>(List.of(terikat));
        dicabut(kertas).ifPresent(lama -> catatan.add(lama.menjadi(SuratStatus.DICABUT)));
        return meja.tulis(new Kejadian(actor, "ikat", kertas.berkas(), idSurat, isi), catatan,
                List.of(new SuratBaru(baru, "", Data.KOSONG, List.of())), Optional.empty()).surat().get(0);
    }

    /** The letter that the paper withdraws. */
    private Optional<Surat> dicabut(CatatMasuk kertas) {
        Optional<Surat> lama = kertas.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN).map(Rujukan::surat)
                .flatMap(surat::find);
        lama.filter(s -> s.arah() != Arah.KELUAR || s.status() != SuratStatus.BERNOMOR && s.status() != SuratStatus.DIKIRIM)
                .ifPresent(s -> {
                    throw new Conflict(Reason.of("buku.tidak-dapat-dicabut", "status",
                            s.status().name().toLowerCase(Locale.ROOT)));
                });
        lama.filter(s -> nomor.dicabutTahapnya(s.jenis())).ifPresent(s -> {
            throw new Conflict(Reason.of("buku.dicabut-tahapnya", "nomor", s.nomor().orElse("-")));
        });
        lama.filter(s -> surat.isi(s.id()).filter(isi -> isi.model().has("akibat")).isPresent()).ifPresent(s -> {
            throw new Conflict(Reason.of("buku.dicabut-berakibat", "nomor", s.nomor().orElse("-")));
        });
        return lama;
    }

    private Dokumen periksa(NomorSurat cadangan, CatatMasuk kertas, JenisSurat jenis) {
        String seri = Deret.utama(pengaturan.kini(), jenis).seri();
        Optional<LocalDate> terakhir = cadangan.sisipan().isEmpty() ? Optional.empty() : nomor.tanggalBerikutnya(cadangan);
        Optional<Dokumen> scan = dokumen.find(kertas.dokumen());
        LocalDate terawal = cadangan.tanggal().minusDays(pengaturan.kini().mundur());
        new Isian().teks("pengirim", kertas.pengirim(), 200).teks("hal", kertas.hal(), 500)
                .bilaAda("lampiran", kertas.lampiran(), 200).bilaAda("keterangan", kertas.keterangan(), 1000)
                .tolakBila(kertas.merujuk().filter(r -> surat.find(r.surat()).isEmpty()).isPresent(),
                        Reason.of("buku.rujukan-tidak-ada").at("/merujuk/surat"))
                .tolakBila(!kertas.nomor().equals(cadangan.nomor()),
                        Reason.of("buku.nomor-kertas-lain", "nomor", cadangan.nomor()).at("/nomor"))
                .tolakBila(kertas.tanggal().isBefore(terawal),
                        Reason.of("buku.tanggal-mundur", "terawal", Tanggal.panjang(terawal)).at("/tanggal"))
                .tolakBila(kertas.tanggal().isAfter(meja.hariIni()), Reason.of("buku.tanggal-kemudian").at("/tanggal"))
                .tolakBila(kertas.tanggal().getYear() != cadangan.tahun(),
                        Reason.of("buku.tahun-lain", "tahun", cadangan.tahun()).at("/tanggal"))
                .tolakBila(terakhir.filter(kertas.tanggal()::isAfter).isPresent(), Reason.of("buku.sisipan-sesudah-induk", "terakhir",
                        terakhir.map(Tanggal::panjang).orElse("")).at("/tanggal"))
                .tolakBila(!seri.equals(cadangan.seri()), Reason.of("buku.seri-lain", "jenis", jenis.judul()).with("seri", seri)
                        .with("cadangan", cadangan.seri()).at("/jenis"))
                .tolakBila(scan.isEmpty(), Reason.of("dokumen.tidak-dikenal", "dokumen", kertas.dokumen()).at("/dokumen"))
                .tolakBila(kertas.berkas().filter(b -> berkas.find(b).isEmpty()).isPresent(),
                        Reason.of("buku.berkas-tidak-ada").at("/berkas"))
                .periksa();
        return scan.orElseThrow();
    }
}
