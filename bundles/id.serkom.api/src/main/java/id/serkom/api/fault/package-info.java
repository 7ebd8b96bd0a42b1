/** The few unchecked faults that an edge maps to its own error form. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.fault;
