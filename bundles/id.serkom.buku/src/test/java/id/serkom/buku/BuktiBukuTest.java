package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.Bukti.Temuan;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

/** The proof names what somebody altered by hand, whichever table or file it is in. */
public class BuktiBukuTest {

    private static final LocalDate AWAL = LocalDate.of(2026, 1, 1);
    private static final LocalDate AKHIR = LocalDate.of(2026, 12, 31);

    private final Kantor kantor = new Kantor();
    private Surat surat;

    @Before
    public void bukuYangUtuh() {
        kantor.setelan.put("saldo.keluar.2026", "345");
        kantor.setelan.put("sisipan", "ya");
        surat = kantor.berkasDenganSertifikat();
        kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("005/12-a/BKPSDM", kantor.unggah("a".repeat(64))),
                Optional.empty());
        kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Surat dibuat di sekretariat");
        NomorSurat batal = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Dicadangkan");
        kantor.surat.batalkan(Kantor.BIDANG, batal.id(), "Salah ketik");
        kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 346, "Tertinggal");
        kantor.keluar(Kantor.UNDANGAN, this::konsep);
    }

    @Test
    public void bukuYangTidakDiubahTerbuktiUtuh() {
        Bukti bukti = kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR);

        assertEquals(List.of(), bukti.temuan());
        assertTrue(bukti.utuh());
        assertEquals(Long.valueOf(6), bukti.diperiksa().get("nomor"));
        assertEquals(Long.valueOf(3), bukti.diperiksa().get("surat"));
        assertEquals(Long.valueOf(2), bukti.diperiksa().get("dokumen"));
        assertEquals(Long.valueOf(1), bukti.diperiksa().get("tahap"));
        assertEquals(Long.valueOf(1), bukti.diperiksa().get("sertifikat"));
        assertTrue(bukti.diperiksa().get("jurnal") > 5);
    }

    @Test
    public void cadanganYangMasihBerjalanDisebutTersendiri() {
        Bukti bukti = kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR);

        assertEquals(List.of("000.1.5/346.a/BPSDM/2026", "000.1.5/347/BPSDM/2026"),
                bukti.cadangan().stream().map(NomorSurat::nomor).sorted().toList());
    }

    @Test
    public void cadanganYangMasanyaLewatMenjadiTemuan() {
        LocalDate hariIni = kantor.jam.tanggal();
        assertTrue(kantor.buku().buktikan(Kantor.BIDANG, AWAL, hariIni).utuh());

        kantor.jam.majuHari(1);
        new Hasil(kantor.buku().buktikan(Kantor.BIDANG, AWAL, hariIni)).menemukan("nomor-belum-dipakai", "urut 347");
        assertTrue(kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR).utuh());

        kantor.jam.majuHari(400);
        Hasil tahunLalu = new Hasil(kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR));
        tahunLalu.menemukan("nomor-belum-dipakai", "urut 346.a");
        assertEquals(List.of(), tahunLalu.bukti().cadangan());
    }

    @Test
    public void suratTahunLaluYangDiterimaTahunIniDibuktikanBersamaNomornya() {
        Kantor januari = new Kantor();
        januari.jam.ke(LocalDate.of(2026, 1, 2));
        CatatMasuk m = januari.suratMasuk("5/XII", januari.unggah("e".repeat(64)));
        januari.surat.catatMasuk(Kantor.BIDANG, new CatatMasuk(m.jenis(), m.instansi(), m.pengirim(), m.nomor(),
                LocalDate.of(2025, 12, 30), m.diterima(), m.hal(), m.dokumen(), m.berkas()), Optional.empty());
        DokumenStore lain = Rusak.baris(DokumenStore.class, januari.store.dokumen(), Dokumen.class,
                d -> List.of(new Dokumen(d.id(), d.revision(), "f".repeat(64), d.nama(), d.ukuran(), d.tipe(), d.diunggahOleh(),
                        d.instansi(), d.diunggah())));
        januari.blob.put("f".repeat(64), true);

        Bukti utuh = januari.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR);
        assertTrue(utuh.utuh());
        assertEquals(Long.valueOf(1), utuh.diperiksa().get("surat"));
        new Hasil(januari.buku(januari.store.surat(), januari.store.berkas(), lain, januari.store.sertifikat(),
                januari.store.journal()).buktikan(Kantor.BIDANG, AWAL, AKHIR)).menemukan("isi-berubah", "surat");
    }

    @Test
    public void nomorLainYangTercetakSama() {
        diSurat(NomorSurat.class, n -> n.sisipan().equals("a")
                ? List.of(Salinan.nomor(n, "000.1.5/346/BPSDM/2026", n.status(), n.surat(), n.alasan())) : List.of(n))
                .menemukan("nomor-ganda", "urut 346");
    }

    @Test
    public void nomorYangDihapus() {
        diSurat(NomorSurat.class, n -> n.urut() == 347 ? List.of() : List.of(n)).menemukan("nomor-hilang", "urut 347");
    }

    @Test
    public void nomorTerakhirYangDihapus() {
        diSurat(NomorSurat.class, n -> n.urut() == 348 ? List.of() : List.of(n)).menemukan("nomor-hilang", "urut 348");
    }

    @Test
    public void nomorYangDigandakan() {
        diSurat(NomorSurat.class, n -> n.urut() == 347 ? List.of(n, n) : List.of(n)).menemukan("nomor-ganda", "urut 347");
    }

    @Test
    public void nomorYangDipindahkanKeSuratLain() {
        diSurat(NomorSurat.class, n -> n.surat().isPresent() && n.urut() == 346
                ? List.of(Salinan.nomor(n, n.nomor(), n.status(), Optional.of("TIDAKADA"), n.alasan())) : List.of(n))
                .menemukan("surat-hilang", "keluar/2026 urut 346");
    }

    @Test
    public void nomorYangDiubahTulisannya() {
        diSurat(NomorSurat.class, n -> n.urut() == 346 && n.sisipan().isEmpty()
                ? List.of(Salinan.nomor(n, "000.1.5/999/BPSDM/2026", n.status(), n.surat(), n.alasan())) : List.of(n))
                .menemukan("nomor-berbeda", "keluar/2026 urut 346");
    }

    @Test
    public void nomorBatalYangKehilanganAlasan() {
        diSurat(NomorSurat.class, n -> n.status() == NomorStatus.BATAL
                ? List.of(Salinan.nomor(n, n.nomor(), n.status(), n.surat(), Optional.empty())) : List.of(n))
                .menemukan("nomor-tanpa-alasan", "urut 348");
    }

    @Test
    public void nomorTerikatYangDikatakanBatal() {
        diSurat(NomorSurat.class, n -> n.urut() == 346 && n.sisipan().isEmpty()
                ? List.of(Salinan.nomor(n, n.nomor(), NomorStatus.BATAL, Optional.empty(), Optional.of("x"))) : List.of(n))
                .menemukan("nomor-tanpa-baris", surat.id());
    }

    @Test
    public void seriYangDimundurkanDimajukanAtauDihapus() {
        diSurat(Seri.class, s -> List.of(Salinan.seri(s, s.saldo(), s.terakhir() - 1))).menemukan("nomor-di-luar-seri", "keluar/2026");
        diSurat(Seri.class, s -> List.of(Salinan.seri(s, s.saldo(), s.terakhir() + 1))).menemukan("nomor-hilang", "urut 349");
        diSurat(Seri.class, s -> List.of(Salinan.seri(s, s.saldo() + 1, s.terakhir()))).menemukan("nomor-di-luar-seri", "urut 346");
        diSurat(Seri.class, s -> List.of()).menemukan("seri-hilang", "keluar/2026");
    }

    @Test
    public void naskahYangDiubahAtauDihapus() {
        diSurat(IsiSurat.class, i -> List.of(new IsiSurat(i.surat(), i.html().replace("Rahma", "Rahmi"), i.model())))
                .menemukan("isi-berubah", surat.id());
        diSurat(IsiSurat.class, i -> List.of()).menemukan("isi-hilang", surat.id());
        diSurat(IsiSurat.class, i -> List.of(new IsiSurat(i.surat(), i.html() + "\u27e6nomor:X\u27e7", i.model())))
                .menemukan("tanda-tersisa", surat.id());
    }

    @Test
    public void suratYangDihapus() {
        Hasil hasil = diSurat(Surat.class, s -> s.id().equals(surat.id()) ? List.of() : List.of(s));

        hasil.menemukan("surat-hilang", "keluar/2026 urut 346");
        hasil.menemukan("surat-hilang", "jurnal posisi");
        hasil.menemukan("sertifikat-tanpa-surat", "sertifikat");
    }

    @Test
    public void suratBesertaNomornyaYangDihapusTetapDisebutJurnal() {
        SuratStore tanpaSurat = Rusak.baris(SuratStore.class, kantor.store.surat(), Surat.class,
                s -> s.id().equals(surat.id()) ? List.of() : List.of(s));
        SuratStore tanpaNomor = Rusak.baris(SuratStore.class, tanpaSurat, NomorSurat.class,
                n -> n.surat().filter(surat.id()::equals).isPresent() ? List.of() : List.of(n));
        SuratStore tanpaSeri = Rusak.baris(SuratStore.class, tanpaNomor, Seri.class, s -> List.of());

        new Hasil(kantor.buku(tanpaSeri, kantor.store.berkas(), kantor.store.dokumen(), kantor.store.sertifikat(),
                kantor.store.journal()).buktikan(Kantor.BIDANG, AWAL, AKHIR)).menemukan("surat-hilang", surat.id());
    }

    @Test
    public void barisSuratYangDiubah() {
        diSurat(Surat.class, s -> List.of(ubah(s, "Hal lain", s.pihak(), s.tanggal(), s.nomor())))
                .menemukan("surat-berbeda", surat.id());
        diSurat(Surat.class, s -> List.of(ubah(s, s.hal(), "Kepala lain", s.tanggal(), s.nomor())))
                .menemukan("surat-berbeda", surat.id());
        diSurat(Surat.class, s -> List.of(ubah(s, s.hal(), s.pihak(), s.tanggal().plusDays(1), s.nomor())))
                .menemukan("surat-berbeda", surat.id());
        diSurat(Surat.class, s -> List.of(ubah(s, s.hal(), s.pihak(), s.tanggal(), Optional.of("1/2026"))))
                .menemukan("nomor-berbeda", surat.id());
        diSurat(Surat.class, s -> List.of(ubah(s, s.hal(), s.pihak(), s.tanggal(), Optional.empty())))
                .menemukan("surat-tanpa-nomor", surat.id());
    }

    @Test
    public void konsepYangDiberiNomorDenganTangan() {
        diSurat(Surat.class, s -> List.of(s.status() == SuratStatus.KONSEP ? Salinan.denganUrut(s, 350) : s))
                .menemukan("konsep-bernomor", "surat");
    }

    @Test
    public void isiDokumenYangDiubahAtauDihapusDariCakram() {
        kantor.blob.put("a".repeat(64), false);
        kantor.blob.remove("b".repeat(64));

        Hasil hasil = new Hasil(kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR));

        hasil.menemukan("dokumen-berubah", "a".repeat(64));
        hasil.menemukan("dokumen-hilang", "b".repeat(64));
        hasil.menemukan("dokumen-hilang", "kelengkapan");
    }

    @Test
    public void catatanDokumenYangDihapusAtauDiarahkanKeIsiLain() {
        kantor.blob.put("c".repeat(64), true);
        diDokumen(d -> List.of()).menemukan("dokumen-hilang", "kelengkapan");
        diDokumen(d -> List.of(new Dokumen(d.id(), d.revision(), "c".repeat(64), d.nama(), d.ukuran(), d.tipe(),
                d.diunggahOleh(), d.instansi(), d.diunggah()))).menemukan("isi-berubah", "surat");
    }

    @Test
    public void tahapDitutupTanpaSurat() {
        diBerkas(PosisiTahap.class, p -> List.of(new PosisiTahap(p.id(), p.revision(), p.berkas(), "verifikasi", p.putaran(),
                p.masuk(), p.keluar(), p.waktu(), p.kelengkapan(), p.keluaran(), p.data(), p.digantikan())))
                .menemukan("tahap-tanpa-surat", "verifikasi");
        diBerkas(PosisiTahap.class, p -> List.of()).menemukan("tahap-hilang", "berkas");
    }

    @Test
    public void kelengkapanYangTidakMenunjukApaPun() {
        diBerkas(Kelengkapan.class, k -> List.of(new Kelengkapan(k.id(), k.revision(), k.berkas(), k.tahap(), k.putaran(), k.kode(),
                k.jenis(), k.permohonan(), k.asesi(), Optional.empty(), Optional.of("TIDAKADA"))))
                .menemukan("kelengkapan-hilang", "kelengkapan");
    }

    @Test
    public void sertifikatYangDiubah() {
        SertifikatStore rusak = Rusak.baris(SertifikatStore.class, kantor.store.sertifikat(), Sertifikat.class,
                s -> List.of(new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(), s.instansi(), "Orang Lain", s.skema(),
                        s.skemaVersi(), s.surat(), s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), s.status(),
                        s.penerbit(), s.diserahkan(), s.diserahkanKepada())));

        new Hasil(kantor.buku(kantor.store.surat(), kantor.store.berkas(), kantor.store.dokumen(), rusak, kantor.store.journal())
                .buktikan(Kantor.BIDANG, AWAL, AKHIR)).menemukan("sertifikat-berbeda", "sertifikat");
    }

    @Test
    public void jurnalYangDiubahDihapusAtauDipotong() {
        long terakhir = kantor.store.journal().sesudah(0, 500).stream().mapToLong(JournalEntry::posisi).max().orElseThrow();
        diJurnal(JournalEntry.class, e -> e.posisi() == 3 ? List.of(Salinan.denganIsi(e)) : List.of(e))
                .menemukan("rantai-putus", "jurnal posisi 3");
        diJurnal(JournalEntry.class, e -> e.posisi() == 3 ? List.of() : List.of(e)).menemukan("jurnal-hilang", "posisi 3");
        diJurnal(JournalEntry.class, e -> e.posisi() == terakhir ? List.of() : List.of(e))
                .menemukan("rantai-terpotong", "rantai");
    }

    @Test
    public void kepalaRantaiYangDiubahAtauDihapus() {
        diJurnal(Kepala.class, k -> List.of(new Kepala(k.rantai(), k.ke(), "0".repeat(64)))).menemukan("rantai-terpotong", "buku");
        diJurnal(Kepala.class, k -> List.of()).menemukan("rantai-tanpa-kepala", "buku");
    }

    @Test
    public void instansiTidakMelihatBukuDanKurunTerbalikDitolak() {
        assertThrows(Forbidden.class, () -> kantor.buku().buktikan(Kantor.MAJENE, AWAL, AKHIR));
        assertThrows(InvalidInput.class, () -> kantor.buku().buktikan(Kantor.BIDANG, AKHIR, AWAL));
    }

    private record Hasil(Bukti bukti) {

        void menemukan(String jenis, String letak) {
            Set<String> semua = bukti.temuan().stream().map(t -> t.jenis() + " @ " + t.letak()).collect(Collectors.toSet());
            boolean ada = bukti.temuan().stream().anyMatch(t -> t.jenis().equals(jenis) && t.letak().contains(letak));
            assertTrue(jenis + " @ " + letak + " tidak ditemukan dalam " + semua, ada);
            assertTrue(bukti.temuan().stream().map(Temuan::uraian).noneMatch(String::isBlank));
        }
    }

    private <T> Hasil diSurat(Class<T> jenis, Function<T, List<T>> ubah) {
        return new Hasil(kantor.buku(Rusak.baris(SuratStore.class, kantor.store.surat(), jenis, ubah), kantor.store.berkas(),
                kantor.store.dokumen(), kantor.store.sertifikat(), kantor.store.journal()).buktikan(Kantor.BIDANG, AWAL, AKHIR));
    }

    private <T> Hasil diBerkas(Class<T> jenis, Function<T, List<T>> ubah) {
        return new Hasil(kantor.buku(kantor.store.surat(), Rusak.baris(BerkasStore.class, kantor.store.berkas(), jenis, ubah),
                kantor.store.dokumen(), kantor.store.sertifikat(), kantor.store.journal()).buktikan(Kantor.BIDANG, AWAL, AKHIR));
    }

    private Hasil diDokumen(Function<Dokumen, List<Dokumen>> ubah) {
        return new Hasil(kantor.buku(kantor.store.surat(), kantor.store.berkas(),
                Rusak.baris(DokumenStore.class, kantor.store.dokumen(), Dokumen.class, ubah), kantor.store.sertifikat(),
                kantor.store.journal()).buktikan(Kantor.BIDANG, AWAL, AKHIR));
    }

    private <T> Hasil diJurnal(Class<T> jenis, Function<T, List<T>> ubah) {
        return new Hasil(kantor.buku(kantor.store.surat(), kantor.store.berkas(), kantor.store.dokumen(),
                kantor.store.sertifikat(), Rusak.baris(JournalStore.class, kantor.store.journal(), jenis, ubah))
                .buktikan(Kantor.BIDANG, AWAL, AKHIR));
    }

    private Surat ubah(Surat s, String hal, String pihak, LocalDate tanggal, Optional<String> nomor) {
        return s.id().equals(surat.id()) ? Salinan.salin(s, s.status(), s.urut(), nomor, hal, pihak, tanggal) : s;
    }

    private Surat konsep(Surat s) {
        return Salinan.salin(s, SuratStatus.KONSEP, s.urut(), s.nomor(), s.hal(), s.pihak(), s.tanggal());
    }
}
