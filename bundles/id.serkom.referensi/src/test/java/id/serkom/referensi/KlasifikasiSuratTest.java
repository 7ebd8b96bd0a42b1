package id.serkom.referensi;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Data;
import id.serkom.api.service.Karantina;
import id.serkom.referensi.register.Register;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Renderer;
import id.serkom.testing.store.MemoryStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;

public class KlasifikasiSuratTest {

    private final MemoryStore store = new MemoryStore();
    private final List<JenisSurat> jenis = List.of(surat("undangan", "000.1.5", true), surat("nota", "099", true),
            surat("formulir", "098", false));
    private final KlasifikasiSurat klasifikasi = new KlasifikasiSurat(renderer(), new StoreReferensi(store.referensi()), new JamUji(),
            Duration.ofHours(1));

    private static JenisSurat surat(String nama, String kode, boolean bernomor) {
        return new JenisSurat(nama, nama, "surat-dinas", kode, "Biasa", Optional.empty(), bernomor, "keluar", "{urut}", List.of(), Map.of(),
                "paket-uji");
    }

    private Renderer renderer() {
        return (Renderer) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Renderer.class},
                (self, method, args) -> jenis);
    }

    @After
    public void tutup() {
        klasifikasi.close();
    }

    private void daftarkan(String kode, Map<String, Object> masa) {
        new RegisterWriter(store.referensi(), store, new JamUji()).tambah("bidang", List.of(new RegisterWriter.Baru(
                Register.find("klasifikasi").orElseThrow(),
                Data.of(Map.of("kode", kode, "masa", masa, "uraian", "Uraian")), Optional.empty())));
    }

    @Test
    public void kodeYangTidakAdaPadaHariIniDisebutUntukSuratBernomorSaja() {
        daftarkan("000.1.5", Map.of("mulai", "2024-01-01"));
        daftarkan("099", Map.of("mulai", "2024-01-01", "sampai", "2025-12-31"));

        assertEquals(List.of("Surat nota (paket-uji) memakai klasifikasi 099 yang tidak ada pada register klasifikasi;"
                + " perbaiki kodenya, atau daftarkan"), klasifikasi.tidakDikenal());
        assertEquals(klasifikasi.tidakDikenal(), klasifikasi.peringatan().stream().map(Karantina::alasan).toList());
        assertEquals(List.of("peringatan"), klasifikasi.peringatan().stream().map(Karantina::jenis).toList());
        assertEquals("nothing is refused for it", List.of(), klasifikasi.karantina());

        daftarkan("099", Map.of("mulai", "2026-01-01"));
        assertEquals(List.of(), klasifikasi.peringatan());
    }

    @Test
    public void kantorTanpaRegisterKlasifikasiTidakDiganggu() {
        assertEquals(List.of(), klasifikasi.tidakDikenal());
    }
}
