/** Certification schemes as the catalogue hands them out. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.skema;
