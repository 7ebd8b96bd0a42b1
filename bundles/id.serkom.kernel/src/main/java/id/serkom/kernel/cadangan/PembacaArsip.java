package id.serkom.kernel.cadangan;

import id.serkom.kernel.cadangan.Manifest.Isi;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from its beginning to its end, as it was written, and never by its directory: there is one way to read it. What is in
 * it is believed only when the manifest, its last entry, says so.
 */
final class PembacaArsip {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MANIFEST_TERBESAR = 4 << 20;
    private static final int SETELAN_TERBESAR = 1 << 20;
    /** How many times larger than the file all entries together may be; tables of the book come to twenty times. */
    private static final int MENGEMBANG_TERBANYAK = 200;
    private static final long MENGEMBANG_BOLEH = 64L << 20;

    private final Path file;

    PembacaArsip(Path file) {
        this.file = file;
    }

    /**
     * An archive that was read whole, and is what its manifest says.
     *
     * @param setelan files of {@code etc/}, by name
     */
    record Terperiksa(Manifest manifest, Map<String, byte[]> setelan) {
    }

    /** Takes an entry, as far as it wants to read it. */
    interface Penerima {

        void entri(String nama, InputStream isi) throws IOException;
    }

    /** @throws ArsipSalah for whatever is not as it should be; nothing of it was used */
    Terperiksa periksa() throws IOException {
        List<Isi> isi = new ArrayList<>();
        Map<String, byte[]> setelan = new LinkedHashMap<>();
        Manifest[] manifest = new Manifest[1];
        Set<String> nama = new HashSet<>();
        lewati((satu, aliran) -> {
            if (manifest[0] != null) {
                throw new ArsipSalah("sesudah-manifest", satu);
            }
            if (!nama.add(satu)) {
                throw new ArsipSalah("dua-kali", satu);
            }
            switch (jenis(satu)) {
                case MANIFEST -> manifest[0] = manifest(aliran);
                case TABEL -> isi.add(tabel(satu, aliran));
                case DOKUMEN -> isi.add(dokumen(satu, aliran, (sha256, dok) -> { }));
                case SETELAN -> setelan.put(satu, setelan(satu, aliran, isi));
            }
        });
        if (manifest[0] == null) {
            throw new ArsipSalah("terpotong", Manifest.NAMA);
        }
        cocok(manifest[0].isi(), isi);
        return new Terperiksa(manifest[0], setelan);
    }

    /** Gives every table, in order; each must still be what the manifest says. */
    void tabel(Manifest manifest, Penerima penerima) throws IOException {
        List<Isi> isi = new ArrayList<>();
        lewati((nama, aliran) -> {
            if (jenis(nama) == NamaIsi.Jenis.TABEL) {
                penerima.entri(NamaIsi.isiTabel(nama), aliran);
                isi.add(tabel(nama, aliran));
            }
        });
        cocok(manifest.isi().stream().filter(i -> NamaIsi.jenis(i.nama()).filter(NamaIsi.Jenis.TABEL::equals).isPresent()).toList(), isi);
    }

    /** Gives every document by its SHA-256, which its bytes are held against once they were read. */
    void dokumen(Penerima penerima) throws IOException {
        lewati((nama, aliran) -> {
            if (jenis(nama) == NamaIsi.Jenis.DOKUMEN) {
                dokumen(nama, aliran, penerima);
            }
        });
    }

    private void lewati(Pelintas penerima) throws IOException {
        long batas = Files.size(file) * MENGEMBANG_TERBANYAK + MENGEMBANG_BOLEH;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            long seluruhnya = 0;
            for (ZipEntry entri = zip.getNextEntry(); entri != null; entri = zip.getNextEntry()) {
                Aliran.Masuk aliran = new Aliran.Masuk(new Terbatas(zip, batas - seluruhnya));
                penerima.entri(entri.getName(), aliran);
                aliran.habiskan();
                seluruhnya += aliran.ukuran();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The last is for a name that is no text.
            throw new ArsipSalah("rusak", file.getFileName().toString());
        }
    }

