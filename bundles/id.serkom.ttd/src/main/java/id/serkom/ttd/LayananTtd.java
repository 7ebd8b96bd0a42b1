package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.sign.PermintaanTtd;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The call of the remote service, in the manner of the BSrE esign client: one form with the file, the NIK and the passphrase. */
final class LayananTtd {

    /** The password of this office's account there, kept out of the settings, which every backup copies. */
    static final String SANDI_AKUN = "jarak-jauh.sandi";
    private static final long LEBIH = 4L << 20;
    private static final int BERHASIL = 200;
    private static final int GALAT_PELADEN = 500;
    private static final int PASSPHRASE_SALAH = 2031;
    private static final int NIK_TIDAK_TERDAFTAR = 2011;
    private static final Pattern KODE = Pattern.compile("\"status_code\"\\s*:\\s*\"?(\\d{1,6})");

    private final Path folder;

    LayananTtd(Path folder) {
        this.folder = folder;
    }

    byte[] minta(PengaturanJarakJauh pengaturan, PermintaanTtd permintaan, String nik, char[] sandi) {
        HttpClient klien = HttpClient.newBuilder().connectTimeout(pengaturan.sambung()).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
        try (Formulir formulir = new Formulir()) {
            formulir.teks("nik", nik).teks("tampilan", "invisible").teks("reason", permintaan.alasan())
                    .teks("location", permintaan.tempat())
                    .rahasia("passphrase", sandi).pdf("file", permintaan.pdf());
            HttpRequest minta = HttpRequest.newBuilder(pengaturan.alamat().resolve("api/sign/pdf")).timeout(pengaturan.tunggu())
                    .header("Content-Type", formulir.tipe()).header("Authorization", basic(pengaturan)).POST(formulir.kirim()).build();
            Formulir.Tampungan isi = new Formulir.Tampungan(permintaan.pdf().length + LEBIH);
            CompletableFuture<HttpResponse<Void>> jawaban = klien.sendAsync(minta,
                    HttpResponse.BodyHandlers.ofByteArrayConsumer(potongan -> potongan.ifPresent(isi::tambah)));
            int status = tunggu(jawaban, pengaturan).statusCode();
            if (status == BERHASIL) {
                return isi.isi();
            }
            throw tolak(permintaan.pejabat(), status, new String(isi.isi(), StandardCharsets.UTF_8));
        }
    }

    /** The whole answer within the time, not its beginning alone. */
    private static HttpResponse<Void> tunggu(CompletableFuture<HttpResponse<Void>> jawaban, PengaturanJarakJauh pengaturan) {
        try {
            return jawaban.get(pengaturan.sambung().plus(pengaturan.tunggu()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            jawaban.cancel(true);
            throw tidakMenjawab();
        } catch (ExecutionException e) {
            throw tidakMenjawab();
        } catch (InterruptedException e) {
            jawaban.cancel(true);
            Thread.currentThread().interrupt();
            throw tidakMenjawab();
        }
    }

    /** Without a cause: what a client says of a request may hold parts of it. */
    private static StoreUnavailable tidakMenjawab() {
        return new StoreUnavailable(Reason.of("ttd.layanan-tidak-menjawab"), null);
    }

    private static SerkomException tolak(String pejabat, int status, String isi) {
        String kata = isi.toLowerCase(Locale.ROOT);
        var cocok = KODE.matcher(isi);
        int kode = cocok.find() ? Integer.parseInt(cocok.group(1)) : 0;
        if (kode == PASSPHRASE_SALAH || kata.contains("passphrase")) {
            return Penolakan.of("sandi-salah", pejabat);
        }
        if (kode == NIK_TIDAK_TERDAFTAR || kata.contains("belum terdaftar") || kata.contains("tidak terdaftar")) {
            return Penolakan.of("layanan-tidak-mengenal", pejabat);
        }
        if (kata.contains("expired") || kata.contains("kedaluwarsa") || kata.contains("kadaluarsa")) {
            return Penolakan.of("layanan-sertifikat-kedaluwarsa", pejabat);
        }
        if (status >= GALAT_PELADEN) {
            return tidakMenjawab();
        }
        boolean akun = status == 401 || status == 403;
        return new InvalidInput(Reason.of(akun ? "ttd.layanan-akun-ditolak" : "ttd.layanan-menolak", "status", status));
    }

    private String basic(PengaturanJarakJauh pengaturan) {
        try {
            String sandi = Files.readString(folder.resolve(SANDI_AKUN)).lines().findFirst().orElse("").strip();
            return "Basic " + Base64.getEncoder().encodeToString((pengaturan.akun() + ":" + sandi).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidInput(Reason.of("ttd.layanan-belum-diatur"));
        }
    }
}
