package id.serkom.tahap.penerbitan;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Surat;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.util.List;
import org.junit.Before;

/** A test with three certificates just issued. */
abstract class DenganSertifikatTerbit {

    static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.KOMPETEN);
    static final Asesi ILHAM = ContohHasil.asesi("Muh. Ilham", 2, Contoh.POLMAN, AsesiStatus.KOMPETEN);
    static final Asesi NURUL = ContohHasil.asesi("Nurul Hidayah", 3, Contoh.POLMAN, AsesiStatus.KOMPETEN);
    static final Asesi SURIANI = ContohHasil.asesi("Suriani", 4, Contoh.POLMAN, AsesiStatus.TUNDA);
    static final Surat SK_PERUBAHAN = ContohHasil.surat(Contoh.id("SK", 2), "sk-penetapan", "penetapan", 1,
            "8 TAHUN 2026");
    static final Surat SK = ContohHasil.surat(Contoh.id("SK", 1), "sk-penetapan", "penetapan", 1, "7 TAHUN 2026");

    final TahapTester tahap = TahapTester.of(new Penerbitan()).with(RAHMA, ILHAM, NURUL, SURIANI)
            .with(ContohHasil.putusan(RAHMA, 1, Verdict.KOMPETEN), ContohHasil.putusan(ILHAM, 1, Verdict.KOMPETEN),
                    ContohHasil.putusan(NURUL, 1, Verdict.KOMPETEN))
            .with(ContohHasil.nilai(RAHMA, Contoh.ANDI)).with(ContohHasil.nilai(ILHAM, Contoh.ANDI))
            .with(ContohHasil.nilai(NURUL, Contoh.ANDI)).with(SK, ContohHasil.sidikNama(SK, RAHMA, ILHAM, NURUL));

    @Before
    public void terbit() {
        tahap.run("terbitkan", Data.KOSONG).stayed();
        tahap.jam().ke("2026-03-04");
    }

    Sertifikat sertifikat(Asesi asesi) {
        return tahap.isi().sertifikat(List.of(asesi.id())).get(0);
    }

    static Data serah(String instansi) {
        return input("instansi", instansi, "selaku", "instansi", "penerima",
                input("nama", "Hasnah", "jabatan", "Pengelola Kepegawaian"));
    }
}
