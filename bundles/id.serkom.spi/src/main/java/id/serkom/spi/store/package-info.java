/** Ports to what is stored: one committer that writes, and readers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.spi.store;
