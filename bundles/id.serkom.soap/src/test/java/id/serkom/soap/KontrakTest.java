package id.serkom.soap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.SuratStatus;
import id.serkom.soap.Peladen.Jawaban;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** The contract as it is published, and that it has the words of the API. */
public class KontrakTest {

    private static final String AMBIL = "<t:ambilSurat><t:surat>" + Dunia.SURAT_KELUAR + "</t:surat></t:ambilSurat>";

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Before
    public void mulai() {
        peladen.dunia().bersihkan();
    }

    @Test
    public void wsdlDanSkemanyaTerbitTanpaLoginDenganAlamatSendiri() throws Exception {
        Jawaban wsdl = peladen.ambil("?wsdl");

        assertEquals(200, wsdl.status());
        assertTrue(wsdl.teks(), wsdl.teks().contains("location=\"" + peladen.alamat() + "\""));
        Matcher impor = Pattern.compile("schemaLocation=\"([^\"]+)\"").matcher(wsdl.teks());
        assertTrue(wsdl.teks(), impor.find());
        Jawaban xsd = peladen.ambil(impor.group(1).substring(impor.group(1).indexOf('?')));
        assertEquals(200, xsd.status());
        assertTrue(xsd.teks(), xsd.teks().contains("kirimPermohonanJawaban"));
    }

    @Test
    public void getTanpaWsdlBukanOperasi() throws Exception {
        for (String alamat : List.of("/daftarSkema", "", "?operasi=daftarSkema", "?xsd=../../etc/passwd", "?wsdl=lain.wsdl", "?xsd=")) {
            Jawaban jawaban = peladen.ambil(alamat);

            assertEquals(alamat, 405, jawaban.status());
            assertEquals(alamat, "soap.hanya-post", jawaban.isi("kode"));
        }
    }

    /** Tools fill the header in as they like: with nothing, with the operation, with an address. */
    @Test
    public void kepalaSoapActionTidakMenentukanApaPun() throws Exception {
        for (String tindakan : List.of("", "\"\"", "x", "\"urn:serkom:sertifikasi:v1/daftarSkema\"", "http://tempuri.org/")) {
            Jawaban jawaban = peladen.kirim("Bearer token-majene", tindakan, "text/xml; charset=UTF-8",
                    BodyPublishers.ofString(String.format(Peladen.AMPLOP, "<t:daftarSkema/>")));

            assertEquals(tindakan + ": " + jawaban.teks(), 200, jawaban.status());
        }
    }

    @Test
    public void jawabanMemakaiLampiranHanyaBilaPermintaannyaMemakai() throws Exception {
        Jawaban polos = peladen.kirim(AMBIL);
        Jawaban lampiran = peladen.kirim("Bearer token-majene",
                "multipart/related; type=\"application/xop+xml\"; start-info=\"text/xml\"; boundary=b",
                BodyPublishers.ofString("--b\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n\r\n"
                        + String.format(Peladen.AMPLOP, AMBIL) + "\r\n--b--\r\n"));

        assertEquals(200, polos.status());
        assertTrue(polos.teks(), polos.teks().startsWith("<"));
        assertEquals(200, lampiran.status());
        assertTrue(lampiran.teks(), lampiran.teks().contains("--uuid:"));
        assertFalse(polos.isi("isi").isEmpty());
    }

    @Test
    public void tiapKeadaanPadaApiAdaPadaKontrak() {
        sama(AsesiStatus.values(), id.serkom.soap.v1.AsesiStatus::fromValue, id.serkom.soap.v1.AsesiStatus.values());
        sama(BerkasStatus.values(), id.serkom.soap.v1.BerkasStatus::fromValue, id.serkom.soap.v1.BerkasStatus.values());
        sama(PermohonanStatus.values(), id.serkom.soap.v1.PermohonanStatus::fromValue, id.serkom.soap.v1.PermohonanStatus.values());
        sama(TenggatStatus.values(), id.serkom.soap.v1.TenggatStatus::fromValue, id.serkom.soap.v1.TenggatStatus.values());
        sama(SuratStatus.values(), id.serkom.soap.v1.SuratStatus::fromValue, id.serkom.soap.v1.SuratStatus.values());
        sama(SertifikatStatus.values(), id.serkom.soap.v1.SertifikatStatus::fromValue, id.serkom.soap.v1.SertifikatStatus.values());
        sama(HasilPeriksa.values(), id.serkom.soap.v1.HasilPeriksa::fromValue, id.serkom.soap.v1.HasilPeriksa.values());
        sama(Arah.values(), id.serkom.soap.v1.ArahSurat::fromValue, id.serkom.soap.v1.ArahSurat.values());
    }

    private static void sama(Enum<?>[] api, Function<String, ? extends Enum<?>> fromValue, Enum<?>[] kontrak) {
        List<String> names = Arrays.stream(api).map(a -> fromValue.apply(RecordBinder.kode(a)).name()).toList();
        assertEquals(Arrays.stream(kontrak).map(Enum::name).toList(), names);
    }
}
