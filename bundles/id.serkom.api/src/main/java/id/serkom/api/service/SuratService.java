package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Letters. An institution sees those to and from itself; an asesor those about his assignment. */
@ProviderType
public interface SuratService {

    Surat find(Actor actor, String surat);

    Halaman<Surat> list(Actor actor, SuratQuery query, Potongan potongan);

    /** The frozen text (XHTML), checked against its hash; of a draft the text as it would be, with "KONSEP" for its number. */
    String isi(Actor actor, String surat);

    /** How far the document of a letter is; empty of a draft, of one that came in and of a paper made outside. */
    Optional<Cetakan> cetakan(Actor actor, String surat);

    /**
     * The PDF of a frozen letter, signed if it was signed in the PDF; made at once when it is not there yet. Of a draft a
     * {@code Conflict}.
     */
    PdfSurat pdf(Actor actor, String surat);

    /** Documents whose PDF could not be made, oldest letter first; for the office. They are tried again by themselves. */
    Halaman<Cetakan> cetakanGagal(Actor actor, Potongan potongan);

    /** Tries one that failed once more, now; for the office. */
    Cetakan cetakUlang(Actor actor, String surat);

    List<Paraf> paraf(Actor actor, String surat);

    /**
     * Initials a draft or sends it back. The last initial numbers it, and closes the tahap that waited for it. The
     * actor must hold the jabatan of the step on this date.
     *
     * @param catatan required when it is sent back
     */
    Surat paraf(Actor actor, String surat, boolean setuju, Optional<String> catatan);

    /**
     * The Bidang takes its draft back from its initials, as when a jabatan of the chain is vacant. A draft of a closing takes the
     * others with it: the closing is run again.
     *
     * @param alasan required
     */
    Surat tarikKonsep(Actor actor, String surat, String alasan);

    /**
     * The Bidang submits a draft that was sent back or taken back again, under the same id: made anew from what it was made from,
     * with the chain that is set now. Earlier initials and their remarks stay. Not a draft of a closing, nor one after whose return
     * an action was run in the berkas ({@code konsep.sudah-lewat}): what it says may not stand any more, so it is asked for anew.
     */
    Surat ajukanUlang(Actor actor, String surat);

    /**
     * The Bidang corrects slips in a numbered letter of a berkas by a letter of its own, to the same addressee, whatever the tahap; the
     * letter itself stays as it is. Through the initials of its kind, if any. A decree is not corrected so but changed by
     * another ({@code Conflict}), nor is a certificate: it is replaced.
     *
     * @param ralat 1 to 20
     * @param alasan required
     * @param kunci the same key and request get the first answer
     */
    Surat ralat(Actor actor, String surat, List<Ralat> ralat, String alasan, Optional<String> kunci);

    /**
     * The Bidang withdraws a numbered letter of a berkas. It is DICABUT once the withdrawal has its number, not before.
     * {@code Conflict} when its tahap withdraws it itself, or rests on it: the refusal says what to do instead.
     *
     * @param alasan required
     * @param kunci the same key and request get the first answer
     */
    Surat cabut(Actor actor, String surat, String alasan, Optional<String> kunci);

    /**
     * An extract of a decree for one asesi whom its annex names, to him through his institution. It bears the number and date
     * of the decree and takes none of its own.
     *
     * @param kunci the same key and request get the first answer
     */
    Surat petikan(Actor actor, String surat, String asesi, Optional<String> kunci);

    /**
     * A certified copy of a numbered letter, to the letter, to its addressee. It takes no number of its own.
     *
     * @param kunci the same key and request get the first answer
     */
    Surat salinan(Actor actor, String surat, Optional<String> kunci);

    /** Records the dispatch of a numbered letter. */
    Surat kirim(Actor actor, String surat, LocalDate tanggal, String cara);

    Surat catatMasuk(Actor actor, CatatMasuk masuk, Optional<String> kunci);

    /**
     * Notes that the paper of a letter came whose scan had come first: one entry of the book, the second scan kept beside the first.
     * {@code Conflict} when it is not an incoming letter, or its paper is there already.
     */
    Surat asliDiterima(Actor actor, String surat, LocalDate tanggal, Optional<String> dokumen);

    Disposisi disposisi(Actor actor, String surat, String kepada, String perintah, LocalDate batas);

    Disposisi selesaikanDisposisi(Actor actor, String disposisi);

    List<Disposisi> disposisi(Actor actor, String surat);

    /** Reserves the next number of the series of a kind, for a paper made outside. */
    NomorSurat cadangkan(Actor actor, String jenis, String alasan);

    /** Reserves an inserted number (45.a) after a used one, where the policy of the series allows it. */
    NomorSurat sisipkan(Actor actor, String jenis, int tahun, int urut, String alasan);

    /** Binds a reserved number to a paper made outside, whose scan is given. */
    Surat ikat(Actor actor, String nomor, CatatMasuk kertas);

    /** Voids a reserved number, with a reason. A bound number cannot be voided: its letter is withdrawn. */
    NomorSurat batalkan(Actor actor, String nomor, String alasan);

    /** Sets the opening balance of a series before its first number of the year is taken. */
    void saldoAwal(Actor actor, String seri, int tahun, int terakhir, String alasan);

    Halaman<NomorSurat> nomor(Actor actor, String seri, int tahun, Potongan potongan);
}
