package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.TtdUji.SANDI;
import static id.serkom.itests.cerita.TtdUji.alasan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What rests on an SK: neither results nor certificates go out before it is signed, in PDF or on paper. */
public class TandaTanganSkTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private TtdUji uji;

    @Before
    public void pasang() {
        uji = new TtdUji(kantor);
    }

    private Putaran ditetapkan() {
        Putaran putaran = Putaran.sampai(kantor, "penetapan");
        kantor.hari("2026-04-02");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        return putaran;
    }

    private void sampaikan(Putaran putaran) {
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        kantor.hari("2026-04-06");
    }

    private Surat sk(Putaran putaran) {
        return kantor.store.berkas().isi(putaran.berkas().id()).surat("sk-penetapan").get(0);
    }

    /** On trial when it was frozen and no more, its uji.signer gone: the tahap rests on it, so it cannot be withdrawn. */
    @Test
    public void skYangTidakDapatDitandatanganiDialihkanKeKertasDanBerkasnyaSelesai() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        uji.elektronik("sk-penetapan");
        uji.signer.ujiCoba(true);
        kantor.setel("id.serkom.tahap.penerbitan", "ttd.wajib.sk-penetapan", "ya");
        Putaran putaran = ditetapkan();
        uji.signer.ujiCoba(false);
        kantor.peladen.cetak();
        Surat sk = sk(putaran);
        kantor.ditolak(InvalidInput.class, "penetapan.sk-belum-ditandatangani",
                () -> putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG));
        assertEquals("ttd.cetakan-uji-coba", alasan(uji.tanda(Orang.KEPALA, SANDI, sk).get(0)));
        String ujiCoba = uji.cetakan(sk).pdf().orElseThrow();
        kantor.ditolak(Forbidden.class, "ttd.alih-hanya-bidang", () -> uji.ttd.alihkanKeKertas(Orang.POLMAN, sk.id(), "keliru"));
        kantor.ditolak(InvalidInput.class, "ttd.alih-alasan-wajib", () -> uji.ttd.alihkanKeKertas(Orang.BIDANG, sk.id(), " "));

        Cetakan kertas = uji.ttd.alihkanKeKertas(Orang.BIDANG, sk.id(), "Uji coba telah selesai");

        assertEquals(CaraTtd.BASAH, kertas.cara());
        assertFalse(kertas.ujiCoba());
        assertEquals(Optional.empty(), kertas.pdf());
        JournalEntry catatan = uji.jurnal("surat.alih-kertas").get(0);
        assertEquals(ujiCoba, catatan.isi().text("pdf"));
        assertEquals("Uji coba telah selesai", catatan.isi().text("alasan"));
        kantor.peladen.cetak();
        assertFalse(ujiCoba.equals(uji.cetakan(sk).pdf().orElseThrow()));
        sampaikan(putaran);
        kantor.ditolak(InvalidInput.class, "penerbitan.sk-belum-dipindai", () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
        uji.ttd.lampirkanPindaian(Orang.BIDANG, sk.id(), kantor.unggah(Orang.BIDANG, "SK bertanda tangan"));
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.ditolak(Conflict.class, "ttd.bukan-elektronik", () -> uji.ttd.alihkanKeKertas(Orang.BIDANG, sk.id(), "lagi"));
        kantor.semuaTerbit();
    }

    @Test
    public void skYangDitandatanganiUjiCobaTidakMembukaSertifikatSungguhan() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        uji.elektronik("sk-penetapan");
        uji.signer.ujiCoba(true).kunci("fariq-wajidi", "CN=UJI COBA 12", SANDI);
        Putaran putaran = ditetapkan();
        uji.tandaTanganiSemua();
        sampaikan(putaran);
        kantor.ditolak(InvalidInput.class, "penerbitan.sk-uji-coba", () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
        Surat sk = kantor.store.berkas().isi(putaran.berkas().id()).surat("sk-penetapan").get(0);
        kantor.ditolak(Conflict.class, "buku.uji-coba",
                () -> kantor.surat.kirim(Orang.BIDANG, sk.id(), LocalDate.parse("2026-04-06"), "pos"));

        uji.ttd.alihkanKeKertas(Orang.BIDANG, sk.id(), "Hanya uji coba");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);

        kantor.semuaTerbit();
    }

    @Test
    public void dalamUjiCobaSemuanyaBerjalanSampaiUjiCobaDimatikan() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        uji.elektronik("sk-penetapan");
        uji.elektronik("sertifikat");
        uji.signer.ujiCoba(true).kunci("fariq-wajidi", "CN=UJI COBA 12", SANDI);
        Putaran putaran = ditetapkan();
        uji.tandaTanganiSemua();
        sampaikan(putaran);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        uji.tandaTanganiSemua();
        uji.signer.ujiCoba(false);
        kantor.ditolak(InvalidInput.class, "penerbitan.sertifikat-uji-coba", () -> putaran.serahkan("bkpsdm-polman"));
        uji.signer.ujiCoba(true);
        kantor.setel("id.serkom.ttd", "uji-coba", "ya");
        Surat sk = kantor.store.berkas().isi(putaran.berkas().id()).surat("sk-penetapan").get(0);
        assertEquals(SuratStatus.DIKIRIM, kantor.surat.kirim(Orang.BIDANG, sk.id(), LocalDate.parse("2026-04-06"), "pos").status());

        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");

        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.semuaTerbit();
    }

    @Test
    public void sertifikatTerbitSesudahSkDitandatanganiDanDiserahkanSesudahIaSendiri() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        uji.elektronik("sk-penetapan");
        uji.elektronik("sertifikat");
        Putaran putaran = ditetapkan();
        kantor.ditolak(InvalidInput.class, "penetapan.sk-belum-ditandatangani",
                () -> putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG));
        kantor.ditolak(Conflict.class, "lanjutan.belum-ditandatangani",
                () -> kantor.surat.salinan(Orang.BIDANG, sk(putaran).id(), Optional.empty()));
        kantor.ditolak(Conflict.class, "lanjutan.belum-ditandatangani", () -> kantor.surat.petikan(Orang.BIDANG, sk(putaran).id(),
                putaran.asesi(Putaran.RAHMA).id(), Optional.empty()));
        uji.tandaTanganiSemua();
        sampaikan(putaran);
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.ditolak(InvalidInput.class, "penerbitan.sertifikat-belum-ditandatangani", () -> putaran.serahkan("bkpsdm-polman"));
        uji.tandaTanganiSemua();

        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");

        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.semuaTerbit();
    }
}
