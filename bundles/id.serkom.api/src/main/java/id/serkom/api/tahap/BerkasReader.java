package id.serkom.api.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the contents of one berkas. Each call costs one indexed query; the calls with a collection exist so that a list
 * costs one query too. What is of another berkas is not found.
 */
@ProviderType
public interface BerkasReader {

    Optional<Pengumuman> pengumuman();

    Optional<Permohonan> permohonan(String id);

    /** All permohonan, in order of receipt. */
    List<Permohonan> permohonan();

    /** The permohonan of that institution, in order of receipt. */
    List<Permohonan> permohonanInstansi(String instansi);

    Optional<Asesi> asesi(String id);

    /** Those of the ids that exist, by urut. */
    List<Asesi> asesi(Collection<String> ids);

    /** All asesi of a permohonan, by urut. */
    List<Asesi> asesiPermohonan(String permohonan);

    /** All asesi in one of the statuses, by urut; at most {@code batas}. */
    List<Asesi> asesi(Set<AsesiStatus> status, int batas);

    /** How many asesi stand where; absent means none. */
    Map<AsesiStatus, Integer> jumlah();

    /** Those of the NIK that an active asesi of this berkas already has. */
    Set<String> nikTerdaftar(Collection<String> nik);

    /** The newest check of each requirement of the asesi. */
    List<Pemeriksaan> pemeriksaan(Collection<String> asesi);

    /** The newest mark of each unit of the asesi. */
    List<Nilai> nilai(Collection<String> asesi);

    /** Every mark that the asesi were ever given, corrected ones too: who examined them. */
    List<Nilai> riwayatNilai(Collection<String> asesi);

    /** The newest decision on each of the asesi. */
    List<Putusan> putusan(Collection<String> asesi);

    /** The newest form of that kode about each of them. */
    List<Formulir> formulir(String kode, Collection<String> perihal);

    /** Asesi in one of the statuses of whom no form of that kode was filled in, by urut; at most {@code batas}. */
    List<Asesi> asesiTanpaFormulir(String kode, Set<AsesiStatus> status, int batas);

    /** All sessions, by nomor. */
    List<Sesi> sesi();

    /** A session of this berkas. */
    default Optional<Sesi> sesi(String id) {
        return sesi().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Those of the sessions that are of other berkas, postponed ones left out. */
    List<Sesi> sesiBerkasLain(Collection<String> ids);

    /** The day of that asesor or TUK, when anybody has planned on it yet. */
    Optional<HariSesi> hariSesi(String jenis, String kode, LocalDate tanggal);

    /** How many asesi each session of this berkas has, per asesor: session id, then asesor code. */
    Map<String, Map<String, Integer>> beban();

    /** The asesi of a session of this berkas, by urut, whatever their status. */
    List<Asesi> asesiSesi(String sesi);

    /** How many asesi each of the sessions has, of whatever berkas: session id, then asesor code. Absent means none. */
    Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi);

    /** Items on file of the asesi. */
    List<Kelengkapan> kelengkapan(Collection<String> asesi);

    /** Items on file under that kode in this berkas. */
    List<Kelengkapan> kelengkapan(String kode);

    /** Items on file under that kode in this berkas that refer to that entry. */
    default List<Kelengkapan> kelengkapan(String kode, String rujukan) {
        return kelengkapan(kode).stream().filter(k -> k.rujukan().filter(rujukan::equals).isPresent()).toList();
    }

    /** What this berkas rests on of linked SOPs, by tahap, kode and perihal. */
    List<PrasyaratBerkas> prasyarat();

    /** The answer to one question of the tahap. */
    Optional<PrasyaratBerkas> prasyarat(String tahap, String kode, String perihal);

    /** Letters of a kind of this berkas, oldest first, drafts left out. */
    List<Surat> surat(String jenis);

    /** Letters of a kind of this berkas, oldest first, drafts and rejected drafts too. */
    List<Surat> suratDanKonsep(String jenis);

    /** Letters of a kind about that permohonan, oldest first, drafts and rejected drafts too. */
    List<Surat> suratPermohonan(String permohonan, String jenis);

    /** Letters of this berkas that came in from that institution under that number. */
    List<Surat> suratMasuk(String instansi, String nomor);

    /** What the decisions that asked for these letters put into them, by id of the letter; other letters have nothing here. */
    Map<String, Data> isiSurat(Collection<String> surat);

    /** A letter of this berkas, drafts and rejected drafts too: whether one asked for earlier has its number yet. */
    Optional<Surat> suratById(String id);

    /** Those of {@link #suratById(String)} that exist. */
    default List<Surat> suratById(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> suratById(id).stream()).toList();
    }

    /** The documents of those letters, as far as they have one: whether it is signed. */
    List<Cetakan> cetakan(Collection<String> surat);

    List<Sertifikat> sertifikat(Collection<String> asesi);

    /** Those of the ids that exist in this berkas, by id. */
    List<Sertifikat> sertifikatById(Collection<String> ids);

    /**
     * Certificates of this berkas that wait to be handed over to the institution, by id; at most {@code batas}: in force, and never
     * handed over, or handed over on a covering letter whose draft was sent back.
     */
    List<Sertifikat> sertifikatMenunggu(String instansi, int batas);

    /** How many certificates of this berkas wait to be handed over, suspended ones included. */
    int sertifikatMenunggu();

    /** Certificates of that issuing body, of whatever berkas, that have one of the numbers or registration numbers. */
    List<Sertifikat> sertifikatBernomor(String penerbit, Collection<String> nomor, Collection<String> registrasi);

    /**
     * Certificates of whatever berkas that are in force, end on one of the days from the first date to the other, and whose holders were
     * not told of it yet, those that end first before the others; at most {@code batas}.
     *
     * @param sesudah id of a certificate that ends on the first date: only those behind it, by last day and id
     */
    List<Sertifikat> sertifikatAkanHabis(LocalDate dari, LocalDate sampai, Optional<String> sesudah, int batas);

    /** Asesi of the earlier berkas with one of the NIK, whose decision was postponed there and who have no successor yet. */
    List<Asesi> tertunda(String berkasAsal, Collection<String> nik);

    /** An uploaded document, of whatever berkas or of none yet. */
    Optional<Dokumen> dokumen(String id);

    /** Those of the ids that exist, in no particular order. */
    default List<Dokumen> dokumen(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> dokumen(id).stream()).toList();
    }
}
