/** Values that every layer shares: immutable JSON-like data, a period of validity, a page of a list, a reason. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.data;
