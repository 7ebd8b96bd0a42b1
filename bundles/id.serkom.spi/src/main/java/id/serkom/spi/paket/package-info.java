/** Port to those who know what a pack holds: each looks through its own part before the pack is installed. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.spi.paket;
