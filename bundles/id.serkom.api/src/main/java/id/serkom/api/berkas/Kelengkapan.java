package id.serkom.api.berkas;

import java.util.Optional;

/**
 * An item on file: what a gate asks for. It points to a document, a letter, or an entry of the berkas.
 *
 * @param kode the kelengkapan it counts for, e.g. "portofolio"
 * @param jenis what it is in particular, e.g. "ijazah"
 * @param permohonan set when it belongs to one permohonan
 * @param asesi set when it belongs to one asesi
 * @param dokumen id of the document, when it is one
 * @param rujukan id of the letter or entry, when it is no document
 */
public record Kelengkapan(String id, long revision, String berkas, String tahap, int putaran, String kode, String jenis,
        Optional<String> permohonan, Optional<String> asesi, Optional<String> dokumen, Optional<String> rujukan)
        implements Catatan {
}
