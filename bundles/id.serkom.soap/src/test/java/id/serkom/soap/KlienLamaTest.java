package id.serkom.soap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import id.serkom.soap.Peladen.Jawaban;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A client that was built from the first contract: its requests are taken as ever, and it knows every element of the answers. */
public class KlienLamaTest {

    private static final String DOKUMEN = "<t:dokumen><t:nama>s.pdf</t:nama><t:tipe>application/pdf</t:tipe><t:isi>JVBERg=="
            + "</t:isi></t:dokumen>";
    private static final String SURAT = "<t:surat><t:nomor>1</t:nomor><t:tanggal>2026-03-02</t:tanggal><t:perihal>Permohonan</t:perihal>"
            + DOKUMEN + "</t:surat>";
    private static final String BERKAS = "<t:berkas>" + Dunia.BERKAS + "</t:berkas>";
    private static final String PERMOHONAN = "<t:permohonan>" + Dunia.PERMOHONAN + "</t:permohonan>";

    /** As they went over the wire, each in the envelope of {@link Peladen#AMPLOP}. */
    private static final Map<String, String> TEREKAM = new TreeMap<>(Map.of(
            "daftarSkema", "",
            "daftarBerkas", "<t:batas>10</t:batas>",
            "kirimPermohonan", BERKAS + "<t:kunci>k-1</t:kunci>" + SURAT + "<t:asesi><t:nama>Rahma, S.E.</t:nama><t:nik>7605010101900001"
                    + "</t:nik><t:tempatLahir>Majene</t:tempatLahir><t:tanggalLahir>1990-01-01</t:tanggalLahir>"
                    + "<t:jabatan>Analis</t:jabatan>"
                    + "<t:unitKerja>BKPSDM</t:unitKerja><t:dokumen><t:jenis>ijazah</t:jenis>" + DOKUMEN + "</t:dokumen></t:asesi>",
            "statusPermohonan", BERKAS + PERMOHONAN,
            "lengkapiPermohonan", BERKAS + PERMOHONAN + "<t:dokumen><t:asesi>" + Dunia.ASESI + "</t:asesi><t:jenis>ijazah</t:jenis>"
            + DOKUMEN
                    + "</t:dokumen>",
            "daftarSurat", BERKAS + "<t:arah>keluar</t:arah>",
            "ambilSurat", "<t:surat>" + Dunia.SURAT_KELUAR + "</t:surat>",
            "daftarSertifikat", BERKAS,
            "ambilSertifikat", "<t:sertifikat>" + Dunia.SERTIFIKAT + "</t:sertifikat>",
            "keluar", ""));

    @ClassRule
    public static final Peladen peladen = new Peladen();

    private static Schema awal() throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new StreamSource(KlienLamaTest.class.getResourceAsStream("/awal/sertifikasi.xsd")));
    }

    @Before
    public void mulai() {
        peladen.dunia().bersihkan();
    }

    @Test
    public void permintaannyaDiterimaDanJawabannyaDikenalnyaSeluruhnya() throws Exception {
        Schema awal = awal();
        for (Map.Entry<String, String> satu : TEREKAM.entrySet()) {
            peladen.dunia().bersihkan();
            String tubuh = "<t:" + satu.getKey() + ">" + satu.getValue() + "</t:" + satu.getKey() + ">";
            sah(awal, String.format(Peladen.AMPLOP, tubuh), satu.getKey());

            Jawaban jawaban = peladen.kirim(tubuh);

            assertEquals(satu.getKey() + " " + jawaban.teks(), 200, jawaban.status());
            sah(awal, jawaban.teks(), satu.getKey() + "Jawaban");
        }
    }

    @Test
    public void galatnyaPunDikenalnya() throws Exception {
        Jawaban jawaban = peladen.kirim("<t:ambilSurat><t:surat>bukan-id</t:surat></t:ambilSurat>");

        assertEquals(500, jawaban.status());
        Element masalah = (Element) dokumen(jawaban.teks()).getElementsByTagNameNS("urn:serkom:sertifikasi:v1", "masalah").item(0);
        awal().newValidator().validate(new DOMSource(masalah));
        assertEquals("422", masalah.getFirstChild().getTextContent());
    }

    @Test
    public void yangBaruTidakTerbawaKeDalamPermintaanLama() throws Exception {
        peladen.kirim("<t:kirimPermohonan>" + TEREKAM.get("kirimPermohonan") + "</t:kirimPermohonan>");

        assertFalse(peladen.dunia().dijalankan.get(0).masukan().objects("asesi").get(0).has("tambahan"));
    }

    private static Document dokumen(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static void sah(Schema schema, String amplop, String unsur) throws Exception {
        Node tubuh = dokumen(amplop).getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body").item(0).getFirstChild();
        assertEquals(unsur, tubuh.getLocalName());
        schema.newValidator().validate(new DOMSource(tubuh));
    }
}
