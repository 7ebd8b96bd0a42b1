package id.serkom.buku;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.Bukti;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SidikStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

/** Rows against the journal. */
public class BuktiBarisTest {

    private static final String ASING = "01ASING";

    private final Kantor kantor = new Kantor();
    private Instant kedaluwarsa;

    @Before
    public void buku() {
        kantor.berkasDenganSertifikat();
        kantor.surat.catatMasuk(Kantor.BIDANG, kantor.suratMasuk("005/12-a/BKPSDM", kantor.unggah("a".repeat(64))),
                Optional.of("kunci-1"));
        kedaluwarsa = kantor.jam.saat().minus(Duration.ofDays(7));
    }

    @Test
    public void semuaBarisSepertiYangDitulis() {
        assertEquals(List.of(), temuan(b -> Optional.of(b), List.of()));
    }

    @Test
    public void barisYangHilangDisebut() {
        assertEquals(List.of("baris-hilang sertifikat"), temuan(b -> b.jenis().equals("sertifikat") ? Optional.empty()
                : Optional.of(b), List.of()));
    }

    @Test
    public void barisYangDiubahAtauTakTerbacaDisebut() {
        assertEquals(List.of("baris-berubah berkas"), temuan(b -> Optional.of(b.jenis().equals("berkas") ? sidik(b, b.revision(), "x")
                : b), List.of()));
        assertEquals(List.of("baris-berubah isi_surat"), temuan(b -> Optional.of(b.jenis().equals("isi-surat")
                ? sidik(b, 0, "x") : b), List.of()).stream().distinct().toList());
        assertEquals(List.of("baris-berubah berkas"), temuan(b -> Optional.of(b.jenis().equals("berkas")
                ? SidikBaris.takTerbaca(b.jenis(), b.revision(), b.id()) : b), List.of()));
    }

    @Test
    public void barisYangDikembalikanKeRevisiLamaDisebut() {
        assertEquals(List.of("baris-mundur berkas", "baris-tanpa-jurnal berkas"), temuan(b -> Optional.of(b.jenis().equals("berkas")
                ? sidik(b, b.revision() - 1, b.sidik()) : b), List.of()).stream().distinct().toList());
    }

    @Test
    public void barisYangTidakPernahDitulisDisebut() {
        assertEquals(List.of("baris-tanpa-jurnal sertifikat"), temuan(b -> Optional.of(b),
                List.of(new SidikBaris("sertifikat", 1, "x", ASING))));
        assertEquals(List.of("baris-tanpa-jurnal berkas"), temuan(b -> Optional.of(b.jenis().equals("berkas")
                ? sidik(b, b.revision() + 1, b.sidik()) : b), List.of()));
    }

    @Test
    public void jawabanPertamaBolehHilangSesudahTujuhHari() {
        UnaryOperator<Optional<SidikBaris>> tanpaJawaban = o -> o.filter(b -> !b.jenis().equals(SidikBaris.IDEMPOTENSI));
        assertEquals(List.of("baris-hilang idempotensi"), temuan(b -> tanpaJawaban.apply(Optional.of(b)), List.of()));

        kedaluwarsa = kantor.jam.saat().plusSeconds(1);

        assertEquals(List.of(), temuan(b -> tanpaJawaban.apply(Optional.of(b)), List.of()));
    }

    private static SidikBaris sidik(SidikBaris b, long revision, String sidik) {
        return new SidikBaris(b.jenis(), revision, sidik, b.id());
    }

    private List<String> temuan(Rusak rusak, List<SidikBaris> asing) {
        SidikStore store = new StoreRusak(kantor.store.sidik(), rusak, asing);
        HasilBukti hasil = new HasilBukti();
        BuktiBaris bukti = new BuktiBaris(store, kantor.store.journal(), hasil, kedaluwarsa);
        new BuktiJurnal(kantor.store.journal(), kantor.store.surat(), store, bukti, hasil).periksa();
        return hasil.bukti(kantor.jam.saat()).temuan().stream().map(BuktiBarisTest::ringkas).toList();
    }

    private static String ringkas(Bukti.Temuan t) {
        return t.jenis() + ' ' + t.letak().split(" ")[0];
    }

    /** What a row is now that somebody was at it. */
    private interface Rusak {
        Optional<SidikBaris> ubah(SidikBaris baris);
    }

    /** Rows that somebody altered by hand, and some that he added. */
    private record StoreRusak(SidikStore asli, Rusak rusak, List<SidikBaris> asing) implements SidikStore {

        @Override
        public Set<String> jenis() {
            return asli.jenis();
        }

        @Override
        public Map<String, SidikBaris> baca(String jenis, Collection<String> id) {
            return semua(jenis).stream().filter(b -> id.contains(b.id())).collect(Collectors.toMap(SidikBaris::id, b -> b));
        }

        @Override
        public long jumlah(String jenis) {
            return semua(jenis).size();
        }

        @Override
        public Halaman<SidikBaris> semua(String jenis, Potongan potongan) {
            return new Halaman<>(semua(jenis), Optional.empty());
        }

        @Override
        public long posisi() {
            return asli.posisi();
        }

        private List<SidikBaris> semua(String jenis) {
            List<SidikBaris> semua = new ArrayList<>();
            asli.semua(jenis, Potongan.awal(Potongan.TERBANYAK)).isi().forEach(b -> rusak.ubah(b).ifPresent(semua::add));
            asing.stream().filter(b -> b.jenis().equals(jenis)).forEach(semua::add);
            return semua;
        }
    }
}
