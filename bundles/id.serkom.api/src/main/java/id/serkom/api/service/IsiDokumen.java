package id.serkom.api.service;

import id.serkom.api.berkas.Dokumen;
import java.nio.channels.SeekableByteChannel;

/** A document opened for reading; the caller closes the channel. Its bytes were checked against the hash. */
public record IsiDokumen(Dokumen dokumen, SeekableByteChannel isi) {
}
