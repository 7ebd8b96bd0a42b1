package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.testing.naskah.MemoryPdfRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** A letter that cannot be printed is tried again, rarer each time, and given up at last; nothing else waits for it. */
public class CetakanGagalTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private final CetakanUji uji = new CetakanUji(kantor);

    @Test
    public void yangGagalDicobaLagiMakinJarangDanTidakMenahanYangLain() {
        Pencetak pencetak = uji.pencetak();
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        List<Surat> dua = uji.keluar();
        pencetak.galat = Optional.of(new InvalidInput(Reason.of("pdf.gagal")));
        pencetak.pada = dua.get(0).pihak();
        List<Long> menit = new ArrayList<>();
        Instant sampai = kantor.jam.saat().plus(Duration.ofHours(4));

        while (kantor.jam.saat().isBefore(sampai)) {
            int sebelum = uji.cetakan(dua.get(0)).percobaan();
            kantor.peladen.cetak();
            Cetakan c = uji.cetakan(dua.get(0));
            if (c.percobaan() > sebelum) {
                menit.add(Duration.between(kantor.jam.saat(), c.berikut().orElseThrow()).plusSeconds(1).toMinutes());
            }
            kantor.jam.majuDetik(30);
        }

        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(dua.get(1)).status());
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), menit.subList(0, 8));
        assertEquals(List.of(dua.get(0).id()), kantor.surat.cetakanGagal(Orang.BIDANG, Potongan.awal(10)).isi().stream().map(Cetakan::id)
                .toList());
        assertEquals(Optional.of("pdf.gagal"), uji.cetakan(dua.get(0)).galat());
        assertEquals("dilaporkan sekali", 1, uji.jurnal("cetakan.gagal").size());
        assertEquals(menit.size() - 1, uji.jurnal("cetakan.tetap-gagal").size());
        pencetak.galat = Optional.of(new IllegalStateException("lain"));
        assertEquals(Optional.of("cetakan.galat"), kantor.surat.cetakUlang(Orang.BIDANG, dua.get(0).id()).galat());
        assertEquals("sebab lain dilaporkan lagi", 2, uji.jurnal("cetakan.gagal").size());
        pencetak.galat = Optional.empty();
        Cetakan pulih = kantor.surat.cetakUlang(Orang.BIDANG, dua.get(0).id());
        assertEquals(List.of(CetakanStatus.TERCETAK, 0, Optional.empty()), List.of(pulih.status(), pulih.percobaan(), pulih.galat()));
        assertEquals(pulih, uji.cetakan(dua.get(0)));
        kantor.ditolak(Conflict.class, "cetakan.tidak-gagal", () -> kantor.surat.cetakUlang(Orang.BIDANG, dua.get(0).id()));
    }

    @Test
    public void tanpaPencetakSuratTetapTerbitDanMenunggu() {
        kantor.peladen.lepasPencetak();
        Surat surat = uji.pemberitahuan();

        kantor.peladen.cetak();

        assertEquals(CetakanStatus.BEKU, uji.cetakan(surat).status());
        kantor.ditolak(Conflict.class, "cetakan.pencetak-tidak-terpasang", () -> uji.pdf(surat));
        kantor.peladen.pasangPencetak(new MemoryPdfRenderer());
        kantor.peladen.cetak();
        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
    }

    @Test
    public void percobaanUlangTercatatSebelumDibuatSehinggaServerYangMatiKarenanyaMelanjutkanYangLain() {
        Pencetak pencetak = uji.pencetak();
        Surat surat = uji.pemberitahuan();
        pencetak.galat = Optional.of(new InvalidInput(Reason.of("pdf.gagal")));
        kantor.peladen.cetak();
        for (int mati = 2; mati <= 3; mati++) {
            kantor.jam.majuDetik(3_601);
            kantor.sebelumPertama(mati == 2 ? "cetakan.tetap-gagal" : "cetakan.gagal", () -> {
                throw new OutOfMemoryError("mati");
            });
            kantor.peladen.cetak();
            Cetakan sesudah = uji.cetakan(surat);
            assertEquals(List.of(mati, Optional.of("cetakan.terhenti"), mati < 3),
                    List.of(sesudah.percobaan(), sesudah.galat(), sesudah.berikut().isPresent()));
            int kali = pencetak.kali.get();
            kantor.peladen.cetak();
            assertEquals("belum waktunya", kali, pencetak.kali.get());
        }
        pencetak.galat = Optional.empty();
        kantor.jam.majuDetik(7_200);
        kantor.peladen.cetak();
        assertEquals("tidak lagi sendiri", CetakanStatus.GAGAL, uji.cetakan(surat).status());
        assertEquals(CetakanStatus.TERCETAK, kantor.surat.cetakUlang(Orang.BIDANG, surat.id()).status());
    }

    @Test
    public void yangTidakKunjungTercetakDitinggalkanSesudahDuaPuluhKali() {
        Pencetak pencetak = uji.pencetak();
        Surat surat = uji.pemberitahuan();
        pencetak.galat = Optional.of(new InvalidInput(Reason.of("pdf.gagal")));
        for (int jam = 0; jam < 30; jam++) {
            kantor.peladen.cetak();
            kantor.jam.majuDetik(3_601);
        }

        Cetakan c = uji.cetakan(surat);
        assertEquals(List.of(20, 20, Optional.empty()), List.of(pencetak.kali.get(), c.percobaan(), c.berikut()));
        assertEquals(1, uji.jurnal("cetakan.menyerah").size());
        assertEquals(List.of(c), kantor.surat.cetakanGagal(Orang.BIDANG, Potongan.awal(10)).isi());
        kantor.ditolak(TahapUnavailable.class, "cetakan.menyerah", () -> uji.pdf(surat));
        pencetak.galat = Optional.empty();
        assertEquals(CetakanStatus.TERCETAK, kantor.surat.cetakUlang(Orang.BIDANG, surat.id()).status());
    }

    @Test
    public void yangGagalTidakDicetakSetiapKaliDiminta() {
        Pencetak pencetak = uji.pencetak();
        Surat surat = uji.pemberitahuan();
        pencetak.galat = Optional.of(new InvalidInput(Reason.of("pdf.gagal")));

        assertEquals("cetakan.belum-jadi", assertThrows(TahapUnavailable.class, () -> uji.pdf(surat)).reasons().get(0).code());
        for (int i = 0; i < 3; i++) {
            kantor.ditolak(TahapUnavailable.class, "cetakan.belum-jadi", () -> uji.pdf(surat));
        }

        assertEquals(1, pencetak.kali.get());
        assertEquals(List.of(CetakanStatus.GAGAL, 1), List.of(uji.cetakan(surat).status(), uji.cetakan(surat).percobaan()));
    }
}
