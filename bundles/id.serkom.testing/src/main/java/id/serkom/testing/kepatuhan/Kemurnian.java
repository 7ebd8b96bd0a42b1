package id.serkom.testing.kepatuhan;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * That a bundle decides and does nothing else: no state between two calls, no time of its own, no chance, no file, network or thread.
 */
final class Kemurnian {

    private static final Pattern WAKTU = Pattern.compile("java/time/[A-Za-z]+\\.(now|system[A-Za-z]*)"
            + "|java/lang/System\\.(currentTimeMillis|nanoTime)"
            + "|java/util/Date\\.<init>|java/util/(Gregorian)?Calendar\\.(getInstance|<init>)");
    private static final Pattern KEBETULAN = Pattern.compile("java/util/UUID\\.randomUUID|java/lang/Math\\.random");
    private static final Pattern LUAR = Pattern.compile("java/util/(Random|SplittableRandom|Timer)|java/security/SecureRandom"
            + "|java/lang/Thread(Local)?|java/util/concurrent/.*|java/io/File.*|java/nio/file/.*|java/net/.*|java/sql/.*|javax/sql/.*"
            + "|java/lang/Process.*|java/lang/Runtime");
    private static final List<String> TETAP = List.of("Immutable", "Unmodifiable", "Empty", "Singleton");

    private Kemurnian() {
    }

    static List<String> keberatan(List<Kelas> semua, Set<Class<?>> tahap, ClassLoader loader) {
        List<String> keberatan = new ArrayList<>();
        for (Kelas kelas : semua) {
            kelas.panggilan().stream().filter(p -> WAKTU.matcher(p).matches())
                    .forEach(p -> keberatan.add(kelas.nama() + " menanyakan waktu (" + p + "); pakai Context"));
            kelas.panggilan().stream().filter(p -> KEBETULAN.matcher(p).matches())
                    .forEach(p -> keberatan.add(kelas.nama() + " memakai bilangan acak (" + p + "); pakai Context.idBaru"));
            kelas.rujukan().stream().filter(r -> LUAR.matcher(r).matches())
                    .forEach(r -> keberatan.add(kelas.nama() + " memakai " + r.replace('/', '.') + "; sebuah tahap hanya memutuskan"));
            keadaan(kelas.nama(), loader, tahap, keberatan);
        }
        return keberatan;
    }

    private static void keadaan(String nama, ClassLoader loader, Set<Class<?>> tahap, List<String> keberatan) {
        if (nama.endsWith("package-info") || nama.endsWith("module-info")) {
            return;
        }
        try {
            Class<?> kelas = Class.forName(nama, false, loader);
            if (tahap.contains(kelas) && !Modifier.isFinal(kelas.getModifiers())) {
                keberatan.add(nama + " harus final");
            }
            for (Field bidang : kelas.getDeclaredFields()) {
                boolean milikKelas = Modifier.isStatic(bidang.getModifiers());
                if (bidang.isSynthetic() || !milikKelas && !tahap.contains(kelas)) {
                    continue;
                }
                if (Modifier.isFinal(bidang.getModifiers()) && !milikKelas && !nilai(bidang.getType())) {
                    keberatan.add(nama + "." + bidang.getName()
                            + " bukan nilai yang pasti tetap; jadikan konstanta (static final, misalnya Map.of),"
                            + " record, atau simpan dalam Perubahan");
                } else if (!Modifier.isFinal(bidang.getModifiers()) || milikKelas && berubah(bidang)) {
                    keberatan.add(nama + "." + bidang.getName()
                            + " dapat berubah di antara dua panggilan; simpan dalam Perubahan, bukan di kelas");
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            keberatan.add(nama + " tidak dapat dimuat: " + e);
        }
    }

    /** What a tahap may keep of its own: a value that nothing changes. */
    private static boolean nilai(Class<?> jenis) {
        return jenis.isPrimitive() || jenis == String.class || jenis.isEnum() || jenis.isRecord() || jenis == BigDecimal.class
                || jenis.getPackageName().equals("java.time");
    }

    /** A collection that can be added to, a text that can be written on. */
    private static boolean berubah(Field bidang) throws ReflectiveOperationException {
        if (bidang.getType() == StringBuilder.class || bidang.getType() == StringBuffer.class) {
            return true;
        }
        if (!Collection.class.isAssignableFrom(bidang.getType()) && !Map.class.isAssignableFrom(bidang.getType())) {
            return false;
        }
        bidang.setAccessible(true);
        Object nilai = bidang.get(null);
        return nilai != null && TETAP.stream().noneMatch(nilai.getClass().getName()::contains);
    }
}
