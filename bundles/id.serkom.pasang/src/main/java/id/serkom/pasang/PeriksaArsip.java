package id.serkom.pasang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through an archive before anything of it is used: by its directory only, as the framework reads it, and counting what comes
 * out while it is unpacked, never what the directory says. One instance counts over an archive and the jars in it.
 */
final class PeriksaArsip {

    /** {@code .class} of Java 17 begins with this major version. */
    private static final int KELAS_TERBARU = 61;
    private static final int JAVA_SATU = 44;
    private static final int KEPALA_KELAS = 8;
    private static final int ISI_TERBESAR = 1 << 20;
    private static final long SEMUA_ISI = 32L << 20;
    private static final String ISI = "SERKOM-INF/";
    private static final String KOMPONEN = "OSGI-INF/";
    private static final String MODUL = "module-info.class";
    private static final String MULTI_RILIS = "META-INF/versions/";

    private final Batas batas;
    private final long terkemas;
    private int entri;
    private long mekar;
    private long terbaca;

    /** @param terkemas size of the outermost archive */
    PeriksaArsip(Batas batas, long terkemas) {
        this.batas = batas;
        this.terkemas = terkemas;
    }

    /** Every file below {@code SERKOM-INF/} and {@code OSGI-INF/}, after all entries were found to be as they may be. */
    Map<String, byte[]> periksa(String nama, Path arsip) throws Penolakan {
        try (ZipFile zip = new ZipFile(arsip.toFile())) {
            return periksa(nama, zip);
        } catch (IOException | IllegalArgumentException e) {
            throw rusak(nama, e);
        }
    }

    static Penolakan rusak(String nama, Exception sebab) {
        return new Penolakan(nama + " belum lengkap atau bukan arsip (" + sebab.getMessage()
                + "); salin dengan nama lain lalu ganti namanya setelah selesai");
    }

    private Map<String, byte[]> periksa(String nama, ZipFile zip) throws Penolakan {
        Map<String, byte[]> isi = new TreeMap<>();
        Set<String> terlihat = new HashSet<>();
        for (Enumeration<? extends ZipEntry> semua = zip.entries(); semua.hasMoreElements();) {
            ZipEntry satu = semua.nextElement();
            String jalur = jalur(nama, satu.getName());
            if (!terlihat.add(jalur)) {
                throw new Penolakan(nama + " memuat \"" + jalur + "\" dua kali; kemas ulang");
            }
            if (++entri > batas.entri()) {
                throw new Penolakan(nama + " memuat lebih dari " + batas.entri() + " berkas; kurangi, atau naikkan entri dalam etc/"
                        + Batas.PID + ".cfg");
            }
            byte[] awal = awal(nama, zip, satu, dibaca(jalur) ? ISI_TERBESAR + 1 : KEPALA_KELAS);
            if (jalur.endsWith(".class") && !jalur.startsWith(MULTI_RILIS) && !jalur.endsWith(MODUL)) {
                kelas(nama, jalur, awal);
            }
            if (dibaca(jalur) && !jalur.endsWith("/")) {
                terbaca += awal.length;
                if (terbaca > SEMUA_ISI) {
                    throw new Penolakan(nama + ": isi " + ISI + " lebih besar dari 32 MB; bagi menjadi beberapa paket");
                }
                isi.put(jalur, awal);
            }
        }
        return isi;
    }

    private static boolean dibaca(String jalur) {
        return jalur.startsWith(ISI) || jalur.startsWith(KOMPONEN);
    }

    private static String jalur(String nama, String jalur) throws Penolakan {
        boolean keluar = jalur.isEmpty() || jalur.startsWith("/") || jalur.indexOf('\\') >= 0 || jalur.indexOf('\0') >= 0
                || jalur.matches("[A-Za-z]:.*") || ("/" + jalur + "/").contains("/../");
        if (keluar) {
            throw new Penolakan(nama + " memuat jalur yang keluar dari arsip: \"" + jalur + "\"; jangan dipasang, tanyakan asalnya");
        }
        return jalur;
    }

    /** Unpacks the whole entry, counting, and keeps its beginning. */
    private byte[] awal(String nama, ZipFile zip, ZipEntry satu, int simpan) throws Penolakan {
        ByteArrayOutputStream awal = new ByteArrayOutputStream();
        byte[] penyangga = new byte[1 << 14];
        try (InputStream in = zip.getInputStream(satu)) {
            for (int n = in.read(penyangga); n >= 0; n = in.read(penyangga)) {
                mekar += n;
                if (mekar > batas.mekar()) {
                    throw new Penolakan(nama + " mengembang melebihi " + (batas.mekar() >> 20) + " MB (bom zip?); jangan dipasang, tanyakan"
                            + " asalnya");
                }
                if (mekar > Batas.RASIO_MULAI && mekar / batas.rasio() > terkemas) {
                    throw new Penolakan(nama + " mengembang lebih dari " + batas.rasio() + " kali ukurannya (bom zip?); jangan dipasang,"
                            + " tanyakan asalnya");
                }
                awal.write(penyangga, 0, Math.min(n, simpan - awal.size()));
            }
        } catch (IOException e) {
            throw rusak(nama, e);
        }
        return awal.toByteArray();
    }

    private static void kelas(String nama, String jalur, byte[] awal) throws Penolakan {
        if (awal.length < KEPALA_KELAS || (awal[0] & 0xff) != 0xca || (awal[1] & 0xff) != 0xfe) {
            throw new Penolakan(nama + ": " + jalur + " bukan kelas Java; bangun ulang");
        }
        int versi = (awal[6] & 0xff) << 8 | awal[7] & 0xff;
        if (versi > KELAS_TERBARU) {
            throw new Penolakan(nama + ": kelas " + jalur + " dibuat untuk Java " + (versi - JAVA_SATU) + "; bangun ulang untuk Java "
                    + (KELAS_TERBARU - JAVA_SATU));
        }
    }
}
