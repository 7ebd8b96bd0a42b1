package id.serkom.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory of a Java process in megabytes: resident, and the heap that is in use when the collector has just run. */
record Memori(double resident, double heap) {

    private static final double MEGA = 1024 * 1024;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern TERPAKAI = Pattern.compile("(?:garbage-first heap|def new generation|tenured generation|PSYoungGen|ParOldGen)"
            + "\\s+total \\d+K, used (\\d+)K");

    static Memori dari(long pid) throws IOException, InterruptedException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        if (!resident.find()) {
            throw new IOException("tidak ada VmRSS untuk proses " + pid);
        }
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        Perintah.jalankan(jcmd, Long.toString(pid), "GC.run");
        double heap = TERPAKAI.matcher(Perintah.jalankan(jcmd, Long.toString(pid), "GC.heap_info")).results()
                .mapToDouble(m -> Double.parseDouble(m.group(1))).sum();
        return new Memori(Double.parseDouble(resident.group(1)) * 1024 / MEGA, heap * 1024 / MEGA);
    }

    List<Angka> angka(String baris) {
        return List.of(Angka.dari(baris, "resident", resident, "MB"), Angka.dari(baris, "heap sesudah GC", heap, "MB"));
    }
}
