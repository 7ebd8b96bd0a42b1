package id.serkom.kredensial;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.store.Seri;
import id.serkom.testing.tahap.Contoh;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.Test;

/** Credentials and status lists, read by another's JOSE. */
public class PenerbitTest extends DenganPenerbit {

    private static Map<String, Object> isi(String jwt) throws ParseException {
        return JWSObject.parse(jwt).getPayload().toJSONObject();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objek(Map<String, Object> isi, String kunci) {
        return (Map<String, Object>) isi.get(kunci);
    }

    @Test
    public void kredensialSahMenurutPembacaLain() throws Exception {
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        Penerbit p = penerbit(etc());

        String jwt = p.kredensial(ADMIN, s.id());

        assertTrue(sah(jwt, kunci(p)));
        JWSObject jws = JWSObject.parse(jwt);
        assertEquals(List.of("ES256", "JWT"), List.of(jws.getHeader().getAlgorithm().getName(), jws.getHeader().getType().getType()));
        Map<String, Object> isi = isi(jwt);
        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), isi.get("type"));
        assertEquals(ALAMAT, isi.get("iss"));
        assertEquals(ALAMAT + "/verifikasi/" + Kantor.kode(7), isi.get("jti"));
        assertEquals(isi.get("id"), isi.get("jti"));
        assertEquals("2026-04-06T00:00:00+08:00", isi.get("validFrom"));
        assertEquals("2029-04-06T23:59:59+08:00", isi.get("validUntil"));
        assertEquals("Rahma", objek(isi, "credentialSubject").get("name"));
        assertEquals(s.nomor(), objek(isi, "credentialSubject").get("licenseNumber"));
        assertEquals(Contoh.skema().unit().stream().map(Unit::kode).toList(),
                objek(objek(isi, "credentialSubject"), "achievement").get("tag"));
    }

    @Test
    public void kredensialMenyebutUnitPadaLembarnyaTanpaYangDikeluarkanSejakItu() throws Exception {
        List<String> unit = Contoh.skema().unit().stream().map(Unit::kode).toList();
        Surat surat = Kantor.surat(7);
        LampiranSurat halaman = new LampiranSurat("unit-kompetensi", "Daftar Unit Kompetensi", Data.of(Map.of("unit",
                unit.subList(1, unit.size()).stream().map(k -> Map.of("kode", k)).toList())));
        kantor.simpan(surat, Data.of(SuratRequest.baru(surat.id(), "sertifikat", Tujuan.kepada("Rahma", "-"), Data.KOSONG)
                .lampiran(halaman)));
        kantor.simpan(Cetakan.beku(surat.id(), Kantor.kode(7), CaraTtd.TANPA, Optional.empty(), false));
        Sertifikat utuh = Kantor.sertifikat(surat.id(), "Rahma", SertifikatStatus.BERLAKU);
        PerubahanSertifikat kurangi = new PerubahanSertifikat(utuh.berkas(), utuh.id(), JenisPerubahan.KURANGI_LINGKUP,
                List.of(unit.get(1)), unit.subList(1, unit.size()), Optional.empty());
        Sertifikat s = kantor.simpan(kurangi.terapkan(utuh, Optional.empty(), "surat-pengurangan", Kantor.TANGGAL).get(0));

        Map<String, Object> capaian = objek(objek(isi(penerbit(etc()).kredensial(ADMIN, s.id())), "credentialSubject"), "achievement");

        assertEquals(unit.subList(2, unit.size()), capaian.get("tag"));
        assertFalse(capaian.get("criteria").toString(), capaian.get("criteria").toString().contains(unit.get(0)));
        assertFalse(capaian.get("criteria").toString(), capaian.get("criteria").toString().contains(unit.get(1)));
    }

    @Test
    public void sertifikatYangSamaBerbitaSamaJugaSesudahServerDimulaiUlang() throws Exception {
        Sertifikat s = kantor.terbit(7, "Rahma \"Ani\" \u003cb\u003e", SertifikatStatus.BERLAKU);
        String satu = penerbit(etc()).kredensial(ADMIN, s.id());
        List<LampiranPdf> dua = penerbit(etc()).untuk(kantor.store.surat().find(s.surat()).orElseThrow());

        assertEquals(List.of("sertifikat.jwt", "application/vc+jwt"), List.of(dua.get(0).nama(), dua.get(0).tipe()));
        assertArrayEquals(satu.getBytes(StandardCharsets.US_ASCII), dua.get(0).isi());
    }

    @Test
    public void satuBitaYangDiubahKetahuan() throws Exception {
        Penerbit p = penerbit(etc());
        String jwt = p.kredensial(ADMIN, kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU).id());
        String[] bagian = jwt.split("\\.");
        String palsu = new String(Base64.getUrlDecoder().decode(bagian[1]), StandardCharsets.UTF_8).replace("Rahma", "Rahmi");

        assertFalse(sah(bagian[0] + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(palsu.getBytes(StandardCharsets.UTF_8))
                + '.'
                + bagian[2], kunci(p)));
    }

    @Test
    public void tanpaAlamatPublikTidakAdaKredensialDanDikatakan() {
        setelan.clear();
        Penerbit p = penerbit(etc());
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);

        assertEquals(List.of(), p.untuk(kantor.store.surat().find(s.surat()).orElseThrow()));
        assertEquals("kredensial.alamat-belum-disetel", assertThrows(Conflict.class, () -> p.kredensial(ADMIN,
                s.id())).reasons().get(0).code());
        assertEquals(Optional.empty(), p.daftarStatus("sertifikat-2026-0-pencabutan", ""));
        setelan.put("alamat-publik", "http://tanpa-tls.example");
        assertEquals(List.of(), p.untuk(kantor.store.surat().find(s.surat()).orElseThrow()));
    }

    @Test
    public void suratLainDanTerbitanBadanLainTidakBerkredensial() {
        Penerbit p = penerbit(etc());
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        Sertifikat lain = kantor.simpan(new Sertifikat(s.id() + "x", 0, s.berkas(), s.asesi() + "x", s.instansi(), s.nama(), s.skema(),
                s.skemaVersi(),
                kantor.simpan(Kantor.surat(8)).id(), "BNSP 1", "R", s.tanggal(), s.berlakuSampai(), s.status(), "BNSP", Optional.empty(),
                Optional.empty()));

        assertEquals(List.of(), p.untuk(kantor.simpan(Kantor.surat(9))));
        assertEquals(List.of(), p.untuk(kantor.store.surat().find(lain.surat()).orElseThrow()));
        assertEquals("kredensial.bukan-terbitan-sendiri",
                assertThrows(Conflict.class, () -> p.kredensial(ADMIN, lain.id())).reasons().get(0).code());
    }

    /** Its PDF is printed with it and is given to nobody before; by itself it would be worth as much as the signed one. */
    @Test
    public void sebelumBerlakuKredensialnyaTidakDiberikanSendiri() {
        Penerbit p = penerbit(etc());
        for (CaraTtd cara : List.of(CaraTtd.ELEKTRONIK, CaraTtd.BASAH)) {
            Surat surat = kantor.simpan(Kantor.surat(cara.ordinal()));
            kantor.simpan(Cetakan.beku(surat.id(), Kantor.kode(cara.ordinal()), cara, Optional.of("kepala"), false));
            Sertifikat s = kantor.simpan(Kantor.sertifikat(surat.id(), "Rahma", SertifikatStatus.BERLAKU));

            assertEquals("kredensial.belum-berlaku", assertThrows(Conflict.class, () -> p.kredensial(ADMIN, s.id())).reasons().get(0)
                    .code());
            assertEquals(1, p.untuk(surat).size());

            Cetakan c = kantor.store.cetakan().find(surat.id()).orElseThrow();
            kantor.simpan(cara == CaraTtd.ELEKTRONIK ? c.bertanda("cd".repeat(32), Kantor.SAAT) : c.dipindai("dok", Kantor.SAAT));
            assertEquals(p.kredensial(ADMIN, s.id()), new String(p.untuk(surat).get(0).isi(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    public void sertifikatBasahBerkredensialSejakDiserahkan() {
        Penerbit p = penerbit(etc());
        Surat surat = kantor.simpan(Kantor.surat(5));
        kantor.simpan(Cetakan.beku(surat.id(), Kantor.kode(5), CaraTtd.BASAH, Optional.of("kepala"), false));
        Sertifikat s = kantor.simpan(Kantor.sertifikat(surat.id(), "Rahma", SertifikatStatus.BERLAKU));
        assertThrows(Conflict.class, () -> p.kredensial(ADMIN, s.id()));

        kantor.simpan(kantor.store.sertifikat().find(s.id()).orElseThrow().diserahkan(Kantor.TANGGAL, "Rahma", "x"));

        assertFalse(p.kredensial(ADMIN, s.id()).isEmpty());
    }

    private boolean bit(Penerbit p, Map<String, Object> entri) throws Exception {
        String alamat = (String) entri.get("statusListCredential");
        String jwt = p.daftarStatus(alamat.substring((ALAMAT + "/status/").length()), "").orElseThrow();
        assertTrue(sah(jwt, kunci(p)));
        Map<String, Object> isi = isi(jwt);
        assertEquals(alamat, isi.get("jti"));
        assertEquals(List.of("VerifiableCredential", "BitstringStatusListCredential"), isi.get("type"));
        assertEquals(entri.get("statusPurpose"), objek(isi, "credentialSubject").get("statusPurpose"));
        String padat = (String) objek(isi, "credentialSubject").get("encodedList");
        assertTrue(padat.startsWith("u"));
        byte[] bit = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(padat.substring(1)))).readAllBytes();
        assertEquals(131_072 / 8, bit.length);
        int i = Integer.parseInt((String) entri.get("statusListIndex"));
        return (bit[i / 8] & 0x80 >> i % 8) != 0;
    }

    /** The bit of the one entry, and that of the list which the entry refers to. */
    private List<Boolean> status(Penerbit p, Sertifikat s) throws Exception {
        Map<String, Object> entri = objek(isi(p.kredensial(ADMIN, s.id())), "credentialStatus");
        Map<String, Object> beku = new HashMap<>(entri);
        beku.put("statusPurpose", "suspension");
        beku.put("statusListCredential", entri.get("statusReference"));
        return List.of(bit(p, entri), bit(p, beku));
    }

    @Test
    public void daftarStatusMengatakanYangDicabutDanYangDibekukanSaja() throws Exception {
        kantor.simpan(new Seri("sertifikat/2026", 0, "sertifikat", 2026, 0, 131_080));
        Sertifikat berlaku = kantor.terbit(1, "A", SertifikatStatus.BERLAKU);
        Sertifikat dicabut = kantor.terbit(2, "B", SertifikatStatus.DICABUT);
        Sertifikat dibekukan = kantor.terbit(3, "C", SertifikatStatus.DIBEKUKAN);
        Sertifikat diganti = kantor.terbit(4, "D", SertifikatStatus.DIGANTI);
        Sertifikat daftarKedua = kantor.terbit(131_072 + 2, "E", SertifikatStatus.BERLAKU);
        Penerbit p = penerbit(etc());

        assertEquals(List.of(false, false), status(p, berlaku));
        assertEquals(List.of(true, false), status(p, dicabut));
        assertEquals(List.of(false, true), status(p, dibekukan));
        assertEquals(List.of(true, false), status(p, diganti));
        assertEquals("the same place in another list", List.of(false, false), status(p, daftarKedua));
    }

    /** The issuer that a credential names answers as long as somebody may hold one. */
    @Test
    public void yangTerbitDenganAlamatLamaTetapDapatDiperiksaDiSana() throws Exception {
        kantor.simpan(new Seri("sertifikat/2026", 0, "sertifikat", 2026, 0, 9));
        Sertifikat s = kantor.terbit(2, "Rahma", SertifikatStatus.DICABUT);
        Penerbit p = penerbit(etc());
        String lama = p.kredensial(ADMIN, s.id());
        String daftar = (String) objek(isi(lama), "credentialStatus").get("statusListCredential");
        String nama = daftar.substring((ALAMAT + "/status/").length());

        setelan.put("alamat-publik", "https://baru.example");
        assertFalse(sah(lama, kunci(p)));
        setelan.put("alamat-publik-lama", "https://lain.example:8443/kantor, " + ALAMAT + "/");

        assertTrue(sah(lama, kunci(p)));
        String kode = JWSObject.parse(lama).getHeader().getKeyID().substring((ALAMAT + "/kunci-penerbit/").length());
        assertEquals(JWSObject.parse(lama).getHeader().getKeyID(),
                ECKey.parse(p.kunci(kode, "SERKOM.example").orElseThrow()).getKeyID());
        String jwt = p.daftarStatus(nama, "serkom.example").orElseThrow();
        assertTrue(sah(jwt, kunci(p)));
        assertEquals(List.of(daftar, ALAMAT, ALAMAT), List.of(isi(jwt).get("id"), isi(jwt).get("iss"), isi(jwt).get("issuer")));
        assertEquals("https://lain.example:8443/kantor", isi(p.daftarStatus(nama, "lain.example:8443").orElseThrow()).get("iss"));
        for (String siapaPun : List.of("", "127.0.0.1:8181", "jahat.example", "baru.example")) {
            assertEquals("https://baru.example", isi(p.daftarStatus(nama, siapaPun).orElseThrow()).get("iss"));
        }
        assertEquals("https://baru.example", isi(p.kredensial(ADMIN, s.id())).get("iss"));
        assertTrue(sah(p.kredensial(ADMIN, s.id()), kunci(p)));
    }

    @Test
    public void daftarYangTidakAdaTidakDibuat() {
        kantor.simpan(new Seri("sertifikat/2026", 0, "sertifikat", 2026, 0, 9));
        Penerbit p = penerbit(etc());

        for (String nama : List.of("", "x", "sertifikat-2026-1-pencabutan", "sertifikat-2025-0-pencabutan", "lain-2026-0-pencabutan",
                "sertifikat-2026-0-apa", "../sertifikat-2026-0-pencabutan", "sertifikat-2026-99999999999-pencabutan",
                "a".repeat(100_000))) {
            assertEquals(nama.substring(0, Math.min(50, nama.length())), Optional.empty(), p.daftarStatus(nama, ""));
        }
        assertTrue(p.daftarStatus("sertifikat-2026-0-pembekuan", "").isPresent());
    }

    @Test
    public void setiapNomorDalamDaftarPunyaLetakSendiri() {
        Set<Integer> letak = new HashSet<>();
        for (int i = 0; i < LetakStatus.PANJANG; i++) {
            letak.add(LetakStatus.dari(Kantor.surat(i)).orElseThrow().posisi());
        }
        assertEquals(LetakStatus.PANJANG, letak.size());
        assertEquals(LetakStatus.PANJANG - 1, letak.stream().mapToInt(i -> i).max().orElseThrow());
    }
}
