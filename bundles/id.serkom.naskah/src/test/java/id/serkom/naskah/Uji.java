package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.testing.tahap.ReferensiPalsu;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A renderer over packs written in the test itself. */
final class Uji {

    static final LocalDate TANGGAL = LocalDate.of(2026, 3, 2);
    static final String TANDA = "\u27e6nomor:0123456789ABCDEFGHJKMNPQRS\u27e7";

    static final OfficeClock JAM = new OfficeClock() {

        @Override
        public Instant saat() {
            return Instant.parse("2026-03-02T00:00:00Z");
        }

        @Override
        public LocalDate tanggal() {
            return TANGGAL;
        }
    };

    private final List<PaketNaskah> paket = new ArrayList<>();
    private final Map<String, String> setelan = new HashMap<>();
    private final ReferensiPalsu referensi = id.serkom.testing.tahap.Contoh.referensi();

    Uji paket(PaketNaskah satu) {
        paket.add(satu);
        return this;
    }

    /** A pack with one kind "uji" in the layout of a surat dinas. */
    Uji templat(String vm, String contoh) {
        return paket(paket("uji", 0, naskah("uji", "surat-dinas", vm, contoh)));
    }

    Uji setel(String kunci, String nilai) {
        setelan.put(kunci, nilai);
        return this;
    }

    Uji ganti(Entri entri) {
        referensi.ganti(entri);
        return this;
    }

    Uji daftar(Entri... entri) {
        referensi.daftar(entri);
        return this;
    }

    /** How often the registers were looked up so far. */
    int dibaca() {
        return referensi.dibaca();
    }

    Map<String, String> setelan() {
        return setelan;
    }

    Referensi referensi() {
        return referensi;
    }

    VelocityRenderer renderer() {
        return VelocityRenderer.dari(paket, referensi, pid -> Map.copyOf(setelan), JAM);
    }

    NaskahSiap tulis(Map<String, ?> isi) {
        return tulis(surat("uji", isi));
    }

    NaskahSiap tulis(SuratRequest surat) {
        VelocityRenderer renderer = renderer();
        return renderer.render(konteks(renderer, surat));
    }

    /** The letter "uji" of a date. */
    NaskahSiap tulis(LocalDate tanggal) {
        VelocityRenderer renderer = renderer();
        return tulis(renderer, tanggal, Optional.empty(), id.serkom.testing.tahap.Contoh.skema());
    }

    NaskahSiap tulis(VelocityRenderer renderer, LocalDate tanggal, Optional<BundelVersi> peminta, Skema skema) {
        JenisSurat jenis = renderer.jenis("uji", tanggal, peminta).orElseThrow(() -> new AssertionError(renderer.karantina()));
        return renderer.render(konteks(jenis, surat("uji", Map.of("nama", "Rahma")), peminta, tanggal, skema));
    }

    Konteks konteks(VelocityRenderer renderer, SuratRequest surat) {
        return konteks(renderer.jenis(surat.jenis(), TANGGAL).orElseThrow(() -> new AssertionError(renderer.karantina())), surat,
                Optional.empty());
    }

    Konteks konteks(JenisSurat jenis, SuratRequest surat, Optional<BundelVersi> peminta) {
        return konteks(jenis, surat, peminta, TANGGAL, id.serkom.testing.tahap.Contoh.skema());
    }

    Konteks konteks(JenisSurat jenis, SuratRequest surat, Optional<BundelVersi> peminta, LocalDate tanggal, Skema skema) {
        Map<String, String> lain = new HashMap<>();
        jenis.nomorLain().keySet().forEach(nama -> lain.put(nama, "\u27e6" + nama + ":X\u27e7"));
        return new Konteks(surat, jenis, id.serkom.testing.tahap.Contoh.berkas("verifikasi"),
                skema, tanggal, TANDA, lain,
                jenis.jabatan().flatMap(j -> referensi.penandatangan(j, jenis.jenis(), TANGGAL)),
                jenis.batasHariKerja().map(tanggal::plusDays), peminta);
    }

    static SuratRequest surat(String jenis, Map<String, ?> isi) {
        return SuratRequest.baru("0123456789ABCDEFGHJKMNPQRS", jenis,
                Tujuan.kepada("Kepala BKPSDM Kabupaten Majene", "Majene"), Data.of(isi));
    }

    static PaketNaskah paket(String asal, int pangkat, Map<String, String> teks) {
        return new PaketNaskah(asal, pangkat, teks);
    }

    static PaketNaskah paket(String asal, int pangkat, Masa masa, Map<String, String> teks) {
        return new PaketNaskah(asal, pangkat, teks, Optional.empty(), masa, List.of());
    }

    static Map<String, String> naskah(String jenis, String tataLetak, String vm, String contoh) {
        return naskahDengan(jenis, "judul = Surat uji\ntata-letak = " + tataLetak
                + "\nhal = Uji $skema.judul\nklasifikasi = 800.1.4\njabatan = kepala-badan\n", vm, contoh);
    }

    static Map<String, String> naskahDengan(String jenis, String properties, String vm, String contoh) {
        Map<String, String> teks = new LinkedHashMap<>();
        teks.put("naskah/" + jenis + ".vm", vm);
        teks.put("naskah/" + jenis + ".contoh.json", contoh);
        teks.put("naskah/" + jenis + ".properties", properties);
        return teks;
    }
}
