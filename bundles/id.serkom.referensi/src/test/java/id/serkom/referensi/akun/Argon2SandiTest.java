package id.serkom.referensi.akun;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class Argon2SandiTest {

    private static final char[] SANDI = "kuda-laut-biru-27".toCharArray();

    /** From the tests of the reference implementation (phc-winner-argon2, test.c). */
    @Test
    public void hashDariProgramAcuanDikenali() {
        String acuan = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertTrue(Argon2Sandi.cocok("password".toCharArray(), acuan));
        assertFalse(Argon2Sandi.cocok("Password".toCharArray(), acuan));
    }

    @Test
    public void hashBawaanMenyebutUkurannyaDanBergaramAcak() {
        String satu = Argon2Sandi.BAWAAN.hash(SANDI);

        assertTrue(satu, satu.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertNotEquals(satu, Argon2Sandi.BAWAAN.hash(SANDI));
        assertTrue(Argon2Sandi.cocok(SANDI, satu));
    }

    @Test
    public void hurufDiLuarAsciiIkutMenentukan() {
        String hash = Kantor.KECIL.hash("sandi-é-panjang".toCharArray());

        assertTrue(Argon2Sandi.cocok("sandi-é-panjang".toCharArray(), hash));
        assertFalse(Argon2Sandi.cocok("sandi-è-panjang".toCharArray(), hash));
    }

    @Test
    public void teksYangBukanHashTidakCocokDenganApaPun() {
        assertFalse(Argon2Sandi.cocok(SANDI, ""));
        assertFalse(Argon2Sandi.cocok(SANDI, "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
        assertFalse(Argon2Sandi.cocok(SANDI, new String(SANDI)));
    }

    @Test
    public void sandiTidakTerhapusDariPemiliknya() {
        char[] sandi = SANDI.clone();
        Kantor.KECIL.hash(sandi);

        assertEquals(new String(SANDI), new String(sandi));
    }
}
