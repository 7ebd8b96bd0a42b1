package id.serkom.tahap.pelaksanaan;

import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.SCAN;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.SESI;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.ada;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.daftar;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.hadir;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.kompeten;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.tidak;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class HadirTest {

    private final PelaksanaanUji uji = new PelaksanaanUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void kehadiranDicatatDenganPindaianDaftarHadirDanTuk() {
        uji.tercatat();

        tahap.askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.HADIR);
        tahap.asesi("Budi").is(AsesiStatus.TIDAK_HADIR).because("Sakit");
        Kelengkapan scan = tahap.isi().kelengkapan("daftar-hadir").get(0);
        assertEquals(Optional.of(SCAN), scan.dokumen());
        assertEquals(Optional.of(SESI.id()), scan.rujukan());
        Kelengkapan tuk = tahap.isi().kelengkapan("tuk").get(0);
        assertEquals(Contoh.TUK, tuk.jenis());
        assertEquals(Optional.of(SESI.id()), tuk.rujukan());
    }

    @Test
    public void yangTidakHadirTanpaKeteranganDicatatDemikian() {
        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), input("asesi", uji.budi.id(), "hadir", false),
                hadir(uji.citra)), List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));

        tahap.asesi("Budi").is(AsesiStatus.TIDAK_HADIR).because("Tidak hadir tanpa keterangan");
    }

    @Test
    public void kehadiranTidakDicatatSebelumHarinya() {
        tahap.jam().ke(LocalDate.of(2026, 3, 1));

        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));

        tahap.refused().onlyBecause("pelaksanaan.sesi-belum-berlangsung");
    }

    @Test
    public void pindaianDaftarHadirHarusAda() {
        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))).with("daftarHadir", Contoh.id("HZANG", 1)));

        tahap.refused().onlyBecause("pelaksanaan.dokumen-tidak-ada");
    }

    @Test
    public void setiapAsesiSesiDisebutTepatSatuKali() {
        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), tidak(uji.rahma),
                input("asesi", Contoh.id("ASING", 1), "hadir", true)), List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));

        tahap.refused().onlyBecause("pelaksanaan.asesi-ganda", "pelaksanaan.asesi-bukan-peserta",
                "pelaksanaan.daftar-tidak-lengkap")
                .saying("pelaksanaan.daftar-tidak-lengkap", "asesi", "Budi; Citra");
    }

    @Test
    public void setiapAsesorSesiDisebutTepatSatuKali() {
        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.ANDI), ada("asesor-lain"))));

        tahap.refused().onlyBecause("pelaksanaan.asesor-ganda", "pelaksanaan.asesor-bukan-penguji-sesi",
                "pelaksanaan.asesor-belum-disebut");
    }

    @Test
    public void asesiTidakHadirDiHadapanAsesorYangTidakHadir() {
        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), tidak(uji.citra)),
                List.of(input("asesor", Contoh.ANDI, "hadir", false), input("asesor", Contoh.SITTI, "hadir", false))));

        tahap.refused().onlyBecause("pelaksanaan.asesor-tidak-hadir")
                .saying("pelaksanaan.asesor-tidak-hadir", "asesor", Contoh.ANDI);
    }

    @Test
    public void asesorMencatatAsesinyaSendiri() {
        tahap.as(Contoh.asesor(Contoh.SITTI)).run("hadir", daftar(List.of(hadir(uji.citra)), List.of(ada(Contoh.SITTI))));

        tahap.stayed();
        tahap.asesi("Citra").is(AsesiStatus.HADIR);
        tahap.asesi("Rahma").is(AsesiStatus.TERJADWAL);
    }

    @Test
    public void asesorTidakMencatatAsesiAsesorLain() {
        tahap.as(Contoh.asesor(Contoh.SITTI)).run("hadir",
                daftar(List.of(hadir(uji.citra), hadir(uji.rahma)), List.of(ada(Contoh.SITTI))));
        tahap.refused().onlyBecause("pelaksanaan.asesi-bukan-peserta");

        tahap.as(Contoh.asesor("asesor-lain")).run("hadir",
                daftar(List.of(hadir(uji.citra)), List.of(ada("asesor-lain"))));
        tahap.refused().onlyBecause("pelaksanaan.bukan-asesor-sesi");
    }

    @Test
    public void duaAsesorMencatatSatuSesiDanKehadiranKeduanyaTersimpan() {
        tahap.as(Contoh.asesor(Contoh.SITTI)).run("hadir", daftar(List.of(hadir(uji.citra)), List.of(ada(Contoh.SITTI))));
        tahap.as(Contoh.asesor(Contoh.ANDI)).run("hadir",
                daftar(List.of(hadir(uji.rahma), hadir(uji.budi)), List.of(ada(Contoh.ANDI))));

        KeadaanPelaksanaan keadaan = KeadaanPelaksanaan.dari(tahap.data());
        assertEquals(List.of(Contoh.ANDI, Contoh.SITTI), keadaan.hadir(SESI.id()));
        assertEquals("TUK diarsipkan satu kali", 1, tahap.isi().kelengkapan("tuk").size());
        assertEquals(2, tahap.isi().kelengkapan("daftar-hadir").size());
    }

    @Test
    public void kehadiranDapatDiperbaikiSampaiAdaNilai() {
        uji.tercatat();

        tahap.run("hadir", daftar(List.of(tidak(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.TIDAK_HADIR);
        tahap.asesi("Budi").is(AsesiStatus.HADIR);
        assertEquals(1, tahap.isi().kelengkapan("tuk").size());
    }

    @Test
    public void asesiYangSudahBernilaiTetapHadir() {
        uji.tercatat();
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true)).stayed();
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.as(Contoh.bidang()).run("hadir", daftar(List.of(tidak(uji.rahma), hadir(uji.budi), tidak(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));
        tahap.refused().onlyBecause("pelaksanaan.sudah-bernilai", "pelaksanaan.sudah-bernilai");

        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));
        tahap.stayed();
        tahap.asesi("Citra").is(AsesiStatus.DINILAI);
    }

    @Test
    public void sesiYangDitundaAtauTidakAdaDitolak() {
        tahap.with(SESI.ditunda("Listrik padam", Contoh.id("SESI", 2)));

        tahap.run("hadir", daftar(List.of(hadir(uji.rahma), hadir(uji.budi), hadir(uji.citra)),
                List.of(ada(Contoh.ANDI), ada(Contoh.SITTI))));
        tahap.refused().onlyBecause("pelaksanaan.sesi-ditunda");

        tahap.run("hadir", daftar(List.of(hadir(uji.rahma)), List.of(ada(Contoh.ANDI))).with("sesi", Contoh.id("ZAN", 1)));
        tahap.refused().onlyBecause("pelaksanaan.sesi-tidak-dikenal");
    }

    @Test
    public void sesiTanpaAsesiDitolak() {
        tahap.with(PelaksanaanUji.sesi(2, PelaksanaanUji.SENIN, "13:00", "15:00"));

        tahap.run("hadir", daftar(List.of(hadir(uji.rahma)), List.of(ada(Contoh.ANDI))).with("sesi", Contoh.id("SESI", 2)));

        tahap.refused().onlyBecause("pelaksanaan.sesi-kosong");
    }
}
