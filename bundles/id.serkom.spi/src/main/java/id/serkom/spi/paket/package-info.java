/** Port to those who know what a pack holds: each looks through its own part before it is installed, and says what is wrong with it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.spi.paket;
