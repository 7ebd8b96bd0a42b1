package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.sop.akreditasi.Keputusan;
import id.serkom.sop.akreditasi.Pengajuan;
import id.serkom.sop.akreditasi.PrasyaratAkreditasi;
import id.serkom.sop.akreditasi.Visitasi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The linked SOP Akreditasi: from the invitation to the register, and what a round of certification rests on. */
public class AkreditasiTest {

    private static final String BUNDEL = "id.serkom.sop.akreditasi";
    private static final String TUK = "tuk-majene";
    private static final List<String> STANDAR = List.of("legalitas", "penanggung-jawab", "tempat", "peralatan",
            "keselamatan", "kerahasiaan", "prosedur", "akses");

    @Rule
    public final Kantor kantor = new Kantor();

    private Runnable lepas;
    private BerkasUji berkas;

    @Before
    public void terpasang() {
        kantor.daftarkan("tuk", "kode", TUK, "masa", Map.of("mulai", "2025-01-01"), "nama",
                "TUK BKPSDM Kabupaten Majene", "jenis", "sewaktu", "kapasitas", 20, "alamat", "Jalan Gatot Subroto 59", "kota", "Majene");
        pasang();
        kantor.hari("2026-02-02");
        berkas = new BerkasUji(kantor, new BukaBerkas("akreditasi", Optional.empty(), Optional.empty(), "Akreditasi TUK Majene 2026",
                Optional.empty()));
    }

    private void pasang() {
        lepas = kantor.pasangSop(BUNDEL, List.of(new Pengajuan(), new Visitasi(), new Keputusan()), "akreditasi",
                new PrasyaratAkreditasi());
    }

    private void undang() {
        berkas.aksi(Orang.BIDANG, "buka-pengajuan", data("instansi", "bkpsdm-majene", "sampai", "2026-02-13"));
    }

    private Data pengajuan(Actor pengunggah, String nomor) {
        return pengajuan(nomor, kantor.unggah(pengunggah, "pengajuan " + nomor), kantor.unggah(pengunggah, "borang " + nomor));
    }

    private Data pengajuan(String nomor, String surat, String borang) {
        return data("jenis", "tuk", "perihal", TUK, "skema", List.of("PPD"), "surat", data("nomor", nomor, "tanggal",
                kantor.jam.tanggal().toString(), "hal", "Akreditasi TUK", "dokumen", surat).asMap(), "borang",
                List.of(data("jenis", "borang", "dokumen", borang)));
    }

    private static Data tim(String tanggal, String... penilai) {
        return data("penilai", List.of(penilai), "tanggal", tanggal);
    }

    private Data hasil(String... tidakTerpenuhi) {
        List<Data> hasil = new ArrayList<>();
        for (String standar : STANDAR) {
            boolean terpenuhi = !List.of(tidakTerpenuhi).contains(standar);
            hasil.add(terpenuhi ? data("standar", standar, "terpenuhi", true)
                    : data("standar", standar, "terpenuhi", false, "catatan", "Belum tersedia"));
        }
        return data("hasil", hasil, "dokumen", kantor.unggah(Orang.BIDANG, "berita acara " + kantor.jam.saat()));
    }

    private static Data keputusan() {
        return data("mulai", "2026-02-13", "sampai", "2029-02-12", "skema", List.of("PPD"));
    }

    /** On 3 February, by the institution itself. */
    private void diajukan() {
        undang();
        kantor.hari("2026-02-03");
        berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/ 045 - BKPSDM"));
        kantor.terbit("undangan-pengajuan", "surat-pengajuan");
        berkas.di("visitasi");
    }

    /** On 12 February. */
    private void divisitasi(Data hasil, String... penilai) {
        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", penilai));
        kantor.hari("2026-02-12");
        berkas.aksi(Orang.BIDANG, "catat-visitasi", hasil);
        kantor.terbit("surat-tugas-visitasi", "surat-tugas-visitasi", "berita-acara-visitasi");
        berkas.di("keputusan");
    }

