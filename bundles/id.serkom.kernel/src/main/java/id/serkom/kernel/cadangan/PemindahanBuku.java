package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.CadanganService.Pemindahan;
import id.serkom.spi.store.BasisDataStore;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the book to the database that the operator wrote down, and the server with it. The file that points the server there is on the
 * disk before the book moves, under a name that nobody reads: should the server die in between, it needs that name alone.
 */
final class PemindahanBuku {

    private static final Logger LOG = LoggerFactory.getLogger(PemindahanBuku.class);
    static final String TUJUAN = EtcKantor.SUMBER_DATA + ".tujuan";
    private static final String SIAP = EtcKantor.SUMBER_DATA + ".pindah";
    private static final String LAMA = EtcKantor.SUMBER_DATA + ".lama";
    private static final Set<String> SAMBUNGAN = Set.of("osgi.jdbc.driver.name", "url", "user", "password");

    private final BasisDataStore basis;
    private final Path base;
    private final Ganti ganti;

    /** Gives a file another name, for good. */
    @FunctionalInterface
    interface Ganti {

        void pindah(Path dari, Path ke) throws IOException;
    }

    PemindahanBuku(BasisDataStore basis, Path base) {
        this(basis, base, Milik::pindah);
    }

    PemindahanBuku(BasisDataStore basis, Path base, Ganti ganti) {
        this.basis = basis;
        this.base = base;
        this.ganti = ganti;
    }

    /** @param tujuan gives, once the switch was made, whoever proves the book where it is then */
    Pemindahan jalankan(Pembukti asal, Supplier<Pembukti> tujuan) throws IOException {
        Map<String, String> sambungan = sambungan();
        if (!asal.buktikan().utuh()) {
            throw new Conflict(Reason.of("pindah.buku-tidak-utuh"));
        }
        byte[] baru = cfg(sambungan);
        Map<String, Long> baris;
        try {
            // All that needs room is on the disk before anything moves.
            Milik.tulis(base.resolve(LAMA), Files.readAllBytes(base.resolve(EtcKantor.SUMBER_DATA)));
            Milik.tulis(base.resolve(SIAP), baru);
            baris = basis.pindah(sambungan, () -> beralih(baru));
        } catch (IOException | RuntimeException e) {
            if (!tertunda(e)) {
                Files.deleteIfExists(base.resolve(SIAP));
                Files.deleteIfExists(base.resolve(LAMA));
            }
            throw e;
        }
        lupakanTujuan();
        return new Pemindahan(sambungan.get("url").split("[?]", 2)[0], baris.values().stream().mapToLong(b -> b).sum(),
                tujuan.get().buktikan());
    }

    /** Which book is the live one is seen at the next start, which then needs the file. */
    private static boolean tertunda(Exception galat) {
        return galat instanceof StoreUnavailable s && s.reasons().get(0).code().equals("pindah.tertunda");
    }

    /** Its lines, and the password, are in the file that counts now. */
    private void lupakanTujuan() {
        try {
            Files.deleteIfExists(base.resolve(TUJUAN));
        } catch (IOException e) {
            LOG.warn("{} memuat sandi dan tidak diperlukan lagi; hapuslah.", TUJUAN, e);
        }
    }

    private Map<String, String> sambungan() throws IOException {
        Path file = base.resolve(TUJUAN);
        if (!Files.isRegularFile(file)) {
            throw new NotFound(Reason.of("pindah.tanpa-tujuan", "nama", TUJUAN));
        }
        Properties isi = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            isi.load(reader);
        }
        Map<String, String> sambungan = new TreeMap<>();
        SAMBUNGAN.forEach(k -> sambungan.put(k, isi.getProperty(k, "").strip()));
        return sambungan;
    }

    /** The lines of now, with the other address. */
    private byte[] cfg(Map<String, String> sambungan) throws IOException {
        Stream<String> tetap = Files.readString(base.resolve(EtcKantor.SUMBER_DATA)).lines()
                .filter(b -> !SAMBUNGAN.contains(b.split("[=:]", 2)[0].strip()));
        // A backslash begins an escape in such a file.
        Stream<String> baru = sambungan.entrySet().stream().map(s -> s.getKey() + " = " + s.getValue().replace("\\", "\\\\"));
        return Stream.concat(baru, tetap).collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private void beralih(byte[] baru) throws IOException {
        Path kini = base.resolve(EtcKantor.SUMBER_DATA);
        try {
            ganti.pindah(base.resolve(SIAP), kini);
        } catch (IOException e) {
            if (!Arrays.equals(Files.readAllBytes(kini), baru)) {
                throw e;
            }
            // The server follows it already. Should the disk forget the new name, the next start gives it once more.
            LOG.warn("{} sudah diganti, tetapi cakram belum memastikannya", EtcKantor.SUMBER_DATA, e);
        }
    }
}
