package id.serkom.tahap.permohonan;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Data;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An announced berkas, an uploaded letter and an uploaded ijazah of each institution, and the inputs that name them. */
final class PermohonanFixture {

    static final String SURAT_POLMAN = Contoh.id("DSURAT", 1);
    static final String IJAZAH_POLMAN = Contoh.id("DJAZAH", 1);
    static final String IJAZAH_MAJENE = Contoh.id("DJAZAH", 2);
    static final String PINDAIAN_BIDANG = Contoh.id("DPNDAJAN", 1);

    private PermohonanFixture() {
    }

    static TahapTester diumumkan(int kuota) {
        return TahapTester.of(new TahapPermohonan())
                .with(new Pengumuman(Contoh.id("PENGUMUMAN", 1), 1, Contoh.BERKAS, List.of(Contoh.POLMAN, Contoh.MAJENE),
                        LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13), kuota))
                .with(dokumen(SURAT_POLMAN, Contoh.POLMAN), dokumen(IJAZAH_POLMAN, Contoh.POLMAN),
                        dokumen(IJAZAH_MAJENE, Contoh.MAJENE), dokumen(PINDAIAN_BIDANG, null))
                .as(Contoh.instansi(Contoh.POLMAN));
    }

    static Dokumen dokumen(String id, String instansi) {
        return new Dokumen(id, 1, "0".repeat(64), "dokumen.pdf", 1000, "application/pdf", "akun",
                Optional.ofNullable(instansi), Instant.parse("2026-03-02T00:00:00Z"));
    }

    static Data permohonan(String nomor, Data... asesi) {
        return permohonan(nomor, "2026-03-02", SURAT_POLMAN, List.of(asesi));
    }

    static Data permohonan(String nomor, String tanggal, String dokumen, List<Data> asesi) {
        return input("surat", Map.of("nomor", nomor, "tanggal", tanggal, "perihal", "Permohonan sertifikasi", "dokumen",
                dokumen), "asesi", asesi);
    }

    static Data calon(String nama, int urut, String... jenisDokumen) {
        Map<String, Object> calon = new LinkedHashMap<>();
        calon.put("nama", nama);
        calon.put("nik", "76%014d".formatted(urut));
        calon.put("tempatLahir", "Polewali");
        calon.put("tanggalLahir", "1990-01-01");
        calon.put("jabatan", "Pengelola Arsip");
        calon.put("unitKerja", "Sekretariat");
        List<Map<String, String>> dokumen = new ArrayList<>();
        for (int i = 0; i < jenisDokumen.length; i += 2) {
            dokumen.add(Map.of("jenis", jenisDokumen[i], "dokumen", jenisDokumen[i + 1]));
        }
        calon.put("dokumen", dokumen);
        return Data.of(calon);
    }

    static Data dengan(Data isian, String kunci, Object nilai) {
        Map<String, Object> baru = new LinkedHashMap<>(isian.asMap());
        baru.put(kunci, nilai);
        return Data.of(baru);
    }
}
