package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.TooMany;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.service.PesanCatalog;
import id.serkom.soap.v1.BidangMasalah;
import id.serkom.soap.v1.Masalah;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.io.CacheSizeExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every fault as the one type of the contract: what is wrong and what to do, in Indonesian, with the field where there is one. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST = 20;

    private final PesanCatalog pesan;

    Problems(PesanCatalog pesan) {
        this.pesan = pesan;
    }

    Masalah of(Throwable fault) {
        Throwable known = fault;
        for (int i = 0; known != null && i < DEEPEST; i++, known = known.getCause()) {
            if (known instanceof SerkomException e) {
                return serkom(e);
            }
            if (known instanceof BadRequest e) {
                return masalah(e.status(), e.reasons());
            }
            if (known instanceof CacheSizeExceededException) {
                return masalah(413, List.of(Reason.of("soap.lampiran-terlalu-besar")));
            }
            if (known instanceof XMLStreamException e) {
                BadRequest bad = broken(e);
                return masalah(bad.status(), bad.reasons());
            }
        }
        if (fault instanceof SoapFault soap && !soap.getFaultCode().getLocalPart().matches("Server|Receiver")) {
            return masalah(400, List.of(Reason.of("soap.permintaan-rusak")));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Galat {}", id, fault);
        return masalah(500, List.of(Reason.of("soap.galat", "id", id)));
    }

    /** What the XML reader stumbled over: the place, not the text. */
    static BadRequest broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRequest bad) {
                return bad;
            }
            if (cause instanceof SerkomException serkom) {
                throw serkom;
            }
        }
        return broken(e.getLocation());
    }

    /** @param where null when the reader does not say */
    static BadRequest broken(Location where) {
        return new BadRequest(Reason.of("soap.xml-rusak", "baris", where == null ? 0 : where.getLineNumber())
                .with("kolom", where == null ? 0 : where.getColumnNumber()));
    }

    private Masalah serkom(SerkomException e) {
        Masalah masalah = masalah(status(e), e.reasons());
        if (e instanceof TahapUnavailable away) {
            masalah.setTungguDetik(away.retryAfterSeconds());
        }
        if (e instanceof StoreUnavailable down) {
            LOG.warn("{}", e.getMessage(), e.getCause());
            masalah.setTungguDetik(down.retryAfterSeconds());
        }
        if (e instanceof TooMany many) {
            masalah.setTungguDetik(many.retryAfterSeconds());
        }
        return masalah;
    }

    private static int status(SerkomException e) {
        if (e instanceof NotFound) {
            return 404;
        }
        if (e instanceof Forbidden) {
            return 403;
        }
        if (e instanceof Conflict) {
            return 409;
        }
        if (e instanceof StaleRevision) {
            return 412;
        }
        if (e instanceof InvalidInput) {
            return 422;
        }
        if (e instanceof Unauthenticated) {
            return 401;
        }
        if (e instanceof TooLarge) {
            return 413;
        }
        if (e instanceof UnsupportedContent) {
            return 415;
        }
        if (e instanceof TooMany) {
            return 429;
        }
        if (e instanceof TahapUnavailable || e instanceof StoreUnavailable) {
            return 503;
        }
        throw new IllegalArgumentException("galat tanpa status: " + e.getClass());
    }

    private Masalah masalah(int status, List<Reason> reasons) {
        Masalah masalah = new Masalah();
        masalah.setStatus(status);
        masalah.setKode(reasons.get(0).code());
        masalah.setPesan(pesan.text(reasons.get(0)));
        for (Reason reason : reasons) {
            BidangMasalah bidang = new BidangMasalah();
            bidang.setLetak(reason.field());
            bidang.setKode(reason.code());
            bidang.setPesan(pesan.text(reason));
            masalah.getBidang().add(bidang);
        }
        return masalah;
    }
}
