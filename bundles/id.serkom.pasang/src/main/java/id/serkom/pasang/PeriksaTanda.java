package id.serkom.pasang;

import id.serkom.api.service.PaketService;
import id.serkom.pasang.Penolakan.Ulang;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets only signed files through when {@code etc/id.serkom.pasang.cfg} says so: a jar by its own signature, a KAR by its own or those of
 * all its jars, what has no place for one by a signature beside it in {@code deploy/}. The copies that are installed are what is verified.
 */
final class PeriksaTanda {

    /** Of the file beside, after the whole name of what it signs. */
    static final String AKHIRAN = ".sig";

    private static final String WAJIB = "tanda-tangan";
    private static final String TIDAK = "tidak";
    private static final String PERCAYA = "kepercayaan";
    private static final String PERCAYA_BAWAAN = "etc/serkom-percaya.p12";
    private static final String SANDI = "kepercayaan-sandi-berkas";
    private static final String SANDI_BAWAAN = "etc/serkom-percaya.sandi";

    private final Path base;
    private final Supplier<Map<String, String>> setelan;
    private final OfficeClock jam;

    /** @param base folder of the server */
    PeriksaTanda(Path base, Supplier<Map<String, String>> setelan, OfficeClock jam) {
        this.base = base;
        this.setelan = setelan;
        this.jam = jam;
    }

    /**
     * Who has signed it; nobody when that is not asked. What came along with it counts before what lies beside it in {@code deploy/}.
     *
     * @param siap bundles made of that copy
     */
    List<PenandaTangan> periksa(Gudang.Salinan salinan, List<BundelSiap> siap) throws Penolakan {
        Map<String, String> kini = setelan.get();
        if (!wajib(kini)) {
            return List.of();
        }
        String asal = nilai(kini, PERCAYA, PERCAYA_BAWAAN);
        Kepercayaan percaya = Kepercayaan.baca(asal, base.resolve(asal), base.resolve(nilai(kini, SANDI, SANDI_BAWAAN)), jam.saat());
        String nama = salinan.nama();
        try {
            return switch (nama.substring(nama.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "jar" -> List.of(percaya.rantai(nama, TandaJar.rantai(nama, siap.get(0).jar())));
                case "kar" -> TandaJar.ada(salinan.jalur()) ? List.of(percaya.rantai(nama, TandaJar.rantai(nama, salinan.jalur())))
                        : isiKar(nama, siap, percaya);
                default -> List.of(percaya.terpisah(nama, Files.readAllBytes(salinan.jalur()), tanda(salinan)));
            };
        } catch (IOException e) {
            throw new Penolakan(nama + ": tanda tangannya tidak terbaca (" + e.getMessage() + "); periksa hak aksesnya", Ulang.NANTI);
        }
    }

    private static List<PenandaTangan> isiKar(String nama, List<BundelSiap> siap, Kepercayaan percaya) throws Penolakan, IOException {
        List<PenandaTangan> semua = new ArrayList<>();
        for (BundelSiap satu : siap) {
            String jar = nama + "/" + satu.simbolik();
            semua.add(percaya.rantai(jar, TandaJar.rantai(jar, satu.jar())));
        }
        return semua.stream().distinct().toList();
    }

    /** Only what is clearly switched off is off: a slip in a file must not open the door. */
    private static boolean wajib(Map<String, String> kini) {
        return !nilai(kini, WAJIB, TIDAK).equals(TIDAK);
    }

    private static String nilai(Map<String, String> kini, String kunci, String bawaan) {
        String nilai = kini.getOrDefault(kunci, "").strip();
        return nilai.isEmpty() ? bawaan : nilai;
    }

    private byte[] tanda(Gudang.Salinan salinan) throws Penolakan, IOException {
        return salinan.tanda().isPresent() ? salinan.tanda().get() : tanda(salinan.nama());
    }

    private byte[] tanda(String nama) throws Penolakan, IOException {
        Path berkas = base.resolve("deploy").resolve(nama + AKHIRAN);
        try {
            BasicFileAttributes sifat = Files.readAttributes(berkas, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!sifat.isRegularFile() || sifat.size() > PaketService.TANDA_TERBESAR) {
                throw tolak("deploy/" + nama + AKHIRAN + " bukan tanda tangan; buat dengan openssl dgst -sha256 -sign (docs/operasi.md)");
            }
            try (InputStream in = Files.newInputStream(berkas, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(PaketService.TANDA_TERBESAR);
            }
        } catch (NoSuchFileException e) {
            throw tolak(nama + " tidak bertanda tangan; taruh tanda tangannya dahulu sebagai deploy/" + nama + AKHIRAN
                    + ", kirimkan bersama berkasnya, atau mintalah kepada pembuatnya");
        }
    }

    /** Another one whenever what it refused may be worth another try. */
    String keadaan() {
        Map<String, String> kini = setelan.get();
        return wajib(kini) ? sifat(nilai(kini, PERCAYA, PERCAYA_BAWAAN)) + " " + sifat(nilai(kini, SANDI, SANDI_BAWAAN)) : TIDAK;
    }

    private String sifat(String jalur) {
        try {
            BasicFileAttributes sifat = Files.readAttributes(base.resolve(jalur), BasicFileAttributes.class);
            return jalur + " " + sifat.size() + " " + sifat.lastModifiedTime() + " " + sifat.fileKey();
        } catch (IOException e) {
            return jalur + " -";
        }
    }

    private static Penolakan tolak(String alasan) {
        return new Penolakan(alasan, Ulang.BILA_DIPERCAYA);
    }
}
