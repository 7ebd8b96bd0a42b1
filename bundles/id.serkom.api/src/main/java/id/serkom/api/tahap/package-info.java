/** The contract of a tahap: it decides, and says so in an Outcome; it never does anything itself. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.tahap;
