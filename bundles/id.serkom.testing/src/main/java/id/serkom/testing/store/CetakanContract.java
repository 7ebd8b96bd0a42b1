package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.JournalHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;

/** What a store must do for the documents of letters: known by letter and by code, and queues that neither skip nor stand still. */
public abstract class CetakanContract extends StoreContract {

    private final List<String> ditulis = new ArrayList<>();

    /** The queues are shared with whoever comes next. */
    @After
    public final void kosongkanAntrean() {
        ports().cetakan().find(ditulis).forEach(c -> simpan(c.bertanda(JournalHash.sha256(c.id()), SAAT)));
    }

    private Cetakan baru(int ke, CaraTtd cara, String pejabat) {
        String id = Ids.baru(SAAT.plusSeconds(ke));
        ditulis.add(id);
        return Cetakan.beku(id, id().substring(0, 26), cara, Optional.of(pejabat).filter(p -> !p.isEmpty()), false);
    }

    private List<String> antrean(Instant sekarang, int batas) {
        return id(ports().cetakan().antrean(sekarang, batas));
    }

    private static List<String> id(List<Cetakan> semua) {
        return semua.stream().map(Cetakan::id).toList();
    }

    private Cetakan simpanLagi(Cetakan c) {
        simpan(c);
        return ports().cetakan().find(c.id()).orElseThrow();
    }

    @Test
    public void setiapKeadaanTerbacaSepertiDitulis() {
        String sidik = JournalHash.sha256("a");
        Cetakan beku = Cetakan.beku(id(), id(), CaraTtd.ELEKTRONIK, Optional.of("kepala"), true);
        ditulis.add(beku.id());

        Cetakan gagal = simpanLagi(simpanLagi(beku).gagal("pdf.gagal", SAAT.plusMillis(7)));
        assertEquals(List.of(1, Optional.of(SAAT.plusMillis(7)), Optional.of("pdf.gagal"), true),
                List.of(gagal.percobaan(), gagal.berikut(), gagal.galat(), gagal.ujiCoba()));
        Cetakan tercetak = simpanLagi(gagal.tercetak(sidik));
        assertEquals(tersimpan(gagal.tercetak(sidik)), tercetak);
        Cetakan dipindai = simpanLagi(tercetak.dipindai("dok", SAAT.plusMillis(9)));
        assertEquals(tersimpan(tercetak.dipindai("dok", SAAT.plusMillis(9))), dipindai);
        assertEquals(tersimpan(dipindai.bertanda(sidik, SAAT)), simpanLagi(dipindai.bertanda(sidik, SAAT)));
    }

    @Test
    public void dikenaliDariSuratDanDariKodenyaSaja() {
        Cetakan satu = baru(0, CaraTtd.TANPA, "");
        Cetakan dua = baru(1, CaraTtd.BASAH, "kepala");
        simpan(satu, dua);

        assertEquals(Optional.of(tersimpan(satu)), ports().cetakan().find(satu.id()));
        assertEquals(Optional.empty(), ports().cetakan().find(id()));
        assertEquals(Set.of(tersimpan(satu), tersimpan(dua)),
                Set.copyOf(ports().cetakan().find(List.of(satu.id(), dua.id(), id()))));
        assertEquals(List.of(), ports().cetakan().find(List.of()));
        assertEquals(Set.of(tersimpan(satu), tersimpan(dua)),
                Set.copyOf(ports().berkas().isi(id()).cetakan(List.of(satu.id(), dua.id(), id()))));
        assertEquals(Optional.of(tersimpan(dua)), ports().cetakan().berkode(dua.kode()));
        assertEquals(Optional.empty(), ports().cetakan().berkode(satu.kode().toLowerCase(Locale.ROOT)));
    }

    @Test
    public void dikenaliDariBitanyaBertandaAtauTidak() {
        Cetakan satu = baru(0, CaraTtd.ELEKTRONIK, "kepala");
        String pdf = id() + "a".repeat(38);
        String bertanda = id() + "b".repeat(38);
        simpan(satu);
        assertEquals(Optional.empty(), ports().cetakan().berisi(pdf));
        simpan(tersimpan(satu).tercetak(pdf));
        simpan(ports().cetakan().find(satu.id()).orElseThrow().bertanda(bertanda, SAAT));

        Optional<Cetakan> kini = ports().cetakan().find(satu.id());
        assertEquals(kini, ports().cetakan().berisi(pdf));
        assertEquals(kini, ports().cetakan().berisi(bertanda));
    }

    @Test
    public void dikenaliDariPindaianYangSekarangBerlaku() {
        Cetakan satu = baru(0, CaraTtd.BASAH, "kepala");
        String sidik = id() + "c".repeat(38);
        Dokumen a = dokumen(sidik);
        Dokumen b = dokumen(sidik);
        Dokumen lain = dokumen(id() + "d".repeat(38));
        simpan(satu, b, a, lain);
        assertEquals(Optional.of(a.id()), ports().dokumen().pertama(sidik).map(Dokumen::id));
        assertEquals(Optional.empty(), ports().dokumen().pertama(sidik.replace('c', 'e')));
        assertEquals(Optional.empty(), ports().cetakan().berpindai(sidik));

        simpan(tersimpan(satu).tercetak("a".repeat(64)));
        simpan(ports().cetakan().find(satu.id()).orElseThrow().dipindai(b.id(), SAAT));
        assertEquals(ports().cetakan().find(satu.id()), ports().cetakan().berpindai(sidik));
        assertEquals(Optional.empty(), ports().cetakan().berpindai(lain.sha256()));

        simpan(ports().cetakan().find(satu.id()).orElseThrow().dipindai(lain.id(), SAAT));
        assertEquals(Optional.empty(), ports().cetakan().berpindai(sidik));
        assertEquals(Optional.of(satu.id()), ports().cetakan().berpindai(lain.sha256()).map(Cetakan::id));
    }

