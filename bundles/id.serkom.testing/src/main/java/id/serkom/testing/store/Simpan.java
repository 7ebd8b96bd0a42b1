package id.serkom.testing.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StaleRevision;
import id.serkom.spi.store.Akun;
import id.serkom.api.service.AkunInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** What a committer says, and how an entry looks with its next revision. */
final class Simpan {

    private Simpan() {
    }

    static Conflict sudahAda(String kunci) {
        return new Conflict(Reason.of("simpan.sudah-ada", "kunci", kunci));
    }

    static StaleRevision usang(String jenis, String id) {
        return new StaleRevision(Reason.of("simpan.revisi-usang", "jenis", jenis).with("id", id));
    }

    /** kebab-case name of the kind of an entry. */
    static String jenis(Catatan catatan) {
        return catatan.getClass().getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static Catatan berikutnya(Catatan catatan) {
        if (catatan instanceof Akun a) {
            AkunInfo i = a.info();
            AkunInfo info = new AkunInfo(i.akun(), i.nama(), i.peran(), i.instansi(), i.asesor(), i.pejabat(), i.aktif(),
                    i.gantiSandi(), a.revision() + 1);
            return new Akun(a.id(), a.revision() + 1, info, a.hash(), a.salah(), a.terkunciSampai());
        }
        return denganRevisi(catatan, catatan.revision() + 1);
    }

    static Catatan denganRevisi(Catatan catatan, long revision) {
        RecordComponent[] components = catatan.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals("revision") ? (Object) revision
                        : components[i].getAccessor().invoke(catatan);
            }
            return catatan.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(catatan.getClass().getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(catatan.getClass().getName(), e);
        }
    }
}
