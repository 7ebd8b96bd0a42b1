package id.serkom.testing.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sample entries from the examination on: asesi with marks and decisions, letters of earlier tahap, documents. */
public final class ContohHasil {

    /** A third official, who decides and examines nobody. */
    public static final String SEKRETARIS = "pejabat-sekretaris";

    private ContohHasil() {
    }

    public static Pejabat sekretaris() {
        return new Pejabat(SEKRETARIS, Masa.sejak(LocalDate.of(2020, 1, 1)), "Muhammad Yusuf", "Drs. Muhammad Yusuf",
                Optional.of("196805051990031005"), Optional.of("Pembina Tingkat I"), Optional.of("IV/b"), Contoh.BPSDM);
    }

    /** Examined, or to be examined, by {@link Contoh#ANDI}. */
    public static Asesi asesi(String nama, int urut, String instansi, AsesiStatus status) {
        return new Asesi(Contoh.id("ASESI", urut), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1), instansi, urut,
                Contoh.identitas(nama, urut), status, Optional.of(Contoh.ANDI), Optional.of(Contoh.id("SESI", 1)),
                Optional.empty());
    }

    /** A mark for each unit of the sample skema: K, but BK for the units of those numbers, counted from 1. */
    public static Catatan[] nilai(Asesi asesi, String asesor, Integer... belumKompeten) {
        List<Catatan> semua = new ArrayList<>();
        for (Unit unit : Contoh.skema().unit()) {
            int nomor = semua.size() + 1;
            semua.add(new Nilai(Contoh.id("N" + nomor + "X", asesi.urut()), 1, Contoh.BERKAS, asesi.id(), unit.kode(), 1,
                    Optional.of(!List.of(belumKompeten).contains(nomor)), Optional.empty(), "Observasi", asesor,
                    Optional.empty()));
        }
        return semua.toArray(Catatan[]::new);
    }

    /** Decided by {@link Contoh#KEPALA} as the rule says; TUNDA with a reason. */
    public static Putusan putusan(Asesi asesi, int putaran, Verdict verdict) {
        boolean tunda = verdict == Verdict.TUNDA;
        return new Putusan(Contoh.id("P" + putaran + "X", asesi.urut()), 1, Contoh.BERKAS, asesi.id(), putaran, putaran, verdict,
                tunda ? Verdict.KOMPETEN : verdict, tunda ? Optional.of("Bukti belum diverifikasi") : Optional.empty(),
                Contoh.KEPALA, "Dr. Hasan Basri, M.Si.");
    }

    /** An outgoing letter that has its number. */
    public static Surat surat(String id, String jenis, String tahap, int putaran, String nomor) {
        LocalDate tanggal = LocalDate.of(2026, 2, 27);
        return new Surat(id, 1, Arah.KELUAR, jenis, SuratStatus.BERNOMOR, "keluar", tanggal.getYear(), Optional.of(1),
                Optional.of(nomor), Optional.empty(), tanggal, Optional.empty(), Optional.empty(), jenis, "-", Optional.empty(),
                "800.1.4", "Biasa", 0, Optional.of(Contoh.BERKAS), Optional.of(tahap), putaran, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "0".repeat(64), Optional.empty(),
                Instant.parse("2026-02-27T01:00:00Z"), "bidang");
    }

    /** The same letter in another state of its life; a draft has no number. */
    public static Surat menjadi(Surat s, SuratStatus status) {
        boolean tanpaNomor = status == SuratStatus.KONSEP || status == SuratStatus.DITOLAK;
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), status, s.seri(), s.tahun(),
                tanpaNomor ? Optional.empty() : s.urut(), tanpaNomor ? Optional.empty() : s.nomor(), s.agenda(), s.tanggal(),
                s.diterima(), s.dikirim(), s.hal(), s.pihak(), s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(),
                s.berkas(), s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(), s.dokumen(),
                s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh(), s.asesor(), s.lampiran(), s.asliDiterima(),
                s.dokumenAsli());
    }

    /** The same letter with another date. */
    public static Surat bertanggal(Surat s, LocalDate tanggal) {
        return salinan(s, tanggal, s.merujuk());
    }

    /** The same letter as it refers to an earlier one. */
    public static Surat merujuk(Surat s, Rujukan rujukan) {
        return salinan(s, s.tanggal(), Optional.of(rujukan));
    }

    private static Surat salinan(Surat s, LocalDate tanggal, Optional<Rujukan> merujuk) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(), s.seri(), s.tahun(), s.urut(), s.nomor(),
                s.agenda(), tanggal,
                s.diterima(), s.dikirim(), s.hal(), s.pihak(), s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(), s.berkas(),
                s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), merujuk, s.dokumen(), s.sha256(), s.keterangan(),
                s.dicatat(), s.dicatatOleh(), s.asesor(), s.lampiran(), s.asliDiterima(), s.dokumenAsli());
    }

    /** What a letter that names the competent files: the fingerprint of its list. */
    public static Kelengkapan sidik(Surat surat, Asesi... kompeten) {
        return new Kelengkapan(Contoh.id("SIDIK", surat.putaran()).substring(0, 20) + surat.id().substring(20), 1,
                Contoh.BERKAS, surat.tahap().orElseThrow(), surat.putaran(), "daftar-kompeten",
                Asesi.sidik(List.of(kompeten)), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(surat.id()));
    }

    /** What an SK files beside it: the fingerprint of its list with the names as printed. */
    public static Kelengkapan sidikNama(Surat sk, Asesi... kompeten) {
        Kelengkapan k = sidik(sk, kompeten);
        return new Kelengkapan(k.id(), 1, k.berkas(), k.tahap(), k.putaran(), k.kode(), Asesi.sidikNama(List.of(kompeten)),
                k.permohonan(), k.asesi(), k.dokumen(), k.rujukan());
    }

    public static Dokumen dokumen(int urut) {
        return new Dokumen(Contoh.id("DOKUMEN", urut), 1, "0".repeat(64), "pindaian.pdf", 1000, "application/pdf", "bidang",
                Optional.empty(), Instant.parse("2026-03-02T01:00:00Z"));
    }
}
