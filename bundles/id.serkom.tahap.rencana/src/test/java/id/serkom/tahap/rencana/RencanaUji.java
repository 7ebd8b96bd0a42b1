package id.serkom.tahap.rencana;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A berkas in rencana: Rahma and Budi of Majene, Citra of Polewali Mandar, all of whom meet the requirements. */
final class RencanaUji {

    static final String SENIN = "2026-03-09";
    static final String SELASA = "2026-03-10";
    static final String BUDI_ASESOR = "asesor-budi";
    /** An official of the BKD, who may not decide for us. */
    static final String PEJABAT_BKD = "pejabat-bkd";
    static final String SCAN = Contoh.id("SCAN", 1);

    final TahapTester tahap = TahapTester.of(new Rencana());
    final Asesi rahma = asesi("Rahma", 1, Contoh.MAJENE, AsesiStatus.MEMENUHI);
    final Asesi budi = asesi("Budi", 2, Contoh.MAJENE, AsesiStatus.MEMENUHI);
    final Asesi citra = asesi("Citra", 3, Contoh.POLMAN, AsesiStatus.MEMENUHI);

    RencanaUji() {
        tahap.with(rahma, budi, citra, new Dokumen(SCAN, 1, "0".repeat(64), "sk.pdf", 100, "application/pdf", "bidang",
                Optional.empty(), Instant.parse("2026-03-01T00:00:00Z")));
        tahap.referensi().daftar(Contoh.asesor(BUDI_ASESOR, "Budi Hartono", "198303032007031003", Contoh.BPSDM),
                new Pejabat(PEJABAT_BKD, Masa.sejak(LocalDate.of(2020, 1, 1)), "Rahmat", "Rahmat, S.H.", Optional.empty(),
                        Optional.empty(), Optional.empty(), Contoh.BKD));
    }

    static Asesi asesi(String nama, int urut, String instansi, AsesiStatus status) {
        return new Asesi(Contoh.id("ASESI", urut), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1), instansi, urut,
                Contoh.identitas(nama, urut), status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Data sesi(int nomor, String tanggal, String mulai, String selesai, Data... asesor) {
        return input("nomor", nomor, "tuk", Contoh.TUK, "tanggal", tanggal, "mulai", mulai, "selesai", selesai, "asesor",
                List.of(asesor));
    }

    static Data pagi(int nomor, String tanggal, Data... asesor) {
        return sesi(nomor, tanggal, "08:00", "12:00", asesor);
    }

    static Data oleh(String asesor, Asesi... asesi) {
        return input("kode", asesor, "asesi", List.of(asesi).stream().map(Asesi::id).toList());
    }

    static Data rencana(Data... sesi) {
        return input("sesi", List.of(sesi));
    }

    RencanaUji susun(Data... sesi) {
        tahap.as(Contoh.bidang()).run("susun", rencana(sesi));
        return this;
    }

    /** Everybody with Andi on Monday morning. */
    RencanaUji tersusun() {
        susun(pagi(1, SENIN, oleh(Contoh.ANDI, rahma, budi, citra)));
        tahap.stayed();
        return this;
    }

    RencanaUji direkomendasikan() {
        tersusun();
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input("untuk", "semua", "penerbit", "sendiri"));
        tahap.stayed();
        tahap.as(Contoh.bidang());
        return this;
    }

    RencanaUji ditetapkan() {
        direkomendasikan();
        tahap.run("tetapkan-rencana", input()).advanced();
        return this;
    }

    /** What the chain of initials makes of a letter before it has a number. */
    void kembalikan(Surat surat) {
        tahap.with(tanpaNomor(surat, SuratStatus.DITOLAK));
    }

    /** A closing that is sent back takes all its letters with it. */
    void penutupanDikembalikan() {
        List.of("jadwal-undangan", "surat-tugas").forEach(j -> tahap.isi().surat(j).forEach(this::kembalikan));
    }

    void tungguParaf(Surat surat) {
        tahap.with(tanpaNomor(surat, SuratStatus.KONSEP));
    }

    Surat surat(String jenis) {
        List<Surat> semua = tahap.isi().surat(jenis);
        return semua.get(semua.size() - 1);
    }

    private static Surat tanpaNomor(Surat s, SuratStatus status) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), status, s.seri(), s.tahun(),
                Optional.empty(), Optional.empty(), s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(),
                s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(),
                s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(), s.dokumen(), s.sha256(), s.keterangan(),
                s.dicatat(), s.dicatatOleh());
    }

    Sesi sesi(int nomor) {
        return tahap.isi().sesi().stream().filter(s -> s.nomor() == nomor).findFirst().orElseThrow();
    }

    Asesi kini(Asesi satu) {
        return tahap.isi().asesi(satu.id()).orElseThrow();
    }

    void gantiRegister(String kode, String nama, String nip, String instansi, LocalDate lisensiSampai, List<String> skema) {
        Asesor dasar = Contoh.asesor(kode, nama, nip, instansi);
        tahap.referensi().ganti(new Asesor(kode, dasar.masa(), nama, dasar.nip(), instansi, false, dasar.nomorLisensi(),
                Masa.antara(LocalDate.of(2024, 1, 1), lisensiSampai), skema));
    }

    static Sesi sesiBerkasLain(String id, String tanggal, String mulai, String selesai) {
        return new Sesi(Contoh.id(id, 9), 1, Contoh.id("BERKASZAN", 2), 1, Contoh.TUK, LocalDate.parse(tanggal),
                LocalTime.parse(mulai), LocalTime.parse(selesai), Optional.empty(), Optional.empty());
    }
}
