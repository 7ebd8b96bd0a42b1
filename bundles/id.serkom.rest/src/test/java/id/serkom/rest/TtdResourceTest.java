package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

public class TtdResourceTest {

    private static final KalenderPalsu KALENDER = new KalenderPalsu(List.of(2026));

    private static final Actor KEPALA = new Actor("kepala", "Kepala", Set.of(Peran.INSTANSI_BERWENANG), Optional.empty(), Optional.empty(),
            Optional.of("kepala"));

    private final List<String> dipakai = new ArrayList<>();
    private final TtdResource resource = new TtdResource(new Palsu(), new Problems(Reason::code));
    private final SecurityContext security = (SecurityContext) Proxy.newProxyInstance(TtdResourceTest.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class}, (proxy, method, arguments) -> new ActorPrincipal(KEPALA, "token"));

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Cetakan cetakan(String id) {
        return Cetakan.beku(id, "K".repeat(26), CaraTtd.BASAH, Optional.of("kepala"), false).tercetak("a".repeat(64));
    }

    private boolean tanpaBasisData;

    private final class Palsu implements TtdService {

        @Override
        public List<Reason> peringatan() {
            if (tanpaBasisData) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-terbaca"), new IOException());
            }
            return List.of(Reason.of("ttd.percaya-belum-ada"));
        }

        @Override
        public List<Reason> kesiapan(Actor actor) {
            return peringatan();
        }

        @Override
        public Halaman<AntreanTtd> antrean(Actor actor, Potongan potongan) {
            return new Halaman<>(List.of(), Optional.empty());
        }

        @Override
        public List<HasilTtd> tandaTangani(Actor actor, List<String> surat, Optional<char[]> sandi) {
            dipakai.add(actor.akun() + " " + surat + " " + sandi.map(String::new).orElse("-"));
            return List.of(new HasilTtd("satu", Optional.of(cetakan("satu").bertanda("b".repeat(64), Instant.EPOCH)), List.of()),
                    new HasilTtd("dua", Optional.empty(), List.of(Reason.of("ttd.belum-tercetak"))));
        }

        @Override
        public Cetakan lampirkanPindaian(Actor actor, String surat, String dokumen) {
            dipakai.add(surat + " " + dokumen);
            return cetakan(surat).dipindai(dokumen, Instant.EPOCH);
        }

        @Override
        public Cetakan gantiPindaian(Actor actor, String surat, String dokumen, String alasan) {
            dipakai.add(surat + " " + dokumen + " " + alasan);
            return cetakan(surat).dipindai(dokumen, Instant.EPOCH);
        }

        @Override
        public Cetakan alihkanKeKertas(Actor actor, String surat, String alasan) {
            dipakai.add(surat + " alih " + alasan);
            return cetakan(surat).kertas();
        }
    }

    @Test
    public void kesiapanMenyebutTiapHalDenganKodenya() {
        List<Kesalahan> hal = resource.kesiapan(security);

        assertEquals(List.of("ttd.percaya-belum-ada"), hal.stream().map(Kesalahan::kode).toList());
        assertEquals("ttd.percaya-belum-ada", hal.get(0).pesan());
    }

    @Test
    public void dialihkanKeKertasDenganAlasan() {
        assertEquals(200, resource.alih(security, "satu", json("{\"alasan\":\"kunci tidak ada\"}")).getStatus());
        assertEquals(List.of("satu alih kunci tidak ada"), dipakai);
        assertThrows(RuntimeException.class, () -> resource.alih(security, "satu", json("{}")));
        assertEquals(1, dipakai.size());
    }

    @Test
    public void kesehatanMenyebutAdanyaYangPerluDibenahiTanpaNamaPejabat() {
        List<String> peringatan = new MasukResource(null, new JamPalsu(LocalDate.of(2026, 3, 2)), KALENDER,
                pid -> Map.of("alamat-publik", "https://a.go.id"), new Palsu()).sehat().peringatan();

        assertEquals(List.of("Tanda tangan elektronik atau alamat publik: 1 hal perlu dibenahi; lihat serkom:ttd --kesiapan."), peringatan);
    }

    @Test
    public void kesehatanMenyebutTahunYangBelumBertabelLibur() {
        tanpaBasisData = true;
        List<String> peringatan = new MasukResource(null, new JamPalsu(LocalDate.of(2026, 11, 1)), KALENDER,
                pid -> Map.of("alamat-publik", "https://a.go.id"), new Palsu()).sehat().peringatan();

        assertEquals(1, peringatan.size());
        assertTrue(peringatan.get(0), peringatan.get(0).startsWith("Belum ada tabel libur tahun 2027,"));
    }

    /** Who asks whether it answers would take the server away, although it still shows what it has. */
    @Test
    public void kesehatanTidakHilangBersamaBasisData() {
        JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 2));
        MasukResource masuk = new MasukResource(null, jam, KALENDER, pid -> Map.of("alamat-publik", "https://a.go.id"), new Palsu());
        tanpaBasisData = true;
        assertEquals(List.of(), masuk.sehat().peringatan());

        tanpaBasisData = false;
        jam.ke(LocalDate.of(2026, 3, 3));
        List<String> sebelum = masuk.sehat().peringatan();
        assertEquals(1, sebelum.size());
        tanpaBasisData = true;
        jam.ke(LocalDate.of(2026, 3, 4));
        assertEquals("seperti sebelumnya", sebelum, masuk.sehat().peringatan());
    }

    @Test
    public void satuHasilBagiSetiapSuratTanpaSandinya() {
        List<TtdResource.HasilTandaTangan> hasil = resource.tandaTangani(security,
                json("{\"surat\":[\"satu\",\"dua\"],\"sandi\":\"rahasia-7\"}"));

        assertEquals(List.of("kepala [satu, dua] rahasia-7"), dipakai);
        assertTrue(hasil.get(0).cetakan().isPresent());
        assertTrue(hasil.get(1).toString(), hasil.get(1).toString().contains("ttd.belum-tercetak"));
        assertFalse(hasil.toString().contains("rahasia-7"));
    }

    @Test
    public void badanYangKelirupunTidakMenyebutSandi() {
        for (String badan : new String[] {"{\"surat\":\"satu\",\"sandi\":\"rahasia-7\"}",
            "{\"surat\":[\"satu\"],\"sandi\":[\"rahasia-7\"]}",
            "{\"surat\":[\"satu\"],\"sandi\":\"rahasia-7", "{\"surat\":[\"satu\"],\"sandi\":rahasia-7}",
            "{\"surat\":[\"satu\"],\"sandi\":\"rahasia-7\",\"sandi\":\"rahasia-7\"}"}) {
            RuntimeException galat = assertThrows(badan, RuntimeException.class, () -> resource.tandaTangani(security, json(badan)));
            StringWriter semua = new StringWriter();
            galat.printStackTrace(new PrintWriter(semua));
            if (galat instanceof id.serkom.api.fault.SerkomException satu) {
                semua.append(satu.reasons().toString());
            }
            assertFalse(semua.toString(), semua.toString().contains("rahasia-7"));
        }
        assertTrue(dipakai.isEmpty());
        assertFalse(new TtdResource.TandaTanganBody(List.of("satu"), Optional.of("rahasia-7")).toString().contains("rahasia-7"));
    }

    @Test
    public void pindaianYangBadannyaKeliruTidakSampai() {
        assertThrows(RuntimeException.class, () -> resource.lampirkan(security, "satu", json("{}")));
        assertThrows(RuntimeException.class, () -> resource.ganti(security, "satu", json("{\"dokumen\":\"d2\"}")));
        assertEquals(List.of(), dipakai);
    }
}
