package id.serkom.api.skema;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import java.util.Collection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a verdict follows from: the rule that a skema names. One that no named rule can say is written in Java and registered as a service
 * with the property {@value #LAYANAN}, the name under which a skema asks for it ({@code aturan: {nama: layanan, layanan: …}}); it holds no
 * state, reads nothing but what it is given, and answers alike for the same marks.
 */
@ConsumerType
public interface PenentuKeputusan {

    /** Service property: the name that a skema gives under {@code aturan/layanan}. */
    String LAYANAN = "serkom.aturan";

    /**
     * The verdict that the marks lead to.
     *
     * @param terbaru the newest mark of each unit of the skema, none missing
     * @return KOMPETEN or BELUM_KOMPETEN: putting off is for people to decide
     */
    Verdict terapkan(Skema skema, Collection<Nilai> terbaru);

    /** Whether the unit is passed by this mark: the certificate names the units that are. */
    boolean lulus(Skema skema, Nilai nilai);
}
