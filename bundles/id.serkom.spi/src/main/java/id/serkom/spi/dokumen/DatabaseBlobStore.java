package id.serkom.spi.dokumen;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Documents in the database, for servers that share nothing else. A type of its own: {@link BlobStore} is what everybody uses, and
 * it is the bundle {@code dokumen} that asks this one, where the setting {@code tempat} says so.
 */
@ProviderType
public interface DatabaseBlobStore extends BlobStore {
}
