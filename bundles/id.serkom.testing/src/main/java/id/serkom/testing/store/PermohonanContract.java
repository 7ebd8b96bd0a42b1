package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratBaru;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What is read of one permohonan, one institution, one letter, so that an action costs no more than what it is about. */
public abstract class PermohonanContract extends StoreContract {

    @Test
    public void tenggatSatuPermohonanSaja() {
        String berkas = id();
        Permohonan permohonan = permohonan(berkas, "instansi-a", TANGGAL);
        Tenggat satu = tenggat(berkas, Optional.of(permohonan), TANGGAL);
        simpan(satu, tenggat(berkas, Optional.of(permohonan(berkas, "instansi-a", TANGGAL)), TANGGAL),
                tenggat(berkas, Optional.empty(), TANGGAL));

        assertEquals(List.of(tersimpan(satu)), ports().berkas().tenggatPermohonan(permohonan.id()));
    }

    @Test
    public void permohonanSatuInstansiMenurutPenerimaan() {
        String berkas = id();
        Permohonan kemudian = permohonan(berkas, "instansi-a", TANGGAL.plusDays(1));
        Permohonan dahulu = permohonan(berkas, "instansi-a", TANGGAL);
        simpan(kemudian, dahulu, permohonan(berkas, "instansi-b", TANGGAL), permohonan(id(), "instansi-a", TANGGAL));

        assertEquals(List.of(tersimpan(dahulu), tersimpan(kemudian)),
                ports().berkas().isi(berkas).permohonanInstansi("instansi-a"));
    }

    @Test
    public void kelengkapanYangPutarannyaDigantikanTidakDihitung() {
        String berkas = id();
        simpan(posisi(berkas, 1, true), posisi(berkas, 2, false), portofolio(berkas, 1));

        assertFalse(ports().berkas().adaKelengkapan(berkas, "portofolio"));

        simpan(portofolio(berkas, 2));
        assertTrue(ports().berkas().adaKelengkapan(berkas, "portofolio"));
        assertFalse(ports().berkas().adaKelengkapan(berkas, "surat-permohonan"));
        assertFalse(ports().berkas().adaKelengkapan(id(), "portofolio"));
    }

    /** Unless it is submitted again. */
    @Test
    public void kelengkapanBerupaSuratYangKonsepnyaDikembalikanTidakDihitung() {
        String berkas = id();
        Surat konsep = keluar(id(), SuratStatus.KONSEP, Optional.of(berkas));
        simpan(konsep, new Kelengkapan(id(), 0, berkas, "permohonan", 1, "penolakan", "surat", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(konsep.id())));
        assertTrue(ports().berkas().adaKelengkapan(berkas, "penolakan"));

        Surat dikembalikan = tersimpan(konsep).menjadi(SuratStatus.DITOLAK);
        simpan(dikembalikan);
        assertFalse(ports().berkas().adaKelengkapan(berkas, "penolakan"));

        simpan(tersimpan(dikembalikan).menjadi(SuratStatus.KONSEP));
        assertTrue(ports().berkas().adaKelengkapan(berkas, "penolakan"));
    }

    private static PosisiTahap posisi(String berkas, int putaran, boolean digantikan) {
        return new PosisiTahap(id(), 0, berkas, "permohonan", putaran, TANGGAL, Optional.empty(), 5, List.of(), "surat",
                Data.KOSONG, digantikan);
    }

    private static Kelengkapan portofolio(String berkas, int putaran) {
        return new Kelengkapan(id(), 0, berkas, "permohonan", putaran, "portofolio", "ktp", Optional.empty(), Optional.of(id()),
                Optional.of(id()), Optional.empty());
    }

    @Test
    public void suratTentangSatuPermohonanDenganKonsepnyaDanIsinya() {
        String berkas = id();
        String permohonan = id();
        Surat konsep = tentang(keluar(id(), SuratStatus.KONSEP, Optional.of(berkas)), permohonan);
        Surat dikembalikan = tentang(keluar(id(), SuratStatus.DITOLAK, Optional.of(berkas)), permohonan);
        Surat lain = keluar(id(), SuratStatus.KONSEP, Optional.of(berkas));
        Data isi = Data.of(Map.of("isi", Map.of("batas", "2026-03-13")));
        ports().committer().commit(surat(List.of(), new SuratBaru(konsep, "<p/>", isi, List.of()),
                new SuratBaru(dikembalikan, "<p/>", Data.KOSONG, List.of()), new SuratBaru(lain, "<p/>", isi, List.of())));
        BerkasReader reader = ports().berkas().isi(berkas);

        List<String> terurut = List.of(konsep.id(), dikembalikan.id()).stream().sorted().toList();
        assertEquals(terurut, reader.suratPermohonan(permohonan, "hasil-verifikasi").stream().map(Surat::id).toList());
        assertEquals(List.of(), reader.suratPermohonan(permohonan, "lain"));
        assertEquals(3, reader.suratDanKonsep("hasil-verifikasi").size());
        assertEquals(Map.of(konsep.id(), isi.object("isi")), reader.isiSurat(List.of(konsep.id(), dikembalikan.id(), id())));
        assertEquals(Map.of(), ports().berkas().isi(id()).isiSurat(List.of(konsep.id())));
    }

    private static Surat tentang(Surat s, String permohonan) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(), s.seri(), s.tahun(), s.urut(), s.nomor(), s.agenda(),
                s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(), s.instansi(), s.klasifikasi(), s.sifat(),
                s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), Optional.of(permohonan), s.asesi(), s.penandatangan(),
                s.merujuk(), s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh(),
                s.asesor(), s.lampiran(), s.asliDiterima(), s.dokumenAsli());
    }

    @Test
    public void penerimaPengumumanMengikutiPerubahannya() {
        String a = kode("a");
        String b = kode("b");
        Pengumuman pertama = new Pengumuman(id(), 0, id(), List.of(a), TANGGAL, TANGGAL, 0);
        simpan(pertama, new Berkas(pertama.berkas(), 0, "sertifikasi", "1", "PPD", "1.0", "I/2026", "permohonan",
                BerkasStatus.BERJALAN, 1, 0, Optional.empty(), SAAT, "budi"));

        simpan(ubah(pertama, 1, List.of(a)));
        assertEquals(List.of(1, 0), List.of(terlihat(a), terlihat(b)));
        simpan(ubah(pertama, 2, List.of(b)));
        assertEquals(List.of(0, 1), List.of(terlihat(a), terlihat(b)));
    }

    private static Pengumuman ubah(Pengumuman p, long revision, List<String> penerima) {
        return new Pengumuman(p.id(), revision, p.berkas(), penerima, p.mulai(), p.sampai(), p.kuota());
    }

    private int terlihat(String instansi) {
        return ports().berkas().list(BerkasQuery.SEMUA, Lingkup.instansi(instansi), Potongan.awal(5)).isi().size();
    }
}
