package id.serkom.api.berkas;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A typed entry of a berkas that is kept in columns. It is immutable: a change is a new value with the same id and the
 * revision that was read. Whoever writes it meets a stale-revision fault when somebody else wrote in between.
 */
@ProviderType
public interface Catatan {

    /** 26 characters, Crockford base 32 of a UUIDv7: sorts by time. */
    String id();

    /** 0 for an entry that is not stored yet; each write adds one. */
    long revision();
}
