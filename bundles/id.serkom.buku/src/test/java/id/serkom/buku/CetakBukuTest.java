package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.parsers.SAXParserFactory;
import org.junit.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

public class CetakBukuTest {

    private static final LocalDate AWAL = LocalDate.of(2026, 1, 1);
    private static final LocalDate AKHIR = LocalDate.of(2026, 12, 31);

    private final Kantor kantor = new Kantor();

    @Test
    public void bukuKeluarMemuatSetiapNomorBesertaYangBatal() throws Exception {
        kantor.setelan.put("saldo.keluar.2026", "345");
        Surat surat = kantor.keluar(Kantor.UNDANGAN, s -> s);
        kantor.surat.kirim(Kantor.BIDANG, surat.id(), kantor.jam.tanggal(), "pos");
        NomorSurat batal = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Cadangan");
        kantor.surat.batalkan(Kantor.BIDANG, batal.id(), "Salah <ketik>");

        String buku = buku(Arah.KELUAR);

        assertTrue(buku, buku.contains("<tr><td>1</td><td>02-03-2026</td><td>02-03-2026</td><td>000.1.5/346/BPSDM/2026</td>"
                + "<td>Kepala BKPSDM Kabupaten Majene</td><td>Undangan A &amp; B</td><td>-</td><td>000.1.5</td>"
                + "<td>Dikirim melalui pos</td></tr>"));
        assertTrue(buku, buku.contains("<td>000.1.5/347/BPSDM/2026</td><td>-</td><td>-</td><td>-</td><td>-</td>"
                + "<td>BATAL: Salah &lt;ketik&gt;</td>"));
        assertTrue(buku.contains("buku kertas berakhir pada nomor 345"));
        assertTrue(buku.contains("Nomor tambahan surat 000.1.5/346/BPSDM/2026"));
    }

    @Test
    public void bukuMasukMemuatAgendaPengirimDanDisposisi() throws Exception {
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("5/BKPSDM", kantor.unggah("a".repeat(64))),
                Optional.empty());
        kantor.akun("analis", "Sri Rahayu", true, Optional.empty());
        kantor.surat.disposisi(Kantor.BIDANG, masuk.id(), "analis", "Siapkan jawaban", kantor.jam.tanggal().plusDays(2));

        String buku = buku(Arah.MASUK);

        assertTrue(buku, buku.contains("<tr><td>1</td><td>02-03-2026</td><td>1/2026</td><td>5/BKPSDM</td><td>02-03-2026</td>"
                + "<td>BKPSDM Kabupaten Majene</td><td>Permintaan keterangan</td><td>-</td>"
                + "<td>Sri Rahayu: Siapkan jawaban (batas 04-03-2026)</td><td></td></tr>"));
        assertFalse(buku(Arah.KELUAR).contains("5/BKPSDM"));
    }

    @Test
    public void lampiranKeteranganDanAsliYangMenyusulTampakPadaSatuBaris() throws Exception {
        CatatMasuk m = kantor.suratMasuk("7/BKPSDM", kantor.unggah("a".repeat(64)));
        Surat keluar = kantor.keluar(Kantor.UNDANGAN, s -> s);
        Surat masuk = kantor.surat.catatMasuk(Kantor.BIDANG, new CatatMasuk(m.jenis(), m.instansi(), m.pengirim(), m.nomor(), m.tanggal(),
                m.diterima(), m.hal(), m.dokumen(), m.berkas(), Optional.of("1 berkas"), Optional.of("Lewat surel"),
                Optional.of(new Rujukan(JenisRujukan.BALASAN, keluar.id()))), Optional.empty());
        kantor.jam.majuHari(3);
        Dokumen asli = kantor.unggah("e".repeat(64));
        kantor.surat.asliDiterima(Kantor.BIDANG, masuk.id(), kantor.jam.tanggal(), Optional.of(asli.id()));

        String buku = buku(Arah.MASUK);
        Surat kini = kantor.store.surat().find(masuk.id()).orElseThrow();
        assertTrue(buku, buku.contains("<td>1 berkas</td><td></td><td>Lewat surel; Asli diterima 05-03-2026</td></tr>"));
        assertEquals(masuk.dokumen(), kini.dokumen());
        assertEquals(Optional.of(asli.id()), kini.dokumenAsli());
        assertEquals(keluar.id(), kini.merujuk().orElseThrow().surat());
        assertEquals("buku.asli-sudah-diterima", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.asliDiterima(Kantor.BIDANG, masuk.id(), kantor.jam.tanggal(), Optional.empty())));
        assertEquals("buku.asli-hanya-masuk", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.asliDiterima(Kantor.BIDANG, keluar.id(), kantor.jam.tanggal(), Optional.empty())));
        assertTrue(kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR).utuh());
        kantor.blob.remove("e".repeat(64));
        assertFalse(kantor.buku().buktikan(Kantor.BIDANG, AWAL, AKHIR).utuh());
    }

    @Test
    public void nomorDariPihakLainDicatatApaAdanya() throws Exception {
        kantor.keluar(Kantor.UNDANGAN, s -> new Surat(s.id(), 0, s.arah(), s.jenis(), s.status(), "", s.tahun(), Optional.empty(),
                Optional.of("KEP. 12 /BNSP"), s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(), s.instansi(),
                s.klasifikasi(), s.sifat(), 0, s.berkas(), s.tahap(), 1, s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(),
                s.dokumen(), "", Optional.of("Penerbit: BNSP"), s.dicatat(), s.dicatatOleh()));

        String buku = buku(Arah.KELUAR);

        assertTrue(buku.contains("<h2>Nomor dari pihak lain</h2>"));
        assertTrue(buku.contains("<td>KEP. 12 /BNSP</td>"));
    }

    @Test
    public void bukuYangKosongMengatakannya() throws Exception {
        assertTrue(buku(Arah.KELUAR).contains("Tidak ada surat dalam kurun ini."));
    }

    @Test
    public void kurunYangTerlaluPanjangDanPembacaLuarDitolak() {
        assertEquals("buku.kurun-terlalu-panjang", assertThrows(InvalidInput.class,
                () -> kantor.buku().cetak(Kantor.BIDANG, Arah.KELUAR, AWAL, AWAL.plusYears(2))).reasons().get(0).code());
        assertThrows(Forbidden.class, () -> kantor.buku().cetak(Kantor.MAJENE, Arah.KELUAR, AWAL, AKHIR));
        assertThrows(Forbidden.class, () -> kantor.buku().cetak(Kantor.ANDI, Arah.KELUAR, AWAL, AKHIR));
    }

    private String buku(Arah arah) throws Exception {
        StringBuilder tertulis = new StringBuilder();
        kantor.buku().cetak(Kantor.BIDANG, arah, AWAL, AKHIR).tulis(tertulis);
        String buku = tertulis.toString();
        SAXParserFactory.newDefaultInstance().newSAXParser().parse(new InputSource(new StringReader(buku)), new DefaultHandler());
        return buku;
    }
}
