/** Tests one tahap alone: a berkas in memory, a clock that moves, fluent checks. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.serkom.testing.tahap;
