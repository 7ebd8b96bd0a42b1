package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Berkas and their actions. What is outside the actor's scope does not exist for him ({@code NotFound}); an institution sees the
 * berkas that it was announced or has a permohonan in, of that its own part; an asesor the asesi assigned to him.
 */
@ProviderType
public interface BerkasService {

    /** By the Bidang; by an institution what the SOP lets it, about a berkas that it has a permohonan in or about none. */
    Berkas buka(Actor actor, BukaBerkas permintaan, Optional<String> kunci);

    Berkas find(Actor actor, String berkas);

    Halaman<Berkas> list(Actor actor, BerkasQuery query, Potongan potongan);

    /** The tahap that it has been through and is in, oldest first, superseded ones included. */
    List<PosisiTahap> perjalanan(Actor actor, String berkas);

    /**
     * The tahap of the SOP that the berkas is pinned to, in order, as they stand now: actions of one that is not installed are answered
     * with {@code TahapUnavailable} until it is. Empty when no version of that SOP is installed.
     */
    List<InfoTahap> tahap(Actor actor, String berkas);

    /** What it rests on of linked SOPs, an institution what is about itself. */
    List<PrasyaratBerkas> prasyarat(Actor actor, String berkas);

    Optional<Pengumuman> pengumuman(Actor actor, String berkas);

    List<Permohonan> permohonan(Actor actor, String berkas);

    Permohonan permohonan(Actor actor, String berkas, String permohonan);

    /** By urut. */
    Halaman<Asesi> asesi(Actor actor, String berkas, Optional<AsesiStatus> status, Potongan potongan);

    AsesiLengkap asesi(Actor actor, String berkas, String asesi);

    /** Berkas that rest on this one and are within the actor's scope, oldest first: where its postponed asesi go over to. */
    List<Berkas> lanjutan(Actor actor, String berkas);

    /** Asesi whose decision was postponed here and whom no later berkas has taken up, by urut. */
    Halaman<Asesi> tertunda(Actor actor, String berkas, Potongan potongan);

    /** How many asesi stand where, within the actor's scope. */
    Map<AsesiStatus, Integer> jumlah(Actor actor, String berkas);

    List<Sesi> sesi(Actor actor, String berkas);

    /**
     * Forms that are about no single asesi ({@link Formulir#TANPA_ASESI}), older ones included, oldest first; an asesor sees the plan and
     * his own reports, an institution none.
     */
    Halaman<Formulir> formulir(Actor actor, String berkas, Potongan potongan);

    /** Actions of the SOP that this actor's roles may ever run here, those open now first. */
    List<Aksi> aksi(Actor actor, String berkas);

    /**
     * Whether {@link #jalankan} would do it now, and writes nothing: the first answer when it is a repeat, empty when it would run. Throws
     * what {@link #jalankan} would.
     *
     * @param belumTercatat documents that the action names and that {@link DokumenService#catat} has not filed yet
     */
    Optional<HasilAksi> periksa(Actor actor, PermintaanAksi permintaan, List<Dokumen> belumTercatat);

    /**
     * What another major of a tahap would change for the berkas; nothing is written. For administrators.
     *
     * @param mayor the other major
     */
    PratinjauMigrasi pratinjauMigrasi(Actor actor, String berkas, String tahap, int mayor);

    /** The berkas of a page of all that run, and run on another major of the tahap. For administrators. */
    Halaman<Berkas> calonMigrasi(Actor actor, String tahap, int mayor, Potongan potongan);

    /**
     * Brings the berkas to another major of the tahap, its private data too. For administrators.
     *
     * @param alasan why, for the journal; at most 1,000 characters
     * @throws id.serkom.api.fault.Conflict with all that the preview has against it
     */
    Berkas migrasi(Actor actor, String berkas, String tahap, int mayor, String alasan);

    /**
     * Runs one action: see the kernel's order of steps. A repeat with the same key and body gives the first answer.
     */
    HasilAksi jalankan(Actor actor, PermintaanAksi permintaan);

    /** Runs an action about a permohonan or asesi for many, each by itself; at most 500, one result per item, in order. */
    List<HasilItem> jalankan(Actor actor, List<PermintaanAksi> permintaan);
}
