package id.serkom.pasang;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.RencanaPaket;
import id.serkom.pasang.Sebab.Pelaku;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs by somebody's order, through the same receiver as the files of {@code deploy/}: what was installed lies there afterwards, and
 * what was refused does not. Its caller lets nobody else in meanwhile.
 */
final class Pintu {

    private static final Logger LOG = LoggerFactory.getLogger(Pintu.class);
    private static final String KONSEP = ".serkom-";

    private final Path deploy;
    private final Gudang gudang;
    private final Perencana perencana;
    private final PenerimaBerkas penerima;
    private final Supplier<Batas> batas;

    Pintu(Path deploy, Gudang gudang, Perencana perencana, PenerimaBerkas penerima, Supplier<Batas> batas) {
        this.deploy = deploy;
        this.gudang = gudang;
        this.perencana = perencana;
        this.penerima = penerima;
        this.batas = batas;
        bersihkan();
    }

    /** Takes away what a server that was killed left in the folder, of its own only. */
    private void bersihkan() {
        try (DirectoryStream<Path> sisa = Files.newDirectoryStream(deploy, KONSEP + "*.tmp")) {
            for (Path satu : sisa) {
                Files.deleteIfExists(satu);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("Sisa dalam deploy/ tertinggal", e);
        }
    }

    RencanaPaket rencana(Kiriman kiriman) throws IOException {
        try {
            Batas kini = batas.get();
            Gudang.Salinan salinan = gudang.salin(kiriman.jalur(), kiriman.nama(), Penyiap.batas(kiriman.nama(), kini));
            return bersama(kiriman, perencana.pasang(salinan.bertanda(kiriman.tanda()), kini));
        } catch (Penolakan e) {
            return new RencanaPaket(kiriman.nama(), "", List.of(), List.of(e.getMessage()));
        } finally {
            penerima.bersihkan();
        }
    }

    HasilPaket pasang(Kiriman kiriman, String akun) throws IOException {
        String nama = kiriman.nama();
        RencanaPaket rencana = rencana(kiriman);
        if (!rencana.keberatan().isEmpty()) {
            throw ditolak(nama, rencana.keberatan());
        }
        // Before anything is installed: a folder that takes no file shows here.
        Path konsep = deploy.resolve(KONSEP + nama + ".tmp");
        try (TandaSerta tanda = TandaSerta.siapkan(deploy, KONSEP, kiriman)) {
            Files.copy(kiriman.jalur(), konsep, StandardCopyOption.REPLACE_EXISTING);
            penerima.pasang(kiriman, Pelaku.atasPerintah(akun),
                    () -> tanda.taruh(() -> Files.move(konsep, deploy.resolve(nama), StandardCopyOption.ATOMIC_MOVE)));
        } catch (Penolakan e) {
            throw ditolak(nama, List.of(e.getMessage()));
        } finally {
            Files.deleteIfExists(konsep);
        }
        return new HasilPaket(nama, rencana.sha256(), rencana.dampak());
    }

    private static InvalidInput ditolak(String nama, List<String> keberatan) {
        return new InvalidInput(keberatan.stream().map(k -> Reason.of("paket.ditolak", "nama", nama).with("alasan", k)).toList());
    }

    /** With what the folder itself says to it. */
    private RencanaPaket bersama(Kiriman kiriman, RencanaPaket rencana) throws IOException {
        String nama = kiriman.nama();
        if (!Files.isDirectory(deploy)) {
            return new RencanaPaket(nama, rencana.sha256(), rencana.dampak(),
                    List.of("folder deploy/ tidak ada; buat dahulu, lalu ulangi"));
        }
        Optional<String> halangan = bukanBerkas(nama).or(() -> kiriman.tanda().flatMap(t -> bukanBerkas(nama + PeriksaTanda.AKHIRAN)));
        halangan = halangan.isPresent() ? halangan : mirip(nama)
                .map(m -> "deploy/ sudah berisi " + m + ", yang hanya berbeda besar kecil hurufnya; pakai nama itu, atau nama lain");
        return halangan.isEmpty() ? rencana : new RencanaPaket(nama, rencana.sha256(), rencana.dampak(),
                Stream.concat(halangan.stream(), rencana.keberatan().stream()).toList());
    }

    private Optional<String> bukanBerkas(String nama) {
        Path tujuan = deploy.resolve(nama);
        return Files.exists(tujuan, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(tujuan, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of("deploy/" + nama + " bukan berkas biasa; pindahkan dahulu, atau beri nama lain") : Optional.empty();
    }

    /** Two files whose names only a machine tells apart would be two packs. */
    private Optional<String> mirip(String nama) throws IOException {
        try (Stream<Path> semua = Files.list(deploy)) {
            return semua.map(p -> p.getFileName().toString()).filter(n -> n.equalsIgnoreCase(nama) && !n.equals(nama)).findFirst();
        }
    }

    RencanaPaket rencanaLepas(String nama) {
        ada(nama);
        return perencana.lepas(nama, penerima.sha256(nama));
    }

    HasilPaket lepas(String nama, String akun) throws IOException {
        RencanaPaket rencana = rencanaLepas(nama);
        Path file = deploy.resolve(nama);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInput(Reason.of("paket.folder", "nama", nama));
        }
        Path tanda = deploy.resolve(nama + PeriksaTanda.AKHIRAN);
        if (!Files.isDirectory(tanda, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(tanda);
        }
        Files.deleteIfExists(file);
        penerima.lepas(nama, Pelaku.atasPerintah(akun));
        return new HasilPaket(nama, rencana.sha256(), rencana.dampak());
    }

    /** Only what came from the folder is taken out of it: no path leads elsewhere. */
    private void ada(String nama) {
        if (!penerima.dikenal().contains(nama)) {
            throw new NotFound(Reason.of("paket.tidak-ada", "nama", nama));
        }
    }
}
