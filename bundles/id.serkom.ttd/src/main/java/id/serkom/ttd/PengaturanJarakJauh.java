package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Settings;
import id.serkom.spi.sign.PemilikSertifikat;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where the remote service is and how long it is waited for.
 *
 * @param alamat base address; TLS, unless it is this machine
 * @param akun by which the service knows this office
 */
record PengaturanJarakJauh(URI alamat, String akun, Duration sambung, Duration tunggu, boolean ujiCoba) {

    private static final String AWAL = "jarak-jauh.";
    private static final int SAMBUNG = 5;
    private static final int TUNGGU = 30;
    private static final int TERLAMA = 300;

    static boolean ujiCoba(Settings settings) {
        return "ya".equals(settings.get(PemilikSertifikat.PID, AWAL + "uji-coba", "tidak"));
    }

    static PengaturanJarakJauh kini(Settings settings) {
        Map<String, String> isi = settings.get(PemilikSertifikat.PID);
        String teks = isi.getOrDefault(AWAL + "alamat", "");
        if (teks.isBlank()) {
            throw new InvalidInput(Reason.of("ttd.layanan-belum-diatur"));
        }
        URI alamat = alamat(teks).orElseThrow(() -> new InvalidInput(Reason.of("ttd.layanan-alamat-keliru")));
        return new PengaturanJarakJauh(alamat, isi.getOrDefault(AWAL + "akun", ""), detik(isi, "sambung-detik", SAMBUNG),
                detik(isi, "tunggu-detik", TUNGGU), ujiCoba(settings));
    }

    private static Optional<URI> alamat(String teks) {
        try {
            URI alamat = URI.create(teks.endsWith("/") ? teks : teks + "/");
            boolean aman = "https".equals(alamat.getScheme()) || "http".equals(alamat.getScheme()) && sini(alamat.getHost());
            return Optional.of(alamat).filter(a -> aman && a.getHost() != null && a.getUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sini(String nama) {
        try {
            return nama != null && (nama.equals("localhost") || nama.matches("[0-9.]+|\\[[0-9a-fA-F:]+]"))
                    && InetAddress.getByName(nama).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Duration detik(Map<String, String> isi, String kunci, int bawaan) {
        String teks = isi.getOrDefault(AWAL + kunci, "");
        int detik = teks.matches("[1-9][0-9]{0,2}") ? Math.min(TERLAMA, Integer.parseInt(teks)) : bawaan;
        return Duration.ofSeconds(detik);
    }
}