    private void diakreditasi() {
        diajukan();
        divisitasi(hasil(), "hasnah", "ilham");
        kantor.hari("2026-02-13");
        berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan());
        berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG);
        kantor.terbit("sk-akreditasi", "penyampaian-akreditasi");
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    private Optional<EntriReferensi> terdaftar(String pada) {
        return kantor.store.referensi().find("akreditasi", "akr-" + berkas.id.toLowerCase(Locale.ROOT), LocalDate.parse(pada));
    }

    @Test
    public void instansiYangDiundangMengajukanSatuKali() {
        kantor.ditolak(NotFound.class, "berkas.tidak-ada",
                () -> berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/045")));
        kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini",
                () -> berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham")));
        undang();
        assertEquals("2026-02-13", kantor.berkas().pengumuman(Orang.MAJENE, berkas.id).orElseThrow().sampai().toString());
        Surat undangan = kantor.terbit("undangan-pengajuan").get(0);
        assertEquals(Optional.of("bkpsdm-majene"), undangan.instansi());
        kantor.ditolak(InvalidInput.class, "pengajuan.sudah-diundang", this::undang);
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas",
                () -> berkas.aksi(Orang.BIDANG, "ajukan-akreditasi", pengajuan(Orang.BIDANG, "893.3/045")));
        kantor.ditolak(NotFound.class, "berkas.tidak-ada",
                () -> berkas.aksi(Orang.POLMAN, "ajukan-akreditasi", pengajuan(Orang.POLMAN, "893.3/045")));
        kantor.hari("2026-02-18");
        kantor.ditolak(InvalidInput.class, "pengajuan.sudah-ditutup",
                () -> berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/045")));

        berkas.aksi(Orang.BIDANG, "buka-pengajuan", data("instansi", "bkpsdm-majene", "sampai", "2026-02-20"));
        berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/045"));

        berkas.di("visitasi");
        Surat masuk = kantor.terbit("undangan-pengajuan", "surat-pengajuan").stream().filter(s -> s.agenda().isPresent()).findFirst()
                .orElseThrow();
        assertEquals(berkas.isi().permohonan().get(0).surat(), masuk.id());
        kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini",
                () -> berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/046")));
    }

    @Test
    public void waktuVisitasiDihitungSejakTanggalnyaDanKeputusanSejakBeritaAcara() {
        diajukan();
        BerkasUji.jatuhTempo(berkas.tenggat("visitasi"), "2026-02-19");
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh",
                () -> berkas.aksi(Orang.MAJENE, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham")));
        kantor.ditolak(InvalidInput.class, "visitasi.bukan-hari-kerja",
                () -> berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-17", "hasnah", "ilham")));

        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham"));

        BerkasUji.jatuhTempo(berkas.tenggat("visitasi"), "2026-03-02");
        assertEquals(Optional.of(LocalDate.of(2026, 2, 12)), berkas.berkas().tanggalPelaksanaan());
        List<Surat> tugas = kantor.terbit("surat-tugas-visitasi", "surat-tugas-visitasi");
        assertEquals(List.of("hasnah", "ilham"), tugas.stream().map(s -> s.asesor().orElseThrow()).sorted().toList());
        kantor.ditolak(InvalidInput.class, "visitasi.belum-tiba", () -> berkas.aksi(Orang.BIDANG, "catat-visitasi", hasil()));
        kantor.ditolak(InvalidInput.class, "visitasi.penugasan-sama",
                () -> berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham")));

        kantor.hari("2026-02-12");
        berkas.dariKertas("catat-visitasi", Optional.empty(), hasil("akses"),
                berkas.kertas(Pelaksana.ASESOR, "ilham", "Ilham Jaya", "LAP/1"));

        berkas.di("keputusan");
        kantor.terbit("berita-acara-visitasi", "dasar-pencatatan");
        assertEquals(Optional.of("Ilham Jaya"), kantor.jurnal("visitasi.catat-visitasi").untuk());
        BerkasUji.jatuhTempo(berkas.tenggat("keputusan"), "2026-02-23");
    }

    @Test
    public void penilaiYangDigantiSuratTugasnyaDicabut() {
        diajukan();
        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham"));
        Surat hasnah = kantor.terbit("surat-tugas-visitasi", "surat-tugas-visitasi").stream()
                .filter(s -> s.asesor().equals(Optional.of("hasnah"))).findFirst().orElseThrow();

        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "salma", "ilham").with("alasan", "Hasnah sakit"));

        kantor.terbit("surat-tugas-visitasi", "pencabutan-tugas-visitasi");
        assertEquals(SuratStatus.DICABUT, kantor.store.surat().find(hasnah.id()).orElseThrow().status());
        kantor.ditolak(InvalidInput.class, "visitasi.penugasan-sama",
                () -> berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "salma", "ilham")));
    }

    @Test
    public void putaranSertifikasiBersandarPadaBerkasAkreditasi() {
        diakreditasi();
        EntriReferensi entri = terdaftar("2026-02-13").orElseThrow();
        assertEquals("1 TAHUN 2026", entri.isi().text("nomor"));
        assertEquals(Optional.empty(), terdaftar("2029-02-13"));
        assertEquals(PermohonanStatus.DITERIMA, berkas.isi().permohonan().get(0).status());
        kantor.ditolak(Conflict.class, "berkas.selesai", () -> berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG));

        Putaran putaran = direncanakan(TUK);
        PrasyaratBerkas tuk = akreditasi(putaran);
        assertEquals(PrasyaratStatus.TERPENUHI, tuk.status());
        assertEquals("SK Nomor 1 TAHUN 2026, berlaku sampai 12 Februari 2029", tuk.dasar());
        assertEquals(Optional.of(berkas.id), tuk.rujukan());

        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        putaran.di("pelaksanaan");
        lepas.run();
        assertEquals("yang sudah dijawab tetap", Optional.of(berkas.id), akreditasi(putaran).rujukan());
        kantor.semuaTerbit();
    }

    @Test
    public void tukYangTidakTerakreditasiMenahanRencanaSampaiDibuktikan() {
        diakreditasi();
        Putaran putaran = direncanakan("tuk-bpsdm");
        assertEquals(PrasyaratStatus.BELUM, akreditasi(putaran).status());

        List<String> teks = kantor.ditolak(InvalidInput.class, "akreditasi.belum-terakreditasi",
                () -> putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));

        assertTrue(teks.get(0), teks.get(0).startsWith("TUK BPSDM Provinsi Sulawesi Barat tidak terakreditasi pada 30 Maret 2026."));
        kantor.semuaTerbit();
    }

    private PrasyaratBerkas akreditasi(Putaran putaran) {
        return kantor.berkas().prasyarat(Orang.BIDANG, putaran.id).stream().filter(p -> p.kode().equals("akreditasi"))
                .findFirst().orElseThrow();
    }

    /** A round that is recommended with its session at that TUK. */
    private Putaran direncanakan(String tuk) {
        Putaran putaran = Putaran.sampai(kantor, "rencana");
        kantor.hari("2026-03-12");
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(data("nomor", 1, "tuk", tuk, "tanggal", "2026-03-30", "mulai", "08:00",
                "selesai", "16:00", "asesor", List.of(Putaran.penguji("hasnah", putaran.semua(AsesiStatus.MEMENUHI).stream()))))));
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-13");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        return putaran;
    }

    @Test
    public void yangDikembalikanDiajukanLagiDariKertasDanDapatDitolak() {
        diajukan();
        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-12", "hasnah", "ilham"));
        berkas.aksi(Orang.BIDANG, "kembalikan-pengajuan", data("alasan", List.of("Denah belum dilampirkan"), "sampai", "2026-02-20"));
        berkas.di("pengajuan");
        kantor.terbit("surat-tugas-visitasi", "surat-tugas-visitasi", "pengembalian-pengajuan", "pencabutan-tugas-visitasi",
                "pencabutan-tugas-visitasi");
        assertEquals(PermohonanStatus.DITOLAK, berkas.isi().permohonan().get(0).status());
        kantor.ditolak(InvalidInput.class, "pengajuan.nomor-sudah-ada",
                () -> berkas.aksi(Orang.MAJENE, "ajukan-akreditasi", pengajuan(Orang.MAJENE, "893.3/045-BKPSDM")));

        kantor.hari("2026-02-18");
        Kertas surat = berkas.kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "BKPSDM Kabupaten Majene", "893.3/050");
        kantor.surat.catatMasuk(Orang.BIDANG, new CatatMasuk("surat-masuk", Optional.of("bkpsdm-majene"), "BKPSDM Kabupaten Majene",
                surat.nomor(), surat.tanggal(), kantor.jam.tanggal(), "Akreditasi TUK", surat.dokumen(),
                Optional.empty()), Optional.empty());
        kantor.terbit("surat-masuk");
        berkas.dariKertas("ajukan-akreditasi", Optional.empty(),
                pengajuan("893.3/050", surat.dokumen(), kantor.unggah(Orang.BIDANG, "borang")), surat);

        berkas.di("visitasi");
        Tenggat tenggat = berkas.tenggat("visitasi");
        assertEquals("waktu putaran kedua", LocalDate.of(2026, 2, 18), tenggat.mulai());
        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-02-20", "hasnah", "ilham"));
        kantor.hari("2026-02-20");
        berkas.aksi(Orang.BIDANG, "catat-visitasi", hasil("tempat"));
        kantor.terbit("surat-tugas-visitasi", "surat-tugas-visitasi", "berita-acara-visitasi");
        kantor.ditolak(InvalidInput.class, "keputusan.standar-wajib-belum-terpenuhi",
                () -> berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan().with("mulai", "2026-02-20")));

        berkas.dariKertas("tolak-akreditasi", Optional.empty(), data("alasan", List.of("Ruang uji belum memadai")),
                berkas.kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "ND/7"));

        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        kantor.terbit("penolakan-akreditasi", "dasar-pencatatan");
        assertEquals(List.of(PermohonanStatus.DITOLAK, PermohonanStatus.DITOLAK),
                berkas.isi().permohonan().stream().map(p -> p.status()).toList());
        assertEquals(Optional.empty(), terdaftar("2026-02-20"));
    }

    @Test
    public void sopYangDilepasTidakMenahanSertifikasiDanBerkasnyaJalanLagiBegituTerpasang() {
        diajukan();
        lepas.run();
        kantor.ditolak(TahapUnavailable.class, "sop.tidak-terpasang",
                () -> berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-04-01", "hasnah", "ilham")));
        Putaran putaran = direncanakan(TUK);
        assertEquals(PrasyaratStatus.TIDAK_DIPERIKSA, akreditasi(putaran).status());

        pasang();
        kantor.ditolak(InvalidInput.class, "akreditasi.belum-terakreditasi",
                () -> putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
        berkas.aksi(Orang.BIDANG, "tugaskan-penilai", tim("2026-04-01", "salma", "ilham"));
        lepas.run();
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        putaran.di("pelaksanaan");
        kantor.semuaTerbit();
    }

    @Test
    public void yangMelakukanVisitasiTidakMemutuskan() {
        diajukan();
        divisitasi(hasil(), "salma", "ilham");

        kantor.ditolak(InvalidInput.class, "keputusan.pelaku-penilai",
                () -> berkas.aksi(Orang.SALMA_PEJABAT, "tetapkan-akreditasi", keputusan()));
        kantor.ditolak(InvalidInput.class, "keputusan.pelaku-penilai", () -> berkas.dariKertas("tetapkan-akreditasi", Optional.empty(),
                keputusan(), berkas.kertas(Pelaksana.INSTANSI_BERWENANG, "salma-rauf", "Salma Rauf", "ND/8")));
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas", () -> berkas.aksi(Orang.BIDANG, "tetapkan-akreditasi", keputusan()));
        berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan().with("mulai", "2026-02-12").with("sampai", "2029-02-11"));
        kantor.terbit("sk-akreditasi");
    }

    @Test
    public void skYangMenungguParafTidakMasukRegister() {
        kantor.setel("id.serkom.naskah", "sk-akreditasi.paraf", "kepala-bidang");
        diajukan();
        divisitasi(hasil(), "hasnah", "ilham");
        berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan());
        Surat konsep = kantor.terbit("konsep sk-akreditasi").get(0);
        kantor.ditolak(InvalidInput.class, "keputusan.sk-menunggu-paraf",
                () -> berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG));

        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Masa berlaku keliru"));
        kantor.ditolak(InvalidInput.class, "keputusan.belum-ditetapkan",
                () -> berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG));
        berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan().with("sampai", "2028-02-12"));
        Surat lagi = kantor.terbit("konsep sk-akreditasi").get(0);
        kantor.surat.paraf(Orang.KABID, lagi.id(), true, Optional.empty());
        berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG);

        kantor.terbit("sk-akreditasi", "penyampaian-akreditasi");
        assertEquals("1 TAHUN 2026", terdaftar("2028-02-12").orElseThrow().isi().text("nomor"));
    }

    /** What enters the register holds at once, so the letter of that closing takes no initials. */
    @Test
    public void penyampaianYangMenungguParafTidakMendaftarkanApaApa() {
        diajukan();
        divisitasi(hasil(), "hasnah", "ilham");
        kantor.hari("2026-02-13");
        berkas.aksi(Orang.KEPALA, "tetapkan-akreditasi", keputusan());
        kantor.setel("id.serkom.naskah", "penyampaian-akreditasi.paraf", "kepala-bidang");

        kantor.ditolak(InvalidInput.class, "gerbang.register-menunggu-paraf",
                () -> berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG));
        assertEquals(Optional.empty(), terdaftar("2026-02-13"));
        assertEquals(BerkasStatus.BERJALAN, berkas.berkas().status());

        kantor.setel("id.serkom.naskah", "penyampaian-akreditasi.paraf", "");
        berkas.aksi(Orang.BIDANG, "sampaikan-akreditasi", Data.KOSONG);
        kantor.terbit("sk-akreditasi", "penyampaian-akreditasi");
        assertEquals("1 TAHUN 2026", terdaftar("2026-02-13").orElseThrow().isi().text("nomor"));
    }
}
