/** Golden files of letters; a printer in memory, and the suite that every printer is held against. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.testing.naskah;
