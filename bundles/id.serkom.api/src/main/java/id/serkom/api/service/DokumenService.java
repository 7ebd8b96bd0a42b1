package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Uploaded documents. */
@ProviderType
public interface DokumenService {

    /**
     * Stores the bytes as they stream in; at most the size that the setting allows (50 MB), of an accepted type, which is found
     * in the bytes and must agree with the claimed one.
     *
     * @param nama file name for display; path parts and control characters are refused
     * @throws IOException when the stream breaks off: nothing is kept
     */
    Dokumen unggah(Actor actor, String nama, String tipe, InputStream isi) throws IOException;

    /**
     * As {@link #unggah}, but keeps the bytes alone, which harm nobody: there is no such document before {@link #catat}.
     */
    Dokumen simpan(Actor actor, String nama, String tipe, InputStream isi) throws IOException;

    /** Files documents that the same actor had stored by {@link #simpan}. */
    void catat(Actor actor, List<Dokumen> tersimpan);

    Dokumen find(Actor actor, String id);

    IsiDokumen buka(Actor actor, String id);
}
