package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.Test;

public class SuratanTest {

    private static final Actor OPERATOR = new Actor("operator", "Operator", Set.of(Peran.OPERATOR),
            Optional.empty(), Optional.empty(), Optional.empty());

    private final Kantor kantor = new Kantor();

    @Test
    public void suratMasukMendapatNomorAgendaDanNomorPengirimDisimpanApaAdanya() {
        Surat surat = kantor.surat.catatMasuk(Kantor.BIDANG,
                kantor.suratMasuk(" 005 / 12-a/BKPSDM", kantor.unggah("a".repeat(64))), Optional.empty());

        assertEquals(Optional.of("1/2026"), surat.agenda());
        assertEquals(Optional.of(" 005 / 12-a/BKPSDM"), surat.nomor());
        assertEquals(SuratStatus.DITERIMA, surat.status());
        assertEquals("a".repeat(64), surat.sha256());
        assertEquals("buku.catat-masuk", jurnalTerakhir().kejadian());
        assertEquals("1/2026", jurnalTerakhir().isi().objects("surat").get(0).text("nomor"));
    }

    @Test
    public void suratYangSamaDariPengirimYangSamaDicatatSatuKali() {
        Dokumen scan = kantor.unggah("a".repeat(64));
        Surat pertama = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("5/2026", scan), Optional.empty());

