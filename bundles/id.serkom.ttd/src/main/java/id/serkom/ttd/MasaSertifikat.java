package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.spi.calendar.OfficeClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until when certificates are good: those of the issuers in {@code percaya.pem}, and those of officials. A key file opens with its
 * passphrase alone, which nobody keeps; so the certificate, which is no secret, is put beside it as {@code <kode>.crt} when it last served.
 */
final class MasaSertifikat {

    private static final Logger LOG = LoggerFactory.getLogger(MasaSertifikat.class);
    private static final int SEBELUM_HARI = 30;

    private final Path folder;
    private final OfficeClock clock;

    MasaSertifikat(Path folder, OfficeClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The certificate served; where it cannot be noted there is no warning, and nothing else is lost. */
    void dipakai(String pejabat, X509Certificate satu) {
        if (!FolderKunci.KODE.matcher(pejabat).matches()) {
            return;
        }
        Path berkas = folder.resolve(pejabat + ".crt");
        if (Files.exists(berkas) && !diganti(pejabat) && baca(berkas).equals(List.of(satu))) {
            return;
        }
        Path baru = folder.resolve("." + pejabat + "." + UUID.randomUUID());
        try {
            byte[] isi = ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(satu.getEncoded())
                    + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
            IzinBerkas.tulisBaru(baru, isi);
            Files.move(baru, berkas, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException e) {
            LOG.debug("Sertifikat pejabat {} tidak dapat dicatat di {}", pejabat, folder, e);
            buang(baru);
        }
    }

    private static void buang(Path sisa) {
        try {
            Files.deleteIfExists(sisa);
        } catch (IOException e) {
            LOG.debug("{} tidak dapat dihapus", sisa, e);
        }
    }

    List<Reason> peringatan(Collection<String> pejabat, Instant saat) {
        List<Reason> temuan = new ArrayList<>(penerbit(saat));
        for (String kode : pejabat) {
            if (FolderKunci.KODE.matcher(kode).matches() && Files.exists(folder.resolve(kode + ".crt")) && !diganti(kode)) {
                baca(folder.resolve(kode + ".crt")).forEach(s ->
                        berakhir(s, saat, "sertifikat", "pejabat", kode, temuan));
            }
        }
        return List.copyOf(temuan);
    }

    /** A key that was renewed since is known once it served. */
    private boolean diganti(String kode) {
        try {
            Path kunci = folder.resolve(kode + ".p12");
            return Files.exists(kunci)
                    && Files.getLastModifiedTime(kunci).compareTo(Files.getLastModifiedTime(folder.resolve(kode + ".crt"))) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private List<Reason> penerbit(Instant saat) {
        Path percaya = folder.resolve(PemeriksaSertifikat.PERCAYA);
        if (!Files.exists(percaya)) {
            return List.of(Reason.of("ttd.percaya-belum-ada"));
        }
        List<X509Certificate> semua = baca(percaya);
        if (semua.isEmpty()) {
            return List.of(Reason.of("ttd.percaya-tidak-terbaca"));
        }
        List<Reason> temuan = new ArrayList<>();
        semua.forEach(s -> berakhir(s, saat, "penerbit", "penerbit", Sertifikat.subjek(s), temuan));
        return temuan;
    }

    /** From the thirtieth day before its last one on; and when it is over, that it is. */
    private void berakhir(X509Certificate satu, Instant saat, String apa, String nama, String nilai, List<Reason> temuan) {
        Instant hingga = satu.getNotAfter().toInstant();
        LocalDate hari = clock.tanggal(hingga);
        boolean sudah = saat.isAfter(hingga);
        if (sudah || !hari.isAfter(clock.tanggal(saat).plusDays(SEBELUM_HARI))) {
            temuan.add(Reason.of("ttd." + apa + (sudah ? "-telah-berakhir" : "-segera-berakhir"), nama, nilai)
                    .with("tanggal", Tanggal.panjang(hari)));
        }
    }

    private static List<X509Certificate> baca(Path berkas) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(berkas))).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException | GeneralSecurityException e) {
            LOG.debug("{} tidak terbaca", berkas, e);
            return List.of();
        }
    }
}
