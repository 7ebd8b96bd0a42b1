package id.serkom.referensi;

import id.serkom.api.data.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Valid entries of the registers, as an edge hands them over. */
final class Isi {

    private Isi() {
    }

    static Data instansi(String kode, String mulai) {
        return Data.of(Map.of("kode", kode, "masa", Map.of("mulai", mulai), "nama", "Instansi " + kode, "pimpinan", "Kepala",
                "alamat", "Jalan Contoh 1", "kota", "Majene", "luar", true));
    }

    static Data asesor(String kode, String instansi) {
        return Data.of(Map.of("kode", kode, "masa", Map.of("mulai", "2026-01-01"), "nama", "Sitti Aminah", "nip",
                "19820202 200602 2 002", "instansi", instansi, "nomorLisensi", "MET.000.001", "lisensi",
                Map.of("mulai", "2025-01-01", "sampai", "2027-12-31")));
    }

    static Data jabatan(String kode) {
        return Data.of(Map.of("kode", kode, "masa", Map.of("mulai", "2024-01-01"), "nama", "Jabatan " + kode, "kop", "bpsdm"));
    }

    static Data pejabat(String kode) {
        return Data.of(Map.of("kode", kode, "masa", Map.of("mulai", "2024-01-01"), "nama", "Nama " + kode, "namaGelar",
                "Nama " + kode + ", S.Sos.", "instansi", "bpsdm-sulbar"));
    }

    static Data mandat(String kode, String jabatan, String pejabat, String jenis, String mulai) {
        return Data.of(Map.of("kode", kode, "masa", Map.of("mulai", mulai), "jabatan", jabatan, "pejabat", pejabat, "jenis", jenis,
                "dasar", "SK " + kode));
    }

    static Data limpahan(String kode, String jabatan, String pejabat, String jenis, String sebagai, String jenisSurat) {
        return mandat(kode, jabatan, pejabat, jenis, "2026-01-01").with("sebagai", sebagai)
                .with("jenisSurat", List.of(jenisSurat));
    }

    /** The same entry, ending on that day. */
    static Data sampai(Data isi, String sampai) {
        Map<String, Object> masa = new LinkedHashMap<>(isi.object("masa").asMap());
        masa.put("sampai", sampai);
        return isi.with("masa", masa);
    }
}
