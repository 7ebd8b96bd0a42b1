package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** No number is printed twice: neither on letters of several series, nor reserved, nor put in between. */
public abstract class NomorGandaContract extends StoreContract {

    @Test
    public void nomorYangTercetakSamaPadaSeriLainDitolakSeluruhnyaDenganSetelannya() {
        String seri = kode("keluar");
        String lain = kode("lain");
        ports().committer().commit(surat(List.of(), bernomor(id(), seri)));
        String id = id();
        SuratBaru kedua = new SuratBaru(keluar(id, SuratStatus.BERNOMOR, Optional.empty()), "<p/>", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), lain, 2026, "800.1.4/{urut:3}/" + seri + "/2026", 0)));

        Reason alasan = ditolak(Conflict.class, () -> ports().committer().commit(surat(List.of(), kedua)));

        assertEquals("simpan.nomor-ganda", alasan.code());
        assertEquals(Map.of("nomor", pertama(seri), "pola", "pola.hasil-verifikasi"), alasan.data());
        assertTrue(ports().surat().find(id).isEmpty());
        assertTrue(ports().surat().seri(lain, 2026).isEmpty());
    }

    @Test
    public void nomorCadanganYangTercetakSamaPadaSeriLainDitolak() {
        String cetak = kode("nomor");
        simpan(cadangan(kode("seri"), 2026, cetak, Arah.KELUAR));

        assertEquals("simpan.nomor-ganda",
                ditolak(Conflict.class, () -> simpan(cadangan(kode("seri"), 2026, cetak, Arah.KELUAR))).code());
        simpan(cadangan(kode("seri"), 2027, cetak, Arah.KELUAR));
    }

    @Test
    public void nomorAgendaTerpisahDariNomorKeluarKecualiSerinyaBersama() {
        String cetak = kode("nomor");
        simpan(cadangan(kode("seri"), 2026, cetak, Arah.KELUAR));
        NomorSurat agenda = cadangan("masuk", 2026, cetak, Arah.MASUK);
        simpan(agenda);

        assertEquals("simpan.nomor-ganda",
                ditolak(Conflict.class, () -> simpan(cadangan(kode("seri"), 2026, cetak, Arah.MASUK))).code());
        String bersama = kode("nomor");
        simpan(cadangan(kode("seri"), 2026, bersama, Arah.MASUK));
        assertEquals("simpan.nomor-ganda",
                ditolak(Conflict.class, () -> simpan(cadangan(kode("seri"), 2026, bersama, Arah.KELUAR))).code());
        assertEquals(List.of(agenda.id()), semua(50, p -> ports().surat().nomorTercetak(2026, p)).stream()
                .filter(n -> n.arah() == Arah.MASUK && n.nomor().equals(cetak)).map(NomorSurat::id).toList());
    }

    private static NomorSurat cadangan(String seri, int tahun, String cetak, Arah arah) {
        return new NomorSurat(id(), 0, seri, tahun, Math.floorMod(cetak.hashCode(), 1_000_000), "", cetak,
                NomorStatus.DICADANGKAN, Optional.empty(), Optional.of("uji"), TANGGAL, "budi", arah);
    }

    @Test
    public void nomorSisipanBolehSekaliSaja() {
        String seri = kode("keluar");
        NomorSurat sisipan = new NomorSurat(id(), 0, seri, 2026, 45, "a", "45.a", NomorStatus.DICADANGKAN, Optional.empty(),
                Optional.of("susulan"), TANGGAL, "budi");
        simpan(sisipan);
        NomorSurat ganda = new NomorSurat(id(), 0, seri, 2026, 45, "a", "45.a", NomorStatus.DICADANGKAN, Optional.empty(),
                Optional.of("susulan"), TANGGAL, "budi");

        assertEquals("nomor-surat", ditolak(Conflict.class, () -> simpan(ganda)).data().get("kunci"));
    }
}
