package id.serkom.testing.kepatuhan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the constant pool of a compiled class shows.
 *
 * @param nama binary name
 * @param teks string constants
 * @param panggilan methods that it names, {@code java/time/LocalDate.now}
 * @param rujukan classes that it names
 */
record Kelas(String nama, Set<String> teks, Set<String> panggilan, Set<String> rujukan) {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    static Kelas baca(String berkas, byte[] isi) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(isi))) {
            in.skipBytes(8);
            return of(berkas.substring(0, berkas.length() - ".class".length()).replace('/', '.'), in);
        } catch (IOException e) {
            throw new UncheckedIOException(berkas, e);
        }
    }

    private static Kelas of(String nama, DataInputStream in) throws IOException {
        int banyak = in.readUnsignedShort();
        int[] jenis = new int[banyak];
        int[] satu = new int[banyak];
        int[] dua = new int[banyak];
        String[] kata = new String[banyak];
        for (int i = 1; i < banyak; i++) {
            jenis[i] = in.readUnsignedByte();
            switch (jenis[i]) {
                case UTF8 -> kata[i] = in.readUTF();
                case INTEGER, FLOAT -> in.readInt();
                case LONG, DOUBLE -> {
                    in.readLong();
                    // Takes two places.
                    i++;
                }
                case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> satu[i] = in.readUnsignedShort();
                case METHOD_HANDLE -> in.skipBytes(3);
                default -> {
                    satu[i] = in.readUnsignedShort();
                    dua[i] = in.readUnsignedShort();
                }
            }
        }
        Kelas kelas = new Kelas(nama, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 1; i < banyak; i++) {
            if (jenis[i] == STRING) {
                kelas.teks.add(kata[satu[i]]);
            } else if (jenis[i] == CLASS) {
                kelas.rujukan.add(kata[satu[i]]);
            } else if (jenis[i] == METHOD || jenis[i] == INTERFACE_METHOD) {
                kelas.panggilan.add(kata[satu[satu[i]]] + "." + kata[satu[dua[i]]]);
            }
        }
        return kelas;
    }
}
