package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.TugasSaya;
import id.serkom.tahap.pelaksanaan.Pelaksanaan;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** A berkas keeps the SOP it was opened with, whatever version is installed beside it. */
public class VersiSopTest {

    private static final String FILE = "SERKOM-INF/sop/sertifikasi.json";

    @Rule
    public final Kantor kantor = new Kantor();

    private Bundle pasangVersiDua() {
        String satu = kantor.kerangka.teks("id.serkom.sop.sertifikasi", FILE);
        return kantor.kerangka.pasang("sop-dua", Map.of(FILE, satu.replace("\"versi\": \"1\"", "\"versi\": \"2.0\"")));
    }

    @Test
    public void yangMenungguDariBerkasVersiLamaTetapTerlihatSekaliDiSampingVersiBaru() {
        Putaran lama = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        lama.hadir(lama.sesi(1));
        List<TugasSaya> sebelum = kantor.tenggat.tugas(Orang.HASNAH);
        assertFalse(sebelum.isEmpty());

        pasangVersiDua();
        assertEquals(sebelum, kantor.tenggat.tugas(Orang.HASNAH));

        kantor.pasangTahap(new Pelaksanaan(), "2.0.0", kantor.kerangka.versi("id.serkom.tahap.pelaksanaan"));
        assertEquals("aksi versi baru bukan urusan berkas lama", sebelum, kantor.tenggat.tugas(Orang.HASNAH));
    }

    @Test
    public void berkasYangBerjalanTidakTersentuhVersiBaruDanTidakPulaOlehKepergiannya() {
        Putaran lama = new Putaran(kantor);
        Bundle dua = pasangVersiDua();

        assertTrue("tahap versinya sendiri", kantor.berkas().tahap(Orang.BIDANG, lama.id).stream().allMatch(InfoTahap::terpasang));
        assertFalse("aksi versinya sendiri", kantor.berkas().aksi(Orang.BIDANG, lama.id).isEmpty());
        lama.umumkan();
        Putaran baru = new Putaran(kantor);
        assertEquals("2.0", baru.berkas().sopVersi());
        assertTrue("tahapnya yang terpasang", kantor.berkas().tahap(Orang.BIDANG, baru.id).stream().allMatch(InfoTahap::terpasang));
        assertEquals("mayor tahap, bukan mayor SOP", 1, baru.berkas().mayor().get("informasi").intValue());

        kantor.kerangka.lepas(dua);

        lama.di("permohonan");
        assertEquals("1", new Putaran(kantor).berkas().sopVersi());
        kantor.ditolak(TahapUnavailable.class, "sop.tidak-terpasang", baru::umumkan);
        assertEquals(List.of(), kantor.berkas().tahap(Orang.BIDANG, baru.id));
    }
}
