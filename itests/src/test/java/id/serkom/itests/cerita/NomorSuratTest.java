package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

/** Every number is bound to a letter or explains itself. */
public class NomorSuratTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Surat umumkan(String tanggal) {
        return umumkan(new Putaran(kantor), tanggal);
    }

    private Surat umumkan(Putaran putaran, String tanggal) {
        kantor.hari(tanggal);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", tanggal, "sampai",
                "2027-12-30", "kuota", 0));
        return kantor.terbit("pemberitahuan").get(0);
    }

    private List<NomorSurat> nomor(int tahun) {
        return kantor.surat.nomor(Orang.BIDANG, "keluar", tahun, Potongan.awal(100)).isi();
    }

    @Test
    public void bukuKertasBerhentiPada345MakaSuratPertamaBernomor346() {
        assertEquals(Optional.of("800.1.4/346/BPSDM/2026"), umumkan("2026-03-02").nomor());
        kantor.ditolak(Conflict.class, "buku.seri-sudah-dipakai",
                () -> kantor.surat.saldoAwal(Orang.BIDANG, "keluar", 2026, 400, "Keliru"));
    }

    @Test
    public void nomorYangDicadangkanTerikatAtauBatalDenganAlasanSehinggaTiapCelahTerjelaskan() {
        umumkan("2026-03-02");
        NomorSurat untukLuar = kantor.surat.cadangkan(Orang.BIDANG, "pemberitahuan", "Surat dibuat sekretariat");
        NomorSurat salah = kantor.surat.cadangkan(Orang.BIDANG, "pemberitahuan", "Surat dibuat sekretariat");
        Surat sesudah = umumkan("2026-03-03");

        kantor.surat.batalkan(Orang.BIDANG, salah.id(), "Surat urung dibuat");
        Surat terikat = kantor.surat.ikat(Orang.BIDANG, untukLuar.id(), new CatatMasuk("pemberitahuan", Optional.empty(),
                "Bupati Majene", untukLuar.nomor(), kantor.jam.tanggal(), kantor.jam.tanggal(), "Undangan",
                kantor.unggah(Orang.BIDANG, "surat sekretariat"), Optional.empty()));

        assertEquals(Optional.of("800.1.4/349/BPSDM/2026"), sesudah.nomor());
        assertEquals(Optional.of("800.1.4/347/BPSDM/2026"), terikat.nomor());
        assertEquals(List.of(NomorStatus.TERIKAT, NomorStatus.TERIKAT, NomorStatus.BATAL, NomorStatus.TERIKAT),
                nomor(2026).stream().map(NomorSurat::status).toList());
        assertEquals(Optional.of("Surat urung dibuat"), nomor(2026).get(2).alasan());
        kantor.ditolak(Conflict.class, "buku.nomor-batal", () -> kantor.surat.batalkan(Orang.BIDANG, salah.id(), "Lagi"));
        kantor.ditolak(Conflict.class, "buku.nomor-terikat", () -> kantor.surat.batalkan(Orang.BIDANG, untukLuar.id(), "Lagi"));
        kantor.terbit("pemberitahuan");
    }

    @Test
    public void tahunBergantiSeriMulaiLagiDariSatu() {
        assertEquals(Optional.of("800.1.4/346/BPSDM/2026"), umumkan("2026-12-30").nomor());

        assertEquals(Optional.of("800.1.4/1/BPSDM/2027"), umumkan("2027-01-04").nomor());
        assertEquals(Optional.of("800.1.4/2/BPSDM/2027"), umumkan("2027-01-05").nomor());
        assertEquals(1, nomor(2026).size());
        assertEquals(2, nomor(2027).size());
    }

    @Test
    public void nomorSisipanHanyaBilaKebijakanMembolehkan() {
        umumkan("2026-03-02");
        kantor.ditolak(Conflict.class, "buku.sisipan-tidak-diizinkan",
                () -> kantor.surat.sisipkan(Orang.BIDANG, "pemberitahuan", 2026, 346, "Terlewat dicatat"));
        kantor.setel("id.serkom.buku", "sisipan", "ya");

        NomorSurat sisipan = kantor.surat.sisipkan(Orang.BIDANG, "pemberitahuan", 2026, 346, "Terlewat dicatat");

        assertEquals("800.1.4/346.a/BPSDM/2026", sisipan.nomor());
        assertEquals(Optional.of("800.1.4/347/BPSDM/2026"), umumkan("2026-03-03").nomor());
    }

    @Test
    public void satuSeriUntukSemuaSuratBilaKantorMenghendaki() {
        kantor.setel("id.serkom.buku", "berbagi", "semua");
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");

        assertEquals(Optional.of("351 TAHUN 2026"), putaran.surat("sk-rekomendasi").get(0).nomor());
        assertTrue(kantor.surat.nomor(Orang.BIDANG, "keputusan", 2026, Potongan.awal(10)).isi().isEmpty());
    }

    @Test
    public void satuSeriTiapJenisTidakPernahMencetakSatuNomorDuaKali() {
        kantor.setel("id.serkom.buku", "berbagi", "jenis");
        Putaran pertama = new Putaran(kantor);
        kantor.ditolak(Conflict.class, "buku.pola-bertabrakan", () -> umumkan(pertama, "2026-03-02"));
        assertTrue(kantor.store.surat().seri(2026).isEmpty());

        kantor.setel("id.serkom.buku", "pola", "{klasifikasi}/{urut}/{jenis}/{unit}/{tahun}");
        kantor.setel("id.serkom.buku", "pola.sk-rekomendasi", "{urut} TAHUN {tahun}");
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        assertEquals("800.1.4/1/pemberitahuan/BPSDM/2026", putaran.surat("pemberitahuan").get(0).nomor().orElseThrow());
        assertEquals("1 TAHUN 2026", putaran.surat("sk-rekomendasi").get(0).nomor().orElseThrow());
        assertTrue(kantor.buktikan().temuan().toString(), kantor.buktikan().utuh());
        List<String> semua = kantor.semuaSurat().stream().filter(s -> s.arah() == Arah.KELUAR)
                .flatMap(s -> s.nomor().stream()).toList();
        assertEquals(Set.copyOf(semua).size(), semua.size());
    }

    @Test
    public void seriYangBergantiDiTengahTahunTidakMengulangNomorYangTelahTercetak() {
        kantor.setel("id.serkom.buku", "saldo.keluar.2026", "0");
        assertEquals(Optional.of("800.1.4/1/BPSDM/2026"), umumkan("2026-03-02").nomor());
        kantor.setel("id.serkom.buku", "seri.pemberitahuan", "bidang");
        kantor.setel("id.serkom.buku", "pola", "{klasifikasi}/{urut}/{jenis}/{tahun}");
        kantor.setel("id.serkom.buku", "pola.pemberitahuan", "{klasifikasi}/{urut}/{unit}/{tahun}");

        Putaran kedua = new Putaran(kantor);
        kantor.ditolak(Conflict.class, "simpan.nomor-ganda", () -> umumkan(kedua, "2026-03-03"));

        assertEquals(1, nomor(2026).size());
        kantor.setel("id.serkom.buku", "pola.pemberitahuan", "{klasifikasi}/{urut}/BID/{unit}/{tahun}");
        assertEquals(Optional.of("800.1.4/1/BID/BPSDM/2026"), umumkan(kedua, "2026-03-04").nomor());
    }

    @Test
    public void suratMasukDidisposisikanDenganTugasDanTanggalDanTampakDalamBuku() {
        Surat masuk = kantor.surat.catatMasuk(Orang.BIDANG, new CatatMasuk("surat-umum", Optional.of("bkpsdm-polman"),
                "BKPSDM Kabupaten Polewali Mandar", "800/99", kantor.jam.tanggal(), kantor.jam.tanggal(), "Permintaan penjelasan",
                kantor.unggah(Orang.BIDANG, "surat masuk"), Optional.empty()), Optional.empty());
        kantor.terbit("surat-umum");

        kantor.akun(Orang.BIDANG);
        kantor.surat.disposisi(Orang.KEPALA, masuk.id(), "bidang", "Siapkan jawaban", kantor.jam.tanggal().plusDays(2));

        assertTrue(kantor.tenggat.tugas(Orang.BIDANG).stream()
                .anyMatch(t -> t.jenis().equals("disposisi") && t.judul().equals("Siapkan jawaban")));
        assertTrue(kantor.bukuTercetak(Arah.MASUK, kantor.jam.tanggal(), kantor.jam.tanggal())
                .contains("Siapkan jawaban"));
    }
}
