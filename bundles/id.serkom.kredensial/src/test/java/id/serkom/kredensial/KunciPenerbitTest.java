package id.serkom.kredensial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The keys that credentials are signed with: renewed, lost, broken off, of several nodes. */
public class KunciPenerbitTest extends DenganPenerbit {

    @Test
    public void kunciBaruMembiarkanSertifikatLamaTerverifikasi() throws Exception {
        Penerbit p = penerbit(etc());
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        String lama = p.kredensial(ADMIN, s.id());
        jam.ke(Kantor.TANGGAL.plusDays(10));

        KunciPenerbit baru = p.kunciBaru(ADMIN, "berkala");
        String dengan = p.kredensial(ADMIN, s.id());

        assertNotEquals(lama, dengan);
        assertEquals(ALAMAT + "/kunci-penerbit/" + baru.kode(), JWSObject.parse(dengan).getHeader().getKeyID());
        assertTrue(sah(lama, kunci(p)) && sah(dengan, kunci(p)));
        List<KunciPenerbit> semua = kantor.store.referensi().semua("kunci-penerbit", Potongan.awal(10)).isi().stream()
                .map(e -> e.isi().as(KunciPenerbit.class)).toList();
        assertEquals(Set.of(Optional.of(Kantor.TANGGAL.plusDays(10)), Optional.empty()),
                new HashSet<>(semua.stream().map(k -> k.masa().sampai()).toList()));
        assertTrue(kantor.store.journal().rantai("referensi", 0, 10).stream()
                .anyMatch(e -> e.kejadian().equals("kredensial.kunci-baru") && e.akun().equals("admin")
                && e.isi().text("alasan").equals("berkala")));
        assertEquals(dengan, penerbit(etc()).kredensial(ADMIN, s.id()));
    }

    @Test
    public void kunciYangHilangDigantiDanYangLamaTetapTerverifikasi() throws Exception {
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        String lama = penerbit(etc()).kredensial(ADMIN, s.id());
        Files.delete(etc().resolve("kredensial.pem"));

        Penerbit p = penerbit(etc());

        assertTrue(sah(lama, kunci(p)) && sah(p.kredensial(ADMIN, s.id()), kunci(p)));
        assertEquals(2, kunci(p).getKeys().size());
    }

    @Test
    public void duaSimpulDenganKunciSendiriSalingDikenal() throws Exception {
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        Penerbit satu = penerbit(etc());
        Penerbit dua = penerbit(etc().resolveSibling("kunci-dua"));

        assertTrue(sah(satu.kredensial(ADMIN, s.id()), kunci(dua)) && sah(dua.kredensial(ADMIN, s.id()), kunci(satu)));
    }

    @Test
    public void pergantianYangTerputusDiteruskan() throws Exception {
        Sertifikat s = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        Penerbit p = penerbit(etc());
        byte[] lama = Files.readAllBytes(etc().resolve("kredensial.pem"));
        p.kunciBaru(ADMIN, "berkala");
        // As it was when the server broke off after the commit and before the file took over.
        Files.move(etc().resolve("kredensial.pem"), etc().resolve("kredensial-baru.pem"));
        Files.write(etc().resolve("kredensial.pem"), lama);

        Penerbit lagi = penerbit(etc());

        assertTrue(sah(lagi.kredensial(ADMIN, s.id()), kunci(lagi)));
        assertEquals(2, kunci(lagi).getKeys().size());
        assertFalse(Files.exists(etc().resolve("kredensial-baru.pem")));
    }

    @Test
    public void kunciHanyaTerbacaPemiliknyaDanTidakAdaDalamRegister() throws Exception {
        Penerbit p = penerbit(etc());
        Path file = etc().resolve("kredensial.pem");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(JWKSet.parse(p.kunci()).containsNonPublicKeys());
        String rahasia = Files.readString(file).split("\n")[1].substring(0, 30);
        assertFalse(kantor.store.journal().rantai("referensi", 0, 10).toString().contains(rahasia));
    }

    @Test
    public void berkasKunciYangRusakTidakMenjatuhkanServerDanTidakDitimpa() throws IOException {
        Files.createDirectories(etc());
        Files.writeString(etc().resolve("kredensial.pem"), "bukan kunci");

        Penerbit p = penerbit(etc());

        assertEquals("{\"keys\":[]}", p.kunci());
        assertThrows(java.io.UncheckedIOException.class,
                () -> p.untuk(kantor.store.surat().find(kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU).surat()).orElseThrow()));
        assertEquals("bukan kunci", Files.readString(etc().resolve("kredensial.pem")));
    }

    @Test
    public void hanyaAdministratorMenggantiKunciDenganAlasan() {
        Penerbit p = penerbit(etc());
        Actor bidang = new Actor("b", "B", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(), Optional.empty(), Optional.empty());

        assertThrows(Forbidden.class, () -> p.kunciBaru(bidang, "alasan"));
        assertThrows(InvalidInput.class, () -> p.kunciBaru(ADMIN, " "));
        assertEquals(1, kantor.store.referensi().semua("kunci-penerbit", Potongan.awal(10)).isi().size());
    }
}
