package id.serkom.api.service;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an operator may change live: the files in {@code etc/}. Each answer is an immutable map, swapped whole when the file is
 * saved; read it at each use and keep nothing.
 */
@ProviderType
public interface Settings {

    /** Keys and values of {@code etc/<pid>.cfg}; empty when there is no such file. */
    Map<String, String> get(String pid);

    default String get(String pid, String kunci, String bawaan) {
        return get(pid).getOrDefault(kunci, bawaan);
    }
}
