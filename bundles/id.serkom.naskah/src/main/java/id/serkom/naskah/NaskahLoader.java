package id.serkom.naskah;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/**
 * The engine's only source of templates: the texts of the pack that is being loaded. Velocity caches nothing; a parsed template is
 * held by its pack alone and goes with it.
 */
final class NaskahLoader extends ResourceLoader {

    private final Map<String, String> sedangDimuat = new ConcurrentHashMap<>();

    @Override
    public void init(ExtProperties configuration) {
        setCachingOn(false);
    }

    void sediakan(String nama, String teks) {
        sedangDimuat.put(nama, teks);
    }

    void lepas(String nama) {
        sedangDimuat.remove(nama);
    }

    @Override
    public Reader getResourceReader(String source, String encoding) {
        String teks = sedangDimuat.get(source);
        if (teks == null) {
            throw new ResourceNotFoundException(source);
        }
        return new StringReader(teks);
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
