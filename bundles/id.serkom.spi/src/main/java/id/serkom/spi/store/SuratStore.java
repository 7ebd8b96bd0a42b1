package id.serkom.spi.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads letters, their texts and their numbers. */
@ProviderType
public interface SuratStore {

    Optional<Surat> find(String id);

    /** Those that are there, of some hundred ids, by id. */
    List<Surat> find(Collection<String> id);

    Optional<IsiSurat> isi(String surat);

    /** Texts of some letters; whoever asks for many at once holds them all. */
    List<IsiSurat> isi(Collection<String> surat);

    /** Newest entry first; where dates are asked for, by date of the letter, latest first, then newest entry. */
    Halaman<Surat> list(SuratQuery query, Lingkup lingkup, Potongan potongan);

    /** By date of the letter, then id, both ends included: for the book and its proof. */
    Halaman<Surat> menurutTanggal(LocalDate dari, LocalDate sampai, Potongan potongan);

    /** Incoming letters with that number and date, whoever sent them. */
    List<Surat> masukBernomor(String nomor, LocalDate tanggal);

    /**
     * Whether a letter within the scope has that document for its scan, of the copy that came first, of the paper, or as it was
     * signed by hand.
     */
    boolean menyebut(String dokumen, Lingkup lingkup);

    /**
     * The first letter that came in, or was made elsewhere, with these bytes for its scan: of the copy that came first or of the paper,
     * whoever uploaded them how often.
     */
    Optional<Surat> berpindai(String sha256);

    List<Paraf> paraf(String surat);

    /**
     * Steps of drafts that wait for one of these jabatan, whose turn it is, oldest first; at most {@code batas}. A step that sent
     * the draft back belongs to an earlier round.
     */
    List<Paraf> parafMenunggu(List<String> jabatan, int batas);

    /** Drafts of a berkas that still wait. */
    List<Surat> konsep(String berkas);

    /** Whether a letter with a number, ours or an agenda number, was made in that tahap in that putaran. */
    boolean adaBernomor(String berkas, String tahap, int putaran);

    List<Disposisi> disposisi(String surat);

    /** Those of some hundred letters, by letter and id. */
    List<Disposisi> disposisi(Collection<String> surat);

    Optional<Disposisi> disposisiById(String id);

    /** Dispositions not yet done, passed on to that name, by date. */
    List<Disposisi> disposisiTerbuka(String kepada, int batas);

    /** Series that have numbers in that year, by code. */
    List<Seri> seri(int tahun);

    Optional<Seri> seri(String seri, int tahun);

    Optional<NomorSurat> nomor(String id);

    /** Numbers of a series in order of urut, then sisipan. */
    Halaman<NomorSurat> nomor(String seri, int tahun, Potongan potongan);

    /** Numbers of all series of a year as printed, then by id: those printed alike stand together. */
    Halaman<NomorSurat> nomorTercetak(int tahun, Potongan potongan);

    /** Numbers bound to some hundred letters. */
    List<NomorSurat> nomorTerikat(Collection<String> surat);
}
