package id.serkom.naskah;

import java.lang.reflect.Method;
import java.util.Iterator;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * All that a template may do with an object: read a key of a {@link Peta}, walk or count a {@link Daftar}, ask where a loop
 * stands. Whatever is not named here is refused; nothing is ever looked up by reflection.
 */
public final class HanyaBaca implements Uberspect {

    @Override
    public void init() {
        // Needs nothing: there is no introspection.
    }

    @Override
    public Iterator<?> getIterator(Object obj, Info info) {
        if (obj instanceof Daftar d) {
            return d.iterator();
        }
        throw tolak("#foreach atas nilai yang bukan daftar", info);
    }

    @Override
    public VelMethod getMethod(Object obj, String method, Object[] args, Info info) {
        if (obj instanceof Daftar && args.length == 0 && ("size".equals(method) || "isEmpty".equals(method))) {
            return new Baca(method, info.getLine());
        }
        throw tolak("pemanggilan ." + method + "()", info);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object obj, String identifier, Info info) {
        if (obj instanceof Peta || obj instanceof ForeachScope) {
            return new Baca(identifier, info.getLine());
        }
        throw tolak("pembacaan ." + identifier, info);
    }

    @Override
    public VelPropertySet getPropertySet(Object obj, String identifier, Object arg, Info info) {
        throw tolak("penulisan ." + identifier, info);
    }

    private static NaskahException tolak(String apa, Info info) {
        return new NaskahException("naskah.dilarang",
                apa + " (" + info.getTemplateName() + " baris " + info.getLine() + ")");
    }

    private record Baca(String nama, int baris) implements VelPropertyGet, VelMethod {

        @Override
        public Object invoke(Object o) {
            return o instanceof Peta p ? p.get(nama, baris) : putaran((ForeachScope) o);
        }

        @Override
        public Object invoke(Object o, Object[] params) {
            Daftar daftar = (Daftar) o;
            return "size".equals(nama) ? (Object) daftar.size() : (Object) daftar.isEmpty();
        }

        private Object putaran(ForeachScope scope) {
            return switch (nama) {
                case "count" -> scope.getCount();
                case "index" -> scope.getIndex();
                case "hasNext" -> scope.getHasNext();
                case "first" -> scope.isFirst();
                case "last" -> scope.isLast();
                default -> throw new NaskahException("naskah.dilarang", "$foreach." + nama);
            };
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return nama;
        }

        @Override
        public Method getMethod() {
            throw new UnsupportedOperationException("tanpa refleksi");
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }
    }
}
