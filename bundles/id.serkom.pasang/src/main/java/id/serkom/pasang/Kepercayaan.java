package id.serkom.pasang;

import id.serkom.pasang.Penolakan.Ulang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom this office trusts, at one moment: the certificates of its trust store, and what authorities among them have issued. */
final class Kepercayaan {

    private static final Map<String, String> CARA = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
    /** As what a chain shows that leads to nobody here. */
    private static final Set<Reason> ASING = Set.of(PKIXReason.NO_TRUST_ANCHOR, BasicReason.INVALID_SIGNATURE, BasicReason.UNSPECIFIED);
    private static final int TANDA_TANGAN = 0;
    private static final int TANPA_SANGKAL = 1;
    private static final Set<String> UNTUK_KODE = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

    private final String asal;
    private final Date saat;
    private final List<X509Certificate> tepercaya;

    private Kepercayaan(String asal, Instant saat, List<X509Certificate> tepercaya) {
        this.asal = asal;
        this.saat = Date.from(saat);
        this.tepercaya = tepercaya;
    }

    /**
     * @param asal as the setting names it
     * @param sandi file whose first line is the password of the store
     */
    static Kepercayaan baca(String asal, Path berkas, Path sandi, Instant saat) throws Penolakan {
        List<X509Certificate> tepercaya = new ArrayList<>();
        try (InputStream in = Files.newInputStream(berkas)) {
            KeyStore simpanan = KeyStore.getInstance("PKCS12");
            simpanan.load(in, Files.readString(sandi).lines().findFirst().orElse("").strip().toCharArray());
            for (String nama : Collections.list(simpanan.aliases())) {
                if (simpanan.isCertificateEntry(nama) && simpanan.getCertificate(nama) instanceof X509Certificate satu) {
                    tepercaya.add(satu);
                }
            }
        } catch (NoSuchFileException e) {
            throw tolak("tanda tangan wajib, tetapi " + (Files.exists(berkas) ? "berkas sandi " + sandi.getFileName() : asal)
                    + " tidak ada; buat dengan keytool -importcert (docs/operasi.md)");
        } catch (IOException | GeneralSecurityException e) {
            throw tolak("tanda tangan wajib, tetapi " + asal + " tidak terbaca (" + e.getMessage() + "); periksa berkas dan sandinya");
        }
        if (tepercaya.isEmpty()) {
            throw tolak("tanda tangan wajib, tetapi " + asal + " tidak memuat sertifikat tepercaya; masukkan dengan keytool -importcert");
        }
        return new Kepercayaan(asal, saat, tepercaya);
    }

