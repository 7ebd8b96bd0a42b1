package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.testing.store.MemoryStore;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import javax.persistence.Column;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.metamodel.EntityType;
import javax.sql.DataSource;
import org.junit.Assert;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The schema and what it takes, on Derby. */
public class BasisDataTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void yangDitulisMasihAdaSetelahServerDimulaiUlang() throws Exception {
        Path letak = folder.getRoot().toPath().resolve("db");
        Berkas berkas = CommitBersamaTest.berkas();
        JpaPorts awal = JpaPorts.buka("jdbc:derby:" + letak + ";create=true", "", "");
        awal.committer().commit(CommitBersamaTest.set(berkas));
        awal.tutup();
        matikan(letak);

        JpaPorts lagi = JpaPorts.buka("jdbc:derby:" + letak, "", "");
        Optional<Berkas> terbaca = lagi.berkas().find(berkas.id());
        long posisi = lagi.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas())).posisi();
        lagi.tutup();
        matikan(letak);

        assertEquals(berkas.nama(), terbaca.orElseThrow().nama());
        assertEquals(2, posisi);
    }

    @Test
    public void setiapTabelIkutAtauDisebutTidakIkut() throws Exception {
        try (HikariDataSource sumber = JpaPorts.sumber("jdbc:derby:memory:tabel;create=true", "", "")) {
            new Migrasi(sumber).jalankan();
            TreeSet<String> ada = new TreeSet<>();
            try (Connection connection = sumber.getConnection();
                    ResultSet rs = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rs.next()) {
                    ada.add(rs.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            ada.removeAll(List.of("skema_basis", "simpul", "databasechangelog", "databasechangeloglock"));
            assertEquals(ada, new TreeSet<>(SeluruhTabel.SEMUA));
        }
    }

    /** Who is told of a result is a column of the fake's, and a table here. */
    @Test
    public void tiruanDiMemoriMemilikiTabelYangSama() throws Exception {
        TreeSet<String> ada = new TreeSet<>(SeluruhTabel.NAMA);
        assertTrue(ada.remove("penerima"));
        try (BasisDataStore.Potret tiruan = new MemoryStore().basis().potret(folder.getRoot().toPath())) {
            assertEquals(ada, new TreeSet<>(tiruan.tabel()));
        }
    }

    private static void matikan(Path letak) {
        SQLException mati = Assert.assertThrows(SQLException.class,
                () -> DriverManager.getConnection("jdbc:derby:" + letak + ";shutdown=true"));
        assertEquals("08006", mati.getSQLState());
    }

    @Test
    public void skemaYangSudahMutakhirTidakDiperiksaLiquibaseLagi() throws Exception {
        try (HikariDataSource sumber = JpaPorts.sumber("jdbc:derby:memory:mutakhir;create=true", "", "")) {
            assertTrue(new Migrasi(sumber).jalankan());
            assertFalse(new Migrasi(sumber).jalankan());
        }
    }

    @Test
    public void skemaYangMutakhirDiketahuiTanpaMembacaKamusBasisData() throws Exception {
        try (HikariDataSource sumber = JpaPorts.sumber("jdbc:derby:memory:kamus;create=true", "", "")) {
            new Migrasi(sumber).jalankan();

            assertFalse(new Migrasi(tanpaKamus(sumber)).jalankan());
        }
    }

    /** Its connections do not say what tables there are. */
    private static DataSource tanpaKamus(DataSource sumber) {
        return palsu(DataSource.class, sumber, (nama, hasil) -> palsu(Connection.class, (Connection) hasil, (panggilan, isi) -> {
            assertFalse(panggilan.equals("getMetaData"));
            return isi;
        }));
    }

    private static <T> T palsu(Class<T> jenis, T asli, BinaryOperator<Object> hasil) {
        return jenis.cast(Proxy.newProxyInstance(jenis.getClassLoader(), new Class<?>[] {jenis},
                (proxy, metode, args) -> hasil.apply(metode.getName(), metode.invoke(asli, args))));
    }

    @Test
    public void migrasiYangTerputusDiteruskanMeskiKuncinyaTertinggal() throws Exception {
        try (HikariDataSource sumber = JpaPorts.sumber("jdbc:derby:memory:terputus;create=true", "", "")) {
            new Migrasi(sumber).jalankan();
            try (var c = sumber.getConnection(); var s = c.createStatement()) {
                s.executeUpdate("UPDATE skema_basis SET sidik = '-'");
                s.executeUpdate("UPDATE DATABASECHANGELOGLOCK SET LOCKED = TRUE, LOCKGRANTED = CURRENT_TIMESTAMP, LOCKEDBY = 'mati'");
            }

            assertTrue(new Migrasi(sumber).jalankan());
            assertFalse(new Migrasi(sumber).jalankan());
        }
    }

    @Test
    public void tiapKolomBarisAdaDiTabelnyaDenganPanjangYangSama() throws Exception {
        try (HikariDataSource sumber = JpaPorts.sumber("jdbc:derby:memory:petaan;create=true", "", "");
                Connection connection = sumber.getConnection()) {
            new Migrasi(sumber).jalankan();
            EntityManagerFactory factory = JpaPorts.factory(sumber);
            factory.createEntityManager().close();
            Set<EntityType<?>> semua = factory.getMetamodel().getEntities();
            for (EntityType<?> jenis : semua) {
                assertEquals(jenis.getName(), kolomBaris(jenis.getJavaType()), kolomTabel(connection, jenis.getJavaType()));
            }
            factory.close();
            assertEquals(32, semua.size());
        }
    }

    private static Map<String, Integer> kolomBaris(Class<?> jenis) {
        Map<String, Integer> kolom = new TreeMap<>();
        for (Field f : jenis.getDeclaredFields()) {
            if (!Modifier.isStatic(f.getModifiers()) && !Modifier.isTransient(f.getModifiers())) {
                Column c = f.getAnnotation(Column.class);
                boolean teks = f.getType() == String.class && !f.isAnnotationPresent(Lob.class);
                kolom.put(c == null || c.name().isEmpty() ? f.getName() : c.name(), teks ? c.length() : 0);
            }
        }
        return kolom;
    }

    private static Map<String, Integer> kolomTabel(Connection connection, Class<?> jenis) throws SQLException {
        Map<String, Integer> kolom = new TreeMap<>();
        String tabel = jenis.getAnnotation(Table.class).name().toUpperCase(Locale.ROOT);
        try (ResultSet rs = connection.getMetaData().getColumns(null, null, tabel, null)) {
            while (rs.next()) {
                kolom.put(rs.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        rs.getInt("DATA_TYPE") == Types.VARCHAR ? rs.getInt("COLUMN_SIZE") : 0);
            }
        }
        return kolom;
    }

    @Test
    public void teksTerlaluPanjangDitolakDenganNamaKolomnya() throws Exception {
        Reason alasan = ditolak("x".repeat(301));

        assertEquals("simpan.teks-terlalu-panjang", alasan.code());
        assertEquals(Map.of("kolom", "berkas.nama", "panjang", "301", "batas", "300"), alasan.data());
    }

    @Test
    public void teksDenganNolAtauSetengahPasanganDitolak() throws Exception {
        assertEquals("simpan.teks-tidak-sah", ditolak("a\0b").code());
        assertEquals("simpan.teks-tidak-sah", ditolak("a\ud83d").code());
        assertEquals("simpan.teks-tidak-sah", ditolak("a\ude00b").code());
    }

    private static Reason ditolak(String nama) throws InterruptedException {
        JpaPorts ports = JpaPorts.buka("jdbc:derby:memory:teks;create=true", "", "");
        try {
            Berkas berkas = CommitBersamaTest.berkas(nama);
            Reason alasan = Assert.assertThrows(InvalidInput.class,
                    () -> ports.committer().commit(CommitBersamaTest.set(berkas))).reasons().get(0);
            assertTrue(ports.berkas().find(berkas.id()).isEmpty());
            assertTrue(ports.journal().rantai(berkas.id(), 0, 1).isEmpty());
            return alasan;
        } finally {
            ports.tutup();
        }
    }
}
