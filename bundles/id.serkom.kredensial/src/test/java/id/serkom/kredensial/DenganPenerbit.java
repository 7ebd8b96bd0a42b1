package id.serkom.kredensial;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.testing.tahap.JamPalsu;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** A test with an office and a folder for its keys, read by another's JOSE. */
abstract class DenganPenerbit {

    static final String ALAMAT = "https://serkom.example";
    static final Actor ADMIN = new Actor("admin", "Admin", Set.of(Peran.ADMINISTRATOR), Optional.empty(), Optional.empty(),
            Optional.empty());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final Kantor kantor = new Kantor();
    final JamPalsu jam = new JamPalsu(Kantor.TANGGAL);
    final Map<String, String> setelan = new HashMap<>(Map.of("alamat-publik", ALAMAT));

    Path etc() {
        return folder.getRoot().toPath().resolve("kunci");
    }

    Penerbit penerbit(Path kunci) {
        return kantor.penerbit(setelan, jam, kunci);
    }

    static JWKSet kunci(Penerbit p) throws ParseException {
        return JWKSet.parse(p.kunci());
    }

    /** Verified with the key of that id alone, and with no other algorithm. */
    static boolean sah(String jwt, JWKSet kunci) throws ParseException, JOSEException {
        JWSObject jws = JWSObject.parse(jwt);
        ECKey key = (ECKey) kunci.getKeyByKeyId(jws.getHeader().getKeyID());
        return key != null && jws.verify(new ECDSAVerifier(key.toECPublicKey()));
    }
}
