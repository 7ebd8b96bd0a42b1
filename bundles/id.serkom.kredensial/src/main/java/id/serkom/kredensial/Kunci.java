package id.serkom.kredensial;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.KunciPenerbit;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A private key on P-256. It signs as RFC 6979 says, without chance, so that the same credential has the same bytes. */
final class Kunci {

    static final String ALGORITMA = "ES256";

    private static final String KURVA = "secp256r1";
    private static final ECDomainParameters DOMAIN = domain();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int KOORDINAT = 32;
    private static final int AKSARA_KID = 40;

    private final BigInteger d;
    private final String x;
    private final String y;

    private Kunci(BigInteger d) {
        this.d = d;
        ECPoint titik = new FixedPointCombMultiplier().multiply(DOMAIN.getG(), d).normalize();
        this.x = BASE64URL.encodeToString(tetap(titik.getAffineXCoord().toBigInteger()));
        this.y = BASE64URL.encodeToString(tetap(titik.getAffineYCoord().toBigInteger()));
    }

    private static ECDomainParameters domain() {
        X9ECParameters p = CustomNamedCurves.getByName(KURVA);
        return new ECDomainParameters(p.getCurve(), p.getG(), p.getN(), p.getH());
    }

    static Kunci baru(SecureRandom acak) {
        BigInteger d;
        do {
            d = new BigInteger(DOMAIN.getN().bitLength(), acak);
        } while (!sah(d));
        return new Kunci(d);
    }

    private static boolean sah(BigInteger d) {
        return d.signum() > 0 && d.compareTo(DOMAIN.getN()) < 0;
    }

    /** @throws GeneralSecurityException when that is no private key on P-256 */
    static Kunci baca(byte[] pkcs8) throws GeneralSecurityException {
        ECPrivateKey kunci = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        if (!kunci.getParams().getOrder().equals(DOMAIN.getN()) || !sah(kunci.getS())) {
            throw new GeneralSecurityException("bukan kunci P-256");
        }
        return new Kunci(kunci.getS());
    }

    byte[] pkcs8() throws GeneralSecurityException {
        AlgorithmParameters kurva = AlgorithmParameters.getInstance("EC");
        kurva.init(new ECGenParameterSpec(KURVA));
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(d, kurva.getParameterSpec(ECParameterSpec.class)))
                .getEncoded();
    }

    /** Of the digest of RFC 7638, in letters that the code of an entry may have. */
    String kid() {
        String jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        return HexFormat.of().formatHex(sha256(jwk.getBytes(StandardCharsets.UTF_8))).substring(0, AKSARA_KID);
    }

    KunciPenerbit publik(Masa masa) {
        return new KunciPenerbit(kid(), masa, ALGORITMA, x, y);
    }

    /** The two numbers of the signature behind each other, as JOSE has them. */
    byte[] tandaTangani(byte[] isi) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(d, DOMAIN));
        BigInteger[] rs = signer.generateSignature(sha256(isi));
        byte[] tanda = Arrays.copyOf(tetap(rs[0]), 2 * KOORDINAT);
        System.arraycopy(tetap(rs[1]), 0, tanda, KOORDINAT, KOORDINAT);
        return tanda;
    }

    private static byte[] tetap(BigInteger angka) {
        byte[] bita = angka.toByteArray();
        byte[] tetap = new byte[KOORDINAT];
        int n = Math.min(bita.length, KOORDINAT);
        System.arraycopy(bita, bita.length - n, tetap, KOORDINAT - n, n);
        return tetap;
    }

    private static byte[] sha256(byte[] isi) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(isi);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
