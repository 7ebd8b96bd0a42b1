/** What the edges call. Each call names its actor first; scope is enforced behind it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.service;
