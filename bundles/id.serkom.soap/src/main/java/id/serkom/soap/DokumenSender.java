package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.service.DokumenService;
import id.serkom.soap.v1.Dokumen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Hands the documents of a request to the document service, one by one. */
final class DokumenSender {

    private final DokumenService service;

    DokumenSender(DokumenService service) {
        this.service = service;
    }

    /** Stores one and gives its id; what is wrong with it is said of its place in the request. */
    String send(Actor actor, Dokumen dokumen, String letak) {
        if (dokumen.getIsi() == null) {
            throw new InvalidInput(Reason.of("dokumen.kosong").at(letak + "/isi"));
        }
        try (InputStream content = dokumen.getIsi().getInputStream()) {
            return service.unggah(actor, dokumen.getNama(), dokumen.getTipe(), content).id();
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

    private static List<Reason> at(List<Reason> reasons, String letak) {
        return reasons.stream().map(r -> r.at(letak + r.field())).toList();
    }
}
