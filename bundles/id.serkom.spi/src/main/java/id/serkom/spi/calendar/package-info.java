/** Ports to the office clock and the calendar of office days. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.spi.calendar;
