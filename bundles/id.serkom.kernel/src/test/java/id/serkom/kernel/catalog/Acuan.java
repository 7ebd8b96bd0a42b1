package id.serkom.kernel.catalog;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A reference whose properties change, ranked as the framework does; the rest as the framework says it of one that nobody uses. */
final class Acuan<S> implements ServiceReference<S> {

    private final long id;
    private final Map<String, Object> sifat = new ConcurrentHashMap<>();

    Acuan(long id, int peringkat) {
        this.id = id;
        peringkat(peringkat);
    }

    void peringkat(int baru) {
        sifat(Constants.SERVICE_RANKING, baru);
    }

    Acuan<S> sifat(String nama, Object nilai) {
        sifat.put(nama, nilai);
        return this;
    }

    @Override
    public Object getProperty(String key) {
        return sifat.get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return sifat.keySet().toArray(String[]::new);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(sifat);
    }

    /** The higher ranking is the greater, of two alike the one that was there first. */
    @Override
    public int compareTo(Object other) {
        Acuan<?> lain = (Acuan<?>) other;
        int urut = Integer.compare((Integer) sifat.get(Constants.SERVICE_RANKING), (Integer) lain.sifat.get(Constants.SERVICE_RANKING));
        return urut != 0 ? urut : Long.compare(lain.id, id);
    }

    /** As of a service that is no longer registered. */
    @Override
    public Bundle getBundle() {
        return null;
    }

    /** Nobody has asked the framework for it. */
    @Override
    public Bundle[] getUsingBundles() {
        return null;
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    /** It is nothing else. */
    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }
}
