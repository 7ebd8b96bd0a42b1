package id.serkom.tahap.penerbitan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Akibat;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** A certificate that is not handed over yet, replaced because a name was mended. */
public class GantiSertifikatTest extends DenganSertifikatTerbit {

    @Test
    public void namaYangDiperbaikiMenahanPenyerahanSampaiSertifikatnyaDiganti() {
        String lama = sertifikat(RAHMA).id();
        perbaiki(RAHMA, "Rahma Wati, S.Pd.");
        tahap.run("serahkan", serah(Contoh.MAJENE));
        tahap.refused().onlyBecause("penerbitan.nama-lama")
                .saying("penerbitan.nama-lama", "nama", "Rahma Wati, S.Pd.");
        tahap.about(RAHMA).run("ganti-sertifikat", input("alasan", "Gelar keliru"));
        tahap.refused().onlyBecause("penerbitan.daftar-berbeda-dari-sk");
        Asesi kini = tahap.isi().asesi(RAHMA.id()).orElseThrow();
        tahap.with(SK_PERUBAHAN, ContohHasil.sidikNama(SK_PERUBAHAN, kini, ILHAM, NURUL));

        tahap.run("ganti-sertifikat", input("alasan", "Gelar keliru"));

        tahap.stayed().askedForSurat("sertifikat", "berita-acara-pembatalan");
        Sertifikat dulu = tahap.isi().sertifikatById(List.of(lama)).get(0);
        Sertifikat baru = tahap.isi().sertifikatMenunggu(Contoh.MAJENE, 9).get(0);
        assertEquals(SertifikatStatus.DIGANTI, dulu.status());
        assertEquals("Rahma Wati, S.Pd.", baru.nama());
        assertFalse(baru.nomor().equals(dulu.nomor()));
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PENCABUTAN, dulu.surat())), tahap.surat("sertifikat").merujuk());
        assertEquals("8 TAHUN 2026", tahap.surat("sertifikat").isi().text("nomorSk"));
        assertEquals("buku menyebut alasannya", Optional.of("Diganti karena: Gelar keliru"),
                tahap.surat("sertifikat").akibat().flatMap(Akibat::keterangan));
        Data beritaAcara = tahap.surat("berita-acara-pembatalan").isi();
        assertEquals(List.of(dulu.nomor(), "Gelar keliru", "Rahma Wati, S.Pd."), List.of(beritaAcara.text("nomorSertifikat"),
                beritaAcara.text("alasan"), beritaAcara.text("namaPengganti")));
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();
        tahap.run("serahkan", serah(Contoh.POLMAN)).advanced();
    }

    @Test
    public void namaYangDiperbaikiMenahanSertifikatYangBelumTerbitSampaiAdaSkPerubahan() {
        tahap.with(tahap.asesi(RAHMA.nama()).asesi().menjadi(AsesiStatus.KOMPETEN),
                sertifikat(RAHMA).diganti());
        perbaiki(RAHMA, "Rahma Wati, S.Pd.");

        tahap.run("terbitkan", Data.KOSONG);
        tahap.refused().onlyBecause("penerbitan.daftar-berbeda-dari-sk");
    }

    @Test
    public void sertifikatYangSudahDiserahkanTidakDiganti() {
        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.about(RAHMA).run("ganti-sertifikat", input("alasan", "Gelar keliru"));

        tahap.refused().onlyBecause("penerbitan.tidak-dapat-diganti");
    }

    @Test
    public void penggantiSertifikatSendiriTidakBernomorPenerbitLain() {
        tahap.about(RAHMA).run("ganti-sertifikat", input("alasan", "Gelar keliru", "penerbit",
                input("tanggal", "2026-03-03", "nomor", "X", "registrasi", "Y")));

        tahap.refused().because("penerbitan.nomor-pengganti-sendiri", "/penerbit");
    }

    @Test
    public void penggantiSertifikatPenerbitLainBernomorBaruDariPenerbitItu() {
        Sertifikat s = sertifikat(RAHMA);
        tahap.with(new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(),
                s.surat(), "NO-1", "REG-1", s.tanggal(), s.berlakuSampai(), s.status(), "BNSP", s.diserahkan(),
                s.diserahkanKepada()));
        tahap.about(RAHMA).run("ganti-sertifikat", input("alasan", "Gelar keliru"));
        tahap.refused().because("penerbitan.nomor-pengganti-wajib", "/penerbit");
        tahap.run("ganti-sertifikat", ganti("NO-1"));
        tahap.refused().because("penerbitan.nomor-terpakai", "/penerbit/nomor");

        tahap.run("ganti-sertifikat", ganti("NO-2"));

        tahap.stayed().askedForSurat("sertifikat-penerbit-lain", "berita-acara-pembatalan");
        assertEquals("NO-2", tahap.surat("berita-acara-pembatalan").isi().text("nomorPengganti"));
        Sertifikat baru = tahap.isi().sertifikatMenunggu(Contoh.MAJENE, 9).get(0);
        assertEquals(List.of("BNSP", "NO-2", "REG-1"), List.of(baru.penerbit(), baru.nomor(), baru.registrasi()));
    }

    private static Data ganti(String nomor) {
        return input("alasan", "Gelar keliru", "penerbit", input("tanggal", "2026-03-03", "nomor", nomor, "registrasi", "REG-1"));
    }

    /** As perbaiki-identitas leaves it. */
    private void perbaiki(Asesi asesi, String nama) {
        Asesi kini = tahap.isi().asesi(asesi.id()).orElseThrow();
        Identitas i = kini.identitas();
        tahap.with(kini.beridentitas(new Identitas(nama, i.nik(), i.nip(), i.tempatLahir(), i.tanggalLahir(), i.jabatan(),
                i.unitKerja(), i.pendidikan(), i.surel(), i.telepon())),
                new Kelengkapan(Contoh.id("PERBAIKAN", asesi.urut()), 1, Contoh.BERKAS, "permohonan", 1, "perbaikan-identitas",
                        "perbaikan-identitas", Optional.empty(), Optional.of(asesi.id()), Optional.of(Contoh.id("DOKUMEN", 9)),
                        Optional.empty()));
    }
}
