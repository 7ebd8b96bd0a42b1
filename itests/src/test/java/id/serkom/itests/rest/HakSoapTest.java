package id.serkom.itests.rest;

import static id.serkom.itests.rest.KlienSoap.ALAMAT;
import static id.serkom.itests.rest.KlienSoap.calon;
import static id.serkom.itests.rest.KlienSoap.ditolak;
import static id.serkom.itests.rest.KlienSoap.klien;
import static id.serkom.itests.rest.KlienSoap.pdf;
import static id.serkom.itests.rest.KlienSoap.soap;
import static id.serkom.itests.rest.KlienSoap.surat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Sertifikasi;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who may do what over SOAP: each operation as each role, and the way in and out. */
public class HakSoapTest {

    private static Kantor kantor;

    @BeforeClass
    public static void buka() {
        kantor = Kantor.buka();
    }

    /** What a program calls. */
    private interface Panggilan {
        void oleh(Sertifikasi klien) throws Exception;
    }

    /** About what is Majene's; each with the status for the office, for an asesor of another berkas, and for another institution. */
    private record Hak(Panggilan panggilan, int kantor, int asesor, int instansi) {

        int bagi(String akun) {
            return Map.of("asesor-lain", asesor, "luar", instansi).getOrDefault(akun, kantor);
        }
    }

    private static Map<String, Hak> operasi() throws Exception {
        String berkas = kantor.demo().berkas();
        String permohonan = kantor.akun("majene").ambil("berkas/" + berkas + "/permohonan").harus(200).json().at("/isi/0/id").asText();
        String surat = soap("majene").daftarSurat(berkas, ArahSurat.KELUAR, null, null, null, null, null, null).getSurat().get(0).getId();
        String sertifikat = soap("majene").daftarSertifikat(berkas, null, null, null).getSertifikat().get(0).getId();
        DokumenKelengkapan bukti = new DokumenKelengkapan();
        bukti.setAsesi(permohonan);
        bukti.setJenis("ijazah");
        bukti.setDokumen(pdf("IJAZAH"));
        return new TreeMap<>(Map.ofEntries(
                Map.entry("daftarSkema", new Hak(Sertifikasi::daftarSkema, 0, 0, 0)),
                Map.entry("daftarBerkas", new Hak(k -> k.daftarBerkas(null, null), 0, 0, 0)),
                Map.entry("kirimPermohonan", new Hak(k -> k.kirimPermohonan(berkas, null, surat("893/hak", pdf("x")),
                        List.of(calon(6, "Rahma", List.of()))), 403, 403, 404)),
                Map.entry("statusPermohonan", new Hak(k -> k.statusPermohonan(berkas, permohonan), 0, 404, 404)),
                Map.entry("lengkapiPermohonan", new Hak(k -> k.lengkapiPermohonan(berkas, permohonan, null, null, List.of(bukti)),
                        403, 403, 404)),
                Map.entry("daftarSurat", new Hak(k -> k.daftarSurat(null, null, null, null, null, null, null, null), 0, 0, 0)),
                Map.entry("ambilSurat", new Hak(k -> k.ambilSurat(surat), 0, 404, 404)),
                Map.entry("daftarSertifikat", new Hak(k -> k.daftarSertifikat(null, null, null, null), 0, 0, 0)),
                Map.entry("ambilSertifikat", new Hak(k -> k.ambilSertifikat(sertifikat), 0, 404, 404)),
                Map.entry("ambilPdf", new Hak(k -> k.ambilPdf(surat, null), 0, 404, 404)),
                Map.entry("daftarIsian", new Hak(k -> k.daftarIsian(berkas), 0, 404, 404)),
                Map.entry("daftarBerkasSaya", new Hak(k -> k.daftarBerkasSaya(null, null, null, null), 0, 0, 0)),
                Map.entry("bukaBerkas", new Hak(k -> k.bukaBerkas("banding", "Banding", berkas, null), 403, 403, 422)),
                Map.entry("lihatBerkas", new Hak(k -> k.lihatBerkas(berkas), 0, 404, 404)),
                Map.entry("jalankanAksi", new Hak(k -> k.jalankanAksi(berkas, "ajukan", null, null, null, "{}", List.of()), 403, 403, 404)),
                Map.entry("lihatCetakan", new Hak(k -> k.lihatCetakan(surat), 0, 404, 404)),
                Map.entry("ambilKredensial", new Hak(k -> k.ambilKredensial(sertifikat), 409, 404, 404))));
    }

