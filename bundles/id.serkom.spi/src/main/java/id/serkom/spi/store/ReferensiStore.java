package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the registers. Entries of one kode never overlap: the commit refuses that ({@code simpan.sudah-ada}). */
@ProviderType
public interface ReferensiStore {

    Optional<EntriReferensi> find(String id);

    Optional<EntriReferensi> find(String jenis, String kode, LocalDate pada);

    /** In force on the date, by kode. */
    Halaman<EntriReferensi> list(String jenis, LocalDate pada, Potongan potongan);

    /** Every entry of a register, past and future ones too, by kode, then oldest first. */
    Halaman<EntriReferensi> semua(String jenis, Potongan potongan);

    /**
     * A text that is another one after each change of any register: what was read under the same one still holds. A change by this node
     * is seen at once, one by another node within 200 ms.
     */
    String versi();

    /** Oldest first. */
    List<EntriReferensi> riwayat(String jenis, String kode);
}
