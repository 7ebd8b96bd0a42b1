package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilItem;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

/** What is recorded from paper: who acted, on which date, and one entry in the book for one letter. */
public class KertasTest {

    private static final Data KOMPETEN = data("verdict", "kompeten");

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void diRapat() {
        putaran = Putaran.sampai(kantor, "rapat");
        putaran.undang("2026-04-01");
        kantor.terbit("undangan-rapat");
        kantor.hari("2026-04-01");
    }

    private void diRencana() {
        putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.terbit("permohonan-rekomendasi");
        kantor.hari("2026-03-16");
    }

    private Kertas kertas(String pejabat, String nama, String tanggal) {
        return new Kertas(Pelaksana.INSTANSI_BERWENANG, pejabat, nama, "KEP.12/" + tanggal, LocalDate.parse(tanggal),
                kantor.unggah(Orang.BIDANG, "SK " + tanggal));
    }

    private void rekomendasi(Kertas kertas) {
        rekomendasi(kertas, kertas);
    }

    private void rekomendasi(Kertas surat, Kertas dasar) {
        putaran.dariKertas("rekomendasi", Optional.empty(), data("untuk", "semua", "penerbit", "lain", "surat",
                Map.of("nomor", surat.nomor(), "tanggal", surat.tanggal().toString(), "hal", "Rekomendasi uji kompetensi",
                        "dokumen", surat.dokumen())), dasar);
    }

    private void tetapkan(Kertas sk) {
        putaran.dariKertas("tetapkan", Optional.empty(), data("sk", Map.of("penerbit", "BNSP", "nomor", sk.nomor(), "tanggal",
                sk.tanggal().toString(), "hal", "Penetapan hasil", "dokumen", sk.dokumen()), "asesi",
                putaran.daftar().stream().map(Asesi::id).toList()), sk);
    }

    private Surat agendakan(String jenis, Optional<String> instansi, String pengirim, Kertas surat, Optional<String> berkas) {
        Surat entri = kantor.surat.catatMasuk(Orang.BIDANG, new CatatMasuk(jenis, instansi, pengirim, surat.nomor(),
                surat.tanggal(), kantor.jam.tanggal(), "Surat", surat.dokumen(), berkas), Optional.empty());
        kantor.terbit(jenis);
        return entri;
    }

    private Surat entri(Surat surat) {
        return kantor.surat.find(Orang.BIDANG, surat.id());
    }

