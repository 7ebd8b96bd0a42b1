package id.serkom.tahap.pelaksanaan;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Unit;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Monday 2 March 2026, the day of session 1: Rahma and Budi with Andi, Citra with Sitti. */
final class PelaksanaanUji {

    static final String SENIN = "2026-03-02";
    static final String SCAN = Contoh.id("SCAN", 1);
    static final Sesi SESI = sesi(1, SENIN, "08:00", "12:00");

    final TahapTester tahap = TahapTester.of(new Pelaksanaan());
    final Asesi rahma = asesi("Rahma", 1, Contoh.MAJENE, Contoh.ANDI);
    final Asesi budi = asesi("Budi", 2, Contoh.MAJENE, Contoh.ANDI);
    final Asesi citra = asesi("Citra", 3, Contoh.POLMAN, Contoh.SITTI);

    PelaksanaanUji() {
        tahap.with(SESI, rahma, budi, citra, new Dokumen(SCAN, 1, "0".repeat(64), "daftar-hadir.pdf", 100,
                "application/pdf", "bidang", Optional.empty(), Instant.parse("2026-03-01T00:00:00Z")));
        tahap.withBerkas(Contoh.berkas("pelaksanaan").dilaksanakan(LocalDate.parse(SENIN)));
    }

    static Sesi sesi(int nomor, String tanggal, String mulai, String selesai) {
        return new Sesi(Contoh.id("SESI", nomor), 1, Contoh.BERKAS, nomor, Contoh.TUK, LocalDate.parse(tanggal),
                LocalTime.parse(mulai), LocalTime.parse(selesai), Optional.empty(), Optional.empty());
    }

    static Asesi asesi(String nama, int urut, String instansi, String asesor) {
        return new Asesi(Contoh.id("ASESI", urut), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1), instansi, urut,
                Contoh.identitas(nama, urut), AsesiStatus.TERJADWAL, Optional.of(asesor), Optional.of(SESI.id()),
                Optional.empty());
    }

    static Data hadir(Asesi asesi) {
        return input("asesi", asesi.id(), "hadir", true);
    }

    static Data tidak(Asesi asesi) {
        return input("asesi", asesi.id(), "hadir", false, "keterangan", "Sakit");
    }

    static Data ada(String asesor) {
        return input("asesor", asesor, "hadir", true);
    }

    static Data daftar(List<Data> asesi, List<Data> asesor) {
        return input("sesi", SESI.id(), "asesi", asesi, "asesor", asesor, "daftarHadir", SCAN);
    }

    /** Rahma and Citra came, Budi did not. */
    PelaksanaanUji tercatat() {
        tahap.as(Contoh.bidang()).run("hadir", daftar(List.of(hadir(rahma), tidak(budi), hadir(citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));
        tahap.stayed();
        return this;
    }

    static Data kompeten(int unit, boolean kompeten) {
        return input("unit", unit(unit), "kompeten", kompeten, "bukti", "IA-01 butir " + unit);
    }

    static String unit(int ke) {
        return Contoh.skema().unit().get(ke - 1).kode();
    }

    static Data semuaUnit() {
        List<Data> nilai = new ArrayList<>();
        for (Unit u : Contoh.skema().unit()) {
            nilai.add(input("unit", u.kode(), "kompeten", true, "bukti", "IA-01"));
        }
        return input("nilai", nilai);
    }

    TahapTester nilai(Asesi siapa, String asesor, Data... nilai) {
        return tahap.as(Contoh.asesor(asesor)).about(siapa).run("nilai", input("nilai", List.of(nilai)));
    }

    void dinilai(Asesi siapa, String asesor) {
        tahap.as(Contoh.asesor(asesor)).about(siapa).run("nilai", semuaUnit()).stayed();
        tahap.as(Contoh.bidang());
    }

    Asesi kini(Asesi satu) {
        return tahap.isi().asesi(satu.id()).orElseThrow();
    }

    static Data pengganti(String tanggal) {
        return input("tuk", Contoh.TUK, "tanggal", tanggal, "mulai", "08:00", "selesai", "12:00");
    }

    static Data tunda(String tanggal) {
        return input("sesi", SESI.id(), "alasan", "Listrik padam", "pengganti", pengganti(tanggal));
    }
}
