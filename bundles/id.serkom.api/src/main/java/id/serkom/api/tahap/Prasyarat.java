package id.serkom.api.tahap;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a linked SOP asks at the gate of a tahap of another one. Registered as a service with the properties
 * {@code serkom.sop} and {@code serkom.kode} of the tahap it is asked for. Absent: the berkas shows "tidak diperiksa".
 */
@ConsumerType
public interface Prasyarat {

    /** Why the tahap may not close yet; empty when it may. */
    Optional<Reason> periksa(Berkas berkas, Context context);
}
