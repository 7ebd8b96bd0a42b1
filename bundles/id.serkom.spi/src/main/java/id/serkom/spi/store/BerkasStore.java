package id.serkom.spi.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.tahap.BerkasReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Reads berkas and their contents. */
@ProviderType
public interface BerkasStore {

    Optional<Berkas> find(String id);

    /** Those that are there, by id. */
    List<Berkas> find(Collection<String> id);

    /**
     * Newest first; by due date, earliest first, when the query asks for it. In scope of an institution: announced to it or
     * with a permohonan of it; of an asesor: with an asesi assigned to him. By due date, clocks out of scope as {@link #jatuhTempo}
     * has it count for nothing.
     */
    Halaman<Berkas> list(BerkasQuery query, Lingkup lingkup, Potongan potongan);

    boolean terlihat(String berkas, Lingkup lingkup);

    /** Those of some hundred berkas that are there and within the scope. */
    Set<String> terlihat(Collection<String> berkas, Lingkup lingkup);

    /** Berkas of those SOPs that are not finished and pinned to another major of that tahap, newest first. */
    Halaman<Berkas> terikatLain(Set<String> sop, String tahap, int mayor, Potongan potongan);

    /** Berkas that are not finished, counted by what they are pinned to and where they stand; for reports, since it reads them all. */
    List<JumlahBerkas> belumSelesai();

    /** What is on file of one berkas. */
    BerkasReader isi(String berkas);

    /** All positions, oldest first. */
    List<PosisiTahap> perjalanan(String berkas);

    Optional<PosisiTahap> posisi(String berkas, String tahap, int putaran);

    /** By urut, within the scope; those of the named states, or all when none is named. */
    Halaman<Asesi> asesi(String berkas, Set<AsesiStatus> status, Lingkup lingkup, Potongan potongan);

    /** By urut, within the scope. */
    default Halaman<Asesi> asesi(String berkas, Optional<AsesiStatus> status, Lingkup lingkup, Potongan potongan) {
        return asesi(berkas, status.map(Set::of).orElse(Set.of()), lingkup, potongan);
    }

    /** Berkas that rest on this one, oldest first. */
    List<Berkas> lanjutan(String berkas);

    /** Asesi whose decision was postponed and who have no successor, or only one who left again; by urut, within the scope. */
    Halaman<Asesi> tertunda(String berkas, Lingkup lingkup, Potongan potongan);

    /** The same person in a later berkas, one who left again not counted. */
    Optional<Asesi> penerus(String asesi);

    Map<AsesiStatus, Integer> jumlah(String berkas, Lingkup lingkup);

    /** Every check, mark, decision of one asesi, oldest first. */
    List<Pemeriksaan> riwayatPemeriksaan(String asesi);

    List<Nilai> riwayatNilai(String asesi);

    List<Putusan> riwayatPutusan(String asesi);

    /** Every form that was filled in about one asesi, oldest first. */
    List<Formulir> riwayatFormulir(String perihal);

    /**
     * Forms of the berkas that are about no single asesi, oldest first. In scope of an asesor: the plan and his own reports; of an
     * institution: none.
     */
    Halaman<Formulir> formulir(String berkas, Lingkup lingkup, Potongan potongan);

    /** All items on file of a berkas that belong to no asesi. */
    List<Kelengkapan> kelengkapanBerkas(String berkas);

    /**
     * Whether something is on file under that kode, filed in a tahap and putaran that no later putaran has superseded. A letter whose draft
     * was sent back is not, unless it is submitted again.
     */
    boolean adaKelengkapan(String berkas, String kode);

    /** Those items on file that are there, of some hundred ids, by id. */
    List<Kelengkapan> kelengkapan(Collection<String> id);

    /** A permohonan of any berkas with that number of that institution. */
    List<Permohonan> permohonanBernomor(String instansi, String nomorSurat);

    List<Tenggat> tenggat(String berkas);

    /** The clocks of one permohonan, oldest first. */
    List<Tenggat> tenggatPermohonan(String permohonan);

    Optional<Tenggat> tenggatById(String id);

    /**
     * Open clocks due on or before the date, earliest first. In scope of an institution: of its own permohonan; of an asesor: of the
     * whole berkas, where an asesi of it is assigned to him.
     */
    Halaman<Tenggat> jatuhTempo(LocalDate sampai, Lingkup lingkup, Potongan potongan);

    /** Open and paused clocks, by id. */
    Halaman<Tenggat> tenggatTerbuka(Potongan potongan);

    /** Running clocks of these berkas, those of a permohonan left out. */
    List<Tenggat> berjalan(Collection<String> berkas);

    /** Asesi who wait in that state, those of the newest berkas first, then by urut. */
    List<Asesi> menunggu(Menunggu di, AsesiStatus status, int batas);

    /**
     * Active permohonan that were given a last date and have an asesi in that state; where a kind of letter is named, once a numbered
     * one about the permohonan is out. Those of the newest berkas first, then by receipt.
     */
    List<Permohonan> permohonanMenunggu(Menunggu di, AsesiStatus status, Optional<String> sesudah, int batas);

    /**
     * Berkas of which, in their putaran, a numbered letter of the one kind is out, where one is named, and neither a letter nor a draft
     * of the other there; newest first.
     *
     * @param langkah steps of the tahap, one of which they stand in ({@link PosisiTahap#langkah}); empty for any
     */
    List<Berkas> berkasMenunggu(Menunggu di, Set<String> langkah, Optional<String> sesudah, Optional<String> sampai, int batas);
}