    @Test
    public void setiapOperasiSebagaiSetiapPeranYangBukanHaknya() throws Exception {
        kantor.putaran();
        Map<String, Hak> operasi = operasi();
        Set<String> kontrak = Arrays.stream(Sertifikasi.class.getMethods()).map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        // Whoever has a login may end it, whoever has none may ask for one.
        kontrak.removeAll(Set.of("masuk", "keluar"));
        assertEquals("operasi yang tidak dikenal uji ini", operasi.keySet(), kontrak);
        kantor.akunBaru("soap-tanpa-peran", true);
        Sertifikasi tanpaPeran = klien("Bearer " + klien("").masuk("soap-tanpa-peran", Kantor.SANDI).getToken());
        long posisi = kantor.posisi();

        Map<String, Integer> salah = new TreeMap<>();
        for (Map.Entry<String, Hak> satu : operasi.entrySet()) {
            for (String akun : List.of("bidang", "kepala", "operator", "admin", "asesor-lain", "luar")) {
                int status = status(satu.getValue().panggilan(), soap(akun));
                if (status != satu.getValue().bagi(akun)) {
                    salah.put(satu.getKey() + " " + akun, status);
                }
            }
            if (status(satu.getValue().panggilan(), tanpaPeran) != 403) {
                salah.put(satu.getKey() + " tanpa peran", 0);
            }
        }

        assertEquals(Map.of(), salah);
        assertEquals(posisi, kantor.posisi());
    }

    private static int status(Panggilan panggilan, Sertifikasi klien) throws Exception {
        try {
            panggilan.oleh(klien);
            return 0;
        } catch (MasalahFault e) {
            return e.getFaultInfo().getStatus();
        }
    }

    @Test
    public void hanyaAkunInstansiYangMengirim() {
        String berkas = kantor.berkasDiumumkan();
        long posisi = kantor.posisi();
        for (String akun : List.of("admin", "operator", "bidang", "hasnah", "kepala")) {
            ditolak(403, () -> soap(akun).kirimPermohonan(berkas, null, surat("1", pdf("x")), List.of(calon(6, "Rahma", List.of()))));
        }
        assertEquals(posisi, kantor.posisi());
    }

    @Test
    public void masukDanKeluar() throws Exception {
        kantor.akunBaru("soap-bidang", false);
        ditolak(401, () -> klien("").masuk("soap-bidang", "salah"));
        String token = klien("").masuk("soap-bidang", Kantor.SANDI).getToken();
        Sertifikasi klien = klien("Bearer " + token);

        assertTrue(klien.daftarSkema().stream().anyMatch(s -> s.getKode().equals("PPD")));
        klien.keluar();
        ditolak(401, klien::daftarSkema);
        ditolak(401, klien("")::daftarSkema);

        kantor.akunBaru("soap-baru", true);
        Sertifikasi baru = klien("Bearer " + klien("").masuk("soap-baru", Kantor.SANDI).getToken());
        ditolak(403, baru::daftarSkema);
        baru.keluar();
    }

    @Test
    public void kontraknyaTerbitTanpaLogin() throws Exception {
        HttpResponse<String> wsdl = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(kantor.server().http(ALAMAT + "?wsdl")).build(), BodyHandlers.ofString());

        assertEquals(200, wsdl.statusCode());
        assertTrue(wsdl.body().contains(kantor.server().http(ALAMAT).toString()));
    }
}
