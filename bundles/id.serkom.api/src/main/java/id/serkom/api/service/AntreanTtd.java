package id.serkom.api.service;

import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;

/** A letter that waits for the signature of an official, with its document. */
public record AntreanTtd(Surat surat, Cetakan cetakan) {
}