    private static Dokumen dokumen(String sha256) {
        return new Dokumen(id(), 0, sha256, "a.pdf", 1, "application/pdf", "budi", Optional.empty(), SAAT);
    }

    @Test
    public void satuSuratSatuCetakanDanSatuKodeSatuSurat() {
        Cetakan satu = baru(0, CaraTtd.TANPA, "");
        Cetakan kembar = Cetakan.beku(id(), satu.kode(), CaraTtd.TANPA, Optional.empty(), false);
        simpan(satu);

        assertEquals("cetakan-kode", ditolak(Conflict.class, () -> simpan(kembar)).data().get("kunci"));
        assertEquals("simpan.sudah-ada", ditolak(Conflict.class,
                () -> simpan(Cetakan.beku(satu.id(), id(), CaraTtd.TANPA, Optional.empty(), false))).code());
        ditolak(StaleRevision.class, () -> {
            simpan(tersimpan(satu).tercetak("a".repeat(64)));
            simpan(tersimpan(satu).tercetak("b".repeat(64)));
        });
        assertEquals(Optional.of("a".repeat(64)), ports().cetakan().find(satu.id()).flatMap(Cetakan::pdf));
    }

    @Test
    public void yangBekuDahuluLaluYangGagalBilaWaktunyaTiba() {
        Cetakan a = baru(0, CaraTtd.BASAH, "kepala");
        Cetakan b = baru(1, CaraTtd.BASAH, "kepala");
        Cetakan c = baru(2, CaraTtd.BASAH, "kepala");
        Cetakan d = baru(3, CaraTtd.BASAH, "kepala");
        Cetakan selesai = baru(4, CaraTtd.BASAH, "kepala");
        simpan(d, c, b, a, selesai);
        simpan(tersimpan(a).gagal("pdf.gagal", SAAT.plusSeconds(60)), tersimpan(b).gagal("pdf.gagal", SAAT.plusSeconds(59)),
                tersimpan(selesai).tercetak("a".repeat(64)));

        assertEquals(List.of(c.id(), d.id()), antrean(SAAT.plusSeconds(58), 10));
        assertEquals(List.of(c.id(), d.id(), b.id()), antrean(SAAT.plusSeconds(59), 10));
        assertEquals(List.of(c.id(), d.id(), b.id(), a.id()), antrean(SAAT.plusSeconds(60), 10));
        assertEquals(List.of(c.id(), d.id(), b.id()), antrean(SAAT.plusSeconds(60), 3));
        assertEquals(List.of(c.id()), antrean(SAAT.plusSeconds(60), 1));
    }

    @Test
    public void yangGagalDidaftarkanHalamanDemiHalaman() {
        List<Cetakan> semua = List.of(baru(0, CaraTtd.TANPA, ""), baru(1, CaraTtd.TANPA, ""), baru(2, CaraTtd.TANPA, ""),
                baru(3, CaraTtd.TANPA, ""), baru(4, CaraTtd.TANPA, ""));
        simpan(semua.toArray(Cetakan[]::new));
        semua.subList(0, 4).forEach(c -> simpan(tersimpan(c).gagal("pdf.gagal", SAAT)));

        assertEquals(id(semua.subList(0, 4)), id(semua(2, ports().cetakan()::gagal)));
        assertEquals(id(semua.subList(0, 4)), id(semua(3, ports().cetakan()::gagal)));
        assertEquals("simpan.kursor-salah", ditolak(InvalidInput.class,
                () -> ports().cetakan().gagal(new Potongan(Optional.of("bukan kursor"), 2))).code());
    }

    @Test
    public void yangMenungguTandaTanganElektronikSeorangPejabatSaja() {
        String kepala = kode("kepala");
        List<Cetakan> menunggu = List.of(baru(0, CaraTtd.ELEKTRONIK, kepala), baru(1, CaraTtd.ELEKTRONIK, kepala),
                baru(2, CaraTtd.ELEKTRONIK, kepala));
        Cetakan basah = baru(3, CaraTtd.BASAH, kepala);
        Cetakan lain = baru(4, CaraTtd.ELEKTRONIK, kode("sekretaris"));
        Cetakan belum = baru(5, CaraTtd.ELEKTRONIK, kepala);
        List<Cetakan> semua = new ArrayList<>(menunggu);
        semua.addAll(List.of(basah, lain, belum));
        simpan(semua.toArray(Cetakan[]::new));
        assertTrue(ports().cetakan().menungguTtd(kepala, Potongan.awal(10)).isi().isEmpty());
        semua.stream().filter(c -> c != belum).forEach(c -> simpan(tersimpan(c).tercetak("a".repeat(64))));

        assertEquals(id(menunggu), id(semua(2, p -> ports().cetakan().menungguTtd(kepala, p))));
        simpan(ports().cetakan().find(menunggu.get(1).id()).orElseThrow().bertanda("b".repeat(64), SAAT));
        assertEquals(List.of(menunggu.get(0).id(), menunggu.get(2).id()), id(semua(1, p -> ports().cetakan().menungguTtd(kepala, p))));
        simpan(keluar(menunggu.get(0).id(), SuratStatus.DICABUT, Optional.empty()),
                keluar(menunggu.get(2).id(), SuratStatus.BERNOMOR, Optional.empty()));
        assertEquals(List.of(menunggu.get(2).id()), id(semua(1, p -> ports().cetakan().menungguTtd(kepala, p))));
    }
}
