package id.serkom.ttd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The content of a PKCS#12 file: one private key with its certificates, under one passphrase. */
final class BerkasKunci {

    private BerkasKunci() {
    }

    /** It gives no key, and which code of reason says why; never with a cause, which might say more than it should. */
    static final class Rusak extends Exception {

        private static final long serialVersionUID = 1L;
        private final String sebab;

        Rusak(String sebab) {
            super(sebab);
            this.sebab = sebab;
        }

        String sebab() {
            return sebab;
        }
    }

    static Kunci baca(byte[] isi, char[] sandi) throws Rusak {
        for (char satu : sandi) {
            // No passphrase of a PKCS#12 file that the JDK opens; it would say that the file is broken.
            if (satu < ' ' || satu > '~') {
                throw new Rusak("sandi-salah");
            }
        }
        try {
            KeyStore simpanan = KeyStore.getInstance("PKCS12");
            simpanan.load(new ByteArrayInputStream(isi), sandi);
            List<String> kunci = new ArrayList<>();
            for (String nama : Collections.list(simpanan.aliases())) {
                if (simpanan.isKeyEntry(nama)) {
                    kunci.add(nama);
                }
            }
            if (kunci.size() != 1 || !(simpanan.getKey(kunci.get(0), sandi) instanceof PrivateKey rahasia)) {
                throw new Rusak("kunci-bukan-satu");
            }
            return new Kunci(rahasia, rantai(simpanan.getCertificateChain(kunci.get(0))));
        } catch (UnrecoverableKeyException e) {
            throw new Rusak("sandi-salah");
        } catch (IOException e) {
            throw new Rusak(e.getCause() instanceof UnrecoverableKeyException ? "sandi-salah" : "kunci-rusak");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Rusak("kunci-rusak");
        }
    }

    private static List<X509Certificate> rantai(Certificate[] isi) throws Rusak {
        List<X509Certificate> rantai = new ArrayList<>();
        for (Certificate satu : isi == null ? new Certificate[0] : isi) {
            if (satu instanceof X509Certificate x509) {
                rantai.add(x509);
            }
        }
        if (rantai.isEmpty()) {
            throw new Rusak("kunci-rusak");
        }
        return rantai;
    }
}
