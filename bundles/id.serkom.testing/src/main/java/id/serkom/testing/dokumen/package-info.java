/** The bytes of documents in memory, and the suite that every place for them is held against. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.testing.dokumen;
