package id.serkom.api.tahap;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A precondition that a linked SOP offers: whoever asks for its kode ({@link Perubahan.Builder#tanya}) gets its answer at the gate.
 * Registered as a service with the property {@value #KODE}. Absent: the berkas shows "tidak diperiksa", or what a person attached.
 */
@ConsumerType
public interface Prasyarat {

    /** Service property: the kode of the precondition, e.g. "kerjasama". */
    String KODE = "serkom.prasyarat";

    JawabanPrasyarat periksa(Tanya tanya, Context context);
}
