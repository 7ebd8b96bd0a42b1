package id.serkom.kernel.cadangan;

import id.serkom.kernel.cadangan.Manifest.Isi;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive: entry by entry, each hashed as it passes, the manifest last. Without that it is none. */
final class PenulisArsip implements Closeable {

    private final FileChannel channel;
    private final Aliran.Keluar semua;
    private final ZipOutputStream zip;
    private final List<Isi> isi = new ArrayList<>();

    /** Writes one entry; how many of its kind there are in it. */
    interface Isian {

        long tulis(OutputStream ke) throws IOException;
    }

    /** An archive as it lies on the disk. */
    record Jadi(Manifest manifest, long ukuran, String sha256) {
    }

    /** @param file is not there yet */
    PenulisArsip(Path file, Ruang ruang) throws IOException {
        ruang.periksa(file.getParent());
        this.channel = Milik.buat(file);
        this.semua = new Aliran.Keluar(new Berjaga(Channels.newOutputStream(channel), file.getParent(), ruang));
        this.zip = new ZipOutputStream(new BufferedOutputStream(semua, 1 << 16));
    }

    /** Looks at the room on the disk as it writes. */
    private static final class Berjaga extends FilterOutputStream {

        private static final long JARAK = 1 << 20;

        private final Path folder;
        private final Ruang ruang;
        private long belumDilihat;

        Berjaga(OutputStream ke, Path folder, Ruang ruang) {
            super(ke);
            this.folder = folder;
            this.ruang = ruang;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            belumDilihat += len;
            if (belumDilihat >= JARAK) {
                ruang.periksa(folder);
                belumDilihat = 0;
            }
            out.write(b, off, len);
        }
    }

    /** @param padat whether it is compressed already */
    void entri(String nama, boolean padat, Isian isian) throws IOException {
        zip.setLevel(padat ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(nama));
        Aliran.Keluar keluar = new Aliran.Keluar(zip);
        long jumlah = isian.tulis(keluar);
        zip.closeEntry();
        isi.add(new Isi(nama, keluar.ukuran(), keluar.sidik(), jumlah));
    }

    /** Writes the manifest and has everything on the disk. */
    Jadi selesai(Function<List<Isi>, Manifest> dengan) throws IOException {
        Manifest manifest = dengan.apply(isi);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.NAMA));
        zip.write(manifest.teks());
        zip.finish();
        zip.flush();
        channel.force(true);
        return new Jadi(manifest, semua.ukuran(), semua.sidik());
    }

    @Override
    public void close() throws IOException {
        // The stream is not closed: after a failure it would write an end to what has none.
        channel.close();
    }
}
