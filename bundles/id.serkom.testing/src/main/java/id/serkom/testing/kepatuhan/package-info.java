/** What a plug-in is held to: contracts that its own build runs. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.testing.kepatuhan;
