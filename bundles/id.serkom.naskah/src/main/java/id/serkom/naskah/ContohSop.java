package id.serkom.naskah;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Sop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** SOPs that a layout is tried with: one with all that an SOP can have, one with nothing that it need not. */
final class ContohSop {

    static final LocalDate TANGGAL = Contoh.TANGGAL;

    private ContohSop() {
    }

    static Sop lengkap() {
        Data kepala = Data.of(Map.of("nomor", "000.8.3.3/1/2026", "tanggal", "2026-01-02", "tanggalPembuatan", "2025-12-01",
                "tanggalRevisi", "2025-12-20", "instansi", "Badan Contoh", "unit", "Bidang Contoh", "peringatan", "Contoh peringatan."))
                .with("disahkan", Map.of("jabatan", "Kepala Badan", "nama", "Nama Pejabat", "pangkat", "Pembina", "golongan", "IV/a",
                        "nip", "1"))
                .with("dasarHukum", List.of(Map.of("kode", "uu-20-2023", "judul", "UU 20/2023"),
                        Map.of("kode", "uu-5-2014", "judul", "UU 5/2014", "berlakuSampai", "2023-10-30", "digantiOleh", "uu-20-2023")))
                .with("kualifikasi", List.of("Satu", "Dua")).with("keterkaitan", List.of("Satu")).with("peralatan", List.of("Satu"))
                .with("pencatatan", List.of("Buku Surat"));
        return new Sop("contoh", "1", "Contoh", kepala, List.of(
                tahap(1, "terima", List.of(Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT), 2),
                tahap(2, "nilai", List.of(Pelaksana.ASESOR), 3), tahap(3, "putus", List.of(Pelaksana.INSTANSI_BERWENANG), 0)));
    }

    static List<Aksi> aksi() {
        return List.of(new Aksi("contoh", "nilai", "kembalikan", "Kembalikan", List.of(Pelaksana.ASESOR), "berkas", List.of("nilai"), false,
                Data.KOSONG));
    }

    static Sop kosong() {
        return new Sop("contoh", "1", "Contoh", Data.KOSONG, List.of(new InfoTahap(1, "satu", "Satu", List.of(), List.of(), "", 0, "surat",
                false, "")));
    }

    private static InfoTahap tahap(int urut, String kode, List<Pelaksana> pelaksana, int waktu) {
        return new InfoTahap(urut, kode, "Kegiatan contoh", pelaksana, List.of(), "Surat", waktu, "surat", true, "1.0.0");
    }
}
