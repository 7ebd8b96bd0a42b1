package id.serkom.persistence;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SidikStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Fingerprints of the rows in the database. */
@Component(name = "id.serkom.persistence.sidik", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSidikStore implements SidikStore {

    private static final Map<String, Jenis> JENIS = new TreeMap<>();

    static {
        for (Class<?> catatan : Tabels.jenis()) {
            if (catatan != Seri.class) {
                JENIS.put(SidikBaris.jenis(catatan), new Jenis(Tabels.dari(catatan).baris(), "id", "revision"));
            }
        }
        JENIS.put(SidikBaris.ISI_SURAT, new Jenis(Tabels.ISI_SURAT.baris(), "surat", "surat"));
        JENIS.put(SidikBaris.IDEMPOTENSI, new Jenis(Tabels.IDEMPOTENSI.baris(), "id", "id"));
        JENIS.put(SidikBaris.PENERIMA, new Jenis(Tabels.PENERIMA.baris(), "berkas", "berkas"));
    }

    private final Database database;

    /** How a kind lies in its table: its row, the field of its key, and that of its revision, where there is none the key again. */
    private record Jenis(Class<?> row, String kunci, String revisi) {

        boolean berrevisi() {
            return !kunci.equals(revisi);
        }
    }

    @Activate
    public JpaSidikStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Set<String> jenis() {
        return Set.copyOf(JENIS.keySet());
    }

    @Override
    public Map<String, SidikBaris> baca(String jenis, Collection<String> id) {
        Jenis j = JENIS.get(jenis);
        if (j == null || id.isEmpty()) {
            return Map.of();
        }
        return database.baca(em -> j.berrevisi() ? bersama(em, jenis, j, List.copyOf(id)) : sidik(jenis, baris(em, j, List.copyOf(id))));
    }

    private static List<Object[]> baris(EntityManager em, Jenis j, List<String> id) {
        return em.createQuery("SELECT r." + j.kunci() + ", r." + j.revisi() + ", r FROM " + j.row().getSimpleName()
                + " r WHERE r." + j.kunci() + " IN :id", Object[].class).setParameter("id", id).getResultList();
    }

    /** The whole row by one statement: named beside it, its revision would be of one moment and the row of a later one. */
    private static Map<String, SidikBaris> bersama(EntityManager em, String jenis, Jenis j, List<String> id) {
        Map<String, SidikBaris> found = new LinkedHashMap<>();
        int terbaca = 0;
        List<?> semua = em.createQuery("SELECT r FROM " + j.row().getSimpleName() + " r WHERE r." + j.kunci() + " IN :id")
                .setParameter("id", id).getResultList();
        for (Object satu : semua) {
            Optional<SidikBaris> sidik = sidik((Row<?>) satu);
            sidik.ifPresent(s -> found.put(s.id(), s));
            terbaca += sidik.isPresent() ? 1 : 0;
        }
        if (terbaca < semua.size()) {
            baris(em, j, id).forEach(b -> found.computeIfAbsent((String) b[0],
                    rusak -> SidikBaris.takTerbaca(jenis, ((Number) b[1]).longValue(), rusak)));
        }
        return found;
    }

    /** Empty for what somebody wrote into it that is no code, no date, no JSON. */
    private static Optional<SidikBaris> sidik(Row<?> row) {
        try {
            Catatan catatan = (Catatan) row.catatan();
            return Optional.of(catatan).filter(c -> sesuai(row, c)).map(SidikBaris::tersimpan);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public long jumlah(String jenis) {
        Jenis j = JENIS.get(jenis);
        return database.baca(em -> em.createQuery("SELECT COUNT(DISTINCT r." + j.kunci() + ") FROM " + j.row().getSimpleName()
                + " r", Long.class).getSingleResult());
    }

    @Override
    public Halaman<SidikBaris> semua(String jenis, Potongan potongan) {
        Optional<String> sesudah = Kursor.baca("sidik", 1, potongan.sesudah()).map(k -> k.teks(0));
        List<String> kunci = database.baca(em -> kunci(em, JENIS.get(jenis), sesudah, potongan.batas() + 1));
        boolean lanjut = kunci.size() > potongan.batas();
        List<String> isi = lanjut ? kunci.subList(0, potongan.batas()) : kunci;
        Map<String, SidikBaris> found = baca(jenis, isi);
        return new Halaman<>(isi.stream().map(found::get).filter(Objects::nonNull).toList(),
                lanjut ? Optional.of(Kursor.tulis("sidik", isi.get(isi.size() - 1))) : Optional.empty());
    }

    private static List<String> kunci(EntityManager em, Jenis j, Optional<String> sesudah, int batas) {
        String k = "r." + j.kunci();
        TypedQuery<String> query = em.createQuery("SELECT DISTINCT " + k + " FROM " + j.row().getSimpleName() + " r"
                + (sesudah.isPresent() ? " WHERE " + k + " > :sesudah" : "") + " ORDER BY " + k, String.class);
        sesudah.ifPresent(s -> query.setParameter("sesudah", s));
        return query.setMaxResults(batas).getResultList();
    }

    @Override
    public long posisi() {
        List<?> found = database.baca(em -> em.createNativeQuery("SELECT terakhir FROM urutan WHERE nama = 'jurnal'")
                .getResultList());
        return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
    }

    private static Map<String, SidikBaris> sidik(String jenis, List<Object[]> baris) {
        if (jenis.equals(SidikBaris.PENERIMA)) {
            return penerima(baris);
        }
        Map<String, SidikBaris> found = new LinkedHashMap<>();
        for (Object[] satu : baris) {
            String id = (String) satu[0];
            found.put(id, sidik(jenis, id, (Row<?>) satu[2]));
        }
        return found;
    }

    private static SidikBaris sidik(String jenis, String id, Row<?> row) {
        Object isi;
        try {
            isi = row.catatan();
        } catch (RuntimeException e) {
            return SidikBaris.takTerbaca(jenis, 0, id);
        }
        return isi instanceof IsiSurat i ? SidikBaris.dari(i) : SidikBaris.dari((Idempotensi) isi);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Catatan, R extends Row<C>> boolean sesuai(Row<?> row, C catatan) {
        return ((Tabel<C, R>) Tabels.dari(catatan.getClass())).sesuai((R) row, catatan);
    }

    private static Map<String, SidikBaris> penerima(List<Object[]> baris) {
        Map<String, List<String>> berkas = baris.stream().collect(Collectors.groupingBy(b -> (String) b[0], LinkedHashMap::new,
                Collectors.mapping(b -> ((PenerimaRow) b[2]).instansi(), Collectors.toList())));
        Map<String, SidikBaris> found = new LinkedHashMap<>();
        berkas.forEach((id, instansi) -> found.put(id, SidikBaris.penerima(id, instansi)));
        return found;
    }
}