    private interface Pelintas {

        void entri(String nama, Aliran.Masuk isi) throws IOException;
    }

    /** Ends an archive that grows beyond all measure. */
    private static final class Terbatas extends FilterInputStream {

        private long sisa;

        Terbatas(InputStream dari, long sisa) {
            super(dari);
            this.sisa = sisa;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = in.read(b, off, len);
            sisa -= Math.max(n, 0);
            if (sisa < 0) {
                throw new ArsipSalah("mengembang", "");
            }
            return n;
        }
    }

    private static NamaIsi.Jenis jenis(String nama) throws ArsipSalah {
        return NamaIsi.jenis(nama).orElseThrow(() -> new ArsipSalah("nama-asing", nama));
    }

    private static Manifest manifest(Aliran.Masuk aliran) throws IOException {
        byte[] teks = aliran.readNBytes(MANIFEST_TERBESAR + 1);
        try {
            if (teks.length <= MANIFEST_TERBESAR) {
                return Manifest.baca(teks);
            }
        } catch (IOException e) {
            throw new ArsipSalah("rusak", Manifest.NAMA);
        }
        throw new ArsipSalah("rusak", Manifest.NAMA);
    }

    private static Isi tabel(String nama, Aliran.Masuk aliran) throws IOException {
        aliran.habiskan();
        return new Isi(nama, aliran.ukuran(), aliran.sidik(), aliran.baris() - 1);
    }

    private static byte[] setelan(String nama, Aliran.Masuk aliran, List<Isi> isi) throws IOException {
        byte[] bytes = aliran.readNBytes(SETELAN_TERBESAR + 1);
        if (bytes.length > SETELAN_TERBESAR) {
            throw new ArsipSalah("setelan-terlalu-besar", nama);
        }
        isi.add(new Isi(nama, aliran.ukuran(), aliran.sidik(), 1));
        return bytes;
    }

    /** Documents in ascending order, so that none is there twice. */
    private static Isi dokumen(String nama, Aliran.Masuk aliran, Penerima penerima) throws IOException {
        ZipInputStream zip = new ZipInputStream(aliran);
        String terakhir = "";
        long jumlah = 0;
        for (ZipEntry entri = zip.getNextEntry(); entri != null; entri = zip.getNextEntry()) {
            String sha256 = entri.getName();
            if (!SHA256.matcher(sha256).matches() || !NamaIsi.dokumen(sha256).equals(nama)) {
                throw new ArsipSalah("nama-asing", nama + "/" + sha256);
            }
            if (sha256.compareTo(terakhir) <= 0) {
                throw new ArsipSalah("dua-kali", nama + "/" + sha256);
            }
            Aliran.Masuk satu = new Aliran.Masuk(zip);
            penerima.entri(sha256, satu);
            satu.habiskan();
            if (!satu.sidik().equals(sha256)) {
                throw new ArsipSalah("tidak-cocok", nama + "/" + sha256);
            }
            terakhir = sha256;
            jumlah++;
        }
        aliran.habiskan();
        return new Isi(nama, aliran.ukuran(), aliran.sidik(), jumlah);
    }

    /** Both name the same entries, in the same order, and each is as it should be. */
    private static void cocok(List<Isi> seharusnya, List<Isi> ada) throws ArsipSalah {
        for (int i = 0; i < Math.max(seharusnya.size(), ada.size()); i++) {
            if (i >= ada.size()) {
                throw new ArsipSalah("hilang", seharusnya.get(i).nama());
            }
            if (i >= seharusnya.size()) {
                throw new ArsipSalah("nama-asing", ada.get(i).nama());
            }
            if (!seharusnya.get(i).equals(ada.get(i))) {
                throw new ArsipSalah("tidak-cocok", ada.get(i).nama());
            }
        }
    }
}
