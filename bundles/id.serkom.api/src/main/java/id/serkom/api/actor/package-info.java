/** Who acts: an account with its roles and scope, and the person on the paper when the Bidang records for somebody. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.actor;
