/** One run of the SOP and what it holds: permohonan, asesi, checks, sessions, marks, verdicts, items on file, clocks. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.api.berkas;
