package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.TtdUji.SANDI;
import static id.serkom.itests.cerita.TtdUji.alasan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.PindaianLama;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A letter signed on paper: its scan is attached once, to it alone, and replaced with a reason. */
public class PindaianTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private TtdUji uji;

    @Before
    public void pasang() {
        uji = new TtdUji(kantor);
    }

    @Test
    public void pindaianKertasDilampirkanSekaliDanDigantiDenganAlasan() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Surat surat = uji.umumkan("2026-03-02");
        String pertama = kantor.unggah(Orang.BIDANG, "pindaian satu");
        String kedua = kantor.unggah(Orang.BIDANG, "pindaian dua");
        kantor.ditolak(Conflict.class, "ttd.belum-tercetak", () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), pertama));
        kantor.peladen.cetak();
        assertEquals("ttd.bukan-elektronik", alasan(uji.tanda(Orang.KEPALA, SANDI, surat).get(0)));
        kantor.ditolak(Forbidden.class, "ttd.hanya-bidang", () -> uji.ttd.lampirkanPindaian(Orang.POLMAN, surat.id(), pertama));
        kantor.ditolak(InvalidInput.class, "dokumen.tidak-dikenal", () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), "lain"));
        kantor.ditolak(Conflict.class, "ttd.belum-dipindai", () -> uji.ttd.gantiPindaian(Orang.BIDANG, surat.id(), kedua, "keliru"));

        Cetakan satu = uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), pertama);

        assertEquals(Optional.of(pertama), satu.pindaian());
        assertEquals(CetakanStatus.DITANDATANGANI, satu.status());
        assertEquals(surat.sha256(), uji.jurnal("surat.pindaian").get(0).isi().text("naskah"));
        kantor.ditolak(Conflict.class, "ttd.sudah-dipindai", () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), kedua));
        kantor.ditolak(InvalidInput.class, "ttd.alasan-wajib", () -> uji.ttd.gantiPindaian(Orang.BIDANG, surat.id(), kedua, " "));
        kantor.ditolak(InvalidInput.class, "ttd.pindaian-sama", () -> uji.ttd.gantiPindaian(Orang.BIDANG, surat.id(), pertama, "keliru"));

        kantor.hari("2026-03-05");
        Cetakan dua = uji.ttd.gantiPindaian(Orang.BIDANG, surat.id(), kedua, "Halaman kedua tertinggal");
        assertEquals(Optional.of(kedua), dua.pindaian());
        assertEquals(satu.ditandatangani(), dua.ditandatangani());
        assertEquals(pertama, uji.jurnal("surat.ganti-pindaian").get(0).isi().text("lama"));
        assertEquals(pertama, kantor.dokumen().find(Orang.BIDANG, pertama).id());
    }

    /** No row names it any more; the journal does, under the first document of its bytes. */
    @Test
    public void pindaianYangDigantiTetapDikenalSebagaiPindaianSuratItu() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");
        kantor.unggah(Orang.BIDANG, "buram");
        String buram = kantor.unggah(Orang.BIDANG, "buram");
        uji.ttd.lampirkanPindaian(Orang.BIDANG, satu.id(), buram);
        String sidik = kantor.store.dokumen().find(buram).orElseThrow().sha256();
        assertEquals(Optional.empty(), digantikan(sidik));

        kantor.hari("2026-03-05");
        uji.ttd.gantiPindaian(Orang.BIDANG, satu.id(), kantor.unggah(Orang.BIDANG, "jelas"), "Buram");
        assertEquals(Optional.of(satu.id() + " 2026-03-05"), digantikan(sidik));

        uji.ttd.lampirkanPindaian(Orang.BIDANG, dua.id(), kantor.unggah(Orang.BIDANG, "buram"));
        kantor.hari("2026-03-06");
        uji.ttd.gantiPindaian(Orang.BIDANG, dua.id(), kantor.unggah(Orang.BIDANG, "lain"), "Tertukar");
        assertEquals("yang terakhir", Optional.of(dua.id() + " 2026-03-06"), digantikan(sidik));
    }

    private Optional<String> digantikan(String sidik) {
        return PindaianLama.cari(sidik, kantor.store.dokumen(), kantor.store.journal())
                .map(e -> e.perihal() + " " + kantor.jam.tanggal(e.saat()));
    }

    @Test
    public void pindaianSuratLainDitolakSampaiDiSanaDiganti() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");
        String pindaian = kantor.unggah(Orang.BIDANG, "pindaian satu");
        String kembar = kantor.unggah(Orang.BIDANG, "pindaian satu");
        uji.ttd.lampirkanPindaian(Orang.BIDANG, satu.id(), pindaian);

        for (String sama : List.of(pindaian, kembar)) {
            InvalidInput ditolak = assertThrows(InvalidInput.class, () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, dua.id(), sama));
            assertEquals("ttd.pindaian-surat-lain", ditolak.reasons().get(0).code());
            assertEquals(satu.nomor().orElseThrow(), ditolak.reasons().get(0).data().get("surat"));
        }
        kantor.ditolak(InvalidInput.class, "ttd.pindaian-sama", () -> uji.ttd.gantiPindaian(Orang.BIDANG, satu.id(), kembar, "keliru"));
        assertEquals(Optional.empty(), uji.cetakan(dua).pindaian());

        uji.ttd.gantiPindaian(Orang.BIDANG, satu.id(), kantor.unggah(Orang.BIDANG, "yang benar"), "Tertukar dengan surat lain");
        assertEquals(Optional.of(kembar), uji.ttd.lampirkanPindaian(Orang.BIDANG, dua.id(), kembar).pindaian());
    }

    @Test
    public void pindaianSuratMasukBukanPindaianSuratKeluar() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Surat surat = uji.tercetak("2026-03-02");
        Surat masuk = kantor.surat.catatMasuk(Orang.BIDANG, new CatatMasuk("surat-umum", Optional.of("bkpsdm-polman"),
                "BKPSDM Kabupaten Polewali Mandar", "800/99", kantor.jam.tanggal(), kantor.jam.tanggal(), "Permintaan penjelasan",
                kantor.unggah(Orang.BIDANG, "salinan surat masuk"), Optional.empty()), Optional.empty());
        kantor.terbit("surat-umum");
        kantor.surat.asliDiterima(Orang.BIDANG, masuk.id(), kantor.jam.tanggal(),
                Optional.of(kantor.unggah(Orang.BIDANG, "asli surat masuk")));

        for (String isi : List.of("salinan surat masuk", "asli surat masuk")) {
            String lagi = kantor.unggah(Orang.BIDANG, isi);
            InvalidInput e = assertThrows(isi, InvalidInput.class, () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), lagi));
            assertEquals("ttd.pindaian-surat-luar", e.reasons().get(0).code());
            assertEquals(masuk.agenda().orElseThrow(), e.reasons().get(0).data().get("surat"));
        }
        assertEquals(Optional.empty(), uji.cetakan(surat).pindaian());
        uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), kantor.unggah(Orang.BIDANG, "surat keluar yang ditandatangani"));
        String masukLagi = kantor.unggah(Orang.BIDANG, "salinan surat masuk");
        kantor.ditolak(InvalidInput.class, "ttd.pindaian-surat-luar",
                () -> uji.ttd.gantiPindaian(Orang.BIDANG, surat.id(), masukLagi, "keliru"));
    }

    @Test
    public void suratBasahDikirimSesudahDipindaiBilaKantorMewajibkannya() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "ya");
        Surat surat = uji.tercetak("2026-03-02");
        kantor.ditolak(Conflict.class, "buku.belum-dipindai",
                () -> kantor.surat.kirim(Orang.BIDANG, surat.id(), kantor.jam.tanggal(), "pos"));

        uji.ttd.lampirkanPindaian(Orang.BIDANG, surat.id(), kantor.unggah(Orang.BIDANG, "surat yang ditandatangani"));
        assertEquals(SuratStatus.DIKIRIM, kantor.surat.kirim(Orang.BIDANG, surat.id(), kantor.jam.tanggal(), "pos").status());

        Surat lain = uji.tercetak("2026-03-03");
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "tidak");
        assertEquals(SuratStatus.DIKIRIM, kantor.surat.kirim(Orang.BIDANG, lain.id(), kantor.jam.tanggal(), "pos").status());
    }

    /** Nobody takes away a paper of which the office cannot show that it was signed. */
    @Test
    public void sertifikatBasahDiserahkanSesudahDipindaiBilaKantorMewajibkannya() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Putaran putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.peladen.cetak();
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "ya");
        List<Sertifikat> polman = kantor.store.sertifikat().list(Optional.of(putaran.id), Optional.empty(), Lingkup.SEMUA,
                Potongan.awal(100)).isi().stream().filter(s -> s.instansi().equals("bkpsdm-polman")).toList();
        kantor.ditolak(InvalidInput.class, "penerbitan.sertifikat-belum-dipindai", () -> putaran.serahkan("bkpsdm-polman"));
        for (Sertifikat satu : polman) {
            uji.ttd.lampirkanPindaian(Orang.BIDANG, satu.surat(), kantor.unggah(Orang.BIDANG, "sertifikat " + satu.nomor()));
        }

        putaran.serahkan("bkpsdm-polman");

        kantor.ditolak(InvalidInput.class, "penerbitan.sertifikat-belum-dipindai", () -> putaran.serahkan("bkpsdm-majene"));
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "tidak");
        putaran.serahkan("bkpsdm-majene");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.semuaTerbit();
    }

    /** Each was told that nobody has it yet. */
    @Test
    public void satuPindaianBagiDuaSuratSekaligusHanyaDiterimaSekali() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        Surat satu = uji.tercetak("2026-03-02");
        Surat dua = uji.tercetak("2026-03-03");
        String pindaian = kantor.unggah(Orang.BIDANG, "pindaian satu");
        String kembar = kantor.unggah(Orang.BIDANG, "pindaian satu");
        kantor.sebelumPertama("surat.pindaian", () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, dua.id(), kembar));

        assertThrows(StaleRevision.class, () -> uji.ttd.lampirkanPindaian(Orang.BIDANG, satu.id(), pindaian));

        assertEquals(List.of(Optional.empty(), Optional.of(kembar)), List.of(uji.cetakan(satu).pindaian(), uji.cetakan(dua).pindaian()));
    }

    @Test
    public void pindaianSkDimintaBilaKantorMewajibkannya() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        kantor.setel("id.serkom.tahap.penerbitan", "ttd.wajib.sk-penetapan", "ya");
        Putaran putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
        kantor.ditolak(InvalidInput.class, "penerbitan.sk-belum-dipindai", () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
        kantor.peladen.cetak();
        Surat sk = kantor.store.berkas().isi(putaran.berkas().id()).surat("sk-penetapan").get(0);
        uji.ttd.lampirkanPindaian(Orang.BIDANG, sk.id(), kantor.unggah(Orang.BIDANG, "SK bertanda tangan"));

        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);

        kantor.semuaTerbit();
    }
}
