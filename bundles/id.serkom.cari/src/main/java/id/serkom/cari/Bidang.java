package id.serkom.cari;

import java.util.List;

/** The fields of the index. */
final class Bidang {

    /** Format of the index: an index of another one is made anew. Change it with anything that is written into it. */
    static final String FORMAT = "6";

    /** Kind and id: the key. */
    static final String KUNCI = "kunci";
    static final String JENIS = "jenis";
    static final String ID = "id";
    /** Words without affixes; words as they stand; words of numbers. */
    static final String AKAR = "akar";
    static final String KATA = "kata";
    static final String NOMOR = "nomor";
    /** A number from each of its words to its end, as one term, so that whatever part of it is begun is a beginning. */
    static final String NOMOR_SEJAK = "nomor-sejak";
    /** Each beginning of those, up to so many characters: as quick to look up as a word, however many numbers begin so. */
    static final String NOMOR_AWAL = "nomor-awal";
    static final int NOMOR_AWAL_TERPANJANG = 40;
    /** The short beginnings of words: of two letters or digits, hundreds of thousands of words may begin alike. */
    static final String AWAL = "awal";
    static final int AWAL_TERPENDEK = 2;
    static final int AWAL_TERPANJANG = 3;
    /** Whose a letter is. */
    static final String INSTANSI = "instansi";
    static final String ASESOR = "asesor";
    /** For whom a document is: see {@link Cakupan}. */
    static final String PENGUNGGAH = "pengunggah";
    static final String PUNYA = "punya";
    static final String MILIK = "milik";
    static final String DIPAKAI = "dipakai";
    static final String TERSURAT = "tersurat";
    static final String SURAT_INSTANSI = "surat-instansi";
    static final String SURAT_ASESOR = "surat-asesor";
    /** The asesi that a document is of; all of its scope as one text. */
    static final String ASESI = "asesi";
    static final String LINGKUP = "lingkup";
    /** Text of a document, kept since reading it is dear; that it is still to be read; why there is none. */
    static final String ISI = "isi";
    /** Hash of the bytes that it is the text of. */
    static final String SHA256 = "sha256";
    static final String MENUNGGU = "menunggu";
    static final String TANPA_TEKS = "tanpa-teks";

    static final String SURAT = "surat";
    static final String DOKUMEN = "dokumen";
    static final String YA = "1";
    /** A document that no institution uploaded. */
    static final String TANPA = "-";

    private Bidang() {
    }

    static String nomor(List<String> kata) {
        return String.join(" ", kata);
    }

    static String kunci(String jenis, String id) {
        return jenis + '/' + id;
    }
}
