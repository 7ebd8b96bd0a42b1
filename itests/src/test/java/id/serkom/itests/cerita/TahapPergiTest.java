package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Data;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** While the bundle of a tahap is replaced, whatever needs its templates waits for it: nothing is wrong with what was asked for. */
public class TahapPergiTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private void pergi(String tahap) {
        kantor.tahap.remove(kantor.tahap.find("sertifikasi", tahap, 1).orElseThrow().tahap());
        kantor.kerangka.lepas("id.serkom.tahap." + tahap);
    }

    private void datang(String tahap) {
        kantor.kerangka.pasangLagi("id.serkom.tahap." + tahap);
        kantor.pasangTahap();
    }

    @Test
    public void suratLanjutanMenungguTahapSuratAsalnya() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        String asal = putaran.surat("pemberitahuan").get(0).id();
        List<Ralat> ralat = List.of(new Ralat("hari Senen", "hari Senin"));
        pergi("informasi");

        kantor.ditolak(TahapUnavailable.class, "tahap.tidak-tersedia",
                () -> kantor.surat.ralat(Orang.BIDANG, asal, ralat, "salah ketik", Optional.empty()));

        datang("informasi");
        kantor.surat.ralat(Orang.BIDANG, asal, ralat, "salah ketik", Optional.empty());
        kantor.terbit("ralat");
    }

    private List<String> tidakTerpasang(String berkas) {
        return kantor.berkas().tahap(Orang.POLMAN, berkas).stream().filter(t -> !t.terpasang()).map(InfoTahap::kode).toList();
    }

    @Test
    public void berkasMenyebutTahapSopnyaYangTidakTerpasang() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        assertEquals(List.of(), tidakTerpasang(putaran.id));
        assertEquals(8, kantor.berkas().tahap(Orang.POLMAN, putaran.id).size());

        pergi("rapat");
        assertEquals(List.of("rapat"), tidakTerpasang(putaran.id));
        datang("rapat");
        assertEquals(List.of(), tidakTerpasang(putaran.id));
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> kantor.berkas().tahap(Orang.SALMA, putaran.id));
    }

    /** Its actions may be run in other tahap too. */
    @Test
    public void aksiTahapYangPergiTidakTersediaJugaDiTahapLain() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        putaran.di("permohonan");
        pergi("informasi");

        kantor.ditolak(TahapUnavailable.class, "tahap.tidak-tersedia", () -> putaran.aksi(Orang.BIDANG, "susulkan", Data.KOSONG));

        datang("informasi");
        kantor.ditolak(NotFound.class, "aksi.tidak-dikenal", () -> putaran.aksi(Orang.BIDANG, "tidak-ada", Data.KOSONG));
    }

    @Test
    public void parafTerakhirMenungguTahapKonsepnya() {
        Putaran putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        kantor.setel("id.serkom.naskah", "permohonan-rekomendasi.paraf", "kepala-bidang");
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        Surat konsep = kantor.terbit("konsep permohonan-rekomendasi").get(0);
        pergi("rencana");

        kantor.ditolak(TahapUnavailable.class, "tahap.tidak-tersedia",
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));
        assertEquals(SuratStatus.KONSEP, kantor.surat.find(Orang.BIDANG, konsep.id()).status());

        datang("rencana");
        assertEquals(SuratStatus.BERNOMOR, kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()).status());
        kantor.terbit("permohonan-rekomendasi");
    }
}
