package id.serkom.kernel.cadangan;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.CadanganService.Cadangan;
import id.serkom.kernel.cadangan.PenulisArsip.Jadi;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.BasisDataStore.Basis;
import id.serkom.spi.store.BasisDataStore.Potret;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive. The database first, as of one instant, then the documents that it names, which are never changed: so each of them is
 * there. It gets its name when it is whole, on the disk, and in the journal.
 */
final class Pencadangan {

    static final String RANTAI = "cadangan";
    private static final int ALASAN_TERBANYAK = 20;

    private final BasisDataStore basis;
    private final BlobStore blob;
    private final Committer committer;
    private final OfficeClock jam;
    private final FolderCadangan folder;
    private final EtcKantor etc;
    private final Ruang ruang;
    private final String versi;

    Pencadangan(BasisDataStore basis, BlobStore blob, Committer committer, OfficeClock jam, FolderCadangan folder, EtcKantor etc,
            Ruang ruang, String versi) {
        this.basis = basis;
        this.blob = blob;
        this.committer = committer;
        this.jam = jam;
        this.folder = folder;
        this.etc = etc;
        this.ruang = ruang;
        this.versi = versi;
    }

    Cadangan jalankan(Actor actor) throws IOException {
        Instant saat = jam.saat();
        try (KerjaCadangan kerja = folder.mulai(saat)) {
            Path file = kerja.folder().resolve("arsip");
            Jadi jadi = tulis(file, kerja.folder(), saat);
            Cadangan cadangan = new Cadangan(kerja.tujuan().getFileName().toString(), jadi.ukuran(), jadi.sha256(), jadi.manifest().posisi(),
                    jadi.manifest().jumlah(NamaIsi.Jenis.TABEL), jadi.manifest().jumlah(NamaIsi.Jenis.DOKUMEN));
            committer.commit(ChangeSet.of(saat, List.of(), JournalEntry.baru(RANTAI, saat, actor.akun(), Optional.empty(),
                    "cadangan.dibuat", Optional.empty(), cadangan.arsip(), Data.of(cadangan))));
            Milik.pindah(file, kerja.tujuan());
            return cadangan;
        }
    }

    private Jadi tulis(Path file, Path kerja, Instant saat) throws IOException {
        Path dokumen = kerja.resolve("dokumen");
        try (PenulisArsip arsip = new PenulisArsip(file, ruang)) {
            Basis asal = basis.basis();
            long posisi = tabel(arsip, kerja, dokumen);
            dokumen(arsip, dokumen);
            for (Map.Entry<String, byte[]> satu : etc.isi().entrySet()) {
                arsip.entri(satu.getKey(), false, ke -> {
                    ke.write(satu.getValue());
                    return 1;
                });
            }
            return arsip.selesai(isi -> new Manifest(Manifest.FORMAT, versi, asal.skema(), asal.jenis(), saat, posisi, isi));
        }
    }

    private long tabel(PenulisArsip arsip, Path kerja, Path dokumen) throws IOException {
        Path salinan = Milik.folder(kerja.resolve("basis-data"));
        try (Potret potret = basis.potret(salinan)) {
            for (String tabel : potret.tabel()) {
                arsip.entri(NamaIsi.tabel(tabel), false, ke -> potret.tulis(tabel, ke));
            }
            try (OutputStream ke = new BufferedOutputStream(Channels.newOutputStream(Milik.buat(dokumen)))) {
                potret.dokumen(ke);
            }
            return potret.posisi();
        } finally {
            Milik.hapus(salinan);
        }
    }

    private void dokumen(PenulisArsip arsip, Path daftar) throws IOException {
        List<Reason> kurang = new ArrayList<>();
        try (Deret sha256 = new Deret(daftar)) {
            while (sha256.kini().isPresent()) {
                arsip.entri(NamaIsi.dokumen(sha256.kini().get()), true, ke -> seawal(sha256, ke, kurang));
            }
        }
        if (!kurang.isEmpty()) {
            throw new Conflict(kurang);
        }
    }

    /** Documents that begin alike, as an archive of their own; how many. */
    private long seawal(Deret sha256, OutputStream ke, List<Reason> kurang) throws IOException {
        String nama = NamaIsi.dokumen(sha256.kini().orElseThrow());
        ZipOutputStream zip = new ZipOutputStream(ke);
        zip.setLevel(Deflater.NO_COMPRESSION);
        long jumlah = 0;
        while (sha256.kini().filter(s -> NamaIsi.dokumen(s).equals(nama)).isPresent()) {
            if (kurang.size() < ALASAN_TERBANYAK) {
                salin(sha256.kini().get(), zip).ifPresent(kurang::add);
            }
            jumlah++;
            sha256.lanjut();
        }
        zip.finish();
        return jumlah;
    }

    private Optional<Reason> salin(String sha256, ZipOutputStream zip) throws IOException {
        Optional<SeekableByteChannel> ada = blob.buka(sha256);
        if (ada.isEmpty()) {
            return Optional.of(Reason.of("cadangan.dokumen-hilang", "sha256", sha256));
        }
        zip.putNextEntry(new ZipEntry(sha256));
        try (InputStream dari = Channels.newInputStream(ada.get())) {
            Aliran.Masuk masuk = new Aliran.Masuk(dari);
            masuk.transferTo(zip);
            zip.closeEntry();
            return masuk.sidik().equals(sha256) ? Optional.empty() : Optional.of(Reason.of("cadangan.dokumen-rusak", "sha256", sha256));
        }
    }

    /** Lines of a file, the one at which it stands known. */
    private static final class Deret implements Closeable {

        private final BufferedReader reader;
        private Optional<String> kini;

        Deret(Path file) throws IOException {
            this.reader = Files.newBufferedReader(file);
            lanjut();
        }

        Optional<String> kini() {
            return kini;
        }

        void lanjut() throws IOException {
            kini = Optional.ofNullable(reader.readLine());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