        Surat kedua = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("5/2026", scan), Optional.empty());

        assertEquals(pertama.id(), kedua.id());
        Dokumen lain = kantor.unggah("b".repeat(64));
        assertEquals("buku.surat-masuk-ganda", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("5/2026", lain), Optional.empty())));
    }

    @Test
    public void suratTanpaNomorDibedakanMenurutPindaiannya() {
        Dokumen scan = kantor.unggah("a".repeat(64));
        Surat pertama = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("-", scan), Optional.empty());

        Surat lain = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("-", kantor.unggah("b".repeat(64))), Optional.empty());

        assertNotEquals(pertama.id(), lain.id());
        assertEquals(Optional.of("2/2026"), lain.agenda());
        assertEquals(pertama.id(), kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("-", scan), Optional.empty()).id());
    }

    @Test
    public void suratMasukYangDicatatDuaOrangSekaligusTercatatSekali() {
        Dokumen scan = kantor.unggah("a".repeat(64));

        List<String> tercatat = IntStream.range(0, 40).parallel()
                .mapToObj(i -> kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("5/2026", scan), Optional.empty()).id())
                .distinct().toList();

        assertEquals(1, tercatat.size());
    }

    @Test
    public void kunciYangSamaMemberiJawabanPertama() {
        CatatMasuk masuk = kantor.suratMasuk("5/2026", kantor.unggah("a".repeat(64)));
        Surat pertama = kantor.surat.catatMasuk(Kantor.BIDANG, masuk, Optional.of("k1"));

        assertEquals(pertama.id(), kantor.surat.catatMasuk(Kantor.BIDANG, masuk, Optional.of("k1")).id());
        CatatMasuk lain = kantor.suratMasuk("6/2026", kantor.unggah("b".repeat(64)));
        assertEquals("idempotensi.isi-lain",
                Kantor.ditolak(InvalidInput.class, () -> kantor.surat.catatMasuk(Kantor.BIDANG, lain, Optional.of("k1"))));
    }

    @Test
    public void semuaKekeliruanSuratMasukDisebutSekaligus() {
        CatatMasuk keliru = new CatatMasuk("Surat Umum", Optional.of("tidak-ada"), " ", "", kantor.jam.tanggal().plusDays(3),
                kantor.jam.tanggal().plusDays(1), "x".repeat(501), "TIDAKADA", Optional.of("TIDAKADA"));

        InvalidInput gagal = assertThrows(InvalidInput.class,
                () -> kantor.surat.catatMasuk(Kantor.BIDANG, keliru, Optional.empty()));

        assertEquals(Set.of("/jenis", "/instansi", "/pengirim", "/nomor", "/hal", "/diterima", "/dokumen", "/berkas"),
                new HashSet<>(gagal.reasons().stream().map(r -> r.field()).toList()));
        assertEquals(0, kantor.store.journal().sesudah(0, 10).size());
    }

    @Test
    public void penerimaanYangTerlaluLamaTundukKebijakan() {
        LocalDate lama = kantor.jam.tanggal().minusDays(15);
        Dokumen scan = kantor.unggah("a".repeat(64));
        CatatMasuk masuk = new CatatMasuk("surat-umum", Optional.empty(), "Pengirim", "1", lama, lama, "Hal", scan.id(),
                Optional.empty());

        assertEquals("buku.diterima-terlalu-lama",
                Kantor.ditolak(InvalidInput.class, () -> kantor.surat.catatMasuk(Kantor.BIDANG, masuk, Optional.empty())));
        kantor.setelan.put("masuk.tanggal-mundur", "30");
        assertEquals(Optional.of(lama), kantor.surat.catatMasuk(Kantor.BIDANG, masuk, Optional.empty()).diterima());
    }

    @Test
    public void instansiHanyaMelihatSuratnyaSendiriYangSudahBeku() {
        Surat milik = kantor.keluar(Kantor.UNDANGAN, s -> s);
        Surat konsep = kantor.keluar(Kantor.UNDANGAN, s -> status(s, SuratStatus.KONSEP, s.instansi()));
        Surat lain = kantor.keluar(Kantor.UNDANGAN, s -> status(s, s.status(), Optional.of("bkpsdm-polman")));

        assertEquals(milik.id(), kantor.surat.find(Kantor.MAJENE, milik.id()).id());
        assertThrows(NotFound.class, () -> kantor.surat.find(Kantor.MAJENE, konsep.id()));
        assertThrows(NotFound.class, () -> kantor.surat.find(Kantor.MAJENE, lain.id()));
        assertThrows(NotFound.class, () -> kantor.surat.isi(Kantor.MAJENE, lain.id()));
        assertThrows(NotFound.class, () -> kantor.surat.find(Kantor.ANDI, milik.id()));
        assertEquals(List.of(milik.id()), kantor.surat.list(Kantor.MAJENE, SuratQuery.SEMUA, Potongan.awal(10)).isi().stream()
                .map(Surat::id).toList());
        assertEquals(3, kantor.surat.list(Kantor.BIDANG, SuratQuery.SEMUA, Potongan.awal(10)).isi().size());
        assertThrows(Forbidden.class, () -> kantor.surat.paraf(Kantor.MAJENE, milik.id()));
        assertThrows(Forbidden.class, () -> kantor.surat.disposisi(Kantor.MAJENE, milik.id()));
        assertThrows(Forbidden.class, () -> kantor.surat.find(Actor.SISTEM, milik.id()));
    }

    @Test
    public void asesorMelihatSuratYangDialamatkanKepadanyaBukanSuratInstansiYangSekode() {
        Surat miliknya = kantor.keluar(Kantor.UNDANGAN, s -> s.kepadaAsesor(Optional.of(Contoh.ANDI)));
        Surat instansiSekode = kantor.keluar(Kantor.UNDANGAN, s -> status(s, s.status(), Optional.of(Contoh.ANDI)));

        assertEquals(miliknya.id(), kantor.surat.find(Kantor.ANDI, miliknya.id()).id());
        assertThrows(NotFound.class, () -> kantor.surat.find(Kantor.ANDI, instansiSekode.id()));
        assertEquals(List.of(miliknya.id()), kantor.surat.list(Kantor.ANDI, SuratQuery.SEMUA, Potongan.awal(10)).isi().stream()
                .map(Surat::id).toList());
    }

    @Test
    public void naskahKonsepBertuliskanKonsepDiTempatNomor() {
        Surat konsep = kantor.keluar(Kantor.UNDANGAN, s -> status(s, SuratStatus.KONSEP, s.instansi()));

        String isi = kantor.surat.isi(Kantor.BIDANG, konsep.id());

        assertTrue(isi.contains("KONSEP"));
        assertFalse(isi.contains("\u27e6"));
    }

    @Test
    public void hanyaBidangYangMengisiBuku() {
        Surat surat = kantor.keluar(Kantor.UNDANGAN, s -> s);
        List<Callable<?>> semua = List.of(() -> kantor.surat.cadangkan(OPERATOR, "undangan-rapat", "x"),
                () -> kantor.surat.sisipkan(OPERATOR, "undangan-rapat", 2026, 1, "x"),
                () -> kantor.surat.batalkan(OPERATOR, "x", "x"),
                () -> kantor.surat.kirim(OPERATOR, surat.id(), kantor.jam.tanggal(), "pos"),
                () -> kantor.surat.catatMasuk(OPERATOR, kantor.suratMasuk("1", kantor.unggah("a".repeat(64))), Optional.empty()),
                () -> kantor.surat.disposisi(OPERATOR, surat.id(), "x", "x", kantor.jam.tanggal()));

        for (Callable<?> satu : semua) {
            assertThrows(Forbidden.class, satu::call);
        }
        assertThrows(Forbidden.class, () -> kantor.surat.saldoAwal(OPERATOR, "keluar", 2026, 1, "x"));
    }

    @Test
    public void pengirimanDicatatSatuKaliPadaTanggalYangMungkin() {
        Surat surat = kantor.keluar(Kantor.UNDANGAN, s -> s);

        assertEquals("buku.dikirim-sebelum-tanggal", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.kirim(Kantor.BIDANG, surat.id(), kantor.jam.tanggal().minusDays(1), "pos")));
        assertEquals("buku.dikirim-kemudian", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.kirim(Kantor.BIDANG, surat.id(), kantor.jam.tanggal().plusDays(1), "pos")));
        Surat dikirim = kantor.surat.kirim(Kantor.BIDANG, surat.id(), kantor.jam.tanggal(), "pos");

        assertEquals(SuratStatus.DIKIRIM, dikirim.status());
        assertEquals(Optional.of(kantor.jam.tanggal()), dikirim.dikirim());
        assertEquals(surat.sha256(), dikirim.sha256());
        assertEquals("buku.tidak-dapat-dikirim", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.kirim(Kantor.BIDANG, surat.id(), kantor.jam.tanggal(), "pos")));
    }

    @Test
    public void disposisiDiteruskanDanDiselesaikanOlehPenerimanya() {
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("1", kantor.unggah("a".repeat(64))),
                Optional.empty());
        kantor.akun("operator", "Operator", true, Optional.empty());
        Disposisi disposisi = kantor.surat.disposisi(Kantor.BIDANG, masuk.id(), "operator", "Siapkan jawaban",
                kantor.jam.tanggal().plusDays(2));

        assertThrows(NotFound.class, () -> kantor.surat.selesaikanDisposisi(Kantor.MAJENE, disposisi.id()));
        assertEquals(Optional.of(kantor.jam.tanggal()), kantor.surat.selesaikanDisposisi(OPERATOR, disposisi.id()).selesai());
        assertThrows(Conflict.class, () -> kantor.surat.selesaikanDisposisi(OPERATOR, disposisi.id()));
        assertEquals(1, kantor.surat.disposisi(OPERATOR, masuk.id()).size());
    }

    @Test
    public void disposisiKepadaSiapaPunYangBukanAkunAktifDitolak() {
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("1", kantor.unggah("a".repeat(64))),
                Optional.empty());
        kantor.akun("lama", "Sudah Pindah", false, Optional.empty());

        for (String kepada : List.of("Kepala Bidang", "bidnag", "lama", "kepala-badan")) {
            assertEquals(kepada, "buku.disposisi-tanpa-penerima", disposisiDitolak(masuk, kepada));
        }
        assertEquals("buku.terlalu-panjang", disposisiDitolak(masuk, "a".repeat(65)));
        assertEquals(List.of(), kantor.surat.disposisi(Kantor.BIDANG, masuk.id()));
    }

    private String disposisiDitolak(Surat masuk, String kepada) {
        return Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.disposisi(Kantor.BIDANG, masuk.id(), kepada, "Siapkan", kantor.jam.tanggal()));
    }

    @Test
    public void disposisiKepadaJabatanSampaiPadaPemegangnyaDanPerintahnyaTercatatDalamJurnal() {
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("1", kantor.unggah("a".repeat(64))),
                Optional.empty());
        Mandat mandat = Contoh.referensi().list(Mandat.class, kantor.jam.tanggal()).get(0);
        kantor.akun("kepala", "Kepala Badan", true, Optional.of(mandat.pejabat()));

        Disposisi disposisi = kantor.surat.disposisi(Kantor.BIDANG, masuk.id(), mandat.jabatan(), "Siapkan jawaban",
                kantor.jam.tanggal());

        assertEquals("kepala", disposisi.kepada());
        assertTrue(kantor.store.journal().rantai("buku", 0, 10).stream()
                .anyMatch(e -> e.isi().optText("perintah").equals(Optional.of("Siapkan jawaban"))));
    }

    @Test
    public void disposisiHanyaUntukSuratMasukDanBatasYangBelumLewat() {
        kantor.akun("x", "X", true, Optional.empty());
        Surat keluar = kantor.keluar(Kantor.UNDANGAN, s -> s);
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("1", kantor.unggah("a".repeat(64))),
                Optional.empty());

        assertEquals("buku.disposisi-hanya-masuk", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.disposisi(Kantor.BIDANG, keluar.id(), "x", "y", kantor.jam.tanggal())));
        assertEquals("buku.batas-lewat", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.disposisi(Kantor.BIDANG, masuk.id(), "x", "y", kantor.jam.tanggal().minusDays(1))));
    }

    private static Surat status(Surat s, SuratStatus status, Optional<String> instansi) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), status, s.seri(), s.tahun(), s.urut(), s.nomor(), s.agenda(),
                s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(), instansi, s.klasifikasi(), s.sifat(),
                s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(),
                s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh());
    }

    private JournalEntry jurnalTerakhir() {
        List<JournalEntry> semua = kantor.store.journal().sesudah(0, 500);
        return semua.get(semua.size() - 1);
    }
}
