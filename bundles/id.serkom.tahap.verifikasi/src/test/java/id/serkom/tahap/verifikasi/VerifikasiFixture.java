package id.serkom.tahap.verifikasi;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.surat.Surat;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A received permohonan of Polman with the asesi Rahma and Rahim, each with every compulsory document but Rahim's ijazah. */
final class VerifikasiFixture {

    static final Permohonan POLMAN = permohonan(1, Contoh.POLMAN, PermohonanStatus.DITERIMA);
    static final Asesi RAHMA = asesi(1, "Rahma", POLMAN);
    static final Asesi RAHIM = asesi(2, "Rahim", POLMAN);
    static final String BARU = Contoh.id("DBARV", 1);
    static final String BARU_LAGI = Contoh.id("DBARV", 2);
    static final String MAJENE_PUNYA = Contoh.id("DMAJENE", 1);
    static final String PINDAIAN_BIDANG = Contoh.id("DPNDAJAN", 1);

    private VerifikasiFixture() {
    }

    static TahapTester diterima() {
        TahapTester tahap = TahapTester.of(new Verifikasi()).with(POLMAN, RAHMA, RAHIM,
                dokumen(BARU, Contoh.POLMAN), dokumen(BARU_LAGI, Contoh.POLMAN), dokumen(MAJENE_PUNYA, Contoh.MAJENE),
                dokumen(PINDAIAN_BIDANG, null), suratPermohonan());
        portofolio(tahap, RAHMA, "");
        portofolio(tahap, RAHIM, "ijazah");
        return tahap;
    }

    static void portofolio(TahapTester tahap, Asesi asesi, String tanpa) {
        int urut = asesi.urut() * 10;
        for (Persyaratan syarat : Contoh.skema().persyaratan()) {
            urut++;
            if (syarat.wajib() && !syarat.kode().equals(tanpa)) {
                tahap.with(new Kelengkapan(Contoh.id("K", urut), 1, Contoh.BERKAS, "permohonan", 1, "portofolio",
                        syarat.kode(), Optional.of(asesi.permohonan()), Optional.of(asesi.id()),
                        Optional.of(Contoh.id("D", urut)), Optional.empty()));
            }
        }
    }

    private static Kelengkapan suratPermohonan() {
        return new Kelengkapan(Contoh.id("K", 1), 1, Contoh.BERKAS, "permohonan", 1, "surat-permohonan", "surat-permohonan",
                Optional.of(POLMAN.id()), Optional.empty(), Optional.empty(), Optional.of(POLMAN.surat()));
    }

    static Permohonan permohonan(int urut, String instansi, PermohonanStatus status) {
        return new Permohonan(Contoh.id("PERMOHONAN", urut), 1, Contoh.BERKAS, instansi, Contoh.id("SVRAT", urut),
                "800/" + urut, LocalDate.of(2026, 3, 2), "Permohonan sertifikasi", LocalDate.of(2026, 3, 2), status,
                Optional.empty(), Optional.empty(), 2);
    }

    /** The letter that asked for what is missing. */
    static Surat permintaan(int urut, Permohonan permohonan) {
        Surat s = ContohHasil.surat(Contoh.id("MJNTA", urut), NaskahVerifikasi.PERMINTAAN, "verifikasi", 1, "800.1.4/" + urut);
        return surat(s, s.tanggal(), Optional.of(permohonan.instansi()), Optional.of(permohonan.id()));
    }

    /** The letter that told an institution of the results. */
    static Surat hasilKepada(String instansi, LocalDate tanggal) {
        Surat s = ContohHasil.surat(Contoh.id("HASJZ", 1), NaskahVerifikasi.HASIL, "verifikasi", 1, "800.1.4/99");
        return surat(s, tanggal, Optional.of(instansi), Optional.empty());
    }

    private static Surat surat(Surat s, LocalDate tanggal, Optional<String> instansi, Optional<String> permohonan) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(), s.seri(), s.tahun(), s.urut(), s.nomor(), s.agenda(),
                tanggal, s.diterima(), s.dikirim(), s.hal(), s.pihak(), instansi, s.klasifikasi(), s.sifat(),
                s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), permohonan, s.asesi(), s.penandatangan(), s.merujuk(),
                s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh());
    }

    static Asesi asesi(int urut, String nama, Permohonan permohonan) {
        return new Asesi(Contoh.id("ASESJ", urut), 1, Contoh.BERKAS, permohonan.id(), permohonan.instansi(), urut,
                Contoh.identitas(nama, urut), AsesiStatus.DIAJUKAN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Dokumen dokumen(String id, String instansi) {
        return new Dokumen(id, 1, "0".repeat(64), "dokumen.pdf", 1000, "application/pdf", "akun",
                Optional.ofNullable(instansi), Instant.parse("2026-03-02T00:00:00Z"));
    }

    /** Every compulsory requirement met, the optional one not there, save what is said otherwise: kode, hasil, catatan in turn. */
    static Data hasil(String... lain) {
        List<Map<String, Object>> butir = new ArrayList<>();
        for (Persyaratan syarat : Contoh.skema().persyaratan()) {
            Map<String, Object> satu = Map.of("persyaratan", syarat.kode(), "hasil", syarat.wajib() ? "memenuhi" : "belum-ada");
            for (int i = 0; i < lain.length; i += 3) {
                if (syarat.kode().equals(lain[i])) {
                    satu = lain[i + 2].isEmpty() ? Map.of("persyaratan", lain[i], "hasil", lain[i + 1])
                            : Map.of("persyaratan", lain[i], "hasil", lain[i + 1], "catatan", lain[i + 2]);
                }
            }
            butir.add(satu);
        }
        return input("pemeriksaan", butir);
    }

    /** Documents to be added: asesi, jenis, dokumen in turn. */
    static Data tambahan(String... tiga) {
        List<Map<String, String>> dokumen = new ArrayList<>();
        for (int i = 0; i < tiga.length; i += 3) {
            dokumen.add(Map.of("asesi", tiga[i], "jenis", tiga[i + 1], "dokumen", tiga[i + 2]));
        }
        return input("dokumen", dokumen);
    }
}
