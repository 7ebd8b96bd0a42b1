package id.serkom.kernel.cadangan;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
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
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
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

    /** So much of one document is kept in memory, to be read once. */
    static final int SEKALI_BACA = 32 << 20;

    private final BasisDataStore basis;
    private final BlobStore blob;
    private final Committer committer;
    private final OfficeClock jam;
    private final FolderCadangan folder;
    private final EtcKantor etc;
    private final Ruang ruang;
    private final String versi;
    private final IsiHilang hilang;

    Pencadangan(BasisDataStore basis, BlobStore blob, Committer committer, OfficeClock jam, FolderCadangan folder, EtcKantor etc,
            Ruang ruang, String versi, IsiHilang hilang) {
        this.basis = basis;
        this.blob = blob;
        this.committer = committer;
        this.jam = jam;
        this.folder = folder;
        this.etc = etc;
        this.ruang = ruang;
        this.versi = versi;
        this.hilang = hilang;
    }

    Cadangan jalankan(Actor actor) throws IOException {
        Instant saat = jam.saat();
        try (KerjaCadangan kerja = folder.mulai(saat)) {
            Path file = kerja.folder().resolve("arsip");
            IsiHilang.Temuan temuan = hilang.mulai();
            Jadi jadi = tulis(file, kerja.folder(), saat, temuan);
            Cadangan cadangan = new Cadangan(kerja.tujuan().getFileName().toString(), jadi.ukuran(), jadi.sha256(),
                    jadi.manifest().posisi(),
                    jadi.manifest().jumlah(NamaIsi.Jenis.TABEL), jadi.manifest().jumlah(NamaIsi.Jenis.DOKUMEN), temuan.dibuatUlang(),
                    temuan.hilang(), temuan.alasan());
            committer.commit(ChangeSet.of(saat, List.of(), JournalEntry.baru(RANTAI, saat, actor.akun(), Optional.empty(),
                    "cadangan.dibuat", Optional.empty(), cadangan.arsip(), Data.of(cadangan))));
            Milik.pindah(file, kerja.tujuan());
            temuan.lapor(cadangan.arsip());
            return cadangan;
        }
    }

    private Jadi tulis(Path file, Path kerja, Instant saat, IsiHilang.Temuan temuan) throws IOException {
        Path dokumen = kerja.resolve("dokumen");
        try (PenulisArsip arsip = new PenulisArsip(file, ruang)) {
            Basis asal = basis.basis();
            long posisi = tabel(arsip, kerja, dokumen);
            dokumen(arsip, dokumen, temuan);
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

    private void dokumen(PenulisArsip arsip, Path daftar, IsiHilang.Temuan temuan) throws IOException {
        try (Deret sha256 = new Deret(daftar)) {
            while (sha256.kini().isPresent()) {
                arsip.entri(NamaIsi.dokumen(sha256.kini().get()), true, ke -> seawal(sha256, ke, temuan));
            }
        }
    }

    /** Documents that begin alike, as an archive of their own; how many. Those that are lost are not in it. */
    private long seawal(Deret sha256, OutputStream ke, IsiHilang.Temuan temuan) throws IOException {
        String nama = NamaIsi.dokumen(sha256.kini().orElseThrow());
        ZipOutputStream zip = new ZipOutputStream(ke);
        zip.setLevel(Deflater.NO_COMPRESSION);
        long jumlah = 0;
        while (sha256.kini().filter(s -> NamaIsi.dokumen(s).equals(nama)).isPresent()) {
            if (salin(sha256.kini().get(), zip, temuan)) {
                jumlah++;
            }
            sha256.lanjut();
        }
        zip.finish();
        return jumlah;
    }

    private boolean salin(String sha256, ZipOutputStream zip, IsiHilang.Temuan temuan) throws IOException {
        Optional<byte[]> sekali = sekaliBaca(sha256);
        if (sekali.isPresent()) {
            zip.putNextEntry(new ZipEntry(sha256));
            zip.write(sekali.get());
            zip.closeEntry();
            return true;
        }
        if (temuan.ada(sha256)) {
            salin(sha256, zip);
            return true;
        }
        return false;
    }

    /** The bytes of one that is whole and not large; whatever else it is, is found out by looking closer. */
    private Optional<byte[]> sekaliBaca(String sha256) {
        try (SeekableByteChannel ada = blob.buka(sha256).orElse(null)) {
            if (ada == null || ada.size() > SEKALI_BACA) {
                return Optional.empty();
            }
            byte[] isi = Channels.newInputStream(ada).readNBytes(SEKALI_BACA);
            return HexFormat.of().formatHex(Aliran.sha256().digest(isi)).equals(sha256) ? Optional.of(isi) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One that was whole a moment ago; an archive holds nothing else under its name. */
    private void salin(String sha256, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(sha256));
        try (SeekableByteChannel ada = blob.buka(sha256).orElseThrow(() -> berubah(sha256))) {
            Aliran.Masuk masuk = new Aliran.Masuk(Channels.newInputStream(ada));
            masuk.transferTo(zip);
            if (!masuk.sidik().equals(sha256)) {
                throw berubah(sha256);
            }
        }
        zip.closeEntry();
    }

    private static IOException berubah(String sha256) {
        return new IOException("isi " + sha256 + " berubah selagi dicadangkan");
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
