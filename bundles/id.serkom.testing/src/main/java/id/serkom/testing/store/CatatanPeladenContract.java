package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.Pekerjaan;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.Simpul;
import id.serkom.spi.store.TokenAkun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What the server keeps for itself is read as it was written: accounts, jobs, packs, its nodes. */
public abstract class CatatanPeladenContract extends StoreContract {

    @Test
    public void akunDanTokennya() {
        String nama = kode("ani");
        Akun akun = new Akun(nama, 0, new AkunInfo(nama, "Ani", Set.of(Peran.ASESOR, Peran.BIDANG_SERTIFIKASI),
                Optional.of("instansi-a"), Optional.of("asesor-a"), Optional.of("kepala"), true, true, 0), "$argon2id$x", 2,
                Optional.of(SAAT));
        TokenAkun token = new TokenAkun(id(), 0, nama, SAAT, SAAT.plusSeconds(60), Optional.empty());
        TokenAkun dicabut = new TokenAkun(id(), 0, nama, SAAT, SAAT.plusSeconds(60), Optional.of(SAAT));

        simpan(akun, token, dicabut);

        assertEquals(Optional.of(tersimpan(akun)), ports().akun().find(nama));
        assertEquals(1, ports().akun().find(nama).orElseThrow().info().revision());
        assertEquals(Optional.of(tersimpan(dicabut)), ports().akun().token(dicabut.id()));
        assertEquals(List.of(tersimpan(token)), ports().akun().tokenAktif(nama, SAAT));
        assertEquals(List.of(), ports().akun().tokenAktif(nama, SAAT.plusSeconds(60)));
    }

    @Test
    public void pekerjaanDanPaketSkema() {
        Pekerjaan pekerjaan = new Pekerjaan(id(), 0, id(), "penerbitan.terbitkan", Data.of(Map.of("tanggal", "2026-03-02")), "budi",
                "gagal", 4, Optional.of(new Kemajuan(50, 120)), List.of(Reason.of("surat.penandatangan-tidak-berwenang", "jabatan",
                        "kepala-badan").with("tanggal", "1 April 2026").at("/surat")), Optional.of("simpul-1"), SAAT, SAAT);
        String kode = kode("skema");
        PaketSkema paket = new PaketSkema(kode + "/1.0", 0, kode, "1.0", "kode: " + EMOJI.repeat(5000), "ab".repeat(32), true,
                SAAT);

        simpan(pekerjaan, paket);

        assertEquals(Optional.of(tersimpan(pekerjaan)), ports().pekerjaan().find(pekerjaan.id()));
        assertEquals(Optional.of(tersimpan(paket)), ports().skema().find(kode, "1.0"));
    }

    @Test
    public void pekerjaanMenungguKecualiYangDipegangSimpulHidup() {
        String berkas = id();
        Pekerjaan bebas = pekerjaan(berkas, "berjalan", Optional.empty());
        Pekerjaan dipegang = pekerjaan(berkas, "berjalan", Optional.of("simpul-1"));
        Pekerjaan gagal = pekerjaan(berkas, "gagal", Optional.of("simpul-1"));
        simpan(bebas, dipegang, gagal, pekerjaan(berkas, "selesai", Optional.empty()),
                pekerjaan(berkas, "diganti", Optional.of("simpul-2")));

        assertEquals(List.of(bebas.id()), menunggu(berkas, SAAT.plusSeconds(59), Set.of("simpul-1", "simpul-2")));
        assertEquals(List.of(bebas.id(), dipegang.id()), menunggu(berkas, SAAT.plusSeconds(59), Set.of("simpul-2")));
        assertEquals(List.of(bebas.id(), dipegang.id()), menunggu(berkas, SAAT.plusSeconds(59), Set.of()));
        assertEquals(List.of(bebas.id(), gagal.id()), menunggu(berkas, SAAT.plusSeconds(60), Set.of("simpul-1")));
        assertEquals(5, ports().pekerjaan().berkas(berkas).size());
    }

    private List<String> menunggu(String berkas, Instant pada, Set<String> hidup) {
        return ports().pekerjaan().menunggu(pada, hidup, 100).stream().filter(p -> p.berkas().equals(berkas)).map(Pekerjaan::id)
                .toList();
    }

    @Test
    public void simpulMelaporTanpaMenulisJurnalDanDapatDihapus() {
        Simpul satu = new Simpul(id(), "peladen-1 /opt/serkom", SAAT, SAAT.plusSeconds(1), 1, Map.of("kalender", "ab", "bundel x", "1.0"));
        Simpul kini = new Simpul(satu.id(), satu.nama(), SAAT, SAAT.plusSeconds(2), 2, Map.of());
        long posisi = ports().sidik().posisi();

        ports().simpul().lapor(satu);
        assertEquals(List.of(satu), simpul(satu.id()));
        ports().simpul().lapor(kini);
        assertEquals(List.of(kini), simpul(satu.id()));
        ports().simpul().hapus(satu.id());

        assertEquals(List.of(), simpul(satu.id()));
        assertEquals(posisi, ports().sidik().posisi());
    }

    private List<Simpul> simpul(String id) {
        return ports().simpul().list().stream().filter(s -> s.id().equals(id)).toList();
    }

    private static Pekerjaan pekerjaan(String berkas, String status, Optional<String> pemegang) {
        return new Pekerjaan(id(), 0, berkas, "penerbitan.terbitkan", Data.KOSONG, "budi", status, 0, Optional.empty(), List.of(), pemegang,
                SAAT.plusSeconds(60), SAAT);
    }
}
