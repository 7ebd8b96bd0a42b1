package id.serkom.api.service;

import id.serkom.api.data.Reason;
import id.serkom.api.surat.Cetakan;
import java.util.List;
import java.util.Optional;

/** One letter's result of a batch of signatures: signed, or refused with reasons; the others are not concerned. */
public record HasilTtd(String surat, Optional<Cetakan> cetakan, List<Reason> alasan) {

    public HasilTtd {
        alasan = List.copyOf(alasan);
    }
}
