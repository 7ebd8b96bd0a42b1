package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 1 and 2: the announcement is changed, applications come in, are refused, withdrawn, come on paper. */
public class PermohonanTest {

    private static final String MAMASA = "satpolpp-mamasa";

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    @Before
    public void diumumkan() {
        putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
    }

    @Test
    public void jadwalYangBergeserDiumumkanDenganSusulanYangMerujukSuratPertama() {
        List<Surat> pertama = putaran.surat("pemberitahuan");

        putaran.aksi(Orang.BIDANG, "susulkan", data("sampai", "2026-03-11", "keterangan", "Masa penerimaan diperpanjang."));

        List<Surat> susulan = kantor.terbit("pemberitahuan-susulan", "pemberitahuan-susulan");
        for (Surat satu : susulan) {
            Surat dirujuk = pertama.stream().filter(p -> p.instansi().equals(satu.instansi())).findFirst().orElseThrow();
            assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, dirujuk.id())), satu.merujuk());
            assertTrue(kantor.surat.isi(Orang.BIDANG, satu.id()).contains(dirujuk.nomor().orElseThrow()));
        }
        kantor.hari("2026-03-10");
        putaran.ajukan(Orang.POLMAN, "800/200/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        kantor.terbit("surat-permohonan");
        assertEquals("surat pertama tidak berubah", pertama, putaran.surat("pemberitahuan"));
    }

    @Test
    public void permohonanDitolakKarenaBentuknyaSajaDenganSuratPenolakan() {
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        kantor.hari("2026-03-05");

        putaran.tentang(majene, Orang.BIDANG, "tolak", data("alasan", List.of("Surat tidak ditandatangani kepala badan")));

        assertEquals(PermohonanStatus.DITOLAK, putaran.permohonan(majene).status());
        putaran.status(Putaran.DARMA, AsesiStatus.DITOLAK);
        List<Surat> terbit = kantor.terbit("surat-permohonan", "penolakan-permohonan");
        assertTrue(kantor.surat.isi(Orang.MAJENE, terbit.get(1).id()).contains("Surat tidak ditandatangani kepala badan"));
        assertEquals("jam permohonan yang ditolak berhenti", TenggatStatus.SELESAI,
                putaran.tenggat("verifikasi", majene).status());
        kantor.hari("2026-03-06");
        putaran.ajukan(Orang.MAJENE, "893.3/ 046 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        kantor.terbit("surat-permohonan");
    }

    @Test
    public void permohonanYangDitarikPergiDenganAsesinyaDanYangLainJalanTerus() {
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        putaran.terima(polman);
        putaran.terima(majene);

        putaran.tentang(majene, Orang.MAJENE, "tarik", data("alasan", "Pegawai dimutasi ke instansi lain"));

        putaran.status(Putaran.DARMA, AsesiStatus.DITARIK);
        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("verifikasi", majene).status());
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", polman).status());
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.periksa(Putaran.RAHMA);
        putaran.rekap();
        putaran.di("rencana");
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima", "hasil-verifikasi");
    }

    @Test
    public void permohonanDiAtasKertasDicatatBidangSatuKaliDalamBukuDenganNomorPengirimApaAdanya() {
        putaran.aksi(Orang.BIDANG, "susulkan", data("tambahPenerima", List.of(MAMASA)));
        String nomor = "094/21 - SATPOL.PP/III/2026";
        Data masukan = putaran.surat(Orang.BIDANG, nomor, putaran.calon(Orang.BIDANG, "Yosep Demmatande"));
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_TERKAIT, MAMASA, "Kepala Satuan Polisi Pamong Praja Kabupaten Mamasa", nomor,
                kantor.jam.tanggal(), masukan.object("surat").text("dokumen"));

        HasilAksi hasil = putaran.dariKertas("ajukan", Optional.empty(), masukan, kertas);

        List<Surat> terbit = kantor.terbit("pemberitahuan", "surat-permohonan");
        assertEquals(Optional.of(nomor), terbit.get(1).nomor());
        assertEquals(Optional.of("1/2026"), terbit.get(1).agenda());
        assertEquals("masuk", hasil.surat().get(0).arah());
        JournalEntry jurnal = kantor.jurnal("permohonan.ajukan");
        assertEquals("bidang", jurnal.akun());
        assertEquals(Optional.of("Satuan Polisi Pamong Praja Kabupaten Mamasa"), jurnal.untuk());
        assertEquals(nomor, jurnal.isi().object("kertas").text("nomor"));
        assertEquals(MAMASA, putaran.asesi("Yosep Demmatande").instansi());
    }

    @Test
    public void kertasYangDatangSebelumDicatatDihitungSejakHariDatangnya() {
        kantor.hari("2026-03-06");
        String nomor = "800/118/BKPSDM/2026";
        Data masukan = putaran.surat(Orang.BIDANG, nomor, putaran.calon(Orang.BIDANG, Putaran.RAHMA));
        Map<String, Object> surat = new HashMap<>(masukan.object("surat").asMap());
        surat.put("tanggal", "2026-03-03");
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-polman", "Kepala", nomor,
                LocalDate.of(2026, 3, 3), masukan.object("surat").text("dokumen"));

        putaran.dariKertas("ajukan", Optional.empty(), masukan.with("surat", surat).with("diterima", "2026-03-04"), kertas);

        Surat dicatat = kantor.terbit("surat-permohonan").get(0);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 4)), dicatat.diterima());
        jatuhTempo(putaran.tenggat("permohonan", putaran.permohonanOf("bkpsdm-polman")), "2026-03-11");
    }

    @Test
    public void kertasYangMenyebutOrangTakTerdaftarAtauInstansiLainDitolak() {
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        Data alasan = data("alasan", "Pegawai dimutasi ke instansi lain");
        Kertas takTerdaftar = putaran.kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-lain", "Kepala BKPSDM", "1");
        Kertas polman = putaran.kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-polman", "Kepala", "2");
        Kertas asesor = putaran.kertas(Pelaksana.ASESOR, "hasnah", "Hasnah Mustafa", "3");

        kantor.ditolak(InvalidInput.class, "kertas.tidak-terdaftar",
                () -> putaran.dariKertas("tarik", Optional.of(majene), alasan, takTerdaftar));
        kantor.ditolak(InvalidInput.class, "kertas.bukan-miliknya",
                () -> putaran.dariKertas("tarik", Optional.of(majene), alasan, polman));
        kantor.ditolak(InvalidInput.class, "kertas.bukan-pelaksana",
                () -> putaran.dariKertas("tarik", Optional.of(majene), alasan, asesor));
        kantor.terbit("surat-permohonan");
    }

    @Test
    public void suratYangSamaDikirimDuaKaliTercatatSatuKaliDanDenganIsiLainDitolak() {
        String nomor = "800/117/BKPSDM/2026";
        Data pertama = putaran.surat(Orang.POLMAN, nomor, putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        HasilAksi jawaban = putaran.aksi(Orang.POLMAN, "ajukan", pertama);

        assertEquals(jawaban, putaran.aksi(Orang.POLMAN, "ajukan", pertama));

        Data lain = putaran.surat(Orang.POLMAN, nomor, putaran.calon(Orang.POLMAN, Putaran.AKBAR));
        kantor.ditolak(Conflict.class, "aksi.surat-sama-isi-lain", () -> putaran.aksi(Orang.POLMAN, "ajukan", lain));
        kantor.terbit("surat-permohonan");
        assertEquals(1, putaran.daftar().size());
    }

    @Test
    public void suratYangSamaDenganKunciLainMendapatJawabanPertama() {
        Data surat = putaran.surat(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));

        HasilAksi jawaban = putaran.jalankan(Orang.POLMAN, berkunci("kunci-1", surat));

        assertEquals(jawaban, putaran.jalankan(Orang.POLMAN, berkunci("kunci-2", surat)));
        assertEquals(jawaban, putaran.aksi(Orang.POLMAN, "ajukan", surat));
        assertEquals(jawaban, putaran.jalankan(Orang.POLMAN, berkunci("kunci-1", surat)));
        kantor.terbit("surat-permohonan");
        assertEquals(1, putaran.daftar().size());
    }

    private PermintaanAksi berkunci(String kunci, Data surat) {
        return new PermintaanAksi(putaran.id, "ajukan", Optional.empty(), surat, Optional.empty(), Optional.of(kunci),
                Optional.empty());
    }

    @Test
    public void penerimaanTidakDitutupSebelumWaktunyaAtauSelamaAdaYangBelumDiputuskan() {
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        kantor.terbit("surat-permohonan");

        kantor.ditolak(InvalidInput.class, "permohonan.masih-dibuka", () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        kantor.hari("2026-03-09");
        kantor.ditolak(InvalidInput.class, "permohonan.belum-diputuskan",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "permohonan.sudah-ditutup", () -> putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM",
                putaran.calon(Orang.MAJENE, Putaran.DARMA)));

        putaran.terima(polman);
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        kantor.terbit("tanda-terima");
    }

    @Test
    public void gerbangMenahanTahapYangKelengkapannyaBelumAda() {
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA,
                "ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen"));
        putaran.terima(polman);
        kantor.terbit("surat-permohonan", "tanda-terima");
        kantor.hari("2026-03-09");

        kantor.ditolak(InvalidInput.class, "gerbang.kelengkapan-belum-ada",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));

        putaran.tentang(polman, Orang.POLMAN, "lengkapi", data("dokumen", List.of(Map.of("asesi",
                putaran.asesi(Putaran.RAHMA).id(), "jenis", "ijazah", "dokumen", kantor.unggah(Orang.POLMAN, "ijazah")))));
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        jatuhTempo(putaran.tenggat("verifikasi", polman), "2026-03-17");
    }

    /** An edge asks with documents that are no entries yet, and what it hears is what happens. */
    @Test
    public void yangDiperiksaDahuluTidakMenulisDanMenjawabSepertiYangDijalankan() throws IOException {
        PermintaanAksi permintaan = putaran.minta("ajukan", Optional.empty(),
                putaran.surat(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA)));
        Dokumen lain = kantor.dokumen().simpan(Orang.MAJENE, "lain.pdf", "application/pdf",
                new ByteArrayInputStream("%PDF-1.4\nlain\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> surat = new HashMap<>(permintaan.masukan().object("surat").asMap());
        surat.put("dokumen", lain.id());
        PermintaanAksi isiLain = putaran.minta("ajukan", Optional.empty(), permintaan.masukan().with("surat", surat));
        int sebelum = kantor.jurnal().size();

        assertEquals(Optional.empty(), kantor.berkas().periksa(Orang.MAJENE, permintaan, List.of()));
        assertEquals(Optional.empty(), kantor.berkas().periksa(Orang.MAJENE, isiLain, List.of(lain)));
        kantor.ditolak(InvalidInput.class, "permohonan.dokumen-tidak-dikenal", () -> kantor.berkas().periksa(Orang.MAJENE,
                isiLain, List.of()));
        kantor.terbit();
        assertEquals(sebelum, kantor.jurnal().size());

        HasilAksi hasil = putaran.jalankan(Orang.MAJENE, permintaan);
        assertEquals(Optional.of(hasil), kantor.berkas().periksa(Orang.MAJENE, permintaan, List.of()));
        kantor.ditolak(Conflict.class, "aksi.surat-sama-isi-lain",
                () -> kantor.berkas().periksa(Orang.MAJENE, isiLain, List.of(lain)));
        kantor.terbit("surat-permohonan");
    }
}
