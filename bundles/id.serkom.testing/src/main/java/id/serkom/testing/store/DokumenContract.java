package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.PemilikDokumen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Documents many at a time, and whose they are, by items on file and by letters. */
public abstract class DokumenContract extends StoreContract {

    private int ke;

    private Dokumen dokumen() {
        return new Dokumen(Ids.baru(SAAT.plusSeconds(ke++)), 0, "ab".repeat(32), "pindaian.pdf", 9, "application/pdf", "budi",
                Optional.empty(), SAAT);
    }

    private Kelengkapan item(String berkas, String dokumen, Optional<String> permohonan, Optional<String> asesi) {
        return new Kelengkapan(Ids.baru(SAAT.plusSeconds(ke++)), 0, berkas, "permohonan", 1, "portofolio", "ijazah", permohonan, asesi,
                Optional.of(dokumen), Optional.empty());
    }

    private Surat surat(Optional<String> dokumen, Optional<String> dokumenAsli) {
        return new Surat(Ids.baru(SAAT.plusSeconds(ke++)), 0, Arah.KELUAR, kode("jenis"), SuratStatus.BERNOMOR, "", 2026, Optional.empty(),
                Optional.of("n" + ke), Optional.empty(), TANGGAL, Optional.empty(), Optional.empty(), "Hal", "Pihak", Optional.of("i-a"),
                "", "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), dokumen, "ab", Optional.empty(), SAAT, "budi", Optional.empty(), Optional.empty(), Optional.empty(),
                dokumenAsli);
    }

    private PemilikDokumen pemilik(String dokumen, int batas) {
        return ports().dokumen().pemilik(List.of(dokumen), batas).get(0);
    }

    @Test
    public void beberapaDokumenSekaligusYangAdaSaja() {
        Dokumen satu = dokumen();
        Dokumen dua = dokumen();
        simpan(dua, satu);

        assertEquals(List.of(tersimpan(satu), tersimpan(dua)), ports().dokumen().find(List.of(dua.id(), id(), satu.id())));
        assertEquals(List.of(), ports().dokumen().find(List.of()));
    }

    @Test
    public void pemilikMenurutPermohonanAsesiDanAsesornya() {
        String d = id();
        Permohonan permohonan = permohonan(id(), kode("a"), TANGGAL);
        Asesi asesi = asesi(id(), 1).ditugaskan(kode("c"), id());
        Kelengkapan a = item(permohonan.berkas(), d, Optional.of(permohonan.id()), Optional.empty());
        Kelengkapan b = item(asesi.berkas(), d, Optional.empty(), Optional.of(asesi.id()));
        Kelengkapan lagi = item(asesi.berkas(), d, Optional.empty(), Optional.empty());
        simpan(permohonan, asesi, a, b, lagi);

        PemilikDokumen ada = pemilik(d, 5);

        assertEquals(d, ada.dokumen());
        assertEquals(List.of(permohonan.berkas(), asesi.berkas()), ada.berkas());
        assertEquals(Set.of(permohonan.instansi(), asesi.instansi()), ada.instansi());
        assertEquals(Set.of(asesi.id()), ada.asesi());
        assertEquals(Set.of(asesi.asesor().orElseThrow()), ada.asesor());
        assertFalse(ada.terpotong());
        assertEquals(Set.of(permohonan.instansi()), pemilik(d, 1).instansi());
        assertTrue(pemilik(d, 1).terpotong());
    }

    @Test
    public void yangDariBerkasLainTidakBerarti() {
        String d = id();
        Asesi asesi = asesi(id(), 1).ditugaskan(kode("c"), id());
        simpan(asesi, item(id(), d, Optional.empty(), Optional.of(asesi.id())));

        assertEquals(Set.of(), pemilik(d, 5).instansi());
        assertEquals(Set.of(), pemilik(d, 5).asesor());
        assertEquals(Set.of(), pemilik(d, 5).asesi());
    }

    @Test
    public void suratYangMenyebutnyaDenganSetiapCara() {
        String d = id();
        Surat kertas = surat(Optional.of(d), Optional.empty());
        Surat salinan = surat(Optional.empty(), Optional.of(d));
        Surat keduanya = surat(Optional.of(d), Optional.of(d));
        Surat bertanda = surat(Optional.empty(), Optional.empty());
        Surat lain = surat(Optional.of(id()), Optional.of(id()));
        Cetakan beku = Cetakan.beku(bertanda.id(), id().substring(0, 26), CaraTtd.BASAH, Optional.of("kepala"), false);
        simpan(kertas, salinan, keduanya, bertanda, lain, beku);
        simpan(tersimpan(beku).dipindai(d, SAAT));

        assertEquals(List.of(kertas.id(), salinan.id(), keduanya.id(), bertanda.id()),
                pemilik(d, 5).surat().stream().map(Surat::id).toList());
        assertEquals(List.of(kertas.id(), salinan.id()), pemilik(d, 2).surat().stream().map(Surat::id).toList());
        assertTrue(pemilik(d, 2).terpotong());
        assertEquals(List.of(), pemilik(id(), 5).surat());
        assertEquals(List.of(d), ports().dokumen().pindaian(List.of(kertas.id(), bertanda.id(), id())));
        assertEquals(List.of(), ports().dokumen().pindaian(List.of(lain.id())));
    }

    @Test
    public void yangDipakaiSemuaOrangTidakMenghabiskanJatahYangLain() {
        String ramai = id();
        String sepi = id();
        String berkas = id();
        List<Kelengkapan> semua = new ArrayList<>();
        for (int i = 0; i < 2100; i++) {
            semua.add(item(id(), ramai, Optional.empty(), Optional.empty()));
        }
        simpan(semua.toArray(Catatan[]::new));
        simpan(item(berkas, sepi, Optional.empty(), Optional.empty()));

        List<PemilikDokumen> ada = ports().dokumen().pemilik(List.of(sepi, ramai, id(), ramai), 3);

        assertEquals(List.of(sepi, ramai), ada.subList(0, 2).stream().map(PemilikDokumen::dokumen).toList());
        assertEquals(3, ada.size());
        assertEquals(List.of(berkas), ada.get(0).berkas());
        assertFalse(ada.get(0).terpotong());
        assertEquals(semua.subList(0, 3).stream().map(Kelengkapan::berkas).toList(), ada.get(1).berkas());
        assertTrue(ada.get(1).terpotong());
        assertEquals(List.of(), ada.get(2).berkas());
    }

    /** More than are asked for at a time, fewer than make them be asked for by halves; written in another order than that of their ids. */
    @Test
    public void yangDahuluTetapDahuluBerapaPunBanyaknya() {
        String ramai = id();
        String lain = id();
        List<Kelengkapan> semua = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            semua.add(item(id(), i % 2 == 0 ? ramai : lain, Optional.empty(), Optional.empty()));
        }
        for (int dari : List.of(800, 400, 0)) {
            simpan(semua.subList(dari, dari + 400).toArray(Catatan[]::new));
        }

        List<PemilikDokumen> ada = ports().dokumen().pemilik(List.of(lain, ramai), 2);

        assertEquals(List.of(semua.get(1).berkas(), semua.get(3).berkas()), ada.get(0).berkas());
        assertEquals(List.of(semua.get(0).berkas(), semua.get(2).berkas()), ada.get(1).berkas());
        assertTrue(ada.get(0).terpotong());
    }
}
