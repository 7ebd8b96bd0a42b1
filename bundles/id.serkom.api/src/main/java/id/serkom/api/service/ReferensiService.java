package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.referensi.Entri;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeping of the registers. A register is named by its kebab-case code: instansi, unit-kerja, asesor, tuk, pejabat, jabatan,
 * mandat, kop, dasar-hukum, kerjasama, akreditasi, klasifikasi. An entry is the register's record as {@link Data}. Nothing is deleted.
 */
@ProviderType
public interface ReferensiService {

    List<String> jenis();

    /** Entries in force on the date, by kode. */
    Halaman<EntriReferensi> list(Actor actor, String jenis, LocalDate pada, Potongan potongan);

    /** One entry, with the revision that a change of it must name. */
    EntriReferensi find(Actor actor, String jenis, String id);

    /** All entries of a kode, oldest first. */
    List<EntriReferensi> riwayat(Actor actor, String jenis, String kode);

    /** Adds an entry; its period must not overlap another of the same kode. */
    EntriReferensi tambah(Actor actor, String jenis, Data isi);

    /** Corrects an entry, or ends its period; kode and start stay. */
    EntriReferensi ubah(Actor actor, String jenis, String id, long revisi, Data isi);

    /** Adds all lines of a CSV with a heading row, or none; reasons name the line and the column. */
    List<EntriReferensi> impor(Actor actor, String jenis, String csv);

    /** Every entry of a register, past and future ones too, as a CSV that {@link #impor} of an empty register reads. */
    String ekspor(Actor actor, String jenis);

    /** The heading row alone: what a CSV for {@link #impor} begins with. */
    String templat(Actor actor, String jenis);

    /** An entry as stored. */
    record EntriReferensi(String id, long revision, String jenis, String kode, LocalDate mulai,
            Optional<LocalDate> sampai, Data isi) implements Catatan {

        /** A new entry, not yet stored: its register is named as its record is. */
        public static EntriReferensi baru(String id, Entri entri) {
            String jenis = entri.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            return new EntriReferensi(id, 0, jenis, entri.kode(), entri.masa().mulai(), entri.masa().sampai(), Data.of((Record) entri));
        }
    }
}
