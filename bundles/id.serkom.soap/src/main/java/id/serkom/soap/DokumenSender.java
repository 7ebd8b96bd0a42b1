package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.soap.v1.Dokumen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of one request: their bytes are stored as they are named, their entries filed all at once, when it is known that the
 * action that names them is not refused.
 */
final class DokumenSender {

    private final DokumenService service;
    private final Actor actor;
    private final List<id.serkom.api.berkas.Dokumen> stored = new ArrayList<>();

    DokumenSender(DokumenService service, Actor actor) {
        this.service = service;
        this.actor = actor;
    }

    /** Stores one and gives its id; what is wrong with it is said of its place in the request. */
    String store(Dokumen dokumen, String letak) {
        if (dokumen.getIsi() == null) {
            throw new InvalidInput(Reason.of("dokumen.kosong").at(letak + "/isi"));
        }
        try (InputStream content = dokumen.getIsi().getInputStream()) {
            id.serkom.api.berkas.Dokumen kept = service.simpan(actor, dokumen.getNama(), dokumen.getTipe(), content);
            stored.add(kept);
            return kept.id();
        } catch (InvalidInput e) {
            throw new InvalidInput(at(e.reasons(), letak));
        } catch (UnsupportedContent e) {
            throw new UnsupportedContent(at(e.reasons(), letak));
        } catch (TooLarge e) {
            throw new TooLarge(at(e.reasons(), letak));
        } catch (IOException e) {
            // The request has been read whole before: this is our own disk.
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the action that names them, once it is known that it would run: what is refused or repeated files nothing. */
    HasilAksi run(BerkasService berkas, PermintaanAksi request) {
        return berkas.periksa(actor, request, List.copyOf(stored)).orElseGet(() -> {
            service.catat(actor, stored);
            return berkas.jalankan(actor, request);
        });
    }

    private static List<Reason> at(List<Reason> reasons, String letak) {
        return reasons.stream().map(r -> r.at(letak + r.field())).toList();
    }
}
