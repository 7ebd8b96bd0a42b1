package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.cetak.KernelCetakanHandler;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** A document that did not fail and is only not there in this moment is asked for again soon. */
public class CetakanSibukTest {

    @Rule
    public final Kantor kantor = new Kantor();

    /** Another server has printed it meanwhile, and its bytes cannot be read yet. */
    @Test
    public void yangTidakGagalDapatDimintaLagiSesudahBeberapaDetik() {
        new Putaran(kantor).aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-06", "kuota", 20));
        Surat surat = kantor.terbit("pemberitahuan").get(0);
        KernelCetakanHandler lain = kantor.peladen.cetakanLain();
        kantor.sebelumPertama("cetakan.tercetak", () -> {
            lain.round();
            kantor.peladen.gudang.ubah(kantor.surat.cetakan(Orang.BIDANG, surat.id()).orElseThrow().pdf().orElseThrow(), new byte[] {1});
        });

        TahapUnavailable sibuk = assertThrows(TahapUnavailable.class, () -> kantor.surat.pdf(Orang.BIDANG, surat.id()));

        assertEquals("cetakan.sibuk", sibuk.reasons().get(0).code());
        assertEquals(10, sibuk.retryAfterSeconds());
        // Made again, the same, when it is asked for the next time.
        assertEquals(kantor.surat.cetakan(Orang.BIDANG, surat.id()).orElseThrow().pdf().orElseThrow(),
                kantor.surat.pdf(Orang.BIDANG, surat.id()).sha256());
        lain.close();
    }
}
