package id.serkom.soap;

import static id.serkom.soap.Permintaan.ditolak;
import static id.serkom.soap.Permintaan.semuaOperasi;
import static org.junit.Assert.assertEquals;

import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.Sertifikasi;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** The way in and out: with a token or a password, and that nothing is open without. */
public class MasukTest {

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Rule
    public final Bersih bersih = new Bersih(peladen);

    @Test
    public void masukMemberiTokenDanKeluarMencabutnya() throws Exception {
        String token = peladen.klien("", true).masuk("majene", "sandi:rahasia").getToken();
        Sertifikasi klien = peladen.klien("Bearer " + token, true);

        klien.daftarSkema();
        klien.keluar();

        assertEquals(401, ditolak(klien::daftarSkema).getStatus());
    }

    @Test
    public void sandiPadaTiapPermintaanJugaBerlaku() throws Exception {
        String basic = Base64.getEncoder().encodeToString("majene:sandi:rahasia".getBytes(StandardCharsets.UTF_8));

        peladen.klien("Basic " + basic, true).daftarSkema();

        assertEquals(List.of("majene"), peladen.dunia().masukDenganSandi);
        assertEquals(422, ditolak(peladen.klien("Basic " + basic, true)::keluar).getStatus());
    }

    @Test
    public void tanpaLoginAtauDenganLoginSalahTidakAdaOperasiYangTerbuka() {
        for (String login : List.of("", "Bearer entah", "Basic " + Base64.getEncoder().encodeToString("majene:salah".getBytes()),
                "Basic %%%", "Basic", "Digest x", "Basic " + Base64.getEncoder().encodeToString("majene".getBytes()))) {
            semuaOperasi(peladen.klien(login, true)).forEach(o -> assertEquals(login, 401, ditolak(o).getStatus()));
        }
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    @Test
    public void akunTanpaPeranHanyaDapatKeluar() throws Exception {
        List<ThrowingRunnable> operasi = semuaOperasi(peladen.klien("Bearer token-baru", true));

        operasi.subList(1, operasi.size()).forEach(o -> assertEquals("soap.tanpa-peran", ditolak(o).getKode()));
        peladen.klien("Bearer token-baru", true).keluar();
    }

    @Test
    public void sandiSalahSaatMasukDitolak() {
        Masalah masalah = ditolak(() -> peladen.klien("", false).masuk("majene", "salah"));

        assertEquals(401, masalah.getStatus());
        assertEquals("akun.login-salah", masalah.getKode());
    }
}
