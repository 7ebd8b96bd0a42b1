/** Registers: institutions, assessors, assessment centres, officials and their mandates; each entry valid from-to. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.referensi;
