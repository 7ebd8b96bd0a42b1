package id.serkom.naskah;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/**
 * The engine's only source of templates: the text that its thread is loading, since packs may come at once and have names in common.
 * Velocity caches nothing; a parsed template is held by its pack alone and goes with it.
 */
final class NaskahLoader extends ResourceLoader {

    private final ThreadLocal<Map<String, String>> sedangDimuat = new ThreadLocal<>();

    @Override
    public void init(ExtProperties configuration) {
        setCachingOn(false);
    }

    void sediakan(String nama, String teks) {
        sedangDimuat.set(Map.of(nama, teks));
    }

    void lepas() {
        sedangDimuat.remove();
    }

    @Override
    public Reader getResourceReader(String source, String encoding) {
        Map<String, String> teks = sedangDimuat.get();
        if (teks == null || !teks.containsKey(source)) {
            throw new ResourceNotFoundException(source);
        }
        return new StringReader(teks.get(source));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
