package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.TtdUji.KEPALA;
import static id.serkom.itests.cerita.TtdUji.SANDI;
import static id.serkom.itests.cerita.TtdUji.alasan;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The order number, render, freeze, sign, verify, dispatch cannot be broken, and nobody signs but whom the letter names. */
public class TandaTanganTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private TtdUji uji;

    @Before
    public void pasang() {
        uji = new TtdUji(kantor);
    }

    @Test
    public void sesudahTercetakDitandatanganiPejabatnyaLaluBaruDapatDikirim() {
        Surat surat = uji.umumkan("2026-03-02");
        assertEquals("ttd.belum-tercetak", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        assertTrue(uji.ttd.antrean(Orang.KEPALA, Potongan.awal(10)).isi().isEmpty());
        kantor.peladen.cetak();
        byte[] pdf = uji.isi(surat);
        kantor.ditolak(Conflict.class, "buku.belum-ditandatangani",
                () -> kantor.surat.kirim(Orang.BIDANG, surat.id(), LocalDate.parse("2026-03-02"), "pos"));
        assertEquals(surat.id(), uji.ttd.antrean(Orang.KEPALA, Potongan.awal(10)).isi().get(0).surat().id());

        Cetakan bertanda = uji.tanda(Orang.KEPALA, SANDI, surat).get(0).cetakan().orElseThrow();

        assertEquals(CetakanStatus.DITANDATANGANI, bertanda.status());
        byte[] dengan = uji.isi(surat);
        assertArrayEquals(pdf, Arrays.copyOf(dengan, pdf.length));
        assertTrue(uji.signer.baca(dengan).get(0).seluruhnya());
        JournalEntry catatan = uji.jurnal("surat.tanda-tangan").get(0);
        assertEquals("kepala", catatan.akun());
        assertEquals(bertanda.bertanda().orElseThrow(), catatan.isi().text("bertanda"));
        assertTrue(uji.ttd.antrean(Orang.KEPALA, Potongan.awal(10)).isi().isEmpty());
        assertEquals("ttd.sudah-ditandatangani", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        assertEquals(SuratStatus.DIKIRIM, kantor.surat.kirim(Orang.BIDANG, surat.id(), LocalDate.parse("2026-03-02"), "pos").status());
    }

    @Test
    public void diLuarKantorSuratElektronikTerbacaSesudahDitandatangani() {
        Surat surat = uji.tercetak("2026-03-02");
        kantor.ditolak(Conflict.class, "cetakan.menunggu-tanda-tangan", () -> kantor.surat.pdf(Orang.POLMAN, surat.id()));
        kantor.ditolak(Conflict.class, "cetakan.menunggu-tanda-tangan", () -> kantor.surat.isi(Orang.POLMAN, surat.id()));
        assertTrue(uji.isi(surat).length > 0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, surat.id()).length() > 0);

        uji.tanda(Orang.KEPALA, SANDI, surat);

        assertEquals(kantor.surat.pdf(Orang.BIDANG, surat.id()).sha256(), kantor.surat.pdf(Orang.POLMAN, surat.id()).sha256());
        assertTrue(kantor.surat.isi(Orang.POLMAN, surat.id()).length() > 0);
    }

    @Test
    public void hanyaPejabatYangDisebutSuratMenandatanganinya() {
        Surat surat = uji.tercetak("2026-03-02");

        assertEquals("ttd.bukan-pejabatnya", alasan(uji.tanda(Orang.SEKRETARIS, SANDI, surat).get(0)));
        kantor.ditolak(Forbidden.class, "ttd.hanya-pejabat", () -> uji.tanda(Orang.BIDANG, SANDI, surat));
        kantor.ditolak(Forbidden.class, "ttd.hanya-pejabat", () -> uji.ttd.antrean(Orang.POLMAN, Potongan.awal(10)));
        assertTrue(uji.diminta.isEmpty());
    }

    @Test
    public void plhMenandatanganiSuratDalamMasaMandatnya() {
        uji.mandat("plh-maret", "plh", "2026-03-09", "2026-03-13");
        uji.signer.kunci("sekretaris-badan", "CN=Abdul Rahman Saleh,SERIALNUMBER=" + nip("sekretaris-badan"), "sandi-plh");
        Surat surat = uji.tercetak("2026-03-10");
        assertEquals("ttd.bukan-pejabatnya", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));

        Cetakan bertanda = uji.tanda(Orang.SEKRETARIS, "sandi-plh", surat).get(0).cetakan().orElseThrow();

        assertEquals(CetakanStatus.DITANDATANGANI, bertanda.status());
        assertEquals("plh-maret", uji.jurnal("surat.tanda-tangan").get(0).isi().text("mandat"));
    }

    private String nip(String pejabat) {
        return kantor.peladen.pejabat(pejabat).nip().orElseThrow().replaceAll("[^0-9]", "");
    }

    @Test
    public void suratYangPenandatangannyaTidakBerwenangPadaTanggalnyaDitolak() {
        Surat surat = uji.tercetak("2026-03-10");
        uji.mandat("plh-maret", "plh", "2026-03-09", "2026-03-13");

        HasilTtd ditolak = uji.tanda(Orang.KEPALA, SANDI, surat).get(0);

        assertEquals("ttd.tidak-berwenang", alasan(ditolak));
        assertEquals("10 Maret 2026", ditolak.alasan().get(0).data().get("tanggal"));
        assertTrue(uji.diminta.isEmpty());
        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
    }

    @Test
    public void satuYangGagalTidakMenahanYangLainDanSandiDihapus() {
        Surat satu = uji.tercetak("2026-03-02");
        uji.mandat("plh-sehari", "plh", "2026-03-03", "2026-03-03");
        Surat dua = uji.umumkan("2026-03-03");
        Surat tiga = uji.tercetak("2026-03-04");
        char[] sandi = SANDI.toCharArray();

        List<HasilTtd> hasilnya = uji.ttd.tandaTangani(Orang.KEPALA, List.of(satu.id(), dua.id(), tiga.id(), "tidak-ada"),
                Optional.of(sandi));

        assertEquals(List.of(true, false, true, false), hasilnya.stream().map(h -> h.cetakan().isPresent()).toList());
        assertEquals("ttd.bukan-pejabatnya", alasan(hasilnya.get(1)));
        assertEquals("surat.tidak-ada", alasan(hasilnya.get(3)));
        assertArrayEquals(new char[SANDI.length()], sandi);
        assertFalse(kantor.store.journal().rantai("buku", 0, 1000).toString().contains(SANDI));
    }

    @Test
    public void sesudahSandiSalahTidakDicobaLagi() {
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");

        List<HasilTtd> hasilnya = uji.tanda(Orang.KEPALA, "keliru", satu, dua);

        assertEquals(List.of("ttd.sandi-salah", "ttd.sandi-salah"), hasilnya.stream().map(TtdUji::alasan).toList());
        assertEquals(1, uji.diminta.size());
        assertThrows(InvalidInput.class, () -> uji.tanda(Orang.KEPALA, SANDI));
        assertThrows(InvalidInput.class, () -> uji.tanda(Orang.KEPALA, SANDI, satu, satu));
    }

    @Test
    public void yangMatiSebelumTercatatDitandatanganiLagi() {
        Surat surat = uji.tercetak("2026-03-02");
        kantor.sebelumCommit(set -> {
            throw new IllegalStateException("mati");
        });
        assertEquals("ttd.galat", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        kantor.sebelumCommit(set -> { });
        kantor.hidupkanLagi();

        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
        assertEquals(CetakanStatus.DITANDATANGANI, uji.tanda(Orang.KEPALA, SANDI, surat).get(0).cetakan().orElseThrow().status());
    }

    /** Whoever gets an error for all does not know what was signed. */
    @Test
    public void galatPadaSatuSuratTidakMenghilangkanHasilYangLain() {
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");
        Surat tiga = uji.tercetak("2026-03-04");
        uji.hasil = pdf -> {
            if (uji.diminta.size() == 2) {
                throw new IllegalStateException("galat");
            }
            return pdf;
        };

        List<HasilTtd> hasilnya = uji.tanda(Orang.KEPALA, SANDI, satu, dua, tiga);

        assertEquals(List.of(true, false, true), hasilnya.stream().map(h -> h.cetakan().isPresent()).toList());
        assertEquals("ttd.galat", alasan(hasilnya.get(1)));
        assertTrue(hasilnya.get(1).alasan().get(0).data().containsKey("kejadian"));
    }

    @Test
    public void duaKaliBersamaanSatuSajaYangTercatat() {
        Surat surat = uji.tercetak("2026-03-02");
        kantor.sebelumPertama("surat.tanda-tangan", () -> uji.tanda(Orang.KEPALA, SANDI, surat));

        List<HasilTtd> kedua = uji.tanda(Orang.KEPALA, SANDI, surat);

        assertEquals("simpan.revisi-usang", alasan(kedua.get(0)));
        assertEquals(1, uji.jurnal("surat.tanda-tangan").size());
    }

    @Test
    public void tandaTanganYangTidakSahAtauBukanMiliknyaTidakDisimpan() {
        Surat surat = uji.tercetak("2026-03-02");
        uji.hasil = pdf -> Arrays.copyOf(pdf, pdf.length + 1);
        assertEquals("ttd.hasil-tidak-sah", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        uji.hasil = pdf -> {
            pdf[3] ^= 1;
            return pdf;
        };
        assertEquals("ttd.hasil-tidak-sah", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        uji.hasil = pdf -> "bukan".getBytes(StandardCharsets.UTF_8);
        assertEquals("ttd.hasil-tidak-sah", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        uji.hasil = UnaryOperator.identity();
        uji.signer.kunci("fariq-wajidi", "CN=Fariq Wajidi,SERIALNUMBER=197501012000032001", SANDI);
        assertEquals("ttd.sertifikat-bukan-pejabatnya", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        uji.signer.kunci("fariq-wajidi", "CN=UJI COBA 12", SANDI);
        assertEquals("ttd.sertifikat-bukan-pejabatnya", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
        assertTrue(uji.jurnal("surat.tanda-tangan").isEmpty());
    }

    @Test
    public void kunciUjiCobaHanyaMenandatanganiKertasYangBertulisanUjiCoba() {
        Surat biasa = uji.tercetak("2026-03-02");
        uji.signer.ujiCoba(true).kunci("fariq-wajidi", "CN=UJI COBA 12", SANDI);
        assertEquals("ttd.kunci-uji-coba", alasan(uji.tanda(Orang.KEPALA, SANDI, biasa).get(0)));

        Surat ujiCoba = uji.tercetak("2026-03-03");
        assertTrue(uji.cetakan(ujiCoba).ujiCoba());
        assertEquals(CetakanStatus.DITANDATANGANI, uji.tanda(Orang.KEPALA, SANDI, ujiCoba).get(0).cetakan().orElseThrow().status());

        Surat lagi = uji.tercetak("2026-03-04");
        uji.signer.ujiCoba(false).kunci("fariq-wajidi", KEPALA, SANDI);
        assertEquals("ttd.cetakan-uji-coba", alasan(uji.tanda(Orang.KEPALA, SANDI, lagi).get(0)));
    }

    @Test
    public void mandatYangSegeraBerakhirTanpaPenggantiDiperingatkanSelamaAdaSuratElektronik() {
        kantor.hari("2026-03-02");
        assertEquals(List.of(), uji.ttd.peringatan());
        uji.mandat("plh-uji", "plh", "2026-03-02", "2026-03-20");
        assertEquals("kepala badan sendiri sesudahnya", List.of(), uji.ttd.peringatan());
        kantor.akhiri("mandat", "kepala-badan", "2026-03-25");
        kantor.hari("2026-02-22");
        assertEquals(List.of(), uji.ttd.peringatan());
        kantor.hari("2026-02-23");
        assertEquals("hari ketiga puluh", 1, uji.ttd.peringatan().size());
        kantor.hari("2026-03-02");
        List<Reason> segera = uji.ttd.peringatan();
        assertEquals(List.of("ttd.mandat-segera-berakhir"), segera.stream().map(Reason::code).toList());
        assertEquals("25 Maret 2026", segera.get(0).data().get("tanggal"));
        uji.mandat("pengganti-uji", "plt", "2026-03-26", "2026-12-31");
        assertEquals("sudah ada penggantinya", List.of(), uji.ttd.peringatan());
        kantor.setel("id.serkom.ttd", "signer", "tidak-ada");
        assertEquals(List.of("ttd.signer-tidak-terpasang"), uji.ttd.peringatan().stream().map(r -> r.code()).toList());
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        assertEquals(List.of(), uji.ttd.peringatan());
    }

    @Test
    public void pdfYangTidakTerbacaTidakMenahanSuratLain() {
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");
        kantor.peladen.gudang.rusak(uji.cetakan(satu).pdf().orElseThrow());

        List<HasilTtd> hasil = uji.tanda(Orang.KEPALA, SANDI, satu, dua);

        assertEquals("ttd.pdf-tidak-terbaca", alasan(hasil.get(0)));
        assertEquals(CetakanStatus.DITANDATANGANI, hasil.get(1).cetakan().orElseThrow().status());
        kantor.surat.pdf(Orang.KEPALA, satu.id());
        assertEquals(CetakanStatus.DITANDATANGANI, uji.tanda(Orang.KEPALA, SANDI, satu).get(0).cetakan().orElseThrow().status());
    }

    @Test
    public void yangDitandatanganiAtauDikirimTidakDialihkan() {
        Surat surat = uji.tercetak("2026-03-02");
        uji.tanda(Orang.KEPALA, SANDI, surat);
        kantor.ditolak(Conflict.class, "ttd.sudah-ditandatangani", () -> uji.ttd.alihkanKeKertas(Orang.BIDANG, surat.id(), "keliru"));
        Surat lain = uji.tercetak("2026-03-03");
        String pdf = uji.cetakan(lain).pdf().orElseThrow();
        assertEquals(Optional.of(pdf), uji.ttd.alihkanKeKertas(Orang.BIDANG, lain.id(), "kunci tidak ada").pdf());
        assertTrue(uji.ttd.antrean(Orang.KEPALA, Potongan.awal(10)).isi().isEmpty());
    }

    /** Between the check and the row its letter is dispatched, withdrawn or changed otherwise: nothing is signed. */
    @Test
    public void suratYangBerubahSelamaDitandatanganiMembatalkannya() {
        Surat surat = uji.tercetak("2026-03-02");
        kantor.sebelumPertama("surat.tanda-tangan", () -> kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(),
                List.of(kantor.store.surat().find(surat.id()).orElseThrow()), JournalEntry.baru("buku", kantor.jam.saat(),
                        Orang.BIDANG.akun(), Optional.empty(), "surat.lain", surat.berkas(), surat.id(), Data.KOSONG))));

        assertEquals("simpan.revisi-usang", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
        assertTrue(uji.jurnal("surat.tanda-tangan").isEmpty());
    }
}
