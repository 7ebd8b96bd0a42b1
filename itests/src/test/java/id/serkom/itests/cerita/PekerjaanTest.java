package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.spi.store.Lingkup;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** Certificates of many asesi are issued in the background, fifty a step: stopped, failed, asked for again. */
public class PekerjaanTest {

    private static final int SEKALI = 60;
    private static final List<String> HARI_UJI = List.of("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-06",
            "2026-04-07");

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private List<Sertifikat> sertifikat() {
        return kantor.store.sertifikat().list(Optional.of(putaran.id), Optional.empty(), Lingkup.SEMUA,
                Potongan.awal(Potongan.TERBANYAK)).isi();
    }

    @Test
    public void penerbitanYangTerhentiDiTengahDilanjutkanTanpaSatuPunSertifikatGanda() {
        int banyak = 2 * SEKALI;
        putaran = putaranBesar(banyak);

        HasilAksi hasil = putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        assertEquals("langkah pertama", 50, sertifikat().size());
        String pekerjaan = hasil.pekerjaan().orElseThrow();
        kantor.ditolak(Conflict.class, "pekerjaan.sedang-berjalan",
                () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
        AtomicInteger langkah = new AtomicInteger();
        kantor.sebelumCommit(set -> {
            // Once dead it writes nothing more, whatever it still tries.
            if (langkah.get() >= 2 || !set.surat().isEmpty() && langkah.incrementAndGet() == 2) {
                throw new Mati();
            }
        });
        kantor.kerjakan();
        assertEquals("langkah kedua utuh, ketiga tidak ada", 100, sertifikat().size());
        kantor.sebelumCommit(set -> { });

        kantor.hidupkanLagi();
        kantor.kerjakan();
        kantor.lihatSimpul(Denyut.DIAM - 1);
        kantor.kerjakan();
        assertEquals("masih dipegang yang mati", 100, sertifikat().size());
        kantor.lihatSimpul(1);
        kantor.kerjakan();

        assertEquals(banyak, sertifikat().size());
        assertEquals(banyak, new HashSet<>(sertifikat().stream().map(Sertifikat::nomor).toList()).size());
        Pekerjaan selesai = kantor.store.pekerjaan().find(pekerjaan).orElseThrow();
        assertEquals("selesai", selesai.status());
        assertEquals(3, selesai.langkah());
        assertEquals(banyak, putaran.semua(AsesiStatus.BERSERTIFIKAT).size());
        kantor.terbit(IntStream.range(0, banyak).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    @Test
    public void penerbitanYangGagalDilanjutkanSesudahSebabnyaHilang() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.akhiri("mandat", "kepala-badan", "2026-04-07");
        kantor.hari("2026-04-08");

        kantor.kerjakan();
        Pekerjaan gagal = kantor.store.pekerjaan().berkas(putaran.id).get(0);
        assertEquals("gagal", gagal.status());
        Reason sebab = gagal.alasan().get(0);
        assertEquals("surat.penandatangan-tidak-berwenang", sebab.code());
        assertEquals("8 April 2026", sebab.data().get("tanggal"));
        assertEquals("kepala-badan", sebab.data().get("jabatan"));
        assertEquals(Optional.of(new Kemajuan(50, SEKALI)), gagal.kemajuan());
        assertEquals(50, sertifikat().size());

        kantor.daftarkan("mandat", "kode", "plt-april", "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis", "plt",
                "dasar", "Surat Perintah 800/77/2026", "masa", Map.of("mulai", "2026-04-08"));
        kantor.kerjakan();
        assertEquals("tidak dicoba terus-menerus", 50, sertifikat().size());
        kantor.hari("2026-04-09");
        kantor.kerjakan();

        assertEquals(SEKALI, sertifikat().size());
        Pekerjaan selesai = kantor.store.pekerjaan().find(gagal.id()).orElseThrow();
        assertEquals("selesai", selesai.status());
        assertEquals(Optional.of(new Kemajuan(SEKALI, SEKALI)), selesai.kemajuan());
        assertEquals(List.of(), selesai.alasan());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    /** Nothing is wrong with the job: it goes on as soon as its hold is over. */
    @Test
    public void basisDataYangTidakTersediaSebentarTidakMenggagalkanPekerjaan() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.sebelumCommit(set -> {
            if (!set.surat().isEmpty()) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-tersedia"), new IllegalStateException());
            }
        });
        kantor.kerjakan();
        kantor.sebelumCommit(set -> { });
        assertEquals("berjalan", kantor.store.pekerjaan().berkas(putaran.id).get(0).status());

        kantor.jam.majuDetik(11);
        kantor.kerjakan();

        assertEquals(SEKALI, sertifikat().size());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    /** While its tahap is replaced, nothing is wrong with the job either, and nothing is written until it goes on. */
    @Test
    public void tahapYangSedangDigantiTidakMenggagalkanPekerjaanDanTidakMenulisApaPun() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        Tahap penerbitan = kantor.tahap.find("sertifikasi", "penerbitan", 1).orElseThrow().tahap();
        int tertulis = kantor.jurnal().size();
        kantor.tahap.remove(penerbitan);

        kantor.kerjakan();
        kantor.kerjakan();
        assertEquals("berjalan", kantor.store.pekerjaan().berkas(putaran.id).get(0).status());
        assertEquals(tertulis, kantor.jurnal().size());

        kantor.pasangTahap();
        kantor.kerjakan();
        assertEquals(SEKALI, sertifikat().size());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    /** It goes in the very moment in which its step is to begin. */
    @Test
    public void tahapYangPergiSebelumLangkahnyaTidakMenggagalkanPekerjaan() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        Tahap penerbitan = kantor.tahap.find("sertifikasi", "penerbitan", 1).orElseThrow().tahap();
        kantor.sebelumCommit(set -> kantor.tahap.remove(penerbitan));

        kantor.kerjakan();
        kantor.sebelumCommit(set -> { });
        assertEquals("berjalan", kantor.store.pekerjaan().berkas(putaran.id).get(0).status());

        kantor.pasangTahap();
        kantor.kerjakan();
        assertEquals(SEKALI, sertifikat().size());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    @Test
    public void penerbitanYangGagalDapatDimintaLagiTanpaMenunggu() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.setel("id.serkom.naskah", "sertifikat.paraf", "kepala-bidang");
        kantor.kerjakan();
        assertEquals("gagal", kantor.store.pekerjaan().berkas(putaran.id).get(0).status());
        kantor.setel("id.serkom.naskah", "sertifikat.paraf", "");

        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);

        assertEquals(SEKALI, sertifikat().size());
        assertEquals(List.of("diganti"), kantor.store.pekerjaan().berkas(putaran.id).stream().map(Pekerjaan::status).toList());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    /** A bundle may miss a class: that is the failure of its job, which is told, and not the end of all others. */
    @Test
    public void galatSebuahBundelMenggagalkanPekerjaannyaSajaDanDikatakan() {
        putaran = putaranBesar(SEKALI);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.sebelumCommit(set -> {
            if (!set.surat().isEmpty()) {
                throw new NoClassDefFoundError("id/serkom/Hilang");
            }
        });

        kantor.kerjakan();
        kantor.sebelumCommit(set -> { });

        Pekerjaan gagal = kantor.store.pekerjaan().berkas(putaran.id).get(0);
        assertEquals("gagal", gagal.status());
        assertEquals("pekerjaan.galat", gagal.alasan().get(0).code());
        kantor.hari("2026-04-08");
        kantor.kerjakan();
        assertEquals("selesai", kantor.store.pekerjaan().find(gagal.id()).orElseThrow().status());
        kantor.terbit(IntStream.range(0, SEKALI).mapToObj(i -> "sertifikat").toArray(String[]::new));
    }

    /** A round of many asesi, at most 20 a day, that stands at penerbitan; its letters count as named. */
    private Putaran putaranBesar(int banyak) {
        Putaran besar = new Putaran(kantor);
        besar.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-06", "kuota", 0));
        List<Map<String, String>> portofolio = besar.portofolio(Orang.POLMAN, "bersama");
        for (int i = 0; i < banyak; i += SEKALI) {
            besar.terima(besar.ajukan(Orang.POLMAN, "800/" + i, IntStream.rangeClosed(i + 1, i + SEKALI)
                    .mapToObj(n -> besar.calon("Asesi " + n, portofolio)).toArray(Data[]::new)));
        }
        kantor.hari("2026-03-09");
        besar.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        besar.daftar().forEach(a -> besar.periksa(a.nama()));
        besar.rekap();
        List<Asesi> asesi = besar.daftar();
        besar.aksi(Orang.BIDANG, "susun", data("sesi", IntStream.range(0, banyak / 20).mapToObj(i -> Putaran.sesi(i + 1,
                HARI_UJI.get(i), Putaran.penguji("hasnah", asesi.subList(20 * i, 20 * i + 10).stream()),
                Putaran.penguji("ilham", asesi.subList(20 * i + 10, 20 * i + 20).stream()))).toList()));
        besar.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        besar.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.hari("2026-04-07");
        besar.isi().sesi().forEach(s -> besar.hadir(s));
        asesi.forEach(a -> besar.nilai(a.nama()));
        besar.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        besar.undang("2026-04-07");
        asesi.forEach(a -> besar.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        besar.tutupRapat();
        besar.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        besar.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        Stream<String> perPermohonan = IntStream.range(0, banyak / SEKALI).boxed()
                .flatMap(i -> Stream.of("surat-permohonan", "tanda-terima"));
        kantor.terbit(Stream.concat(perPermohonan, Stream.of("pemberitahuan", "hasil-verifikasi", "sk-rekomendasi",
                "jadwal-undangan", "surat-tugas", "permohonan-penugasan", "berita-acara-asesmen", "undangan-rapat",
                "berita-acara-rapat", "sk-penetapan", "surat-penyampaian")).toArray(String[]::new));
        return besar;
    }

    /** The server dies. */
    private static final class Mati extends Error {

        private static final long serialVersionUID = 1L;
    }
}
