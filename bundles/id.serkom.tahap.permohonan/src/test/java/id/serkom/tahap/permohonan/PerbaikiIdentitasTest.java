package id.serkom.tahap.permohonan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

public class PerbaikiIdentitasTest {

    private static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.BERSERTIFIKAT);
    private static final Asesi ILHAM = ContohHasil.asesi("Muh. Ilham", 2, Contoh.POLMAN, AsesiStatus.KOMPETEN);

    private final TahapTester tahap = TahapTester.of(new TahapPermohonan()).inTahap("penerbitan").with(RAHMA, ILHAM)
            .with(ContohHasil.dokumen(1)).with(sertifikat(Optional.empty())).about(RAHMA);

    @Test
    public void namaDiperbaikiAtasDokumenDanYangLainTetap() {
        perbaiki("nama", "Rahma Wati, S.Pd.");

        tahap.stayed().askedForNoSurat();
        Asesi kini = tahap.asesi("Rahma Wati, S.Pd.").asesi();
        assertEquals(RAHMA.identitas().nip(), kini.identitas().nip());
        assertEquals(AsesiStatus.BERSERTIFIKAT, kini.status());
        Kelengkapan bukti = tahap.isi().kelengkapan("perbaikan-identitas").get(0);
        assertEquals("nama", bukti.jenis());
        assertEquals(Optional.of(Contoh.id("DOKUMEN", 1)), bukti.dokumen());
        assertEquals("sertifikat ikut tertulis, agar penyerahan bersamaan gagal", 2,
                tahap.isi().list(Sertifikat.class).get(0).revision());
    }

    @Test
    public void perbaikanWajibBeralasanDanBerdokumen() {
        tahap.run("perbaiki-identitas", input("nama", "Rahma Wati, S.Pd."));
        tahap.refusedBySchemaAt("");

        tahap.run("perbaiki-identitas", input("nama", "Rahma Wati, S.Pd.", "alasan", "Gelar keliru", "dokumen",
                Contoh.id("DOKUMEN", 2)));
        tahap.refused().because("permohonan.dokumen-tidak-dikenal", "/dokumen");
    }

    @Test
    public void yangSertifikatnyaSudahDiserahkanTidakDiperbaiki() {
        tahap.with(sertifikat(Optional.of(LocalDate.of(2026, 3, 2))));

        perbaiki("nama", "Rahma Wati, S.Pd.");

        tahap.refused().onlyBecause("permohonan.sertifikat-sudah-diserahkan");
    }

    @Test
    public void penyerahanYangPengantarnyaDikembalikanTidakMenghalangiPerbaikan() {
        Surat pengantar = ContohHasil.surat(Contoh.id("SURAT", 9), "pengantar-sertifikat", "penerbitan", 1, "9/X");
        Sertifikat s = sertifikat(Optional.of(LocalDate.of(2026, 3, 4)));
        tahap.with(ContohHasil.menjadi(pengantar, SuratStatus.DITOLAK), new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(),
                s.instansi(), s.nama(), s.skema(), s.skemaVersi(), s.surat(), s.nomor(), s.registrasi(), s.tanggal(),
                s.berlakuSampai(), s.status(), s.penerbit(), s.diserahkan(), s.diserahkanKepada(), Optional.of(pengantar.id())));

        perbaiki("nama", "Rahma Wati, S.Pd.");

        tahap.stayed().askedForNoSurat();
    }

    @Test
    public void perbaikanTanpaPerubahanDitolak() {
        perbaiki("nama", RAHMA.nama());

        tahap.refused().onlyBecause("permohonan.identitas-sama");
    }

    @Test
    public void nikAsesiLainDitolak() {
        perbaiki("nik", ILHAM.identitas().nik());

        tahap.refused().because("permohonan.nik-milik-asesi-lain", "/nik").onlyBecause("permohonan.nik-milik-asesi-lain");
    }

    @Test
    public void yangSudahGugurTidakDiperbaiki() {
        tahap.with(RAHMA.menjadi(AsesiStatus.TIDAK_MEMENUHI));

        perbaiki("nama", "Rahma Wati, S.Pd.");

        tahap.refused().onlyBecause("permohonan.asesi-gugur");
    }

    private void perbaiki(String apa, String menjadi) {
        Data masukan = input("alasan", "Gelar keliru", "dokumen", Contoh.id("DOKUMEN", 1), apa, menjadi);
        tahap.run("perbaiki-identitas", masukan);
    }

    private static Sertifikat sertifikat(Optional<LocalDate> diserahkan) {
        return new Sertifikat(Contoh.id("SERT", 1), 1, Contoh.BERKAS, RAHMA.id(), RAHMA.instansi(), RAHMA.nama(), "ppd", "1",
                Contoh.id("SURAT", 1), "NO-1", "REG-1", LocalDate.of(2026, 3, 2), LocalDate.of(2029, 3, 1),
                SertifikatStatus.BERLAKU, "sendiri", diserahkan, diserahkan.map(d -> "Hasnah"));
    }
}