    /** Of a chain that has signed; his own certificate comes first. */
    PenandaTangan rantai(String nama, List<X509Certificate> rantai) throws Penolakan {
        X509Certificate penanda = rantai.get(0);
        berlaku(nama, penanda);
        if (tepercaya.contains(penanda)) {
            return PenandaTangan.dari(penanda);
        }
        Set<TrustAnchor> penerbit = tepercaya.stream().filter(s -> s.getBasicConstraints() >= 0).map(s -> new TrustAnchor(s, null))
                .collect(Collectors.toSet());
        if (penerbit.isEmpty()) {
            throw takDikenal(nama, penanda);
        }
        List<X509Certificate> jalur = rantai.stream().takeWhile(s -> !tepercaya.contains(s)).toList();
        try {
            PKIXParameters aturan = new PKIXParameters(penerbit);
            aturan.setRevocationEnabled(false);
            aturan.setDate(saat);
            PKIXCertPathValidatorResult hasil = (PKIXCertPathValidatorResult) CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(jalur), aturan);
            berlaku(nama, hasil.getTrustAnchor().getTrustedCert());
            untukKode(nama, penanda);
            return PenandaTangan.dari(penanda);
        } catch (CertPathValidatorException e) {
            if (e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID) {
                berlaku(nama, jalur.get(Math.max(0, e.getIndex())));
            }
            throw ASING.contains(e.getReason()) ? takDikenal(nama, penanda) : tolak(nama + ": rantai sertifikat "
                    + PenandaTangan.subjek(penanda) + " tidak sah (" + e.getMessage() + "); mintalah tanda tangan baru kepada pembuatnya");
        } catch (GeneralSecurityException e) {
            throw tolak(nama + ": rantai sertifikat " + PenandaTangan.subjek(penanda) + " tidak terbaca (" + e.getMessage()
                    + "); mintalah tanda tangan baru kepada pembuatnya");
        }
    }

    /** Of a signature beside a file, by one of the certificates of the store itself. */
    PenandaTangan terpisah(String nama, byte[] isi, byte[] tanda) throws Penolakan {
        Optional<Penolakan> sebab = Optional.empty();
        for (X509Certificate satu : tepercaya) {
            if (cocok(satu.getPublicKey(), isi, tanda)) {
                try {
                    berlaku(nama, satu);
                    return PenandaTangan.dari(satu);
                } catch (Penolakan e) {
                    // The same key may have a newer certificate.
                    sebab = Optional.of(e);
                }
            }
        }
        throw sebab.orElseGet(() -> tolak(nama + PeriksaTanda.AKHIRAN + " bukan tanda tangan atas isi " + nama + " oleh sertifikat dalam "
                + asal + "; bila berkas dan tanda tangannya memang berpasangan, masukkan sertifikat pembuatnya,"
                + " selain itu tanyakan asalnya"));
    }

    private static boolean cocok(PublicKey kunci, byte[] isi, byte[] tanda) {
        String cara = CARA.get(kunci.getAlgorithm());
        if (cara == null) {
            return false;
        }
        try {
            Signature periksa = Signature.getInstance(cara);
            periksa.initVerify(kunci);
            periksa.update(isi);
            return periksa.verify(tanda);
        } catch (GeneralSecurityException e) {
            // Of another length or shape than this key makes: not by this key.
            return false;
        }
    }

    private void berlaku(String nama, X509Certificate sertifikat) throws Penolakan {
        try {
            sertifikat.checkValidity(saat);
        } catch (CertificateException e) {
            boolean lewat = saat.after(sertifikat.getNotAfter());
            throw tolak(nama + ": sertifikat " + PenandaTangan.subjek(sertifikat)
                    + (lewat ? " berakhir pada " + sertifikat.getNotAfter().toInstant()
                    : " baru berlaku pada " + sertifikat.getNotBefore().toInstant())
                    + (lewat ? "; mintalah tanda tangan dengan sertifikat yang berlaku" : "; periksa jam server, atau tunggu"));
        }
    }

    /** An authority issues certificates for other uses too, such as servers: their keys sign no packs. */
    private static void untukKode(String nama, X509Certificate penanda) throws Penolakan, CertificateException {
        boolean[] guna = penanda.getKeyUsage();
        List<String> tujuan = penanda.getExtendedKeyUsage();
        if (guna != null && !guna[TANDA_TANGAN] && !guna[TANPA_SANGKAL] || tujuan != null && Collections.disjoint(tujuan, UNTUK_KODE)) {
            throw tolak(nama + ": sertifikat " + PenandaTangan.subjek(penanda)
                    + " bukan untuk menandatangani kode; mintalah tanda tangan dengan"
                    + " sertifikat codeSigning");
        }
    }

    private Penolakan takDikenal(String nama, X509Certificate penanda) {
        return tolak(nama + " ditandatangani " + PenandaTangan.subjek(penanda)
                + ", yang tidak dipercaya di sini; bila memang pembuat yang sah,"
                + " masukkan sertifikatnya ke " + asal + " dengan keytool -importcert, selain itu jangan dipasang");
    }

    private static Penolakan tolak(String alasan) {
        return new Penolakan(alasan, Ulang.BILA_DIPERCAYA);
    }
}
