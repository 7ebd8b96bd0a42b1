/** The append-only, hash-chained journal. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.journal;
