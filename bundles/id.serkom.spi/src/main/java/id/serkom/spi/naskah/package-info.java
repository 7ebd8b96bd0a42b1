/** Ports to letters: the rules of a kind, rendering, numbering. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.spi.naskah;
