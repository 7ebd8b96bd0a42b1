package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory of a Java process in megabytes: resident, and what the heap holds when the collector has just run. */
record Memori(double resident, double heap) {

    private static final double MEGA = 1024 * 1024;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    /** Of what is still referred to: in use is also what was thrown away since the collector ran, some megabytes in the time of a look. */
    private static final Pattern TERPAKAI = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    static Memori dari(long pid) throws IOException, InterruptedException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        if (!resident.find()) {
            throw new IOException("tidak ada VmRSS untuk proses " + pid);
        }
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        Matcher heap = TERPAKAI.matcher(Perintah.jalankan(jcmd, Long.toString(pid), "GC.class_histogram"));
        if (!heap.find()) {
            throw new IOException("tidak ada jumlah objek untuk proses " + pid);
        }
        return new Memori(Double.parseDouble(resident.group(1)) * 1024 / MEGA, Double.parseDouble(heap.group(1)) / MEGA);
    }

    List<Angka> angka(String baris) {
        return List.of(Angka.dari(baris, "resident", resident, "MB"), Angka.dari(baris, "heap sesudah GC", heap, "MB"));
    }
}