    @Test
    public void namaDanKodePadaKertasTidakPernahDuaOrang() {
        diRapat();
        Optional<String> rahma = Optional.of(putaran.asesi(RAHMA).id());
        Kertas penguji = putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan", "Salma Rauf", "NOTA/1");

        List<String> alasan = kantor.ditolak(InvalidInput.class, "kertas.nama-berbeda",
                () -> putaran.dariKertas("putuskan", rahma, KOMPETEN, penguji));

        assertTrue(alasan.toString(), alasan.get(0).contains("Salma Rauf") && alasan.get(0).contains("Abdul Rahman Saleh"));
        Kertas asesor = putaran.kertas(Pelaksana.ASESOR, "hasnah", "Ilham Jaya", "FR.AK.02/1");
        kantor.ditolak(InvalidInput.class, "kertas.nama-berbeda", () -> putaran.dariKertas("koreksi", rahma,
                data("alasan", "Salah baca", "nilai", Putaran.nilai(1).objects("nilai")), asesor));
        putaran.dariKertas("putuskan", rahma, KOMPETEN, putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan",
                "Drs. ABDUL RAHMAN  SALEH, M.M.", "NOTA/2"));
        assertEquals("nama yang tercetak adalah nama pada register", "Abdul Rahman Saleh",
                putaran.isi().putusan(List.of(rahma.get())).get(0).namaPemutus());
        assertEquals(Optional.of("Abdul Rahman Saleh"), kantor.jurnal("rapat.putuskan").untuk());
        kantor.terbit("dasar-pencatatan");
    }

    @Test
    public void kertasInstansiMenyebutInstansiItuSendiri() {
        putaran = Putaran.sampai(kantor, "permohonan");
        kantor.hari("2026-03-03");
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, AKBAR));
        Kertas polman = putaran.kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "Kepala BKPSDM Kabupaten Polewali Mandar", "9");

        kantor.ditolak(InvalidInput.class, "kertas.nama-berbeda",
                () -> putaran.dariKertas("tarik", Optional.of(majene), data("alasan", "Dimutasi"), polman));
        kantor.terbit("surat-permohonan");
    }

    @Test
    public void putusanPejabatYangSudahPensiunDicatatMenurutTanggalSuratnya() {
        diRencana();
        kantor.akhiri("pejabat", "sekretaris-badan", "2026-03-13");

        kantor.ditolak(InvalidInput.class, "kertas.tidak-terdaftar",
                () -> rekomendasi(kertas("sekretaris-badan", "Abdul Rahman Saleh", "2026-03-16")));
        rekomendasi(kertas("sekretaris-badan", "Abdul Rahman Saleh", "2026-03-13"));

        kantor.terbit("sk-rekomendasi");
    }

    @Test
    public void pejabatYangBaruMenjabatTidakMemutusDenganSuratSebelumnya() {
        diRencana();
        kantor.daftarkan("pejabat", "kode", "kepala-baru", "masa", Map.of("mulai", "2026-03-16"), "nama", "Baharuddin Lopa",
                "namaGelar", "Baharuddin Lopa, S.H.", "instansi", "bpsdm-sulbar", "berwenang", true);

        kantor.ditolak(InvalidInput.class, "kertas.tidak-terdaftar",
                () -> rekomendasi(kertas("kepala-baru", "Baharuddin Lopa", "2026-03-13")));

        kantor.terbit();
    }

    @Test
    public void kertasBukanJalanMemutarBagiPejabatYangTidakBerwenangMemutus() {
        diRencana();

        List<String> alasan = kantor.ditolak(InvalidInput.class, "kertas.tidak-berwenang",
                () -> rekomendasi(kertas("kabid-sertifikasi", "Nurhayati Arsyad", "2026-03-16")));

        assertTrue(alasan.toString(), alasan.get(0).contains("Nurhayati Arsyad"));
        kantor.terbit();
    }

    @Test
    public void yangMengujiTidakMemutusJugaBilaHanyaAkunnyaYangMenghubungkanKeduaKodenya() {
        putaran = Putaran.sampai(kantor, "rapat");
        kantor.daftarkan("pejabat", "kode", "ketua-lsp", "masa", Map.of("mulai", "2026-01-01"), "nama", "Hasnah M.",
                "namaGelar", "Hasnah M.", "instansi", "bpsdm-sulbar", "berwenang", true);
        Actor ganda = new Actor("lsp", "Hasnah Mustafa", Set.of(Peran.ASESOR, Peran.INSTANSI_BERWENANG), Optional.empty(),
                Optional.of("hasnah"), Optional.of("ketua-lsp"));
        List<Data> peserta = new ArrayList<>(Putaran.peserta());
        peserta.add(data("kapasitas", "pemutus", "kode", "ketua-lsp", "jabatan", "Ketua LSP"));
        putaran.aksi(Orang.BIDANG, "undang", data("tanggal", "2026-04-01", "mulai", "09:00", "tempat", "Ruang Rapat", "acara",
                "Rapat hasil", "peserta", peserta));
        kantor.hari("2026-04-01");

        kantor.ditolak(InvalidInput.class, "rapat.pemutus-menguji", () -> putaran.putuskan(ganda, RAHMA, "kompeten"));
        putaran.semua(AsesiStatus.DINILAI).forEach(a -> putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        putaran.tutupRapat();
        kantor.ditolak(InvalidInput.class, "penetapan.pelaku-menguji", () -> putaran.aksi(ganda, "tetapkan", Data.KOSONG));

        kantor.terbit("undangan-rapat", "berita-acara-rapat");
    }

    @Test
    public void satuDaftarPutusanYangDitandatanganiMengambilSatuNomorAgenda() {
        diRapat();
        Kertas daftar = putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan", "Abdul Rahman Saleh", "BA/7");
        List<PermintaanAksi> semua = putaran.semua(AsesiStatus.DINILAI).stream().map(a -> new PermintaanAksi(putaran.id,
                "putuskan", Optional.of(a.id()), KOMPETEN, Optional.empty(), Optional.empty(), Optional.of(daftar))).toList();

        List<HasilItem> hasil = kantor.berkas().jalankan(Orang.BIDANG, semua);

        assertEquals(List.of(), hasil.stream().flatMap(h -> h.alasan().stream()).toList());
        Surat satu = kantor.terbit("dasar-pencatatan").get(0);
        assertEquals(Optional.of("3/2026"), satu.agenda());
        List<Kelengkapan> dasar = putaran.isi().kelengkapan("dasar-pencatatan");
        assertEquals(4, dasar.size());
        dasar.forEach(k -> assertEquals(Optional.of(satu.id()), k.rujukan()));
        assertEquals("3/2026", kantor.jurnal("rapat.putuskan").isi().objects("suratTerdahulu").get(0).text("agenda"));
    }

    @Test
    public void duaPutusanDariSatuKertasYangDicatatBersamaanTetapSatuEntri() {
        diRapat();
        Kertas daftar = putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan", "Abdul Rahman Saleh", "BA/7");
        Asesi rahma = putaran.asesi(RAHMA);
        kantor.sebelumCommit(set -> {
            kantor.sebelumCommit(lain -> { });
            putaran.dariKertas("putuskan", Optional.of(putaran.asesi(AKBAR).id()), KOMPETEN, daftar);
        });

        kantor.berkas().jalankan(Orang.BIDANG, new PermintaanAksi(putaran.id, "putuskan", Optional.of(rahma.id()), KOMPETEN,
                Optional.of(rahma.revision()), Optional.empty(), Optional.of(daftar)));

        assertEquals(Optional.of("3/2026"), kantor.terbit("dasar-pencatatan").get(0).agenda());
        assertEquals(2, putaran.isi().kelengkapan("dasar-pencatatan").size());
    }

    @Test
    public void suratYangSudahDiagendakanDipakaiTanpaNomorKeduaDanMenjadiMilikBerkasnya() {
        diRencana();
        Kertas sk = kertas("fariq-wajidi", "Fariq Wajidi", "2026-03-13");
        Surat diagendakan = agendakan("surat-masuk", Optional.of("bpsdm-sulbar"), "Kepala Badan", sk, Optional.empty());
        kantor.akun(Orang.BIDANG);
        kantor.surat.disposisi(Orang.BIDANG, diagendakan.id(), "bidang", "Tindak lanjuti", LocalDate.of(2026, 3, 20));

        rekomendasi(sk);

        kantor.terbit();
        Surat dipakai = kantor.surat.find(Orang.BIDANG, diagendakan.id());
        assertEquals(diagendakan.agenda(), dipakai.agenda());
        assertEquals("sk-rekomendasi", dipakai.jenis());
        assertEquals(Optional.of(putaran.id), dipakai.berkas());
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        putaran.di("pelaksanaan");
        assertTrue(kantor.surat.isi(Orang.BIDANG, kantor.terbit("jadwal-undangan", "jadwal-undangan", "surat-tugas",
                "permohonan-penugasan").get(0).id()).contains(sk.nomor()));
    }

    @Test
    public void rekomendasiYangDiagendakanBesertaBerkasnyaMenjadiSkPutaranIni() {
        diRencana();
        Kertas sk = kertas("fariq-wajidi", "Fariq Wajidi", "2026-03-13");
        Surat diagendakan = agendakan("surat-masuk", Optional.of("bpsdm-sulbar"), "Kepala Badan", sk, Optional.of(putaran.id));

        rekomendasi(sk);

        kantor.terbit();
        Surat dipakai = entri(diagendakan);
        assertEquals(diagendakan.agenda(), dipakai.agenda());
        assertEquals("sk-rekomendasi", dipakai.jenis());
        assertEquals(Optional.of("rencana"), dipakai.tahap());
        assertEquals(1, dipakai.putaran());
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        putaran.di("pelaksanaan");
        kantor.terbit("jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
    }

    @Test
    public void skPenetapanBadanLainYangDiagendakanBesertaBerkasnyaMendasariSertifikat() {
        putaran = Putaran.sampai(kantor, "penetapan");
        kantor.hari("2026-04-02");
        Kertas sk = kertas("fariq-wajidi", "Fariq Wajidi", "2026-04-02");
        Surat diagendakan = agendakan("surat-masuk", Optional.empty(), "BNSP", sk, Optional.of(putaran.id));

        tetapkan(sk);

        assertEquals("sk-penetapan", entri(diagendakan).jenis());
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.hari("2026-04-06");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        assertTrue(kantor.surat.isi(Orang.BIDANG, kantor.terbit("surat-penyampaian", "surat-penyampaian", "sertifikat",
                "sertifikat", "sertifikat", "sertifikat").get(2).id()).contains(sk.nomor()));
    }

    @Test
    public void suratYangMulaMulaHanyaDasarPencatatanMasihMenjadiSkBerkasnya() {
        diRapat();
        Kertas keputusan = kertas("fariq-wajidi", "Fariq Wajidi", "2026-04-01");
        Surat diagendakan = agendakan("surat-masuk", Optional.empty(), "BNSP", keputusan, Optional.empty());
        putaran.semua(AsesiStatus.DINILAI)
                .forEach(a -> putaran.dariKertas("putuskan", Optional.of(a.id()), KOMPETEN, keputusan));
        assertEquals(Optional.of(putaran.id), entri(diagendakan).berkas());
        assertEquals("belum menjadi surat tahap mana pun", Optional.empty(), entri(diagendakan).tahap());
        putaran.tutupRapat();
        kantor.terbit("berita-acara-rapat");

        tetapkan(keputusan);

        assertEquals("sk-penetapan", entri(diagendakan).jenis());
        assertEquals(Optional.of("penetapan"), entri(diagendakan).tahap());
        kantor.terbit();
    }

    @Test
    public void pindaianAsliYangMenyusulAdalahSuratYangSama() {
        diRencana();
        Kertas sk = kertas("fariq-wajidi", "Fariq Wajidi", "2026-03-13");
        Kertas asli = new Kertas(sk.sebagai(), sk.kode(), sk.nama(), sk.nomor(), sk.tanggal(),
                kantor.unggah(Orang.BIDANG, "pindaian asli"));
        Surat diagendakan = agendakan("surat-masuk", Optional.of("bpsdm-sulbar"), "Kepala Badan", sk, Optional.empty());
        kantor.surat.asliDiterima(Orang.BIDANG, diagendakan.id(), kantor.jam.tanggal(), Optional.of(asli.dokumen()));

        rekomendasi(asli);

        assertEquals("sk-rekomendasi", entri(diagendakan).jenis());
        assertEquals("pindaian pertama tetap", Optional.of(sk.dokumen()), entri(diagendakan).dokumen());
        kantor.terbit();
    }

    @Test
    public void kertasTanpaNomorBukanSuratTanpaNomorYangPindaiannyaLain() {
        diRencana();
        Kertas surat = new Kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "-", LocalDate.parse("2026-03-13"),
                kantor.unggah(Orang.BIDANG, "rekomendasi tanpa nomor"));
        Kertas catatan = new Kertas(surat.sebagai(), surat.kode(), surat.nama(), surat.nomor(), surat.tanggal(),
                kantor.unggah(Orang.BIDANG, "perintah mencatat tanpa nomor"));

        rekomendasi(surat, catatan);

        List<Surat> masuk = kantor.terbit("sk-rekomendasi", "dasar-pencatatan");
        assertEquals(List.of(surat.dokumen(), catatan.dokumen()), masuk.stream().map(s -> s.dokumen().orElseThrow()).toList());
    }

    @Test
    public void permohonanYangDiagendakanTanpaKodePengirimnyaDijawabDenganAgendanyaDanTampakBagiInstansinya() {
        putaran = Putaran.sampai(kantor, "permohonan");
        kantor.hari("2026-03-03");
        String nomor = "800/117/BKPSDM/2026";
        Data masukan = putaran.surat(Orang.POLMAN, nomor, putaran.calon(Orang.POLMAN, RAHMA));
        Kertas surat = new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-polman", "-", nomor, kantor.jam.tanggal(),
                masukan.object("surat").text("dokumen"));
        Surat diagendakan = agendakan("surat-masuk", Optional.empty(), "BKPSDM Polman", surat, Optional.empty());

        HasilAksi hasil = putaran.aksi(Orang.POLMAN, "ajukan", masukan);

        kantor.terbit();
        assertEquals(List.of(new HasilAksi.RingkasSurat(diagendakan.id(), "surat-permohonan", "masuk", "diterima",
                diagendakan.agenda().orElseThrow(), "BKPSDM Polman")), hasil.surat());
        assertEquals(diagendakan.agenda(), kantor.surat.find(Orang.POLMAN, diagendakan.id()).agenda());
    }

    @Test
    public void duaInstansiDenganNomorDanPindaianYangSamaAdalahDuaSurat() {
        putaran = Putaran.sampai(kantor, "permohonan");
        kantor.hari("2026-03-03");
        Data masukan = putaran.surat(Orang.POLMAN, "800/1", putaran.calon(Orang.POLMAN, RAHMA));
        Surat majene = agendakan("surat-permohonan", Optional.of("bkpsdm-majene"), "BKPSDM Kabupaten Majene",
                new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "-", "800/1", kantor.jam.tanggal(),
                        masukan.object("surat").text("dokumen")), Optional.empty());

        putaran.aksi(Orang.POLMAN, "ajukan", masukan);

        assertEquals(Optional.of("bkpsdm-polman"), kantor.terbit("surat-permohonan").get(0).instansi());
        assertEquals(Optional.empty(), entri(majene).berkas());
    }

    @Test
    public void permohonanYangSudahDiagendakanMenunjukEntriYangAda() {
        putaran = Putaran.sampai(kantor, "permohonan");
        kantor.hari("2026-03-03");
        String nomor = "800/117/BKPSDM/2026";
        Data masukan = putaran.surat(Orang.BIDANG, nomor, putaran.calon(Orang.BIDANG, RAHMA));
        String pindaian = masukan.object("surat").text("dokumen");
        Surat diagendakan = kantor.surat.catatMasuk(Orang.BIDANG, new CatatMasuk("surat-permohonan", Optional.of("bkpsdm-polman"),
                "BKPSDM", nomor, kantor.jam.tanggal(), kantor.jam.tanggal(), "Permohonan", pindaian, Optional.empty()),
                Optional.empty());
        kantor.terbit("surat-permohonan");

        putaran.dariKertas("ajukan", Optional.empty(), masukan, new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-polman",
                "BKPSDM Kabupaten Polewali Mandar", nomor, kantor.jam.tanggal(), pindaian));

        kantor.terbit();
        assertEquals(diagendakan.id(), putaran.isi().permohonan(putaran.permohonanOf("bkpsdm-polman")).orElseThrow().surat());
    }

    @Test
    public void nomorYangSamaDenganPindaianLainDitolakDanMenyebutEntriYangAda() {
        diRapat();
        List<Asesi> asesi = putaran.semua(AsesiStatus.DINILAI);
        Kertas daftar = putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan", "Abdul Rahman Saleh", "BA/7");
        putaran.dariKertas("putuskan", Optional.of(asesi.get(0).id()), KOMPETEN, daftar);
        Kertas lain = new Kertas(daftar.sebagai(), daftar.kode(), daftar.nama(), daftar.nomor(), daftar.tanggal(),
                kantor.unggah(Orang.BIDANG, "pindaian lain"));

        List<String> alasan = kantor.ditolak(Conflict.class, "surat.masuk-ganda",
                () -> putaran.dariKertas("putuskan", Optional.of(asesi.get(1).id()), KOMPETEN, lain));

        assertTrue(alasan.toString(), alasan.get(0).contains("3/2026") && alasan.get(0).contains(daftar.dokumen()));
        kantor.terbit("dasar-pencatatan");
    }
}
