package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/**
 * How a kind of row is written, read from its JPA annotations: one INSERT, and one UPDATE that holds only where the stored
 * revision is the one read.
 */
final class Tabel<C, R extends Row<C>> {

    private static final String REVISION = "revision";
    private static final Map<Class<?>, Integer> JENIS_SQL = Map.of(String.class, Types.VARCHAR, Integer.class, Types.INTEGER,
            Long.class, Types.BIGINT, Boolean.class, Types.BOOLEAN, LocalDate.class, Types.DATE);

    private final Class<R> jenis;
    private final String nama;
    private final Function<C, R> buat;
    private final List<Kolom> kolom;
    private final List<Kolom> berubah;
    private final String insert;
    private final String update;

    /** A column: its field, its name, the most characters it takes (0 for no limit) and whether an UPDATE sets it. */
    private record Kolom(Field field, String nama, int panjang, boolean berubah) {

        boolean lob() {
            return field.isAnnotationPresent(Lob.class);
        }
    }

    Tabel(Class<R> jenis, Function<C, R> buat) {
        this.jenis = jenis;
        this.nama = jenis.getAnnotation(Table.class).name();
        this.buat = buat;
        this.kolom = Arrays.stream(jenis.getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()) && !Modifier.isTransient(f.getModifiers()))
                .map(Tabel::kolom).toList();
        this.berubah = kolom.stream().filter(Kolom::berubah).toList();
        this.insert = "INSERT INTO " + nama + " (" + kolom.stream().map(Kolom::nama).collect(Collectors.joining(", ")) + ") VALUES ("
                + kolom.stream().map(k -> "?").collect(Collectors.joining(", ")) + ")";
        this.update = "UPDATE " + nama + " SET " + berubah.stream().map(k -> k.nama() + " = ?").collect(Collectors.joining(", "))
                + " WHERE id = ? AND revision = ?";
    }

    private static Kolom kolom(Field field) {
        field.setAccessible(true);
        Column column = field.getAnnotation(Column.class);
        String nama = column == null || column.name().isEmpty() ? field.getName() : column.name();
        int panjang = field.getType() == String.class && column != null && column.length() != 255 ? column.length() : 0;
        boolean tetap = field.isAnnotationPresent(Id.class) || column != null && !column.updatable();
        return new Kolom(field, nama, field.isAnnotationPresent(Lob.class) ? 0 : panjang, !tetap);
    }

    String nama() {
        return nama;
    }

    /** The class of its rows. */
    Class<R> baris() {
        return jenis;
    }

    String insert() {
        return insert;
    }

    String update() {
        return update;
    }

    /** The row as it is to be stored: its revision, where the kind has one, is the next. */
    R baris(C catatan) {
        R baris = buat.apply(catatan);
        kolom.stream().filter(k -> k.nama().equals(REVISION)).forEach(k -> naik(k, baris));
        return baris;
    }

    /** Refuses a row with a text that its column does not take. */
    void periksa(R baris) {
        for (Kolom k : kolom) {
            if (nilai(k, baris) instanceof String s) {
                layak(k, s);
            }
        }
    }

    /** Whether the row is what its record makes it, in the columns too that serve keys and queries alone. */
    boolean sesuai(R baris, C catatan) {
        R seharusnya = buat.apply(catatan);
        return kolom.stream().filter(k -> !k.lob()).allMatch(k -> Objects.equals(nilai(k, baris), nilai(k, seharusnya)));
    }

    void isiInsert(PreparedStatement ps, R baris) throws SQLException {
        int i = 1;
        for (Kolom k : kolom) {
            isi(ps, i++, k, baris);
        }
    }

    void isiUpdate(PreparedStatement ps, R baris, String id, long revision) throws SQLException {
        int i = 1;
        for (Kolom k : berubah) {
            isi(ps, i++, k, baris);
        }
        ps.setString(i++, id);
        ps.setLong(i, revision);
    }

    private void isi(PreparedStatement ps, int i, Kolom k, R baris) throws SQLException {
        Object value = nilai(k, baris);
        if (value == null) {
            ps.setNull(i, JENIS_SQL.get(k.field().getType()));
        } else if (value instanceof String s) {
            ps.setString(i, layak(k, s));
        } else if (value instanceof byte[] b) {
            ps.setBytes(i, b);
        } else if (value instanceof LocalDate d) {
            ps.setDate(i, Date.valueOf(d));
        } else if (value instanceof Long l) {
            ps.setLong(i, l);
        } else if (value instanceof Integer n) {
            ps.setInt(i, n);
        } else {
            ps.setBoolean(i, (Boolean) value);
        }
    }

    /** Both databases must take the text as it is, or none: PostgreSQL takes no NUL, and half a pair of surrogates is no text. */
    private String layak(Kolom k, String teks) {
        String letak = nama + '.' + k.nama();
        if (k.panjang() > 0 && teks.length() > k.panjang()) {
            throw new InvalidInput(Reason.of("simpan.teks-terlalu-panjang", "kolom", letak)
                    .with("panjang", teks.length()).with("batas", k.panjang()));
        }
        for (int i = 0; i < teks.length(); i++) {
            char c = teks.charAt(i);
            boolean berpasangan = Character.isHighSurrogate(c) && i + 1 < teks.length()
                    && Character.isLowSurrogate(teks.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !berpasangan) {
                throw new InvalidInput(Reason.of("simpan.teks-tidak-sah", "kolom", letak));
            }
            i += berpasangan ? 1 : 0;
        }
        return teks;
    }

    private static Object nilai(Kolom k, Object baris) {
        try {
            return k.field().get(baris);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(k.nama(), e);
        }
    }

    private static void naik(Kolom k, Object baris) {
        try {
            k.field().setLong(baris, k.field().getLong(baris) + 1);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(k.nama(), e);
        }
    }
}
