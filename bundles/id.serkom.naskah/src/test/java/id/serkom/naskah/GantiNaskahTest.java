package id.serkom.naskah;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.service.Dampak;
import id.serkom.spi.paket.IsiPaket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** What a pack would change is known before it is installed. */
public class GantiNaskahTest {

    private static final String LAIN = "surat yang dibuat sesudahnya memakai naskah ini";
    private static final LocalDate AWAL = LocalDate.of(2024, 1, 1);
    private static final LocalDate AKHIR = AWAL.minusDays(1);

    private final Uji uji = new Uji().paket(paket("tahap 1.0.0", 0, PaketNaskah.SELALU, "uji"))
            .paket(paket("lama 1.0.0", 10, Masa.antara(LocalDate.of(2020, 1, 1), AKHIR), "uji"));

    private static PaketNaskah paket(String asal, int pangkat, Masa masa, String jenis) {
        return Uji.paket(asal, pangkat, masa, Uji.naskah(jenis, "surat-dinas", "<p>" + asal + "</p>", "{}"));
    }

    private static IsiPaket isi(String versi, Map<String, String> kepala, String... teks) {
        Map<String, byte[]> berkas = new HashMap<>();
        for (int i = 0; i < teks.length; i += 2) {
            berkas.put("SERKOM-INF/" + teks[i], teks[i + 1].getBytes(UTF_8));
        }
        return new IsiPaket("kantor", versi, kepala, berkas);
    }

    private static IsiPaket surat(String versi, Map<String, String> kepala, String vm) {
        return isi(versi, kepala, Stream.of(Uji.naskah("uji", "surat-dinas", vm, "{}"), Uji.naskah("lain", "surat-dinas", vm, "{}"))
                .flatMap(m -> m.entrySet().stream()).flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray(String[]::new));
    }

    private static String satu(String apa, String sebelum, String sesudah, String akibat) {
        return String.join(" | ", "naskah", apa, sebelum, sesudah, akibat);
    }

    private static List<String> dampak(VelocityRenderer renderer, List<IsiPaket> pergi, List<IsiPaket> datang) {
        return renderer.dampak(pergi, datang).stream().map(d -> String.join(" | ", d.jenis(), d.apa(), d.sebelum(), d.sesudah(),
                d.akibat()))
                .toList();
    }

    private static List<String> peringatan(VelocityRenderer renderer, IsiPaket datang) {
        return renderer.dampak(List.of(), List.of(datang)).stream().filter(d -> d.jenis().equals("peringatan")).map(Dampak::akibat)
                .toList();
    }

    @Test
    public void jenisYangDigantiMilikSiapaDanSejakKapan() {
        VelocityRenderer renderer = uji.renderer();

        assertEquals(List.of(satu("lain", "-", "kantor 2.0.0", "jenis surat baru, untuk surat bertanggal sejak 1 Januari 2024"),
                satu("uji", "tahap 1.0.0", "kantor 2.0.0", LAIN + ", untuk surat bertanggal sejak 1 Januari 2024")), dampak(renderer,
                        List.of(), List.of(surat("2.0.0", Map.of("Serkom-Berlaku-Sejak", "2024-01-01"), "<p>x</p>"))));
        assertEquals("masa yang terbelah oleh paket lain", List.of(satu("lain", "-", "kantor 2.0.0", "jenis surat baru"),
                satu("uji", "tahap 1.0.0", "kantor 2.0.0", LAIN + ", untuk surat bertanggal sampai 31 Desember 2019"),
                satu("uji", "lama 1.0.0", "kantor 2.0.0", LAIN + ", untuk surat bertanggal sejak 1 Januari 2020 sampai 31 Desember 2023"),
                satu("uji", "tahap 1.0.0", "kantor 2.0.0", LAIN + ", untuk surat bertanggal sejak 1 Januari 2024")), dampak(renderer,
                        List.of(), List.of(surat("2.0.0", Map.of("Serkom-Pangkat", "11"), "<p>x</p>"))));
        assertEquals("tidak ada yang berubah", "tahap 1.0.0", renderer.jenis("uji", AWAL).orElseThrow().asal());
    }

    @Test
    public void yangKalahAtauDitolakTidakMenggantiApaPunDanYangPergiMengembalikan() {
        VelocityRenderer renderer = uji.renderer();
        IsiPaket pergi = new IsiPaket("lama", "1.0.0", Map.of(), Map.of());

        assertEquals(List.of(), dampak(renderer, List.of(), List.of(surat("2.0.0", Map.of(), "<p>#set($x = 1)</p>"))));
        assertEquals(List.of(satu("uji", "tahap 1.0.0", "tahap 1.0.0", "naskah dari kantor 1.0.0 tidak dipakai: tahap 1.0.0 mendahuluinya; "
                + "naikkan pangkatnya")), dampak(renderer, List.of(), List.of(isi("1.0.0", Map.of("Serkom-Pangkat", "-1"),
                Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}").entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new)))));
        assertEquals(List.of(satu("uji", "lama 1.0.0", "tahap 1.0.0", LAIN
                + ", untuk surat bertanggal sejak 1 Januari 2020 sampai 31 Desember 2023")), dampak(renderer, List.of(pergi), List.of()));
    }

    @Test
    public void tataLetakYangDigantiDisebutJuga() {
        assertEquals(List.of("tata-letak | kop | id.serkom.naskah | kantor 1.0.0 | " + LAIN
                + ", untuk surat bertanggal sejak 1 Januari 2024 sampai 1 Januari 2024"), dampak(uji.renderer(), List.of(),
                        List.of(isi("1.0.0", Map.of("Serkom-Berlaku-Sejak", "2024-01-01", "Serkom-Berlaku-Sampai",
                        "2024-01-01"), "tata-letak/kop.vm", "<p>x</p>"))));
    }

    @Test
    public void hukumYangBerakhirDiketahuiSebelumDipasang() {
        uji.daftar(new DasarHukum("permendagri-54-2009", Masa.antara(LocalDate.of(2010, 1, 1), AKHIR),
                "Peraturan Menteri Dalam Negeri Nomor 54 "
                + "Tahun 2009", Optional.empty()));
        VelocityRenderer renderer = uji.renderer();

        assertEquals(1, peringatan(renderer, surat("1.0.0", Map.of(), "<p>Permendagri 54/2009</p>")).size());
        assertEquals("pada masanya sendiri ia berlaku", List.of(),
                peringatan(renderer, surat("1.0.0", Map.of("Serkom-Berlaku-Sampai", "2023-12-31"), "<p>Permendagri 54/2009</p>")));
        assertEquals(1, peringatan(renderer, isi("1.0.0", Map.of("Serkom-Dasar", "pp-1-2000, permendagri-54-2009"), "tata-letak/kop.vm",
                "<p>x</p>"))
                .size());
    }
}
